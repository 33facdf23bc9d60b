import { ANYBODY, planRoutine } from '../../utils/moves/plan.ts';
import type { BreakPlan } from '../../utils/moves/plan.ts';
import type { RoutineId, Side } from '../../utils/moves/types.ts';

/** A routine for somebody without a complaint. */
export function planFor(routineId: RoutineId, options: { minutes: number; firstSide: Side }): BreakPlan {
  const planned = planRoutine(routineId, { ...ANYBODY, ...options });
  if (!planned.plan) throw new RangeError(`${routineId} cannot last ${options.minutes} minutes`);
  return planned.plan;
}
