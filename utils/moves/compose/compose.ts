import { isQuiet, verdictOn, withConsequences } from '../care.ts';
import type { Condition } from '../care.ts';
import { PURPOSES } from '../data/purposes.ts';
import { fitDoses } from '../doses.ts';
import type { DosePart } from '../doses.ts';
import { seededRandom } from '../random.ts';
import { sequence } from '../sequence.ts';
import type { Step } from '../steps.ts';
import type { Goal, Grade, Region } from '../types.ts';
import { candidateFor, candidatesFor, capsOf, leftToday, moveIds } from './candidates.ts';
import type { Refusal } from './candidates.ts';
import { choose } from './choose.ts';
import { ordered } from './order.ts';
import { NOTHING_TODAY } from './request.ts';
import type { ComposeRequest, DoneToday } from './request.ts';
import { goalsOf, scoreOf } from './score.ts';
import type { WeighedGoal } from './score.ts';
import { secondsFor, servesGoal, shapeOf } from './value.ts';
import type { Choice, Scored } from './value.ts';

export type Role = 'warm' | 'work' | 'settle';

/** Why a move is there. */
export type Reason =
  | { readonly kind: 'goal'; readonly goal: Goal; readonly grade: Grade }
  | { readonly kind: 'region'; readonly regions: readonly Region[] }
  | { readonly kind: 'warm' | 'settle' | 'noTool' | 'neverDone' | 'liked' | 'tradition' }
  | { readonly kind: 'lastDone'; readonly at: number }
  | { readonly kind: 'light'; readonly because: Condition };

export interface ComposedStep extends Step {
  readonly role: Role;
  readonly reasons: readonly Reason[];
}

export interface Composed {
  readonly steps: readonly ComposedStep[];
  /** Seconds that changes last longer than usual, shared out between them. */
  readonly spareSeconds: number;
  /** Goals that no move may serve now, and what keeps them away. */
  readonly unserved: readonly { readonly goal: Goal; readonly why: Refusal | null }[];
}

/** Seconds that one change may last longer where nothing else can take them. */
const LONGEST_SPARE = 4;
/** Settling gives way first: it takes up the odd seconds. */
const SETTLE_WEIGHT = 0.3;
/** From here on a move counts as liked. */
const LIKED = 0.3;
const MOST_ROUNDS = 40;

/**
 * A routine for a request: warm-up, work, settling, exactly as long as asked for. Pure; the same request and seed give the same
 * routine. Throws a `RangeError` for minutes that are not whole, 1 to 20.
 */
export function compose(request: ComposeRequest): Composed {
  const { minutes, seed } = request;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 20) throw new RangeError(`${minutes} minutes`);
  const goals = goalsOf(request);
  const random = seededRandom(seed);
  /* A number for every move, offered or not, so that one flag more leaves the others their chance. */
  const chances = new Map(moveIds().map((id) => [id, random()]));
  const candidates: Scored[] = candidatesFor(request).map((one) => ({
    ...one,
    score: scoreOf(one, goals, request, chances.get(one.id) ?? 0),
  }));
  const choice = choose(candidates, goals, request);
  const { steps, spareSeconds } = timed(choice, candidates, request);
  return {
    steps: steps.map(({ one, role, dose }) => ({
      move: one.id,
      dose,
      level: one.level,
      ...(one.allowance.onlySide ? { side: one.allowance.onlySide } : {}),
      cautions: one.allowance.cautions,
      isLight: one.allowance.isLight,
      role,
      reasons: reasonsFor(one, role, goals, request),
    })),
    spareSeconds,
    unserved: goals
      .filter(({ goal }) => !candidates.some((one) => servesGoal(one, goal)))
      .map(({ goal }) => ({ goal, why: refusalOf(goal, request) })),
  };
}

interface Timed {
  readonly one: Scored;
  readonly role: Role;
  readonly dose: number;
}

/** Order and doses that fill the time exactly. What is too much is left out, what is missing is breath. */
function timed(
  start: Choice,
  candidates: readonly Scored[],
  request: ComposeRequest,
): { steps: Timed[]; spareSeconds: number } {
  let choice = start;
  const extra: Scored[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { warm, work, settle } = choice;
    const moves = [...(warm ? [warm] : []), ...ordered(work, warm, settle), ...extra, settle];
    const fit = fitted(choice, moves, request);
    if (typeof fit === 'object') {
      const steps = moves.map((one, at): Timed => ({
        one,
        role: at === moves.length - 1 ? 'settle' : one === warm && at === 0 ? 'warm' : 'work',
        dose: fit.doses[at] ?? 0,
      }));
      return { steps, spareSeconds: fit.spareSeconds };
    }
    if (fit === 'tooShort') extra.push(more(moves, candidates));
    else choice = less(choice);
  }
  throw new RangeError(`cannot fill ${request.minutes} minutes`);
}

/** Doses for an order; or that it cannot become as long, or not as short, as asked for. */
function fitted(
  choice: Choice,
  moves: readonly Scored[],
  request: ComposeRequest,
): { doses: readonly number[]; spareSeconds: number } | 'tooShort' | 'tooLong' {
  const changes = sequence(
    moves.map(({ id, allowance }) => ({ move: id, ...(allowance.onlySide ? { side: allowance.onlySide } : {}) })),
    request.firstSide,
  ).flatMap((slot) => (slot.kind === 'change' ? [slot.seconds] : []));
  const total = request.minutes * 60 - changes.reduce((sum, seconds) => sum + seconds, 0);
  if (moves.reduce((sum, one) => sum + one.least, 0) > total) return 'tooLong';
  const parts = capped(moves, secondsFor(choice, moves, total, { shape: shapeOf(request.minutes) }), request);
  for (let spareSeconds = 0; spareSeconds <= LONGEST_SPARE * changes.length; spareSeconds += 1) {
    const doses = fitDoses(parts, total - spareSeconds);
    if (doses) return { doses, spareSeconds };
  }
  return 'tooShort';
}

/** The parts with their limits, those of what one foot may have at one time and in a day included. */
function capped(moves: readonly Scored[], seconds: readonly number[], request: ComposeRequest): DosePart[] {
  const most = moves.map(({ most: all, unitSeconds }) => Math.floor(all / unitSeconds));
  for (const cap of Object.keys(NOTHING_TODAY) as (keyof DoneToday)[]) {
    const members = [...moves.keys()].filter((at) => moves[at] && capsOf(moves[at].move).includes(cap));
    const left = leftToday(cap, request.today);
    const perFoot = (at: number): number => {
      const one = moves[at];
      return one ? ((seconds[at] ?? 0) / one.unitSeconds) * one.move.dose.secondsPerUnit : 0;
    };
    const sum = members.reduce((all, at) => all + perFoot(at), 0);
    for (const at of members) {
      const one = moves[at];
      if (!one) continue;
      const share = Math.floor((left * perFoot(at)) / sum / one.move.dose.secondsPerUnit);
      most[at] = Math.max(one.move.dose.min, Math.min(most[at] ?? 0, share));
    }
  }
  return moves.map((one, at) => ({
    min: one.move.dose.min,
    max: most[at] ?? one.move.dose.min,
    wanted: (seconds[at] ?? 0) / one.unitSeconds,
    unitSeconds: one.unitSeconds,
    weight: one === moves.at(-1) ? SETTLE_WEIGHT : 1,
    prefersFives: one.move.dose.unit === 'seconds',
  }));
}

/** One more quiet move for the time that is left; where all are in, one of them once more. */
function more(moves: readonly Scored[], candidates: readonly Scored[]): Scored {
  const quiet = candidates.filter(({ id }) => isQuiet(id));
  const times = (one: Scored): number => moves.filter(({ id }) => id === one.id).length;
  const next = quiet.toSorted((a, b) => times(a) - times(b) || b.score - a.score)[0];
  if (!next) throw new RangeError('nothing to fill the time with');
  return next;
}

/** Without the move that is worth least. */
function less(choice: Choice): Choice {
  const worst = choice.work.toSorted((a, b) => a.score - b.score)[0];
  return worst ? { ...choice, work: choice.work.filter((one) => one !== worst) } : { ...choice, warm: null };
}

/** What keeps a goal from being served: of the moves that would, the reason most have in common. */
function refusalOf(goal: Goal, request: ComposeRequest): Refusal | null {
  const refusals = moveIds().flatMap((id) => {
    const found = candidateFor(id, request);
    const serves = PURPOSES[id].goals.some((served) => served.goal === goal && served.weight >= 2);
    return serves && 'kind' in found ? [found] : [];
  });
  const count = (one: Refusal): number => refusals.filter((other) => isSame(one, other)).length;
  return refusals.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

const isSame = (a: Refusal, b: Refusal): boolean =>
  a.kind === b.kind && (a.kind !== 'care' || b.kind !== 'care' || a.because === b.because);

function reasonsFor(one: Scored, role: Role, goals: readonly WeighedGoal[], request: ComposeRequest): Reason[] {
  const { move, purpose, feel, allowance } = one;
  const reasons: Reason[] = [];
  const [goal] = goals
    .flatMap(({ goal: name, weight }) =>
      purpose.goals
        .filter((served) => served.goal === name)
        .map((served) => ({ served, worth: weight * served.weight })),
    )
    .toSorted((a, b) => b.worth - a.worth);
  if (goal && goal.served.weight >= 2) {
    reasons.push({ kind: 'goal', goal: goal.served.goal, grade: goal.served.grade });
  }
  const regions = request.regions.filter((region) => purpose.regions.includes(region));
  if (regions.length > 0) reasons.push({ kind: 'region', regions });
  if (role === 'warm') reasons.push({ kind: 'warm' });
  if (role === 'settle') reasons.push({ kind: 'settle' });
  if (purpose.grade === 'T') reasons.push({ kind: 'tradition' });
  if (request.favourites.includes(one.id) || feel.liking > LIKED) reasons.push({ kind: 'liked' });
  if (move.tools.required.length === 0) reasons.push({ kind: 'noTool' });
  reasons.push(feel.lastAt === null ? { kind: 'neverDone' } : { kind: 'lastDone', at: feel.lastAt });
  const light = allowance.isLight ? lightBecause(one, request) : undefined;
  if (light) reasons.push({ kind: 'light', because: light });
  return reasons;
}

/** The answer that asks for light hands. */
function lightBecause({ id }: Scored, { body }: ComposeRequest): Condition | undefined {
  return withConsequences(body.conditions).find((condition) => {
    const verdict = verdictOn(id, { conditions: [condition] });
    return verdict.isAllowed && verdict.isLight;
  });
}
