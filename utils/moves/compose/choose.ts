import type { Goal } from '../types.ts';
import type { WeighedGoal } from './score.ts';
import type { ComposeRequest } from './request.ts';
import { movesOf, penalized, servesGoal, shapeOf, valueOf, worksOn } from './value.ts';
import type { Choice, Measure, Scored } from './value.ts';

const SETTLING: readonly string[] = [
  'slow-breath-feet',
  'cyclic-sigh',
  'foot-scan',
  'warm-sand-imagery',
  'feet-up-rest',
];
const QUIET_GOALS: readonly Goal[] = ['calm', 'mood', 'sleep'];
const MOST_ROUNDS = 50;

interface Pools {
  readonly workers: readonly Scored[];
  readonly warmers: readonly Scored[];
  readonly settlers: readonly Scored[];
}

/** The best choice there is: what must be covered first, then the best of the rest, then every single exchange. */
export function choose(candidates: readonly Scored[], goals: readonly WeighedGoal[], request: ComposeRequest): Choice {
  const plain = candidates.filter(({ purpose }) => request.traditions !== false || purpose.grade !== 'T');
  const pools = poolsOf(plain, goals);
  const measure = feasible(candidates, plain, pools, goals, request);
  const rate = (choice: Choice): number => valueOf(choice, measure);
  const choice = improved(filled(begun(candidates, plain, pools, measure), pools, rate, measure), pools, rate);
  return isAgain(choice, request) ? otherThan(choice, pools, rate, request) : choice;
}

/** What can be covered in the time: the last wishes are given up first, and a warm-up before any of them. */
function feasible(
  candidates: readonly Scored[],
  plain: readonly Scored[],
  pools: Pools,
  goals: readonly WeighedGoal[],
  request: ComposeRequest,
): Measure {
  let measure: Measure = {
    request,
    shape: shapeOf(request.minutes),
    canWarm: pools.warmers.length > 0,
    goals: goals.map(({ goal }) => goal).filter((goal) => candidates.some((one) => servesGoal(one, goal))),
    regions: request.regions.filter((region) => candidates.some((one) => worksOn(one, region))),
  };
  while (valueOf({ ...begun(candidates, plain, pools, measure), warm: null }, measure) === -Infinity) {
    if (measure.goals.length > 1) measure = { ...measure, goals: measure.goals.slice(0, -1) };
    else if (measure.regions.length > 0) measure = { ...measure, regions: measure.regions.slice(0, -1) };
    else if (measure.goals.length > 0) measure = { ...measure, goals: [] };
    else break;
  }
  return measure;
}

function poolsOf(plain: readonly Scored[], goals: readonly WeighedGoal[]): Pools {
  const isQuiet = ({ id, move }: Scored): boolean =>
    (move.family === 'breath' && id !== 'breath-paced-pumps') || move.family === 'mindfulness';
  /* Breath and attention count as work where nothing else was asked for, or nothing else is left. */
  const isQuietWork = goals.every(({ goal }) => QUIET_GOALS.includes(goal)) || plain.every(isQuiet);
  return {
    workers: plain.filter((one) => isQuietWork || !isQuiet(one) || one.id === 'tense-and-release-feet'),
    warmers: plain.filter((one) => canWarm(one, goals)),
    settlers: plain.filter(({ id }) => SETTLING.includes(id)),
  };
}

function canWarm({ id, move, level }: Scored, goals: readonly WeighedGoal[]): boolean {
  if (id === 'breath-paced-pumps' || id === 'gliding-warm-up') return true;
  if (id === 'lymph-sweep') return goals.some(({ goal }) => goal === 'lymph');
  return move.family === 'mobility' && level <= 3;
}

/** The best move for each goal and each region, a warm-up and something to settle with. */
function begun(candidates: readonly Scored[], plain: readonly Scored[], pools: Pools, measure: Measure): Choice {
  const must: Scored[] = [];
  const cover = (fits: (one: Scored) => boolean): void => {
    if (must.some(fits)) return;
    /* Tradition steps in where nothing else serves. */
    const found = best((plain.some(fits) ? plain : candidates).filter(fits));
    if (found) must.push(...withPartner(found, candidates));
  };
  for (const goal of measure.goals) cover((one) => servesGoal(one, goal));
  for (const region of measure.regions) cover((one) => worksOn(one, region));
  const settle = best(pools.settlers.filter((one) => !must.includes(one))) ?? best(pools.settlers);
  if (!settle) throw new RangeError('nothing to settle with');
  const work = must.filter((one) => one !== settle);
  const warm = best(pools.warmers.filter((one) => one !== settle && !work.includes(one))) ?? null;
  return { warm, work, settle };
}

/** The massager needs its settling in. */
function withPartner(one: Scored, from: readonly Scored[]): Scored[] {
  const partner = PARTNERS[one.id];
  return partner ? [one, ...from.filter(({ id }) => id === partner)] : [one];
}

const PARTNERS: Partial<Record<Scored['id'], Scored['id']>> = {
  'massager-settle-in': 'massager-three-zones',
  'massager-three-zones': 'massager-settle-in',
};

/** Adds the best of the rest while it fits. Where not even the start fits, it begins without a warm-up. */
function filled(start: Choice, { workers }: Pools, rate: (choice: Choice) => number, { shape }: Measure): Choice {
  let choice = rate(start) > -Infinity ? start : { ...start, warm: null };
  const left = new Set(workers);
  for (const used of movesOf(choice)) left.delete(used);
  while (left.size > 0 && movesOf(choice).length < shape.most) {
    const next = bestBy([...left], (one) => penalized(one, movesOf(choice)));
    if (!next) break;
    const added = withPartner(next, workers);
    for (const one of added) left.delete(one);
    const trial = { ...choice, work: [...choice.work, ...added] };
    if (rate(trial) > -Infinity) choice = trial;
  }
  return choice;
}

/** Tries every single exchange and every single removal, keeps the best, and goes on until nothing gains. */
function improved(start: Choice, pools: Pools, rate: (choice: Choice) => number): Choice {
  let choice = start;
  let value = rate(choice);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let next: Choice | null = null;
    for (const trial of neighbours(choice, pools)) {
      const gained = rate(trial);
      if (gained > value + 1e-9) [value, next] = [gained, trial];
    }
    if (!next) return choice;
    choice = next;
  }
  return choice;
}

function* neighbours(choice: Choice, { workers, warmers, settlers }: Pools): Generator<Choice> {
  const used = movesOf(choice);
  for (const [at, old] of choice.work.entries()) {
    const partner = PARTNERS[old.id];
    const rest = choice.work.filter((one, index) => index !== at && one.id !== partner);
    yield { ...choice, work: rest };
    for (const one of workers)
      if (!used.includes(one)) yield { ...choice, work: [...rest, ...withPartner(one, workers)] };
  }
  for (const warm of warmers) {
    if (used.includes(warm)) continue;
    yield { ...choice, warm };
    if (choice.warm) continue;
    for (const [at] of choice.work.entries()) yield { ...choice, warm, work: choice.work.toSpliced(at, 1) };
  }
  for (const settle of settlers) if (!used.includes(settle)) yield { ...choice, settle };
}

/** The same moves as in the break before. */
function isAgain(choice: Choice, { previous }: ComposeRequest): boolean {
  const moves = movesOf(choice);
  return moves.length === new Set(previous).size && moves.every(({ id }) => previous.includes(id));
}

/** The best that is near, and not what the break before was. */
function otherThan(choice: Choice, pools: Pools, rate: (choice: Choice) => number, request: ComposeRequest): Choice {
  const others = [...neighbours(choice, pools)].filter((one) => !isAgain(one, request) && rate(one) > -Infinity);
  return bestBy(others, rate) ?? choice;
}

function best(from: readonly Scored[]): Scored | undefined {
  return bestBy(from, ({ score }) => score);
}

function bestBy<T>(from: readonly T[], rate: (one: T) => number): T | undefined {
  let found: T | undefined;
  let most = -Infinity;
  for (const one of from) {
    const value = rate(one);
    if (value > most) [found, most] = [one, value];
  }
  return found;
}
