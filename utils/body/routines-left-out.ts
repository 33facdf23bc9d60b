import { isObject } from '../json/objects.ts';
import { isRoutineId } from '../moves/catalogue.ts';
import type { Offered, OwnChoice } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import { isDay } from '../time/calendar.ts';

/** A plan or a move, with what is known about when it may be offered. */
export interface KnownChoice extends OwnChoice {
  /** Health answers leave it out, or it is empty. */
  readonly isOut?: true;
  /** Every move in it rests until then, epoch ms. */
  readonly restsUntil?: number;
  /** Not offered on this day, YYYY-MM-DD. */
  readonly notOn?: string;
}

/** What may be offered, without the reasons. This is all that the background and the first paint know of the health answers. */
export interface RoutinesLeftOut {
  /** Routines that are not offered. */
  readonly hidden: readonly RoutineId[];
  /** Routines additionally left out on one day, YYYY-MM-DD. */
  readonly today: { readonly day: string; readonly hidden: readonly RoutineId[] };
  /** Routines waiting for a move that rests after it hurt, and the end of that rest (epoch ms). */
  readonly resting: readonly { readonly id: RoutineId; readonly until: number }[];
  /** The day of a break to ask about on the morning after, YYYY-MM-DD; '' if there is none. */
  readonly morning: string;
  /** The person's own plans and single moves, including those left out. */
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

/** Reads the saved offer; invalid data counts as none. */
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

/** What may be offered at `now` (epoch ms), which falls on `day`, YYYY-MM-DD. */
export function offeredAt(offer: RoutinesLeftOut, now: number, day: string): Offered {
  const own = offer.own.filter(
    ({ isOut, restsUntil, notOn }) => !isOut && (restsUntil === undefined || now >= restsUntil) && notOn !== day,
  );
  return { hidden: leftOutAt(offer, now, day), own };
}

/** The routines not to offer at `now` (epoch ms), which falls on `day`, YYYY-MM-DD. */
export function leftOutAt({ hidden, today, resting }: RoutinesLeftOut, now: number, day: string): readonly RoutineId[] {
  const rest = resting.filter(({ until }) => now < until).map(({ id }) => id);
  return [...hidden, ...(today.day === day ? today.hidden : []), ...rest];
}

/** Whether `day` is the morning after: the next day, or the day after that in case the next day was a day off. */
export function isMorningAfter({ morning }: RoutinesLeftOut, day: string): boolean {
  if (!isDay(morning)) return false;
  const since = Temporal.PlainDate.from(morning).until(day).days;
  return since === 1 || since === 2;
}
