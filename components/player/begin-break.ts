import { asksReady, readyMs, totalMs } from '../../utils/break/position.ts';
import { prepareBreak } from '../../utils/break/prepare.ts';
import type { Blocked } from '../../utils/break/prepare.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { scoreOf, withTimeToHear } from '../../utils/break/script.ts';
import type { Reply } from '../../utils/messaging/protocol.ts';
import { isSilentRoutine } from '../../utils/moves/catalogue.ts';
import { withLongerChanges } from '../../utils/moves/length.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import type { PersonEvent } from '../../utils/rhythm/person-events.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import { step } from '../../utils/rhythm/step.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import type { PageState } from '../shared/page-state.ts';
import { recordUnseenBreak } from './finish-break.ts';

/* Loads the moves: import this module only when a break begins. */

/** A break that the background was asked to begin. */
export interface AskedBreak {
  readonly kind: 'asked';
  /** The run that the background will create; shown until it is saved. */
  readonly run: BreakRun;
  readonly plan: SavedPlan;
  readonly reply: Promise<Reply>;
}

export interface BeginOptions {
  port: Pick<PagePort, 'body' | 'records' | 'now' | 'zone'>;
  page: Pick<PageState, 'dispatch'>;
  /** New for each request; becomes the id of the run. */
  id: string;
  snapshot: Snapshot;
}

/**
 * Makes the plan for a request and asks the background to begin it. Sends nothing while a gate blocks the break. Rejects if the
 * data for the plan cannot be read.
 */
export async function beginBreak(request: BreakRequest, options: BeginOptions): Promise<AskedBreak | Blocked> {
  const { port, page, id, snapshot } = options;
  const { state, settings } = snapshot;
  /* If the last break cannot be recorded, plan from the record as it is. */
  await recordUnseenBreak(port, snapshot.plan).catch(() => {});
  const store = await port.body();
  const [record, plans] = await Promise.all([store.read(), store.plans()]);
  const now = port.now();
  const zone = port.zone();
  const satMs = now - state.intervalStartedAt;
  const prepared = prepareBreak(request, { record, plans, now, zone, breaks: state.breaks, satMs });
  if (prepared.kind !== 'plan') return prepared;

  const { voice, voiceRate } = settings.sound;
  const roomy = withLongerChanges(prepared.plan, settings.break.changeSeconds);
  const plan = voice && !isSilentRoutine(roomy.routineId) ? withTimeToHear(roomy, voiceRate) : roomy;
  const { routineId, minutes } = plan;
  const saved: SavedPlan = {
    runId: id,
    startedAt: now,
    plan,
    score: scoreOf(plan, voiceRate, settings.break.feelings),
  };
  const event: PersonEvent = {
    type: 'breakStarted',
    id,
    routineId,
    minutes,
    firstSide: prepared.firstSide,
    totalMs: totalMs(plan),
    readyMs: readyMs(plan),
    asksReady: asksReady(plan),
    plan: saved,
  };
  const { run } = step(state, event, now, rhythmSettings(settings, zone));
  if (run?.id !== id) throw new Error('another break is under way, or this one was begun before');
  return { kind: 'asked', run, plan: saved, reply: page.dispatch(event) };
}
