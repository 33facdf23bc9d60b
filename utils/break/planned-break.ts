import type { PersonalPlan } from '../moves/plan.ts';
import { readyMs, totalMs } from './position.ts';

export interface PlannedBreak {
  plan: PersonalPlan;
  totalMs: number;
  readyMs: number;
}

/** A plan with its lengths. */
export function plannedBreak(plan: PersonalPlan): PlannedBreak {
  return { plan, totalMs: totalMs(plan), readyMs: readyMs(plan) };
}
