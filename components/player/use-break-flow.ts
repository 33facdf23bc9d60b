import { useSignal } from '@preact/signals';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { endedBreakOf } from '../../utils/break/ended-break.ts';
import type { EndedBreak } from '../../utils/break/ended-break.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import type { Prepared } from '../../utils/break/prepare.ts';
import type { BreakWish } from '../../utils/break/request.ts';
import { planOf } from '../../utils/break/saved-plan.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import { project } from '../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import type { BreakRun, Projection } from '../../utils/rhythm/types.ts';
import { useClock } from '../shared/clock.ts';
import type { PageState } from '../shared/page-state.ts';

export interface BreakFlow {
  snapshot: Snapshot;
  projection: Projection;
  /** The break to show: the running one, or the one that was just asked for. */
  run: BreakRun | null;
  /** The break that ended while it was on view. */
  ended: EndedBreak | null;
  /** The plan of the break that was begun last. */
  plan: SavedPlan | null;
  /** Begins what is wished, or asks first. */
  start: (wish: BreakWish, id?: string) => void;
  /** What has to be said or asked before a break can begin. */
  gate: Gate | null;
  leaveGate: () => void;
  dismissEnded: () => void;
}

/** A wish that cannot be fulfilled yet. */
export interface Gate {
  readonly wish: BreakWish;
  readonly prepared: Exclude<Prepared, { kind: 'plan' }>;
}

export interface FlowOptions {
  port: PagePort;
  page: PageState;
  /** When the view outside of a break next reads differently (epoch ms). */
  nextChange: (projection: Projection, snapshot: Snapshot) => number | null;
}

/** From the saved state to what a page shows of a break: asked for, running, ended. Null until something is known. */
export function useBreakFlow({ port, page, nextChange }: FlowOptions): BreakFlow | null {
  const asked = useSignal<BreakRun | null>(null);
  const last = useRef<BreakRun | null>(null);
  const ended = useRef<EndedBreak | null>(null);
  const gate = useSignal<Gate | null>(null);
  /* The snapshot may come after the run. */
  const ownPlan = useSignal<SavedPlan | null>(null);
  const isStarting = useRef(false);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const snapshot = page.snapshot.value;

  const projectAt = (now: number): Projection | null =>
    snapshot && project(snapshot.state, now, rhythmSettings(snapshot.settings, port.zone()));

  const now = useClock(port.now, (at) => {
    const projection = projectAt(at);
    if (!projection || !snapshot) return null;
    const { run } = projection;
    if (!run) return document.hidden ? null : nextChange(projection, snapshot);
    return run.runningSince === null ? null : run.runningSince + run.totalMs - run.elapsedMs;
  });
  const projection = projectAt(now);
  const run = projection?.run ?? asked.value;

  if (run) {
    last.current = run;
    ended.current = null;
  } else if (last.current) {
    ended.current = endedBreakOf(last.current, now);
    last.current = null;
  }
  const justEnded = ended.current;

  useEffect(() => {
    if (projection?.run) asked.value = null;
  }, [projection?.run]);

  useEffect(() => {
    if (!justEnded) return;
    void page.send({ kind: 'look' });
  }, [justEnded]);

  if (!snapshot || !projection) return null;

  const start = async (wish: BreakWish, id = port.newId()): Promise<void> => {
    if (isStarting.current || asked.value) return;
    isStarting.current = true;
    try {
      const { prepare } = await import('./lazy-planning.ts');
      const { breaks, intervalStartedAt } = snapshot.state;
      const prepared = await prepare(wish, port, {
        breaks,
        satMs: port.now() - intervalStartedAt,
        last: snapshot.plan,
      });
      if (prepared.kind !== 'plan') {
        gate.value = { wish, prepared };
        return;
      }
      gate.value = null;
      await begin(prepared, id);
    } catch {
      /* What the plan is made from could not be read. */
      page.failure.value = t('error_send');
    } finally {
      isStarting.current = false;
    }
  };

  const begin = async ({ plan: made, firstSide }: Extract<Prepared, { kind: 'plan' }>, id: string): Promise<void> => {
    const { scoreOf, withTimeToHear } = await import('./lazy-planning.ts');
    const { voice, voiceRate } = snapshot.settings.sound;
    const plan = voice ? withTimeToHear(made, voiceRate) : made;
    const at = port.now();
    const saved = { runId: id, startedAt: at, plan, score: scoreOf(plan, voiceRate) };
    const { totalMs, readyMs } = plannedBreak(plan);
    const { routineId, minutes } = plan;
    const command = { routineId, minutes, firstSide, totalMs, readyMs, id } as const;
    ownPlan.value = saved;
    asked.value = {
      ...command,
      revision: id,
      reminder: projection.reminder,
      startedAt: at,
      elapsedMs: 0,
      doneMs: 0,
      runningSince: at,
      waitingSince: null,
      seenAt: at,
    };
    const reply = await page.dispatch({ type: 'breakStarted', ...command, plan: saved });
    if (!reply.ok) {
      last.current = null;
      asked.value = null;
    }
  };

  return {
    snapshot,
    projection,
    run,
    ended: justEnded,
    /* The one that is saved may have changed since. */
    plan: planOf((run ?? justEnded?.run)?.id, snapshot.plan, ownPlan.value),
    start: (...args) => void start(...args),
    gate: gate.value,
    leaveGate: () => (gate.value = null),
    dismissEnded: () => {
      ended.current = null;
      renderAgain(undefined);
    },
  };
}
