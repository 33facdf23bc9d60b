import { maxDoses } from '../caps.ts';
import { isQuiet, verdictOn, withConsequences } from '../care.ts';
import type { Condition } from '../care.ts';
import { PURPOSES } from '../data/purposes.ts';
import { fitDoses } from '../doses.ts';
import type { DosePart } from '../doses.ts';
import { seededRandom } from '../random.ts';
import { sequence } from '../sequence.ts';
import type { Step } from '../steps.ts';
import type { Goal, Grade, Region } from '../types.ts';
import { candidateFor, candidatesFor, moveIds } from './candidates.ts';
import type { Candidate, Refusal } from './candidates.ts';
import { canSettle, choices, isAgain } from './choose.ts';
import { ordered } from './order.ts';
import type { ComposeRequest } from './request.ts';
import { goalsOf, scoreOf } from './score.ts';
import type { WeighedGoal } from './score.ts';
import { movesOf, secondsFor, servesGoal, shapeOf } from './value.ts';
import type { Choice, Scored } from './value.ts';

type Role = 'warm' | 'work' | 'settle';

/** Why a move was chosen. */
export type Reason =
  | { readonly kind: 'goal'; readonly goal: Goal; readonly grade: Grade }
  | { readonly kind: 'region'; readonly regions: readonly Region[] }
  | { readonly kind: 'warm' | 'settle' | 'noTool' | 'neverDone' | 'liked' | 'tradition' }
  | { readonly kind: 'lastDone'; readonly at: number }
  | { readonly kind: 'light'; readonly because: Condition };

interface ComposedStep extends Step {
  readonly role: Role;
  readonly reasons: readonly Reason[];
}

export interface Composed {
  readonly steps: readonly ComposedStep[];
  /** Total seconds by which changes last longer than usual, shared out between them. */
  readonly spareSeconds: number;
  /** Goals that no move may serve now, and the reason. */
  readonly unserved: readonly { readonly goal: Goal; readonly why: Refusal | null }[];
}

/** Seconds by which one change may last longer if nothing else can take them. */
const LONGEST_SPARE = 4;
/** Settling gives way first: it absorbs the odd seconds. */
const SETTLE_WEIGHT = 0.3;
/** From this value on, a move counts as liked. */
const LIKED = 0.3;
const MOST_ROUNDS = 40;
/** No flag excludes these moves, they need nothing, and nobody sees them. */
const FLOOR = ['slow-breath-feet', 'foot-scan', 'warm-sand-imagery'] as const;

/**
 * A routine for a request: warm-up, work, settling, exactly as long as requested. Pure: the same request and seed give the same
 * routine. Throws a `RangeError` unless minutes are whole, 1 to 20.
 */
export function compose(request: ComposeRequest): Composed {
  const { minutes, seed } = request;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 20) throw new RangeError(`${minutes} minutes`);
  const goals = goalsOf(request);
  const random = seededRandom(seed);
  /* Draw a number for every move, offered or not, so that one more flag does not change the chances of the others. */
  const chances = new Map(moveIds().map((id) => [id, random()]));
  const scored = (one: Candidate): Scored => ({
    ...one,
    score: scoreOf(one, goals, request, chances.get(one.id) ?? 0),
  });
  const candidates = candidatesFor(request).map(scored);
  const all = withFloor(candidates, request).map(scored);
  const made = timed(candidates, goals, request) ?? timed(all, goals, request);
  if (!made) throw new RangeError(`cannot fill ${minutes} minutes`);
  const { steps, spareSeconds } = made;
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

/** Breath and attention are always available: they are added even if excluded, in case the other moves cannot fill the time. */
function withFloor(candidates: readonly Candidate[], request: ComposeRequest): Candidate[] {
  const floor = FLOOR.flatMap((id) => {
    const found = candidateFor(id, { ...request, banned: [], feel: {} });
    return 'kind' in found ? [] : [found];
  });
  return [...candidates.filter(({ id }) => !floor.some((one) => one.id === id)), ...floor];
}

interface Timed {
  readonly one: Scored;
  readonly role: Role;
  readonly dose: number;
}

interface Fit {
  readonly steps: Timed[];
  readonly spareSeconds: number;
}

/**
 * Order and doses that fill the time exactly: of the first choice that can, otherwise of one with breath added. The moves of
 * the previous break are avoided if there are others. Null if nothing fills the time.
 */
function timed(candidates: readonly Scored[], goals: readonly WeighedGoal[], request: ComposeRequest): Fit | null {
  if (!candidates.some(canSettle)) return null;
  const tried: Choice[] = [];
  let again: Fit | null = null;
  for (const choice of choices(candidates, goals, request)) {
    const fit = fitted(choice, [], request);
    if (typeof fit !== 'object') tried.push(choice);
    else if (!isAgain(movesIn(fit), request)) return fit;
    else again ??= fit;
  }
  /* The same moves as before are better than one move twice. */
  const mayRepeat = again === null;
  for (const choice of tried) {
    const fit = filledUp(choice, candidates, request);
    const isOther = fit && !isAgain(movesIn(fit), request);
    if (isOther && (mayRepeat || new Set(movesIn(fit)).size === fit.steps.length)) return fit;
    again ??= fit;
  }
  return again;
}

const movesIn = ({ steps }: Fit): Scored[] => steps.map(({ one }) => one);

/** Breath alone fits any time; moves that do not fit beside it are left out. Null if not even breath fits. */
function filledUp(start: Choice, candidates: readonly Scored[], request: ComposeRequest): Fit | null {
  let choice = start;
  const extra: Scored[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fit = fitted(choice, extra, request);
    if (typeof fit === 'object') return fit;
    const canShrink = choice.work.length > 0 || choice.warm !== null;
    if (fit === 'tooLong' || (fit === 'odd' && canShrink)) choice = less(choice);
    else extra.push(...more([...movesOf(choice), ...extra], candidates, request));
  }
  return null;
}

/** Order and doses of a choice; or why it cannot match the requested length: too short, too long, or not exact. */
function fitted(
  choice: Choice,
  extra: readonly Scored[],
  request: ComposeRequest,
): Fit | 'tooShort' | 'tooLong' | 'odd' {
  const { warm, work, settle } = choice;
  const moves = [...(warm ? [warm] : []), ...ordered(work, warm, settle), ...extra, settle];
  const changes = sequence(
    moves.map(({ id, allowance }) => ({ move: id, ...(allowance.onlySide ? { side: allowance.onlySide } : {}) })),
    request.firstSide,
  ).flatMap((slot) => (slot.kind === 'change' ? [slot.seconds] : []));
  const total = request.minutes * 60 - changes.reduce((sum, seconds) => sum + seconds, 0);
  if (moves.reduce((sum, one) => sum + one.least, 0) > total) return 'tooLong';
  const parts = capped(moves, secondsFor(choice, moves, total, { shape: shapeOf(request.minutes) }), request);
  const fit = fitDoses(parts, total, LONGEST_SPARE * changes.length);
  if (fit) {
    const steps = moves.map((one, at): Timed => ({
      one,
      role: at === moves.length - 1 ? 'settle' : one === warm && at === 0 ? 'warm' : 'work',
      dose: fit.doses[at] ?? 0,
    }));
    return { steps, spareSeconds: fit.spareSeconds };
  }
  const most = parts.reduce((sum, { max, unitSeconds }) => sum + max * unitSeconds, 0);
  return most < total ? 'tooShort' : 'odd';
}

/** The parts with their limits, including what one foot may have at one time and in a day. */
function capped(moves: readonly Scored[], seconds: readonly number[], request: ComposeRequest): DosePart[] {
  const parts = moves.map(({ move, most, unitSeconds }, at) => ({
    move,
    wanted: (seconds[at] ?? 0) / unitSeconds,
    most: Math.floor(most / unitSeconds),
  }));
  const highest = maxDoses(parts, request.today);
  return parts.map(({ move, wanted }, at) => ({
    min: move.dose.min,
    max: highest[at] ?? move.dose.min,
    wanted,
    unitSeconds: moves[at]?.unitSeconds ?? 1,
    weight: at === moves.length - 1 ? SETTLE_WEIGHT : 1,
    prefersFives: move.dose.unit === 'seconds',
  }));
}

/** One more quiet move for the remaining time, preferably not from the previous break; once all are in, one of them repeats. */
function more(moves: readonly Scored[], candidates: readonly Scored[], { previous }: ComposeRequest): Scored[] {
  const quiet = candidates.filter(({ id }) => isQuiet(id));
  const times = (one: Scored): number => moves.filter(({ id }) => id === one.id).length;
  const again = ({ id }: Scored): number => Number(previous.includes(id));
  return quiet.toSorted((a, b) => times(a) - times(b) || again(a) - again(b) || b.score - a.score).slice(0, 1);
}

/** The choice without its least valuable move. */
function less(choice: Choice): Choice {
  const worst = choice.work.toSorted((a, b) => a.score - b.score)[0];
  return worst ? { ...choice, work: choice.work.filter((one) => one !== worst) } : { ...choice, warm: null };
}

/** Why a goal cannot be served: the most common refusal among the moves that would serve it. */
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
  const needsThing = move.hand === 'support' || move.badge === 'second-chair';
  if (move.tools.required.length === 0 && !needsThing) reasons.push({ kind: 'noTool' });
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
