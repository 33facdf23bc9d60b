import { language } from './language.ts';

/** A clock of 12 or 24 hours; `auto` follows the language. */
export type ClockHabit = 'auto' | 'h12' | 'h24';
/** The first day of a week, 1 (Monday) to 7 (Sunday); 0 follows the language. */
export type WeekHabit = number;

let clock: ClockHabit = 'auto';
let weekStart: WeekHabit = 0;

/** Sets how times and weeks are shown from now on, in the current page or worker. */
export function setHabits(habits: { clock: ClockHabit; weekStart: WeekHabit }): void {
  ({ clock, weekStart } = habits);
}

/** The clock option for a format with hours; undefined if the language decides. */
export function hourCycle(): 'h12' | 'h23' | undefined {
  if (clock === 'auto') return undefined;
  return clock === 'h12' ? 'h12' : 'h23';
}

interface WeekInfo {
  firstDay: number;
  weekend: number[];
}

/** The week convention where the language is spoken; undefined if the browser does not know it. */
function weekInfo(): WeekInfo | undefined {
  const locale: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(language());
  return locale.getWeekInfo?.() ?? locale.weekInfo;
}

/** The first day of the week, 1 to 7; Monday if the browser does not know. */
const usualStart = (): number => weekInfo()?.firstDay ?? 1;

/** The days most people do not work, 1 (Monday) to 7 (Sunday); Saturday and Sunday if the browser does not know. */
export const weekendDays = (): readonly number[] => weekInfo()?.weekend ?? [6, 7];

/** The days in display order; 0 is Monday. */
export function weekOrder(): number[] {
  const first = (weekStart === 0 ? usualStart() : weekStart) - 1;
  return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}
