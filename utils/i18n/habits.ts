import { language } from './language.ts';

/** A clock of 12 or 24 hours; `auto` is what the language is used to. */
export type ClockHabit = 'auto' | 'h12' | 'h24';
/** The first day of a week, 1 (Monday) to 7 (Sunday); 0 is what the language is used to. */
export type WeekHabit = number;

let clock: ClockHabit = 'auto';
let weekStart: WeekHabit = 0;

/** How times and weeks are to be shown from now on, on the page or in the worker that says so. */
export function setHabits(habits: { clock: ClockHabit; weekStart: WeekHabit }): void {
  ({ clock, weekStart } = habits);
}

/** What a format with hours in it is told of the clock; undefined where the language decides. */
export function hourCycle(): 'h12' | 'h23' | undefined {
  if (clock === 'auto') return undefined;
  return clock === 'h12' ? 'h12' : 'h23';
}

interface WeekInfo {
  firstDay: number;
  weekend: number[];
}

/** The week where the language is spoken; undefined where the browser does not know. */
function weekInfo(): WeekInfo | undefined {
  const locale: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(language());
  return locale.getWeekInfo?.() ?? locale.weekInfo;
}

/** The day a week begins with, 1 to 7; Monday where the browser does not know. */
const usualStart = (): number => weekInfo()?.firstDay ?? 1;

/** The days most people do not work on, 1 (Monday) to 7 (Sunday); Saturday and Sunday where the browser does not know. */
export const weekendDays = (): readonly number[] => weekInfo()?.weekend ?? [6, 7];

/** The days in the order they are shown; 0 is Monday. */
export function weekOrder(): number[] {
  const first = (weekStart === 0 ? usualStart() : weekStart) - 1;
  return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}
