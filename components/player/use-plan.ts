import { useEffect, useMemo, useState } from 'preact/hooks';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import type { PlannedBreak } from '../../utils/break/planned-break.ts';
import { planOf } from '../../utils/break/saved-plan.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import type { PersonalPlan } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';

/** The plan of a run: the saved one, or else one rebuilt for the same body. Undefined while it loads, null if there is none. */
export function usePlan(
  port: PagePort,
  run: BreakRun | null,
  saved: SavedPlan | null,
): PlannedBreak | null | undefined {
  const [made, setMade] = useState<{ runId: string; plan: PersonalPlan | null }>();
  const own = planOf(run?.id, saved)?.plan ?? null;
  useEffect(() => {
    if (!run || own || made?.runId === run.id) return;
    const make = async (): Promise<PersonalPlan | null> => (await import('./lazy-planning.ts')).planOfRun(run, port);
    /* If the answers cannot be read, show nothing that might contradict them. */
    void make().then(
      (plan) => setMade({ runId: run.id, plan }),
      () => setMade({ runId: run.id, plan: null }),
    );
  }, [run?.id, own === null]);
  const plan = own ?? (run && made?.runId === run.id ? made.plan : undefined);
  return useMemo(() => plan && plannedBreak(plan), [plan]);
}
