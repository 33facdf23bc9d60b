import { ANYBODY, planRoutine } from '../../utils/moves/plan.ts';
import type { PersonalPlan } from '../../utils/moves/plan.ts';
import type { RoutineId, Side } from '../../utils/moves/types.ts';

/** A routine for somebody without a complaint. */
export function planFor(routineId: RoutineId, options: { minutes: number; firstSide: Side }): PersonalPlan {
  const planned = planRoutine(routineId, { ...ANYBODY, ...options });
  if (!planned.plan) throw new RangeError(`${routineId} cannot last ${options.minutes} minutes`);
  /* Somebody without a complaint may do all of it. */
  return planned.plan as PersonalPlan;
}
