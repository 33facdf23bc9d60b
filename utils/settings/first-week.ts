import type { DayRange, WeekHours } from '../time/hours.ts';

/** Hours that are proposed where nothing better is known. */
const USUAL_DAY: DayRange = { from: '09:00', to: '17:30' };

/** The same hours on each day that is worked. `isWorked`: seven days, Monday first. */
export const weekOf = (isWorked: readonly boolean[], { from, to }: DayRange): WeekHours =>
  isWorked.map((worked) => (worked ? [{ from, to }] : []));

/** A week for somebody who has not said anything. `weekend`: days off where the language is spoken, 1 (Monday) to 7 (Sunday). */
export const firstWeek = (weekend: readonly number[]): WeekHours =>
  weekOf(
    Array.from({ length: 7 }, (_, day) => !weekend.includes(day + 1)),
    USUAL_DAY,
  );

/** The hours of the first day that is worked, and which days are; they are all alike in a week that was just proposed. */
export function plainWeek(week: WeekHours): { isWorked: boolean[]; hours: DayRange } {
  return { isWorked: week.map((day) => day.length > 0), hours: week.flat()[0] ?? USUAL_DAY };
}
