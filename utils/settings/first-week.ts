import type { DayRange, WeekHours } from '../time/hours.ts';

/** Hours to propose if nothing better is known. */
const USUAL_DAY: DayRange = { from: '09:00', to: '17:30' };

/** The same hours on each working day. `isWorked`: seven days, Monday first. */
const weekOf = (isWorked: readonly boolean[], { from, to }: DayRange): WeekHours =>
  isWorked.map((worked) => (worked ? [{ from, to }] : []));

/** A week for a person who has not chosen one. `weekend`: days off where the language is spoken, 1 (Monday) to 7 (Sunday). */
export const firstWeek = (weekend: readonly number[]): WeekHours =>
  weekOf(
    Array.from({ length: 7 }, (_, day) => !weekend.includes(day + 1)),
    USUAL_DAY,
  );

/** The week with these hours on all days but the weekend, which keeps its own; `weekend` as in `firstWeek`. */
export const withAllWeekdays = (week: WeekHours, hours: readonly DayRange[], weekend: readonly number[]): WeekHours =>
  week.map((old, index) => (weekend.includes(index + 1) ? old : hours));

/**
 * The hours of the first working day, and which days are working days. In a week that was just proposed, all hours are alike.
 */
export function plainWeek(week: WeekHours): { isWorked: boolean[]; hours: DayRange } {
  return { isWorked: week.map((day) => day.length > 0), hours: week.flat()[0] ?? USUAL_DAY };
}

/** The week with a day (0 is Monday) that has these hours, or none any more; all other days keep theirs. */
export const withDayToggled = (week: WeekHours, day: number, hours: DayRange): WeekHours =>
  week.with(day, (week[day] ?? []).length > 0 ? [] : [hours]);

/** The week with other hours on all days that are like the first working day; days with hours of their own keep them. */
export function withPlainHours(week: WeekHours, hours: DayRange): WeekHours {
  const plain = JSON.stringify(week.find((day) => day.length > 0));
  return week.map((day) => (JSON.stringify(day) === plain ? [hours] : day));
}
