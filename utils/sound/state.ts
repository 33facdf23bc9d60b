import type { Score } from '../break/cues.ts';
import type { Settings } from '../settings/types.ts';

/** What is to be heard: the score of the break that runs, where it stands, and how loud. */
export interface SoundState {
  readonly runId: string;
  readonly score: Score;
  readonly totalMs: number;
  /** Where the break stood in its plan at `since` (epoch ms), and it runs from then on. */
  readonly elapsedMs: number;
  readonly since: number;
  readonly sound: Settings['sound'];
  /** Of the texts, as a language tag. */
  readonly language: string;
}
