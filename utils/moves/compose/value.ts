import { canShare } from '../caps.ts';
import { ownChangeSeconds, secondsBetween } from '../sequence.ts';
import type { Goal, Region } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { byRule, isCold, isOiled } from './order.ts';
import type { ComposeRequest } from './request.ts';
import { spread } from './spread.ts';

export interface Scored extends Candidate {
  readonly score: number;
}

/** The chosen moves, by their role in the break. */
export interface Choice {
  readonly warm: Scored | null;
  readonly work: readonly Scored[];
  readonly settle: Scored;
}

interface Shape {
  readonly least: number;
  readonly most: number;
  /** Shares of the time: warm-up, work, settling. */
  readonly shares: { readonly warm: number; readonly work: number; readonly settle: number };
}

/** The criteria for rating a choice, made once per request. */
export interface Measure {
  readonly request: ComposeRequest;
  readonly shape: Shape;
  readonly canWarm: boolean;
  /** Goals that some move can serve, so one has to. */
  readonly goals: readonly Goal[];
  readonly regions: readonly Region[];
}

/** The number of moves and the shares of the time, by minutes. */
export function shapeOf(minutes: number): Shape {
  if (minutes <= 1) return { least: 2, most: 3, shares: { warm: 0.38, work: 0.4, settle: 0.22 } };
  if (minutes <= 3) return { least: 3, most: 4, shares: { warm: 0.22, work: 0.58, settle: 0.2 } };
  if (minutes <= 6) return { least: 4, most: 6, shares: { warm: 0.15, work: 0.66, settle: 0.19 } };
  if (minutes <= 10) return { least: 5, most: 8, shares: { warm: 0.12, work: 0.7, settle: 0.18 } };
  return { least: 6, most: 10, shares: { warm: 0.1, work: 0.72, settle: 0.18 } };
}

const FAMILY_AGAIN = 0.2;
const AREA_AGAIN = 0.1;
const CHANGE_COST = 0.02;
/** For each missing move, and for starting without a warm-up. */
const MISSING_COST = 10;
/** A move cut to a part of its usual length loses more than that part. */
const CUT_POWER = 0.5;
/** Twice the time is worth less than twice as much. */
const TIME_POWER = 0.7;

export const movesOf = ({ warm, work, settle }: Choice): readonly Scored[] => [
  ...(warm ? [warm] : []),
  ...work,
  settle,
];

export const servesGoal = ({ purpose }: Candidate, goal: Goal): boolean =>
  purpose.goals.some((served) => served.goal === goal && served.weight >= 2);

export const worksOn = ({ purpose }: Candidate, region: Region): boolean => purpose.regions.includes(region);

/** A score minus penalties for repeating `others`. */
export function penalized(one: Scored, others: readonly Scored[]): number {
  let inArea = 0;
  let inFamily = 0;
  for (const { move, purpose } of others) {
    if (move.family === one.move.family) inFamily += 1;
    if (purpose.area === one.purpose.area) inArea += 1;
  }
  return one.score - (inFamily > 0 ? FAMILY_AGAIN : 0) - (inArea >= 2 ? AREA_AGAIN : 0);
}

/** Seconds for each move, in the order of `moves`: by role and usual length, within the limits. */
export function secondsFor(
  choice: Choice,
  moves: readonly Candidate[],
  total: number,
  { shape }: Pick<Measure, 'shape'>,
): number[] {
  const { warm, settle } = choice;
  const role = (one: Candidate) => (one === warm ? 'warm' : one === settle ? 'settle' : 'work');
  const sums = { warm: 0, work: 0, settle: 0 };
  for (const one of moves) sums[role(one)] += one.usual;
  const parts = moves.map((one) => ({
    weight: (shape.shares[role(one)] * total * one.usual) / sums[role(one)],
    least: one.least,
    most: one.most,
  }));
  return spread(parts, total);
}

/** Seconds that the changes of an order take, accurate enough to compare. */
function changeSeconds(moves: readonly Candidate[]): number {
  let sum = 0;
  for (const [at, { move, allowance }] of moves.entries()) {
    sum += ownChangeSeconds(move, allowance.onlySide !== null);
    const before = moves[at - 1];
    if (before) sum += secondsBetween(before.move, move);
  }
  return sum;
}

/** The value of a choice; -Infinity if a rule forbids it. */
export function valueOf(choice: Choice, measure: Measure): number {
  const { request, shape } = measure;
  const moves = [...(choice.warm ? [choice.warm] : []), ...choice.work.toSorted(byRule), choice.settle];
  if (moves.length > shape.most || !isAllowed(choice, moves, measure)) return -Infinity;
  const changes = changeSeconds(moves);
  const total = request.minutes * 60 - changes;
  let least = 0;
  for (const one of moves) least += one.least;
  if (least > total) return -Infinity;
  const missing = Math.max(0, shape.least - moves.length) + (choice.warm === null && measure.canWarm ? 1 : 0);
  let value = -CHANGE_COST * changes - MISSING_COST * missing;
  const seconds = secondsFor(choice, moves, total, measure);
  for (const [at, one] of moves.entries()) {
    const given = seconds[at] ?? 0;
    const cut = Math.min(1, given / one.usual) ** CUT_POWER;
    value += penalized(one, moves.slice(0, at)) * given ** TIME_POWER * cut;
  }
  return value;
}

function isAllowed(choice: Choice, moves: readonly Scored[], measure: Measure): boolean {
  const { request, goals, regions } = measure;
  if (!goals.every((goal) => moves.some((one) => servesGoal(one, goal)))) return false;
  if (!regions.every((region) => moves.some((one) => worksOn(one, region)))) return false;
  const cold = moves.filter(({ move }) => isCold(move)).length;
  if (cold > 1 || (cold > 0 && moves.some(({ move }) => isOiled(move)))) return false;
  const strength = moves.filter(({ move }) => move.family === 'strength').length;
  if (strength > 2 * Math.ceil(request.minutes / 5)) return false;
  const has = (id: Scored['id']): boolean => moves.some((one) => one.id === id);
  /* The massager has to be settled into before it works, and a towel raise needs loose ankles. */
  if (has('massager-three-zones') !== has('massager-settle-in')) return false;
  if (has('towel-heel-raise') && choice.warm?.move.family !== 'mobility' && !has('mindful-roll-walk')) return false;
  if (request.traditions === false && moves.filter(({ purpose }) => purpose.grade === 'T').length > 1) return false;
  return canShare(
    moves.map(({ move }) => move),
    request.today,
  );
}
