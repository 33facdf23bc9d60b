import { describeRituals } from './rituals.ts';

describeRituals('chromium');
