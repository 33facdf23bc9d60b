import { NOTHING_BY_FOOT, secondsLeft, withFoot } from './caps.ts';
import type { DoneToday } from './caps.ts';
import { MOVES } from './data/moves.ts';
import type { BreakPlan, MoveSegment, PersonalPlan, Segment } from './plan.ts';
import type { Move, MoveId } from './types.ts';

/** Roughly how much one press lengthens or shortens a move. */
const PRESS_SECONDS = 10;
/** A shortened move continues for at least this long, so that it never ends abruptly under someone's hands. */
const LAST_SECONDS = 3;
const LONGEST_CHANGE_SECONDS = 60;

/** What a body may have of the moves in a break. */
export interface Doses {
  /** Most units of each move; a missing move cannot get longer. */
  readonly most: Readonly<Partial<Record<MoveId, number>>>;
  /** Seconds already done today before this break. */
  readonly today: DoneToday;
}

/** The position in the break: a segment, and how long it has been running (ms). */
export interface Now {
  readonly index: number;
  readonly msInto: number;
}

/**
 * The plan with a move longer (1) or shorter (-1) by about ten seconds, in whole units, and the same for the other foot if its
 * turn is still to come; or with more time for a change. Null if it cannot get longer or shorter.
 */
export function withLength(plan: PersonalPlan, by: 1 | -1, now: Now, doses: Doses): PersonalPlan | null {
  const part = plan.segments[now.index];
  if (part?.kind === 'change') return by > 0 ? withChange(plan, now.index, part.seconds) : null;
  if (part?.kind !== 'move') return null;
  const move: Move = MOVES[part.moveId];
  const { dose: range } = move;
  const units = Math.max(1, Math.round(PRESS_SECONDS / range.secondsPerUnit));
  const pair = [now.index, ...partnerOf(plan, now.index, part)];
  const free = Math.floor(freeSeconds(plan, pair, move, doses.today) / range.secondsPerUnit);
  const most = Math.min(range.max, doses.most[part.moveId] ?? 0, part.dose + free);
  const least = Math.max(range.min, Math.ceil((now.msInto / 1000 + LAST_SECONDS) / range.secondsPerUnit));
  const dose = by > 0 ? Math.min(part.dose + units, most) : Math.max(part.dose - units, least);
  if (by > 0 ? dose <= part.dose : dose >= part.dose) return null;
  const seconds = dose * range.secondsPerUnit;
  return {
    ...plan,
    segments: plan.segments.map((one, index): Segment => {
      if (one.kind !== 'move' || !pair.includes(index)) return one;
      if (index !== now.index) return withDose(one, one.dose + dose - part.dose, doses);
      /* Words already spoken are not repeated, and none are delayed. */
      const words = { wordSeconds: Math.min(one.wordSeconds ?? one.seconds, seconds) };
      return { ...one, dose, seconds, ...words, ...(by < 0 ? { shortenedAt: now.msInto } : {}) };
    }),
  };
}

/** The same move with another dose, as if it had always been so; never above what is allowed, nor above what it has. */
function withDose(part: MoveSegment, wanted: number, { most }: Doses): MoveSegment {
  const { wordSeconds: _words, shortenedAt: _at, ...rest } = part;
  const { min, max, secondsPerUnit } = MOVES[part.moveId].dose;
  const highest = Math.max(part.dose, Math.min(max, most[part.moveId] ?? 0));
  const dose = Math.max(Math.min(min, part.dose), Math.min(wanted, highest));
  return { ...rest, dose, seconds: dose * secondsPerUnit };
}

function withChange(plan: PersonalPlan, at: number, before: number): PersonalPlan | null {
  const seconds = Math.min(before + PRESS_SECONDS, LONGEST_CHANGE_SECONDS);
  if (seconds <= before) return null;
  return { ...plan, segments: plan.segments.map((one, index) => (index === at ? { ...one, seconds } : one)) };
}

/** The plan with `more` seconds for each change, up to a minute; the plan gets longer by as much. */
export function withLongerChanges(plan: PersonalPlan, more: number): PersonalPlan {
  if (more === 0) return plan;
  const longer = (before: number): number => Math.max(before, Math.min(before + more, LONGEST_CHANGE_SECONDS));
  const segments = plan.segments.map((one) => (one.kind === 'change' ? { ...one, seconds: longer(one.seconds) } : one));
  const seconds = (all: readonly Segment[]): number => all.reduce((sum, one) => sum + one.seconds, 0);
  return { ...plan, segments, minutes: plan.minutes + (seconds(segments) - seconds(plan.segments)) / 60 };
}

/** The same move for the other foot, if it comes later: the third left is paired with the third right. */
function partnerOf({ segments }: BreakPlan, index: number, { moveId, side }: MoveSegment): number[] {
  if (side === 'both') return [];
  const turns = (of: MoveSegment['side']): number[] =>
    segments.flatMap((one, at) => (one.kind === 'move' && one.moveId === moveId && one.side === of ? [at] : []));
  const partner = turns(side === 'left' ? 'right' : 'left')[turns(side).indexOf(index)];
  return partner !== undefined && partner > index ? [partner] : [];
}

/** Seconds by which each of these parts may get longer, given everything in the plan. */
function freeSeconds({ segments }: BreakPlan, pair: readonly number[], move: Move, today: DoneToday): number {
  const planned = segments.reduce(
    (sum, one) => (one.kind === 'move' ? withFoot(sum, one.side, MOVES[one.moveId], one.seconds) : sum),
    NOTHING_BY_FOOT,
  );
  const sides = pair.flatMap((index) => {
    const part = segments[index];
    if (part?.kind !== 'move') return [];
    return part.side === 'both' ? (['left', 'right'] as const) : [part.side];
  });
  return Math.min(...sides.map((side) => secondsLeft(move, today, planned[side])));
}
