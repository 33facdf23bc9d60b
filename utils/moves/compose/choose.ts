import type { Goal, MoveId } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { ComposeRequest } from './request.ts';
import type { WeighedGoal } from './score.ts';
import { movesOf, penalized, servesGoal, shapeOf, valueOf, worksOn } from './value.ts';
import type { Choice, Measure, Scored } from './value.ts';

const SETTLING: ReadonlySet<MoveId> = new Set([
  'slow-breath-feet',
  'cyclic-sigh',
  'foot-scan',
  'warm-sand-imagery',
  'feet-up-rest',
]);
const QUIET_GOALS: ReadonlySet<Goal> = new Set(['calm', 'mood', 'sleep']);
const MOST_ROUNDS = 50;

interface Pools {
  readonly workers: readonly Scored[];
  readonly warmers: readonly Scored[];
  readonly settlers: readonly Scored[];
}

/**
 * Yields the best choice: first what must be covered, then the best of the rest, then every single exchange. After it come the
 * choices that differ by one exchange, best first, because not every choice can last exactly as long as requested.
 */
export function* choices(
  candidates: readonly Scored[],
  goals: readonly WeighedGoal[],
  request: ComposeRequest,
): Generator<Choice> {
  const plain = candidates.filter(({ purpose }) => request.traditions !== false || purpose.grade !== 'T');
  const pools = poolsOf(plain, goals);
  const measure = feasible(candidates, plain, pools, goals, request);
  const isAnother = (choice: Choice): boolean => !isAgain(movesOf(choice), request);
  let first: Choice | null = null;
  /* Fewer wishes leave more to choose from, in case only the previous break's moves remain. */
  for (const wish of [
    measure,
    { ...measure, goals: measure.goals.slice(0, 1) },
    { ...measure, goals: [], regions: [] },
  ]) {
    const rate = (choice: Choice): number => valueOf(choice, wish);
    const found = improved(filled(begun(candidates, plain, pools, wish), pools, rate, wish), pools, rate);
    first ??= found;
    if (isAnother(found)) yield found;
    const near = [...neighbours(found, pools)]
      .map((choice) => ({ choice, value: rate(choice) }))
      .filter(({ choice, value }) => value > -Infinity && isAnother(choice))
      .toSorted((a, b) => b.value - a.value);
    for (const { choice } of near) yield choice;
  }
  if (first) yield first;
}

/** The wishes that can be covered in the time. The last wishes are dropped first, and a warm-up before any of them. */
function feasible(
  candidates: readonly Scored[],
  plain: readonly Scored[],
  pools: Pools,
  goals: readonly WeighedGoal[],
  request: ComposeRequest,
): Measure {
  const all: Measure = {
    request,
    shape: shapeOf(request.minutes),
    canWarm: pools.warmers.length > 0,
    goals: goals.map(({ goal }) => goal).filter((goal) => candidates.some((one) => servesGoal(one, goal))),
    regions: request.regions.filter((region) => candidates.some((one) => worksOn(one, region))),
  };
  const fits = (measure: Measure): boolean =>
    valueOf({ ...begun(candidates, plain, pools, measure), warm: null }, measure) > -Infinity;
  return wishes(all).find(fits) ?? { ...all, goals: [], regions: [] };
}

/** The same measure with fewer and fewer wishes: goals are dropped first, then regions, and the first goal is kept. */
function wishes(all: Measure): Measure[] {
  const byGoals = all.goals.map((_, at) => ({ ...all, goals: all.goals.slice(0, all.goals.length - at) }));
  const first = { ...all, goals: all.goals.slice(0, 1) };
  const byRegions = all.regions.map((_, at) => ({ ...first, regions: all.regions.slice(0, at) })).toReversed();
  return [all, ...byGoals, ...byRegions];
}

function poolsOf(plain: readonly Scored[], goals: readonly WeighedGoal[]): Pools {
  const isQuiet = ({ id, move }: Scored): boolean =>
    (move.family === 'breath' && id !== 'breath-paced-pumps') || move.family === 'mindfulness';
  /* Breath and attention count as work if nothing else was requested or nothing else is left. */
  const isQuietWork = goals.every(({ goal }) => QUIET_GOALS.has(goal)) || plain.every(isQuiet);
  return {
    workers: plain.filter((one) => isQuietWork || !isQuiet(one) || one.id === 'tense-and-release-feet'),
    warmers: plain.filter((one) => canWarm(one, goals)),
    settlers: plain.filter(canSettle),
  };
}

/** Whether a move can be the last one. */
export const canSettle = ({ id }: Candidate): boolean => SETTLING.has(id);

function canWarm({ id, move, level }: Scored, goals: readonly WeighedGoal[]): boolean {
  if (id === 'breath-paced-pumps' || id === 'gliding-warm-up') return true;
  if (id === 'lymph-sweep') return goals.some(({ goal }) => goal === 'lymph');
  return move.family === 'mobility' && level <= 3;
}

/** The best move for each goal and each region, a warm-up and a move to settle with. */
function begun(candidates: readonly Scored[], plain: readonly Scored[], pools: Pools, measure: Measure): Choice {
  const must: Scored[] = [];
  const cover = (fits: (one: Scored) => boolean): void => {
    if (must.some(fits)) return;
    /* Traditional moves step in if nothing else serves. */
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

/** The massager needs its settling-in move. */
function withPartner(one: Scored, from: readonly Scored[]): Scored[] {
  const partner = PARTNERS[one.id];
  return partner ? [one, ...from.filter(({ id }) => id === partner)] : [one];
}

const PARTNERS: Partial<Record<Scored['id'], Scored['id']>> = {
  'massager-settle-in': 'massager-three-zones',
  'massager-three-zones': 'massager-settle-in',
};

/** Adds the best of the rest while it fits. If not even the start fits, drops its warm-up. */
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

/** Tries every single exchange and removal, keeps the best, and repeats until nothing improves. */
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
    if (canSettle(old)) {
      yield { ...choice, work: rest, settle: old };
      for (const one of workers) if (!used.includes(one)) yield { ...choice, work: [...rest, one], settle: old };
      if (!choice.warm) for (const warm of warmers) if (!used.includes(warm)) yield { warm, work: rest, settle: old };
    }
    for (const one of workers)
      if (!used.includes(one)) yield { ...choice, work: [...rest, ...withPartner(one, workers)] };
  }
  if (choice.warm) {
    for (const one of workers) {
      if (!used.includes(one)) yield { ...choice, warm: null, work: [...choice.work, ...withPartner(one, workers)] };
    }
  }
  for (const warm of warmers) {
    if (used.includes(warm)) continue;
    yield { ...choice, warm };
    if (choice.warm) continue;
    for (const [at] of choice.work.entries()) yield { ...choice, warm, work: choice.work.toSpliced(at, 1) };
  }
  for (const settle of settlers) if (!used.includes(settle)) yield { ...choice, settle };
}

/** Whether these are the same moves as in the previous break. */
export function isAgain(moves: readonly Candidate[], { previous }: ComposeRequest): boolean {
  const ids = new Set(moves.map(({ id }) => id));
  return ids.size === new Set(previous).size && previous.every((id) => ids.has(id));
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
