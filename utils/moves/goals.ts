import type { Goal } from './types.ts';

/** All goals, in the order in which they are shown. */
export const GOALS: readonly Goal[] = [
  'circulation',
  'tension',
  'lymph',
  'heel-pain',
  'nerve-comfort',
  'mobility',
  'calm',
  'mood',
  'sleep',
];
