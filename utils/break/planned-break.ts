import type { PersonalPlan } from '../moves/plan.ts';
import { totalMs } from './position.ts';

export interface PlannedBreak {
  plan: PersonalPlan;
  totalMs: number;
  readyMs: number;
}

/** A plan with the lengths that the background has to know. */
export function plannedBreak(plan: PersonalPlan): PlannedBreak {
  const readyMs = plan.segments.reduce((sum, part) => sum + (part.kind === 'ready' ? part.seconds * 1000 : 0), 0);
  return { plan, totalMs: totalMs(plan), readyMs };
}
