import { useEffect, useMemo, useState } from 'preact/hooks';
import { plannedBreak } from '../../utils/app/planned-break.ts';
import type { PlannedBreak } from '../../utils/app/planned-break.ts';
import type { SavedPlan } from '../../utils/app/saved-plan.ts';
import type { BreakPlan } from '../../utils/moves/plan.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';

/** The plan of a run: the saved one, else made anew from its routine. Undefined while it loads, null where there is none. */
export function usePlan(run: BreakRun | null, saved: SavedPlan | null): PlannedBreak | null | undefined {
  const [made, setMade] = useState<{ runId: string; plan: BreakPlan | null }>();
  const own = run && saved?.runId === run.id ? saved.plan : null;
  useEffect(() => {
    if (!run || own || made?.runId === run.id) return;
    void import('./planner.ts').then(({ planOfRun }) => setMade({ runId: run.id, plan: planOfRun(run) }));
  }, [run?.id, own === null]);
  const plan = own ?? (run && made?.runId === run.id ? made.plan : undefined);
  return useMemo(() => plan && plannedBreak(plan), [plan]);
}
