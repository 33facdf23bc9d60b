import { secondsBetween } from '../sequence.ts';
import type { Move } from '../types.ts';
import type { Candidate } from './candidates.ts';

/** Most moves for which the best order is searched; the steps grow as a power of two. */
const MOST = 9;
const OTHER_BADGE_COST = 0.5;

/**
 * Whether `a` has to come before `b`: standing before sitting; on the same area, strength before stretches and stretches before
 * deep hands; light hands before deep ones; cold last; oil after all dry hands; and the massager after everything, with its
 * settling-in first.
 */
function precedes(a: Candidate, b: Candidate): boolean {
  if (isDevice(a.move) && isDevice(b.move)) return a.id === 'massager-settle-in';
  if (isDevice(a.move) || isDevice(b.move)) return isDevice(b.move);
  const isStandingA = a.move.posture === 'standing';
  const isStandingB = b.move.posture === 'standing';
  if (isStandingA !== isStandingB) return isStandingA;
  if (b.id === 'towel-heel-raise') return a.move.family === 'mobility';
  if (isCold(b.move) !== isCold(a.move)) return isCold(b.move);
  if (isOiled(b.move) !== isOiled(a.move)) {
    return isOiled(b.move) ? usesHands(a.move) || a.move.family === 'rolling' : false;
  }
  if (a.purpose.area === b.purpose.area && loadOf(a.move) !== loadOf(b.move)) return loadOf(a.move) < loadOf(b.move);
  return depthOf(a.move) < depthOf(b.move) && depthOf(a.move) > 0;
}

const isDevice = ({ family }: Move): boolean => family === 'device';
export const isCold = (move: Move): boolean => move.tools.required.includes('bottle');
export const isOiled = (move: Move): boolean => move.tools.required.includes('oil');
const usesHands = (move: Move): boolean => move.tools.required.includes('hands');

/** Strength, then stretches, then deep hands; 0 for moves that may come anywhere. */
function loadOf({ family }: Move): number {
  if (family === 'mobility') return 0;
  if (family === 'strength') return 1;
  if (family === 'stretch') return 2;
  return family === 'massage' || family === 'pressure' || family === 'rolling' ? 3 : 4;
}

/** Light hands 1, kneading 2, pressure and rolling 3; 0 for everything else. */
function depthOf(move: Move): number {
  if (move.family === 'pressure' || move.family === 'rolling') return 3;
  if (move.family !== 'massage') return 0;
  return move.intensity.default <= 2 ? 1 : 2;
}

/** The order of the work with the fewest seconds of change that keeps every rule of `precedes`, starting after `before`. */
export function ordered<One extends Candidate>(work: readonly One[], before: One | null, after: One): One[] {
  if (work.length > MOST) return work.toSorted(byRule);
  const all = (1 << work.length) - 1;
  const mustCome = work.map((b) =>
    work.reduce((mask, a, at) => (a !== b && precedes(a, b) ? mask | (1 << at) : mask), 0),
  );
  const cost = new Float64Array((all + 1) * work.length).fill(Infinity);
  const from = new Int8Array((all + 1) * work.length).fill(-1);
  const at = (set: number, last: number): number => set * work.length + last;
  for (const [first, candidate] of work.entries()) {
    if (mustCome[first] === 0) cost[at(1 << first, first)] = before ? effort(before.move, candidate.move) : 0;
  }
  for (let set = 1; set <= all; set += 1) {
    for (const [last, a] of work.entries()) {
      const sofar = cost[at(set, last)] ?? Infinity;
      if (sofar === Infinity) continue;
      for (const [next, b] of work.entries()) {
        const needed = mustCome[next] ?? 0;
        if ((set & (1 << next)) !== 0 || (needed & ~set) !== 0) continue;
        const grown = set | (1 << next);
        const sum = sofar + effort(a.move, b.move);
        if (sum < (cost[at(grown, next)] ?? Infinity)) {
          cost[at(grown, next)] = sum;
          from[at(grown, next)] = last;
        }
      }
    }
  }
  let last = -1;
  let least = Infinity;
  for (const [end, candidate] of work.entries()) {
    const sum = (cost[at(all, end)] ?? Infinity) + effort(candidate.move, after.move);
    if (sum < least) [least, last] = [sum, end];
  }
  const found: One[] = [];
  for (let set = all; last >= 0;) {
    const candidate = work[last];
    if (candidate) found.unshift(candidate);
    const previous = from[at(set, last)] ?? -1;
    set &= ~(1 << last);
    last = previous;
  }
  return found.length === work.length ? found : work.toSorted(byRule);
}

/** Seconds of change. Between two orders that take the same time, the one with fewer changes of badge wins. */
function effort(from: Move, to: Move): number {
  return secondsBetween(from, to) + (from.badge === to.badge ? 0 : OTHER_BADGE_COST);
}

/** A quick order for many moves, and for comparing choices. */
export function byRule(a: Candidate, b: Candidate): number {
  return precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0;
}
