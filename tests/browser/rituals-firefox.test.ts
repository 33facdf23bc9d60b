import { describeRituals } from './rituals.ts';

describeRituals('firefox');
