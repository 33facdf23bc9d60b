import { describeMoments } from './moments.ts';

describeMoments('chromium');
