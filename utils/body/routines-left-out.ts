import { isObject } from '../json/objects.ts';
import { isRoutineId } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import { isDay } from '../time/calendar.ts';

/** What may be offered, without a word of why: all that the background and the first paint know of health answers. */
export interface RoutinesLeftOut {
  /** The questions were answered, or put off for breath only. */
  readonly isAnswered: boolean;
  /** Routines that are not offered. */
  readonly hidden: readonly RoutineId[];
  /** Those that are not offered on one day, YYYY-MM-DD, besides. */
  readonly today: { readonly day: string; readonly hidden: readonly RoutineId[] };
  /** The day of a break that is asked about on the morning after, YYYY-MM-DD; '' where there is none. */
  readonly morning: string;
}

export const NOTHING_ANSWERED: RoutinesLeftOut = {
  isAnswered: false,
  hidden: [],
  today: { day: '', hidden: [] },
  morning: '',
};

const idsIn = (value: unknown): RoutineId[] =>
  Array.isArray(value) ? value.filter((id: unknown): id is RoutineId => typeof id === 'string' && isRoutineId(id)) : [];

const dayIn = (value: unknown): string => (typeof value === 'string' && isDay(value) ? value : '');

/** The saved offer; junk counts as none. */
export function readRoutinesLeftOut(saved: unknown): RoutinesLeftOut {
  if (!isObject(saved)) return NOTHING_ANSWERED;
  const today = isObject(saved['today']) ? saved['today'] : {};
  return {
    isAnswered: saved['isAnswered'] === true,
    hidden: idsIn(saved['hidden']),
    today: { day: dayIn(today['day']), hidden: idsIn(today['hidden']) },
    morning: dayIn(saved['morning']),
  };
}

/** The routines not to be offered on a day, YYYY-MM-DD. */
export function leftOutOn({ hidden, today }: RoutinesLeftOut, day: string): readonly RoutineId[] {
  return today.day === day ? [...hidden, ...today.hidden] : hidden;
}

/** Whether `day` is the morning after: the next day or the one after it, in case that it was a day off. */
export function isMorningAfter({ morning }: RoutinesLeftOut, day: string): boolean {
  if (!isDay(morning)) return false;
  const since = Temporal.PlainDate.from(morning).until(day).days;
  return since === 1 || since === 2;
}
