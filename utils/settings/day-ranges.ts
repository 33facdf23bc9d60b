import type { DayRange } from '../time/hours.ts';
import { MAX_RANGES_A_DAY } from './defaults.ts';

const DAY_MINUTES = 1440;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether `value` is a wall-clock time 'HH:MM', 00:00 to 23:59. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

/** Minutes since midnight of 'HH:MM'. */
export function minutesOfTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 'HH:MM' of minutes since midnight; a day more or less comes to the same time. */
function timeOfMinutes(minutes: number): string {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** Begin and end in minutes since the day's midnight; the end lies after the begin and may lie in the next day. */
export function stretchOf(range: DayRange): { from: number; to: number } {
  const from = minutesOfTime(range.from);
  const to = minutesOfTime(range.to);
  return { from, to: to <= from ? to + DAY_MINUTES : to };
}

/** Whether two ranges of one day share a minute. Touching is not overlapping. */
function overlaps(a: DayRange, b: DayRange): boolean {
  const one = stretchOf(a);
  const two = stretchOf(b);
  return one.from < two.to && two.from < one.to;
}

/** The ranges of a day from morning to night. */
export function sortedDay(day: readonly DayRange[]): DayRange[] {
  return day.toSorted((a, b) => minutesOfTime(a.from) - minutesOfTime(b.from));
}

/** The first of `others` that `range` runs into, or null. */
export function runsInto(range: DayRange, others: readonly DayRange[]): DayRange | null {
  return sortedDay(others).find((other) => overlaps(range, other)) ?? null;
}

/** `range` joined with every one of `others` it overlaps, and the rest, sorted. */
export function joinedDay(range: DayRange, others: readonly DayRange[]): { day: DayRange[]; joined: DayRange } {
  const all = others.map(stretchOf);
  let joined = stretchOf(range);
  let rest = all;
  for (;;) {
    const hit = rest.find((other) => joined.from < other.to && other.from < joined.to);
    if (!hit) break;
    rest = rest.filter((other) => other !== hit);
    joined = { from: Math.min(joined.from, hit.from), to: Math.max(joined.to, hit.to) };
  }
  const toRange = ({ from, to }: { from: number; to: number }): DayRange => ({
    from: timeOfMinutes(from),
    to: timeOfMinutes(to - from >= DAY_MINUTES ? from : to),
  });
  const whole = toRange(joined);
  return { day: sortedDay([...rest.map(toRange), whole]), joined: whole };
}

/** Hours to propose where a day gets one more range; null where no half hour is free. */
export function proposedRange(day: readonly DayRange[]): DayRange | null {
  if (day.length >= MAX_RANGES_A_DAY) return null;
  const usual = [
    { from: '09:00', to: '17:00' },
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
    { from: '19:00', to: '21:00' },
  ];
  const fits = (range: DayRange): boolean => runsInto(range, day) === null;
  const gaps = [60, 30].flatMap((length) =>
    [...day.map((range) => stretchOf(range).to), 0]
      .filter((from) => from + length <= DAY_MINUTES)
      .map((from) => ({ from: timeOfMinutes(from), to: timeOfMinutes(from + length) })),
  );
  return [...usual, ...gaps].find(fits) ?? null;
}

/**
 * What can be kept of a stored day: ranges that make no sense or run into an earlier one are left out.
 * `whole` tells whether anything was. Null where nothing could be kept of a day that was not empty.
 */
export function readDay(raw: unknown): { day: DayRange[]; whole: boolean } | null {
  if (!Array.isArray(raw)) return null;
  const day: DayRange[] = [];
  for (const entry of raw) {
    const range = readRange(entry);
    if (range && day.length < MAX_RANGES_A_DAY && !runsInto(range, day)) day.push(range);
  }
  if (day.length === 0 && raw.length > 0) return null;
  const sorted = sortedDay(day);
  return { day: sorted, whole: day.length === raw.length };
}

function readRange(raw: unknown): DayRange | null {
  if (typeof raw !== 'object' || raw === null) return null;
  if (!('from' in raw) || !('to' in raw) || !isTime(raw.from) || !isTime(raw.to)) return null;
  return { from: raw.from, to: raw.to };
}
