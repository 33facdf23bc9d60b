import { bodyOf, lookedAtOn, withoutClearNo } from '../body/answers.ts';
import type { Answers, QuestionId } from '../body/answers.ts';
import { openQuestions } from '../body/open-questions.ts';
import type { OwnPlan } from '../body/own-plans.ts';
import { stepsOfPlan } from '../body/own-plans.ts';
import { latelyOf } from '../body/record.ts';
import type { Exchange } from '../moves/adapt.ts';
import type { Body } from '../moves/care.ts';
import { isRoutineId } from '../moves/catalogue.ts';
import { compose } from '../moves/compose/compose.ts';
import type { ComposeRequest } from '../moves/compose/request.ts';
import { MOVES } from '../moves/data/moves.ts';
import { NO_FEEL, doseFor, levelFor } from '../moves/feel.ts';
import type { Experience } from '../moves/feel.ts';
import { leftOutBy, verdictNow } from '../moves/lately.ts';
import type { Lately, LeftOut, WhyOut } from '../moves/lately.ts';
import { planOfSteps, planRoutine, saidOf } from '../moves/plan.ts';
import type { BreakPlan, PersonalPlan } from '../moves/plan.ts';
import { prepFor } from '../moves/prep.ts';
import type { Move, MoveId, RoutineId, Side } from '../moves/types.ts';
import type { BreakRun } from '../rhythm/types.ts';
import { dayOf } from '../time/calendar.ts';
import { requestFor } from './compose-request.ts';
import type { ComposeFacts } from './compose-request.ts';
import { readyMs as readyMsOf, totalMs as totalMsOf } from './position.ts';
import { isForNumbFeet, reachOf } from './reach.ts';
import type { BreakRequest } from './request.ts';

export interface PrepareFacts extends ComposeFacts {
  readonly plans: readonly OwnPlan[];
  /** The foot to begin with, if known; otherwise the one whose turn it is. */
  readonly firstSide?: Side;
}

export type Prepared = PreparedFrom<PersonalPlan>;

/** Something that comes first, or a refusal. */
export type Blocked = Exclude<Prepared, { kind: 'plan' }>;

type PreparedFrom<Plan> =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly firstSide: Side }
  /** Some questions come first. */
  | {
      readonly kind: 'ask';
      readonly what: 'answers';
      readonly questions: readonly QuestionId[];
      readonly given: Answers['given'];
    }
  /** Today's look at the feet comes first. */
  | { readonly kind: 'ask'; readonly what: 'check' }
  /** The requested move or plan does not exist, or the break is longer than allowed. */
  | { readonly kind: 'unknown'; readonly what: 'move' | 'plan' | 'tooLong' }
  /** Not for this body now, with the moves that rule it out. `offer` is for everybody. */
  | {
      readonly kind: 'refused';
      readonly because: WhyOut | null;
      readonly out: readonly LeftOut[];
      readonly offer: RoutineId;
    };

/** A break lasts four hours at most, ready time included. */
const LONGEST_BREAK_MS = 4 * 3_600_000;

const OFFER: RoutineId = 'calm-pause-3';

/** The result of a request for a body: a plan, a question that comes first, or a refusal with a reason. */
export function prepareBreak(request: BreakRequest, facts: PrepareFacts): Prepared {
  const { record, now, zone, breaks } = facts;
  const missing = missingFor(request, facts);
  if (missing) return { kind: 'unknown', what: missing };
  const day = dayOf(now, zone);
  const turn: Side = breaks % 2 === 0 ? 'left' : 'right';
  const firstSide = facts.firstSide ?? (request.kind === 'made' ? request.side : null) ?? turn;
  const questions = openQuestions(reachOf(request, facts), record, now, day);
  if (questions.length > 0) return { kind: 'ask', what: 'answers', questions, given: record.answers.given };
  const known = bodyOf(record.answers, record.check, day);
  const body = isForNumbFeet(request) ? withoutClearNo(known, record.answers) : known;
  const prepared = planFor(request, body, firstSide, facts);
  if (prepared.kind !== 'plan') return prepared;
  if (totalMsOf(prepared.plan) > LONGEST_BREAK_MS) return { kind: 'unknown', what: 'tooLong' };
  const isLookedAt = lookedAtOn(record, day, zone);
  if (!isLookedAt && needsCheck(prepared.plan)) return { kind: 'ask', what: 'check' };
  const prep = prepared.plan.prep.filter((line) => !(isLookedAt && line === 'feet-check'));
  const plan: BreakPlan = { ...prepared.plan, prep };
  /* The plan was made for this body a few lines above. */
  return { ...prepared, plan: plan as PersonalPlan };
}

/** The part of a request, from an address or an old page, that does not exist; null if everything exists. */
function missingFor(request: BreakRequest, { plans }: PrepareFacts): 'move' | 'plan' | null {
  if (request.kind === 'move' && !Object.hasOwn(MOVES, request.moveId)) return 'move';
  return request.kind === 'own' && !plans.some(({ id }) => id === request.planId) ? 'plan' : null;
}

/**
 * Rebuilds the plan of a run that has lost its own, for the body as it is known now; null if the result differs from the break
 * that is running.
 */
export function planAnew(
  { routineId, minutes, firstSide, totalMs, readyMs }: RunToPlan,
  facts: Omit<PrepareFacts, 'firstSide'>,
): PersonalPlan | null {
  if (!isRoutineId(routineId)) return null;
  const prepared = prepareBreak({ kind: 'routine', routineId, minutes }, { ...facts, firstSide });
  if (prepared.kind !== 'plan') return null;
  const { plan } = prepared;
  return totalMsOf(plan) === totalMs && readyMsOf(plan) === readyMs ? plan : null;
}

type RunToPlan = Pick<BreakRun, 'routineId' | 'minutes' | 'firstSide' | 'totalMs' | 'readyMs'>;

function planFor(request: BreakRequest, body: Body, firstSide: Side, facts: PrepareFacts): PreparedFrom<BreakPlan> {
  const { record } = facts;
  const lately = latelyOf(record, facts.now, facts.zone);
  switch (request.kind) {
    case 'routine': {
      const { minutes, routineId } = request;
      const planned = planRoutine(routineId, { ...lately, minutes, firstSide, body, experience: record.experience });
      if (!planned.plan) return { kind: 'refused', because: planned.because, out: planned.out, offer: OFFER };
      return { kind: 'plan', plan: planned.plan, firstSide };
    }
    case 'made':
      return composedPlan('made', requestFor(request, body, firstSide, facts), firstSide);
    case 'quiet': {
      const calm = requestFor({ minutes: request.minutes, goals: ['calm'], regions: [] }, QUIET_BODY, firstSide, facts);
      return composedPlan('quiet', calm, firstSide);
    }
    case 'move':
      return movePlan(request.moveId, body, firstSide, record.experience, lately);
    case 'own': {
      const own = facts.plans.find(({ id }) => id === request.planId);
      const found = own ? stepsOfPlan(own, body, lately) : null;
      if (!own || !found || found.steps.length === 0) {
        return { kind: 'refused', because: found?.because ?? null, out: outOf(found?.exchanges ?? []), offer: OFFER };
      }
      const { steps, exchanges, less } = found;
      const prep = prepFor(steps, body, null);
      const said = saidOf(exchanges, less);
      const plan = planOfSteps({ routineId: `own:${own.id}`, name: own.name, steps, prep, firstSide, ...said });
      return { kind: 'plan', plan, firstSide };
    }
  }
}

/** Each move that was left out of a plan, once. */
function outOf(exchanges: readonly Exchange[]): LeftOut[] {
  const moves = [...new Set(exchanges.map(({ from }) => from))];
  return moves.flatMap((move) => {
    const why = exchanges.find(({ from }) => from === move);
    return why ? [leftOutBy(move, why)] : [];
  });
}

/** Nothing but breath and attention: what a possible clot still allows is right for everybody. */
const QUIET_BODY: Body = { conditions: ['clot-now'] };

function composedPlan(routineId: string, request: ComposeRequest, firstSide: Side): PreparedFrom<BreakPlan> {
  const composed = compose(request);
  const { steps, spareSeconds } = composed;
  const prep = prepFor(steps, request.body, null);
  const said = {
    exchanges: [],
    reasons: steps.map(({ move, reasons }) => ({ move, reasons })),
    unserved: composed.unserved.map(({ goal, why }) => ({ goal, because: why?.kind === 'care' ? why.because : null })),
  };
  const plan = planOfSteps({ routineId, steps, prep, firstSide, spareSeconds, said });
  return { kind: 'plan', plan, firstSide };
}

function movePlan(
  moveId: MoveId,
  body: Body,
  firstSide: Side,
  experience: Experience,
  lately: Lately,
): PreparedFrom<BreakPlan> {
  const allowance = verdictNow(moveId, body, lately);
  if (!allowance.isAllowed) {
    return { kind: 'refused', because: allowance.because, out: [leftOutBy(moveId, allowance)], offer: OFFER };
  }
  const feel = lately.feel[moveId] ?? NO_FEEL;
  const step = {
    move: moveId,
    dose: doseFor(moveId, allowance, feel),
    level: levelFor(moveId, allowance, feel, experience),
    ...(allowance.onlySide ? { side: allowance.onlySide } : {}),
    cautions: allowance.cautions,
    isLight: allowance.isLight,
  };
  const prep = prepFor([step], body, null);
  const plan = planOfSteps({ routineId: `move:${moveId}`, steps: [step], prep, firstSide });
  return { kind: 'plan', plan, firstSide };
}

/** Hands on the feet, tools, stretches and standing require a look at the feet first, once a day. */
function needsCheck({ segments }: BreakPlan): boolean {
  return segments.some((segment) => {
    if (segment.kind !== 'move') return false;
    const move: Move = MOVES[segment.moveId];
    return move.tools.required.length > 0 || move.posture === 'standing' || move.family === 'stretch';
  });
}
