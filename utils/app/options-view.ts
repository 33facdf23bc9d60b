import { stretchOf } from '../settings/day-ranges.ts';
import type { Settings } from '../settings/types.ts';

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const AXIS_STEPS_HOURS = [1, 2, 3, 4];
const MOST_AXIS_INTERVALS = 6;

interface Stretch {
  from: number;
  to: number;
}

interface PictureDay {
  /** Working hours that fall on this calendar day, in minutes since midnight; what ran past midnight is the next day's. */
  stretches: readonly Stretch[];
  /** When a break comes due for someone who works straight through, in minutes since midnight. */
  breaks: readonly number[];
}

export interface WeekPicture {
  /** Monday first. */
  days: readonly PictureDay[];
  /** Hours of the day that are marked; the first and the last bound the picture. 24 is the end of the day. */
  axisHours: readonly number[];
}

/** The week as it would go without any time away. */
export function weekPicture(settings: Pick<Settings, 'rhythm' | 'hours' | 'break'>): WeekPicture {
  const windows = weekWindows(settings.hours.week);
  const breaks = breaksIn(windows, settings);
  const pieces = windows.flatMap(byDays);
  const days = Array.from({ length: 7 }, (_, day) => ({
    stretches: pieces
      .filter((piece) => piece.day === day)
      .map(({ from, to }) => ({ from, to }))
      .toSorted((a, b) => a.from - b.from),
    breaks: breaks
      .filter((at) => Math.floor((at % WEEK_MINUTES) / DAY_MINUTES) === day)
      .map((at) => at % DAY_MINUTES)
      .toSorted((a, b) => a - b),
  }));
  return { days, axisHours: axisOf(days.flatMap((day) => day.stretches)) };
}

/** Working hours in minutes since Monday's midnight, joined where they touch; the last one may run into next week. */
function weekWindows(week: Settings['hours']['week']): Stretch[] {
  const all = week
    .flatMap((day, index) =>
      day.map(stretchOf).map(({ from, to }) => ({ from: from + index * DAY_MINUTES, to: to + index * DAY_MINUTES })),
    )
    .toSorted((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const next of all) {
    const last = joined.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else joined.push({ ...next });
  }
  const last = joined.at(-1);
  const first = joined[0];
  if (!last || !first) return [];
  if (first !== last && first.from + WEEK_MINUTES <= last.to) {
    last.to = Math.max(last.to, first.to + WEEK_MINUTES);
    joined.shift();
  }
  last.to = Math.min(last.to, last.from + WEEK_MINUTES);
  return joined;
}

/** When breaks come due, in minutes since Monday's midnight. Off hours shorter than a natural break only stop the clock. */
function breaksIn(
  windows: readonly Stretch[],
  { rhythm, break: { breakMinutes } }: Omit<Settings, 'hours' | 'sound'>,
): number[] {
  const breaks: number[] = [];
  let workedMinutes = 0;
  let before = -Infinity;
  for (const { from, to } of windows) {
    if (from - before >= rhythm.naturalBreakMinutes) workedMinutes = 0;
    let at = from;
    while (at + rhythm.workMinutes - workedMinutes < to) {
      const due = at + rhythm.workMinutes - workedMinutes;
      breaks.push(due);
      workedMinutes = 0;
      at = due + breakMinutes;
    }
    workedMinutes += Math.max(0, to - at);
    before = to;
  }
  return breaks;
}

function byDays({ from, to }: Stretch): (Stretch & { day: number })[] {
  const pieces: (Stretch & { day: number })[] = [];
  for (let at = from; at < to;) {
    const dayStart = Math.floor(at / DAY_MINUTES) * DAY_MINUTES;
    const end = Math.min(to, dayStart + DAY_MINUTES);
    pieces.push({ day: Math.floor(at / DAY_MINUTES) % 7, from: at - dayStart, to: end - dayStart });
    at = end;
  }
  return pieces;
}

/** Whole hours round the stretches, in at most six even steps. */
function axisOf(stretches: readonly Stretch[]): number[] {
  const from = stretches.length > 0 ? Math.floor(Math.min(...stretches.map((s) => s.from)) / 60) : 8;
  const to = stretches.length > 0 ? Math.ceil(Math.max(...stretches.map((s) => s.to)) / 60) : 20;
  const step = AXIS_STEPS_HOURS.find((hours) => Math.ceil((to - from) / hours) <= MOST_AXIS_INTERVALS) ?? 4;
  const intervals = Math.max(1, Math.ceil((to - from) / step));
  const first = Math.max(0, Math.min(from, 24 - intervals * step));
  return Array.from({ length: intervals + 1 }, (_, index) => first + index * step);
}

/** Days with the same number of breaks, in runs: the longest way to say a week in a sentence or two. */
export interface SameDays {
  breaks: number;
  /** First and last day of each run, 0 is Monday. */
  runs: readonly { first: number; last: number }[];
}

/** Working days by their number of breaks, in the order of the week; days off are left out. */
export function sameDays(picture: WeekPicture): SameDays[] {
  const counts = picture.days.map((day) => (day.stretches.length > 0 ? day.breaks.length : null));
  const distinct = [...new Set(counts.filter((n) => n !== null))];
  return distinct.map((breaks) => {
    const runs: { first: number; last: number }[] = [];
    counts.forEach((n, day) => {
      if (n !== breaks) return;
      const last = runs.at(-1);
      if (last?.last === day - 1) last.last = day;
      else runs.push({ first: day, last: day });
    });
    return { breaks, runs };
  });
}

/** Where the slider for the work between breaks stops, in minutes: fine where it matters, coarse above. */
export const WORK_STOPS: readonly number[] = [
  ...Array.from({ length: 18 }, (_, i) => 5 + i * 5),
  ...Array.from({ length: 9 }, (_, i) => 100 + i * 10),
  195,
  210,
  225,
  240,
];

/** The stop nearest to `minutes`; a value set elsewhere may lie between two. */
export function nearestStop(minutes: number): number {
  const distances = WORK_STOPS.map((stop) => Math.abs(stop - minutes));
  return distances.indexOf(Math.min(...distances));
}
