import type { Move, Side } from './types.ts';

/** Seconds already done on a day, per foot. */
export interface DoneToday {
  readonly hands: number;
  readonly rolling: number;
  readonly bottle: number;
  readonly device: number;
}

export const NOTHING_TODAY: DoneToday = { hands: 0, rolling: 0, bottle: 0, device: 0 };

type Cap = keyof DoneToday;

/**
 * Most seconds per foot, at one time and in a day. These are rules of careful practice, not research limits. The bottle also
 * counts as rolling.
 */
const CAPS: Record<Cap, { readonly atOnce: number; readonly aDay: number }> = {
  hands: { atOnce: 300, aDay: 900 },
  rolling: { atOnce: 120, aDay: 360 },
  bottle: { atOnce: 120, aDay: 300 },
  device: { atOnce: 900, aDay: 1800 },
};

const ALL: readonly Cap[] = ['hands', 'rolling', 'bottle', 'device'];

/** The caps that a move counts toward. */
function capsOf({ family, tools }: Move): readonly Cap[] {
  if (family === 'massage' || family === 'pressure') return ['hands'];
  if (family === 'device') return ['device'];
  if (family !== 'rolling') return [];
  return tools.required.includes('bottle') ? ['rolling', 'bottle'] : ['rolling'];
}

const leftOf = (cap: Cap, today: DoneToday, inBreak = NOTHING_TODAY): number =>
  Math.max(0, Math.min(CAPS[cap].atOnce, CAPS[cap].aDay - today[cap]) - inBreak[cap]);

/** Seconds of a move that one foot may still have, after what it already had `inBreak`; Infinity if no cap applies. */
export function secondsLeft(move: Move, today: DoneToday, inBreak = NOTHING_TODAY): number {
  return Math.min(Infinity, ...capsOf(move).map((cap) => leftOf(cap, today, inBreak)));
}

/** Whether one foot may have all the requested seconds of each move in one break. */
export function isWithin(
  parts: readonly { readonly move: Move; readonly seconds: number }[],
  today: DoneToday,
): boolean {
  return ALL.every((cap) => {
    const members = parts.filter(({ move }) => capsOf(move).includes(cap));
    return members.reduce((sum, { seconds }) => sum + seconds, 0) <= leftOf(cap, today);
  });
}

/** Whether all moves can have their least dose in one break. */
export function canShare(moves: readonly Move[], today: DoneToday): boolean {
  return isWithin(
    moves.map((move) => ({ move, seconds: move.dose.min * move.dose.secondsPerUnit })),
    today,
  );
}

/**
 * The highest doses for moves that share a break, each with its `wanted` units: every move gets its least dose, and the rest is
 * shared out. Only for moves that `canShare`.
 */
export function maxDoses(
  parts: readonly { readonly move: Move; readonly wanted: number; readonly most: number }[],
  today: DoneToday,
): number[] {
  const most = parts.map((part) => part.most);
  for (const cap of ALL) {
    const members = [...parts.entries()].filter(([, { move }]) => capsOf(move).includes(cap));
    const least = members.reduce((sum, [, { move }]) => sum + move.dose.min * move.dose.secondsPerUnit, 0);
    const wanted = members.reduce((sum, [, part]) => sum + beyondLeast(part), 0);
    const left = Math.max(0, leftOf(cap, today) - least);
    for (const [at, part] of members) {
      const { min, secondsPerUnit } = part.move.dose;
      const more = wanted > 0 ? Math.floor((left * beyondLeast(part)) / wanted / secondsPerUnit) : 0;
      most[at] = Math.min(most[at] ?? 0, min + more);
    }
  }
  return most;
}

/** Seconds wanted beyond the least dose. Each move wants at least a little, so none stays at its least dose without need. */
function beyondLeast({ move, wanted }: { readonly move: Move; readonly wanted: number }): number {
  return Math.max(1, (wanted - move.dose.min) * move.dose.secondsPerUnit);
}

/** Seconds done by each foot. */
export type DoneByFoot = Readonly<Record<Side, DoneToday>>;

export const NOTHING_BY_FOOT: DoneByFoot = { left: NOTHING_TODAY, right: NOTHING_TODAY };

/** Seconds done by each foot, with one more move added. */
export function withFoot(done: DoneByFoot, side: Side | 'both', move: Move, seconds: number): DoneByFoot {
  return {
    left: side === 'right' ? done.left : withDone(done.left, move, seconds),
    right: side === 'left' ? done.right : withDone(done.right, move, seconds),
  };
}

/** A day with one more break added: the foot that had more of it counts for both. */
export function withBreak(today: DoneToday, { left, right }: DoneByFoot): DoneToday {
  const sum = (cap: Cap): number => today[cap] + Math.max(left[cap], right[cap]);
  return { hands: sum('hands'), rolling: sum('rolling'), bottle: sum('bottle'), device: sum('device') };
}

/** Seconds done, with one more move added. */
function withDone(today: DoneToday, move: Move, seconds: number): DoneToday {
  const caps = capsOf(move);
  const more = (cap: Cap): number => today[cap] + (caps.includes(cap) ? seconds : 0);
  return { hands: more('hands'), rolling: more('rolling'), bottle: more('bottle'), device: more('device') };
}
