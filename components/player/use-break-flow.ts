import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { EndedBreak } from '../../utils/break/ended-break.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { planOf } from '../../utils/break/saved-plan.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import { project } from '../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import type { BreakRun, Projection } from '../../utils/rhythm/types.ts';
import { useClock } from '../shared/clock.ts';
import type { PageState } from '../shared/page-state.ts';
import { IDLE, flowStep } from './break-flow.ts';
import type { FlowEvent, FlowState, Gate } from './break-flow.ts';

export interface BreakFlow {
  snapshot: Snapshot;
  projection: Projection;
  /** The break to show: the running one, or the one that was just asked for. */
  run: BreakRun | null;
  /** The break that ended while it was on view. */
  ended: EndedBreak | null;
  /** Its moves that went into the record of the body; null until they are there. */
  done: readonly MoveSegment[] | null;
  /** The plan of the break to show, or of the one that ended. */
  plan: SavedPlan | null;
  /** Begins what is asked for, or asks first. */
  start: (request: BreakRequest, id?: string) => void;
  /** What has to be said or asked before a break can begin. */
  gate: Gate | null;
  leaveGate: () => void;
  dismissEnded: () => void;
}

export interface FlowOptions {
  port: PagePort;
  page: PageState;
  /** When the view outside of a break next reads differently (epoch ms). */
  nextChange: (projection: Projection, snapshot: Snapshot) => number | null;
}

/**
 * From the saved state to what a page shows of a break. `break-flow.ts` says what follows what; this runs what each state asks
 * for. Null until something is known.
 */
export function useBreakFlow({ port, page, nextChange }: FlowOptions): BreakFlow | null {
  const kept = useRef<FlowState>(IDLE);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
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
  const flow = projection ? flowStep(kept.current, { type: 'looked', run: projection.run, now }) : kept.current;
  useLayoutEffect(() => void (kept.current = flow));

  const tell = (event: FlowEvent): void => {
    const next = flowStep(kept.current, event);
    if (next === kept.current) return;
    kept.current = next;
    drawAgain(undefined);
  };

  const begin = async (id: string, request: BreakRequest, known: Snapshot): Promise<void> => {
    try {
      const { beginBreak } = await import('./begin-break.ts');
      const begun = await beginBreak(request, { port, page, id, snapshot: known });
      if (begun.kind !== 'asked') return tell({ type: 'blocked', id, blocked: begun });
      tell({ type: 'asked', id, run: begun.run, plan: begun.plan });
      if (!(await begun.reply).ok) tell({ type: 'refused', id });
    } catch {
      page.failure.value = t('error_send');
      tell({ type: 'notPrepared', id });
    }
  };
  const preparing = flow.kind === 'preparing' ? flow : null;
  useEffect(() => {
    if (preparing && snapshot) void begin(preparing.id, preparing.request, snapshot);
  }, [preparing?.id]);

  const shown = flow.kind === 'asked' || flow.kind === 'running' ? flow.run : null;
  const ended = flow.kind === 'ended' ? flow.ended : null;
  /* The one that is saved may have changed since. */
  const plan = planOf((shown ?? ended?.run)?.id, snapshot?.plan ?? null, 'plan' in flow ? flow.plan : null);

  useEffect(() => {
    if (ended) void page.send({ kind: 'look' });
  }, [ended?.run.id]);

  const finish = async ({ run, doneMs, endedAt }: EndedBreak, followed: BreakPlan): Promise<void> => {
    const { id: runId, startedAt } = run;
    const { finishBreak } = await import('./finish-break.ts');
    const done = await finishBreak(port, { runId, startedAt, plan: followed, doneMs, endedAt });
    tell({ type: 'recorded', runId, done });
  };
  useEffect(() => {
    /* What cannot be kept now is taken in before the next break. */
    if (ended && plan) finish(ended, plan.plan).catch(() => {});
  }, [ended?.run.id, plan?.runId]);

  if (!snapshot || !projection) return null;
  return {
    snapshot,
    projection,
    run: shown,
    ended,
    done: flow.kind === 'ended' ? flow.done : null,
    plan,
    start: (request, id = port.newId()) => tell({ type: 'requested', id, request }),
    gate: flow.kind === 'gated' || flow.kind === 'preparing' ? flow.gate : null,
    leaveGate: () => tell({ type: 'gateLeft' }),
    dismissEnded: () => tell({ type: 'dismissed' }),
  };
}
