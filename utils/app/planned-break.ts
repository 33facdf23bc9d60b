import { isRoutineId } from '../moves/catalogue.ts';
import { canLast, planRoutine } from '../moves/plan.ts';
import type { BreakPlan } from '../moves/plan.ts';
import { totalMs } from '../player/session.ts';
import type { BreakRun } from '../rhythm/types.ts';

export interface PlannedBreak {
  plan: BreakPlan;
  totalMs: number;
  readyMs: number;
}

/** The plan of a run; null for a routine or a length that this version does not know. */
export function planOf({
  routineId,
  minutes,
  firstSide,
}: Pick<BreakRun, 'routineId' | 'minutes' | 'firstSide'>): PlannedBreak | null {
  if (!isRoutineId(routineId) || !canLast(routineId, minutes)) return null;
  const plan = planRoutine(routineId, { minutes, firstSide });
  const readyMs = plan.segments.reduce((sum, part) => sum + (part.kind === 'ready' ? part.seconds * 1000 : 0), 0);
  return { plan, totalMs: totalMs(plan), readyMs };
}
