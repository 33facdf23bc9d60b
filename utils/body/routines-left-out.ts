import { isObject } from '../json/objects.ts';
import { isRoutineId } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import { isDay } from '../time/calendar.ts';

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
}

export const NOTHING_LEFT_OUT: RoutinesLeftOut = {
  hidden: [],
  today: { day: '', hidden: [] },
  resting: [],
  morning: '',
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
