import { minutesOfTime } from '../../utils/settings/day-ranges.ts';
import type { Ritual, Settings } from '../../utils/settings/types.ts';
import { spanAt } from '../../utils/time/hours.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { MONDAY, WEEK_MS, ZONE, playWeek } from './week-play.ts';

const DAY_MS = WEEK_MS / 7;
const DAY_MINUTES = DAY_MS / MINUTE_MS;
const AXIS_STEPS_HOURS = [1, 2, 3, 4];
const MOST_AXIS_INTERVALS = 6;

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
  /** Working hours that fall on this calendar day; time after midnight belongs to the next day. */
  stretches: readonly Stretch[];
  /** When breaks come due for someone who works without time away. */
  breaks: readonly PictureBreak[];
  rituals: readonly number[];
}

export interface WeekPicture {
  /** Monday first. */
  days: readonly PictureDay[];
  /** Hours marked on the axis; the first and the last bound the picture. 24 is the end of the day. */
  axisHours: readonly number[];
  /** Every how many breaks one is long; 0 if no break in the picture is. */
  longEvery: number;
}

/** The week as it would go without any time away. Quiet hours are not included, because they only delay a reminder. */
export function weekPicture(settings: Settings): WeekPicture {
  const breaks = playWeek(settings).filter(({ isRitual }) => !isRitual);
  const days = Array.from({ length: 7 }, (_, day) => ({
    stretches: stretchesOn(day, settings.hours.week),
    breaks: breaks
      .map(({ at, isLong }) => ({ at: ((at - MONDAY) % WEEK_MS) / MINUTE_MS - day * DAY_MINUTES, isLong }))
      .filter(({ at }) => at >= 0 && at < DAY_MINUTES)
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

/** The enabled rituals of one day, earliest first; 0 is Monday. */
export function ritualsOn(list: readonly Ritual[], day: number): Ritual[] {
  return list
    .filter((ritual) => ritual.on && ritual.days[day] === true)
    .toSorted((a, b) => minutesOfTime(a.time) - minutesOfTime(b.time));
}

/** The working hours that fall on a calendar day; 0 is Monday. */
function stretchesOn(day: number, week: Settings['hours']['week']): Stretch[] {
  const midnight = MONDAY + day * DAY_MS;
  const stretches: Stretch[] = [];
  for (let at = midnight; at < midnight + DAY_MS;) {
    const { working, end } = spanAt(week, ZONE, at);
    const until = Math.min(end, midnight + DAY_MS);
    if (working) stretches.push({ from: (at - midnight) / MINUTE_MS, to: (until - midnight) / MINUTE_MS });
    at = until;
  }
  return stretches;
}

/** Whole hours around the working hours, in at most six even steps. */
function axisOf(stretches: readonly Stretch[]): number[] {
  const from = stretches.length > 0 ? Math.floor(Math.min(...stretches.map((s) => s.from)) / 60) : 8;
  const to = stretches.length > 0 ? Math.ceil(Math.max(...stretches.map((s) => s.to)) / 60) : 20;
  const step = AXIS_STEPS_HOURS.find((hours) => Math.ceil((to - from) / hours) <= MOST_AXIS_INTERVALS) ?? 4;
  const intervals = Math.max(1, Math.ceil((to - from) / step));
  const first = Math.max(0, Math.min(from, 24 - intervals * step));
  return Array.from({ length: intervals + 1 }, (_, index) => first + index * step);
}
