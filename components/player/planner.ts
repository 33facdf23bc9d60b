import { prepareBreak } from '../../utils/app/prepare-break.ts';
import type { Prepared } from '../../utils/app/prepare-break.ts';
import type { BreakWish } from '../../utils/app/break-wish.ts';
import { isRoutineId } from '../../utils/moves/catalogue.ts';
import { ANYBODY, planRoutine } from '../../utils/moves/plan.ts';
import type { BreakPlan } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';

/* All that is needed to make a plan, the moves themselves included: loaded when a break is begun, not when it goes on. */

/** What a wish leads to now. */
export async function prepare(
  wish: BreakWish,
  port: PagePort,
  { breaks, satMs }: { breaks: number; satMs: number },
): Promise<Prepared> {
  const store = await port.body();
  const [record, plans] = await Promise.all([store.read(), store.plans()]);
  return prepareBreak(wish, { record, plans, now: port.now(), zone: port.zone(), breaks, satMs });
}

export { scoreOf } from '../../utils/app/break-score.ts';

/** The plan of a run that was begun without leaving one; null where this version does not know its routine or length. */
export function planOfRun({ routineId, minutes, firstSide }: BreakRun): BreakPlan | null {
  return isRoutineId(routineId) ? planRoutine(routineId, { ...ANYBODY, minutes, firstSide }).plan : null;
}
