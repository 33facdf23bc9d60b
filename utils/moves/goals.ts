import type { Goal } from './types.ts';

/** All goals, in display order. */
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
