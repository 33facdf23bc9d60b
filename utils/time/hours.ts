import { instantOf, minutesOf } from './calendar.ts';
import { perDay } from './per-day.ts';

/** A stretch of one day in wall-clock time, 'HH:MM'. `to` at or before `from` means the next day ('00:00' is midnight). */
export interface DayRange {
  from: string;
  to: string;
}

/** Working hours, Monday first, seven entries. An empty day is a day off. */
export type WeekHours = readonly (readonly DayRange[])[];

/** An uninterrupted stretch of working time or of off hours around an instant; an end that never comes is infinite. */
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
const DAY_MINUTES = 1440;

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
  /** The day it was made for. */
  from: number;
  to: number;
  until: number;
  windows: Window[];
}

/** Windows from the day before `at` for eight days. */
const windowsAround = perDay((hours: WeekHours, zone: string, at: number): Week => {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const days = Array.from({ length: DAYS_LOOKED_AT + 1 }, (_, i) => today.add({ days: i - 1 }));
  return {
    from: instantOf(today, 0, zone),
    to: instantOf(today, DAY_MINUTES, zone),
    until: instantOf(today.add({ days: DAYS_LOOKED_AT - 1 }), 0, zone),
    windows: joined(days.flatMap((day) => windowsOfDay(hours, day, zone))),
  };
});

/**
 * The stretch of working time or off hours that `at` (epoch ms) lies in; `start` is inclusive, `end` exclusive.
 * Ends further than a week away are infinite: working hours without a gap, or none in the whole week.
 */
export function spanAt(hours: WeekHours, zone: string, at: number): Span {
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

/** The first instant after `at` at which working hours begin on a later calendar day, or null where there are none. */
export function nextDayStart(hours: WeekHours, zone: string, at: number): number | null {
  const { windows, to } = windowsAround(hours, zone, at);
  return windows.find((w) => w.start >= to)?.start ?? null;
}
