import { describeMoments } from './moments.ts';

describeMoments('firefox');
