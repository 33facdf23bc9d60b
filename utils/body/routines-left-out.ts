import { isObject } from '../json/objects.ts';
import { isRoutineId } from '../moves/catalogue.ts';
import type { Offered, OwnChoice } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import { isDay } from '../time/calendar.ts';

/** A plan or a move with what is known of when it may be offered. */
export interface KnownChoice extends OwnChoice {
  /** Left out by health answers, or empty. */
  readonly isOut?: true;
  /** All of it rests until then, epoch ms. */
  readonly restsUntil?: number;
  /** Not on this day, YYYY-MM-DD. */
  readonly notOn?: string;
}

/** What may be offered, without a word of why: all that the background and the first paint know of health answers. */
export interface RoutinesLeftOut {
  /** Routines that are not offered. */
  readonly hidden: readonly RoutineId[];
  /** Those that are not offered on one day, YYYY-MM-DD, besides. */
  readonly today: { readonly day: string; readonly hidden: readonly RoutineId[] };
  /** Those that wait for a move that rests after it hurt, and until when (epoch ms). */
  readonly resting: readonly { readonly id: RoutineId; readonly until: number }[];
  /** The day of a break that is asked about on the morning after, YYYY-MM-DD; '' where there is none. */
  readonly morning: string;
  /** Plans of one's own and single moves, those that are left out too. */
  readonly own: readonly KnownChoice[];
}

export const NOTHING_LEFT_OUT: RoutinesLeftOut = {
  hidden: [],
  today: { day: '', hidden: [] },
  resting: [],
  morning: '',
  own: [],
};

const idsIn = (value: unknown): RoutineId[] =>
  Array.isArray(value) ? value.filter((id: unknown): id is RoutineId => typeof id === 'string' && isRoutineId(id)) : [];

const dayIn = (value: unknown): string => (typeof value === 'string' && isDay(value) ? value : '');

/** The saved offer; junk counts as none. */
export function readRoutinesLeftOut(saved: unknown): RoutinesLeftOut {
  if (!isObject(saved)) return NOTHING_LEFT_OUT;
  const today = isObject(saved['today']) ? saved['today'] : {};
  return {
    hidden: idsIn(saved['hidden']),
    today: { day: dayIn(today['day']), hidden: idsIn(today['hidden']) },
    resting: restingIn(saved['resting']),
    morning: dayIn(saved['morning']),
    own: ownIn(saved['own']),
  };
}

function restingIn(saved: unknown): RoutinesLeftOut['resting'] {
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((one: unknown) => {
    if (!isObject(one)) return [];
    const { id, until } = one;
    return typeof id === 'string' && isRoutineId(id) && typeof until === 'number' ? [{ id, until }] : [];
  });
}

function ownIn(saved: unknown): KnownChoice[] {
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((one: unknown) => {
    if (!isObject(one)) return [];
    const { id, name, minutes, isFavourite, isOut, restsUntil, notOn } = one;
    if (typeof id !== 'string' || typeof minutes !== 'number' || !(minutes >= 1 && minutes < Infinity)) return [];
    return {
      id,
      name: typeof name === 'string' ? name : '',
      minutes: Math.round(minutes),
      ...(isFavourite === true && { isFavourite }),
      ...(isOut === true && { isOut }),
      ...(typeof restsUntil === 'number' && { restsUntil }),
      ...(typeof notOn === 'string' && { notOn }),
    };
  });
}

/** What may be offered at `now` (epoch ms), which is on `day`, YYYY-MM-DD. */
export function offeredAt(offer: RoutinesLeftOut, now: number, day: string): Offered {
  const own = offer.own.filter(
    ({ isOut, restsUntil, notOn }) => !isOut && (restsUntil === undefined || now >= restsUntil) && notOn !== day,
  );
  return { hidden: leftOutAt(offer, now, day), own };
}

/** The routines not to be offered at `now` (epoch ms), which is on `day`, YYYY-MM-DD. */
export function leftOutAt({ hidden, today, resting }: RoutinesLeftOut, now: number, day: string): readonly RoutineId[] {
  const rest = resting.filter(({ until }) => now < until).map(({ id }) => id);
  return [...hidden, ...(today.day === day ? today.hidden : []), ...rest];
}

/** Whether `day` is the morning after: the next day or the one after it, in case that it was a day off. */
export function isMorningAfter({ morning }: RoutinesLeftOut, day: string): boolean {
  if (!isDay(morning)) return false;
  const since = Temporal.PlainDate.from(morning).until(day).days;
  return since === 1 || since === 2;
}
