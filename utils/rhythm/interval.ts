import { withoutHeadsUp } from './heads-up.ts';
import type { RhythmState } from './types.ts';

/** Restarts the work clock at `at`. */
export function newInterval(state: RhythmState, at: number): RhythmState {
  return { ...withoutHeadsUp(state, 'none'), workedMs: 0, intervalStartedAt: at };
}
