import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import { minutesOfTime, stretchOf } from '../../utils/settings/day-ranges.ts';
import type { Ritual, Settings } from '../../utils/settings/types.ts';

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const AXIS_STEPS_HOURS = [1, 2, 3, 4];
const MOST_AXIS_INTERVALS = 6;
/** A break that comes due so shortly before a ritual gives way to it. */
const GIVES_WAY_MINUTES = 15;
const RITUAL_MINUTES = 5;

interface Stretch {
  from: number;
  to: number;
}

interface PictureBreak {
  at: number;
  isLong: boolean;
}

/** All times are minutes since midnight. */
interface PictureDay {
  /** Working hours that fall on this calendar day; what ran past midnight is the next day's. */
  stretches: readonly Stretch[];
  /** When a break comes due for someone who works straight through. */
  breaks: readonly PictureBreak[];
  rituals: readonly number[];
}

export interface WeekPicture {
  /** Monday first. */
  days: readonly PictureDay[];
  /** Hours of the day that are marked; the first and the last bound the picture. 24 is the end of the day. */
  axisHours: readonly number[];
  /** Every so many breaks is a long one; 0 where none in the picture is. */
  longEvery: number;
}

type Pictured = Pick<Settings, 'rhythm' | 'hours' | 'break' | 'rituals'>;

/** The week as it would go without any time away. */
export function weekPicture(settings: Pictured): WeekPicture {
  const windows = weekWindows(settings.hours.week);
  const breaks = breaksIn(windows, settings);
  const pieces = windows.flatMap(byDays);
  const days = Array.from({ length: 7 }, (_, day) => ({
    stretches: pieces
      .filter((piece) => piece.day === day)
      .map(({ from, to }) => ({ from, to }))
      .toSorted((a, b) => a.from - b.from),
    breaks: breaks
      .filter(({ at }) => Math.floor((at % WEEK_MINUTES) / DAY_MINUTES) === day)
      .map(({ at, isLong }) => ({ at: at % DAY_MINUTES, isLong }))
      .toSorted((a, b) => a.at - b.at),
    rituals: ritualsOn(settings.rituals.list, day).map(({ time }) => minutesOfTime(time)),
  }));
  const marks = days.flatMap((day) => [...day.stretches, ...day.rituals.map((at) => ({ from: at, to: at + 1 }))]);
  return {
    days,
    axisHours: axisOf(marks),
    longEvery: breaks.some(({ isLong }) => isLong) ? settings.break.longEvery : 0,
  };
}

/** The rituals of one day that are on, the earliest first; 0 is Monday. */
export function ritualsOn(list: readonly Ritual[], day: number): Ritual[] {
  return list
    .filter((ritual) => ritual.on && ritual.days[day] === true)
    .toSorted((a, b) => minutesOfTime(a.time) - minutesOfTime(b.time));
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

/** When rituals begin and end, in minutes since Monday's midnight, in this week and the next. */
function ritualTimes(list: readonly Ritual[]): Stretch[] {
  return Array.from({ length: 14 }, (_, day) =>
    ritualsOn(list, day % 7).map(({ time, routineId }) => {
      const from = day * DAY_MINUTES + minutesOfTime(time);
      return { from, to: from + (CATALOGUE.find(({ id }) => id === routineId)?.minutes ?? RITUAL_MINUTES) };
    }),
  ).flat();
}

/** When breaks come due, in minutes since Monday's midnight. Off hours shorter than a natural break only stop the clock. */
function breaksIn(windows: readonly Stretch[], settings: Pictured): PictureBreak[] {
  const { workMinutes, naturalBreakMinutes } = settings.rhythm;
  const { breakMinutes, longEvery, longMinutes } = settings.break;
  const rituals = ritualTimes(settings.rituals.list);
  const breaks: PictureBreak[] = [];
  let workedMinutes = 0;
  let before = -Infinity;
  for (const { from, to } of windows) {
    if (from - before >= naturalBreakMinutes) workedMinutes = 0;
    let at = from;
    for (;;) {
      const due = at + workMinutes - workedMinutes;
      const ritual = rituals.find((next) => next.from >= at);
      if (ritual && due >= ritual.from - GIVES_WAY_MINUTES && ritual.from < to + GIVES_WAY_MINUTES) {
        at = ritual.to;
        workedMinutes = 0;
        continue;
      }
      if (due >= to) break;
      const begun = breaks.length + rituals.filter((past) => past.from < due).length;
      const isLong = longEvery > 0 && (begun + 1) % longEvery === 0;
      breaks.push({ at: due, isLong });
      workedMinutes = 0;
      at = due + (isLong ? longMinutes : breakMinutes);
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
