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
  /** The break to show: the running one, or the one just requested. */
  run: BreakRun | null;
  /** The break that ended while it was on view. */
  ended: EndedBreak | null;
  /** The moves of that break written to the body record; null until they are written. */
  done: readonly MoveSegment[] | null;
  /** The plan of the break to show, or of the one that ended. */
  plan: SavedPlan | null;
  /** Begins the requested break, or opens the gate first. */
  start: (request: BreakRequest, id?: string) => void;
  /** What the page must say or ask before a break can begin. */
  gate: Gate | null;
  leaveGate: () => void;
  dismissEnded: () => void;
}

export interface FlowOptions {
  port: PagePort;
  page: PageState;
  /** When the view outside a break next changes (epoch ms). */
  nextChange: (projection: Projection, snapshot: Snapshot) => number | null;
}

/**
 * Turns the saved state into what a page shows of a break. `break-flow.ts` defines the transitions; this hook runs the effects
 * of each state. Null until the first snapshot.
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
  /* The saved plan may have changed since this page made its own. */
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
    /* If this fails, the break is recorded before the next one begins. */
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
