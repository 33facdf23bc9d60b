import type { DayRange } from '../time/hours.ts';
import { DAY_MINUTES } from '../time/units.ts';
import { MAX_QUIET_RANGES, MAX_RANGES_A_DAY } from './defaults.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether `value` is a wall-clock time 'HH:MM', 00:00 to 23:59. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

/** Minutes since midnight of 'HH:MM'. */
export function minutesOfTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes since midnight as 'HH:MM'; a day more or less gives the same time. */
function timeOfMinutes(minutes: number): string {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

interface Stretch {
  from: number;
  to: number;
}

/** Begin and end in minutes since the day's midnight; the end is after the begin and may lie in the next day. */
export function stretchOf(range: DayRange): Stretch {
  const from = minutesOfTime(range.from);
  const to = minutesOfTime(range.to);
  return { from, to: to <= from ? to + DAY_MINUTES : to };
}

/** How a range recurs: on one day of the week, or every day, so that it meets the end of the previous night. */
export type Recurs = 'weekly' | 'daily';

/** All occurrences of `stretch`, as seen from one day. */
function comings({ from, to }: Stretch, recurs: Recurs): Stretch[] {
  const days = recurs === 'daily' ? [-2, -1, 0, 1, 2] : [0];
  return days.map((day) => ({ from: from + day * DAY_MINUTES, to: to + day * DAY_MINUTES }));
}

/** The occurrence of `other` that shares a minute with `one`. Touching is not overlapping. */
function overlapOf(one: Stretch, other: Stretch, recurs: Recurs): Stretch | undefined {
  return comings(other, recurs).find((coming) => one.from < coming.to && coming.from < one.to);
}

/** The ranges of a day in order, from morning to night. */
export function sortedDay(day: readonly DayRange[]): DayRange[] {
  return day.toSorted((a, b) => minutesOfTime(a.from) - minutesOfTime(b.from));
}

/** The first of `others` that overlaps `range`, or null. */
export function runsInto(range: DayRange, others: readonly DayRange[], recurs: Recurs = 'weekly'): DayRange | null {
  const one = stretchOf(range);
  return sortedDay(others).find((other) => overlapOf(one, stretchOf(other), recurs)) ?? null;
}

/** `range` joined with all of `others` that it overlaps, and the rest, sorted. The joined range is a day long at most. */
export function joinedDay(
  range: DayRange,
  others: readonly DayRange[],
  recurs: Recurs = 'weekly',
): { day: DayRange[]; joined: DayRange } {
  let joined = stretchOf(range);
  let rest = [...others];
  for (;;) {
    const hit = rest.find((other) => overlapOf(joined, stretchOf(other), recurs));
    const met = hit && overlapOf(joined, stretchOf(hit), recurs);
    if (!met) break;
    rest = rest.filter((other) => other !== hit);
    const from = Math.min(joined.from, met.from);
    joined = { from, to: Math.min(from + DAY_MINUTES, Math.max(joined.to, met.to)) };
  }
  const whole = { from: timeOfMinutes(joined.from), to: timeOfMinutes(joined.to) };
  return { day: sortedDay([...rest, whole]), joined: whole };
}

const USUAL_HOURS: readonly DayRange[] = [
  { from: '09:00', to: '17:00' },
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
  { from: '19:00', to: '21:00' },
];
const USUAL_QUIET: readonly DayRange[] = [
  { from: '12:00', to: '13:00' },
  { from: '20:00', to: '22:00' },
  { from: '06:00', to: '08:00' },
];

/** Hours to propose when a day gets one more range; null if no half hour is free. */
export function proposedRange(day: readonly DayRange[]): DayRange | null {
  return day.length < MAX_RANGES_A_DAY ? freeRange(day, USUAL_HOURS, 'weekly') : null;
}

/** Quiet hours to propose as one more daily range; null if there is no room. */
export function proposedQuiet(quiet: readonly DayRange[]): DayRange | null {
  return quiet.length < MAX_QUIET_RANGES ? freeRange(quiet, USUAL_QUIET, 'daily') : null;
}

function freeRange(day: readonly DayRange[], usual: readonly DayRange[], recurs: Recurs): DayRange | null {
  const fits = (range: DayRange): boolean => runsInto(range, day, recurs) === null;
  const gaps = [60, 30].flatMap((length) =>
    [...day.map((range) => stretchOf(range).to), 0]
      .filter((from) => from + length <= DAY_MINUTES)
      .map((from) => ({ from: timeOfMinutes(from), to: timeOfMinutes(from + length) })),
  );
  return [...usual, ...gaps].find(fits) ?? null;
}

/**
 * The usable part of stored ranges, sorted. Ranges that are invalid, overlap an earlier one or exceed the limit are left out.
 * `whole`: nothing was left out.
 */
export function readRanges(
  raw: readonly unknown[],
  most: number,
  recurs: Recurs,
): { ranges: DayRange[]; whole: boolean } {
  const ranges: DayRange[] = [];
  for (const entry of raw) {
    const range = readRange(entry);
    if (range && ranges.length < most && !runsInto(range, ranges, recurs)) ranges.push(range);
  }
  return { ranges: sortedDay(ranges), whole: ranges.length === raw.length };
}

/** The usable part of a stored day; null if nothing of a non-empty day is usable. */
export function readDay(raw: unknown): { day: DayRange[]; whole: boolean } | null {
  if (!Array.isArray(raw)) return null;
  const { ranges, whole } = readRanges(raw, MAX_RANGES_A_DAY, 'weekly');
  return ranges.length === 0 && raw.length > 0 ? null : { day: ranges, whole };
}

function readRange(raw: unknown): DayRange | null {
  if (typeof raw !== 'object' || raw === null) return null;
  if (!('from' in raw) || !('to' in raw) || !isTime(raw.from) || !isTime(raw.to)) return null;
  return { from: raw.from, to: raw.to };
}
