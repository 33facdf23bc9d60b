import type { Score } from '../break/cues.ts';
import type { Settings } from '../settings/types.ts';

/** What to play: the score of the running break, its position, and the volume. */
export interface SoundState {
  readonly runId: string;
  readonly score: Score;
  readonly totalMs: number;
  /** The break's position in its plan at `since` (epoch ms); it runs from then on. */
  readonly elapsedMs: number;
  readonly since: number;
  readonly sound: Settings['sound'];
  /** Language of the texts, as a language tag. */
  readonly language: string;
}
