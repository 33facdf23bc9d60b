import { instantOf, minutesOf } from './calendar.ts';
import { perDay } from './per-day.ts';
import { DAY_MINUTES, MINUTE_MS } from './units.ts';

/** A stretch of one day in wall-clock time, 'HH:MM'. `to` at or before `from` means the next day ('00:00' is midnight). */
export interface DayRange {
  from: string;
  to: string;
}

/** Working hours, Monday first, seven entries. An empty day is a day off. */
export type WeekHours = readonly (readonly DayRange[])[];

/** Days without work, 'YYYY-MM-DD', both ends included. */
export interface DaysOff {
  from: string;
  to: string;
}

/** Working hours for once, whatever the week says; epoch ms. */
export interface ExtraHours {
  from: number;
  until: number;
}

/** Working hours, except on some days, and more for once. */
interface HoursButDaysOff {
  week: WeekHours;
  daysOff: readonly DaysOff[];
  extra?: ExtraHours | null;
}

export type Hours = WeekHours | HoursButDaysOff;

/** The hours of the week, without regard to days off. */
export const weekOf = (hours: Hours): WeekHours => ('daysOff' in hours ? hours.week : hours);

/** The range of days off that includes a day, 'YYYY-MM-DD'. */
export const daysOffAt = (daysOff: readonly DaysOff[], day: string): DaysOff | undefined =>
  daysOff.find(({ from, to }) => from <= day && day <= to);

/** An uninterrupted stretch of working time or off hours around an instant; an end that never comes is infinite. */
export interface Span {
  working: boolean;
  start: number;
  end: number;
}

interface Window {
  start: number;
  end: number;
}

const DAYS_LOOKED_AT = 8;
function windowsOfDay(hours: WeekHours, day: Temporal.PlainDate, zone: string): Window[] {
  return (hours[day.dayOfWeek - 1] ?? []).map((range) => {
    const from = minutesOf(range.from);
    const to = minutesOf(range.to);
    return {
      start: instantOf(day, from, zone),
      end: instantOf(day, to <= from ? to + DAY_MINUTES : to, zone),
    };
  });
}

/** Sorted, and joined where they touch or overlap. */
function joined(windows: Window[]): Window[] {
  const result: Window[] = [];
  for (const next of windows.filter((w) => w.end > w.start).toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else result.push({ ...next });
  }
  return result;
}

interface Week {
  /** Bounds of the day that the week was made for. */
  from: number;
  to: number;
  until: number;
  windows: Window[];
}

/** `count` days from `from` on; days off are skipped. */
function daysFrom(from: Temporal.PlainDate, count: number, daysOff: readonly DaysOff[]): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  let day = from;
  while (days.length < count) {
    const off = daysOffAt(daysOff, day.toString());
    if (!off) days.push(day);
    day = (off ? Temporal.PlainDate.from(off.to) : day).add({ days: 1 });
  }
  return days;
}

/** Windows of the day before `at` and the eight days after that one, not counting days off. */
const windowsAround = perDay((hours: Hours, zone: string, at: number): Week => {
  const week = weekOf(hours);
  const { daysOff, extra } = 'daysOff' in hours ? hours : { daysOff: [], extra: null };
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const yesterday = today.subtract({ days: 1 });
  const days = daysFrom(yesterday, DAYS_LOOKED_AT + 1, daysOff);
  const until = instantOf(days.at(-1) ?? today, 0, zone);
  const isNear = extra && extra.until > instantOf(yesterday, 0, zone) && extra.from < until;
  const more = isNear ? [{ start: extra.from, end: extra.until }] : [];
  return {
    from: instantOf(today, 0, zone),
    to: instantOf(today, DAY_MINUTES, zone),
    until,
    windows: joined([...days.flatMap((day) => windowsOfDay(week, day, zone)), ...more]),
  };
});

/**
 * The stretch of working time or off hours that contains `at` (epoch ms); `start` is inclusive, `end` exclusive. Ends more than
 * a week of working days away are infinite: working hours without a gap, or none in the whole week.
 */
export function spanAt(hours: Hours, zone: string, at: number): Span {
  const { windows, until } = windowsAround(hours, zone, at);
  let before = -Infinity;
  for (const window of windows) {
    if (at < window.start) return { working: false, start: before, end: window.start };
    if (at < window.end) {
      const endless = window.end >= until;
      return { working: true, start: window.start, end: endless ? Infinity : window.end };
    }
    before = window.end;
  }
  return { working: false, start: before, end: Infinity };
}

/** Until this hour, a night belongs to the day before. */
const NIGHT_ENDS_MINUTES = 5 * 60;

const usual = new WeakMap<Hours, Hours>();

/** The hours without extra ones; the same object for the same hours, because caches are keyed by it. */
function usualHours(hours: Hours): Hours {
  if (!('daysOff' in hours) || !hours.extra) return hours;
  const known = usual.get(hours) ?? { week: hours.week, daysOff: hours.daysOff };
  usual.set(hours, known);
  return known;
}

/**
 * The next working day's first instant (epoch ms); null if there is none. A working day ends with its last hours, also past
 * midnight, and with the night: at half past midnight, the day that has just dawned is the next one.
 */
export function nextDayStart(hours: Hours, zone: string, at: number): number | null {
  const { windows, from, to } = windowsAround(usualHours(hours), zone, at);
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const hasBegunToday = windows.some(({ start }) => start >= from && start <= at);
  const isNight = at < instantOf(today, NIGHT_ENDS_MINUTES, zone) && !hasBegunToday;
  return windows.find(({ start }) => (isNight ? start > at : start >= to))?.start ?? null;
}

/** Extra hours from `at` until the day's own hours begin, or else until midnight. */
export function restOfDay(hours: Hours, zone: string, at: number): ExtraHours {
  const { windows, to } = windowsAround(usualHours(hours), zone, at);
  const own = windows.find(({ start }) => start > at && start < to);
  return { from: at, until: own?.start ?? to };
}

/** Hours that last longer have no end that a day could end with. */
const LONGEST_SHIFT_MS = DAY_MINUTES * MINUTE_MS;

/**
 * When the day that contains `at` began (epoch ms): at midnight, but for hours across midnight with the shift. During such a
 * shift it is still the day before; when the shift is over, the new day begins.
 */
export function dayStart(hours: Hours, zone: string, at: number): number {
  const { windows, from } = windowsAround(usualHours(hours), zone, at);
  const shift = windows.findLast(({ start, end }) => start < from && end > from);
  if (!shift || shift.end - shift.start >= LONGEST_SHIFT_MS) return from;
  return at < shift.end ? dayStart(hours, zone, shift.start) : shift.end;
}
