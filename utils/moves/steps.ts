import type { Condition } from './care.ts';
import type { Level, MoveId, Side } from './types.ts';

/** A move as it will be done. */
export interface Step {
  readonly move: MoveId;
  /** In the move's own unit; for each side if it has two. */
  readonly dose: number;
  readonly level: Level;
  /** The only foot that does it; absent for both. */
  readonly side?: Side;
  /** Conditions whose lines are spoken and shown with it. */
  readonly cautions: readonly Condition[];
  /** Light hands, a short dose, and a look at the skin before and after. */
  readonly isLight: boolean;
}
