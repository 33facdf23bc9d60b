import type { Condition } from './care.ts';
import type { Level, MoveId, Side } from './types.ts';

/** A move as it will be done. */
export interface Step {
  readonly move: MoveId;
  /** In the move's own unit; for each side where it has two. */
  readonly dose: number;
  readonly level: Level;
  /** The only foot that does it; absent for both. */
  readonly side?: Side;
  /** Whose lines are spoken and shown with it. */
  readonly cautions: readonly Condition[];
  /** Light hands, short, and a look at the skin before and after. */
  readonly isLight: boolean;
}
