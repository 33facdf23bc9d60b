import { weekOrder } from '../../utils/i18n/habits.ts';
import { DEFAULTS, MAX_RITUALS, RANGES_OR_NONE } from '../../utils/settings/defaults.ts';
import { unput, WIND_DOWN, windDownOf, withWindDown } from '../../utils/settings/presets.ts';
import type { Ritual, Settings } from '../../utils/settings/types.ts';
import type { Change } from '../shared/saver.ts';
import type { WeekPicture } from './week-picture.ts';

/** A run of days of the week, first and last; 0 is Monday. */
export interface DayRun {
  first: number;
  last: number;
}

/** The days that are true, grouped into runs, in the week's display order. */
export function runsOf(days: readonly boolean[]): DayRun[] {
  const runs: DayRun[] = [];
  let before = -1;
  for (const day of weekOrder()) {
    const last = runs.at(-1);
    if (days[day] && last && last.last === before) last.last = day;
    else if (days[day]) runs.push({ first: day, last: day });
    before = day;
  }
  return runs;
}

/** The number of days in a run. */
export const lengthOfRun = ({ first, last }: DayRun): number => ((last - first + 7) % 7) + 1;

/** Days with the same number of breaks, in runs, to describe a week in a sentence or two at most. */
export interface SameDays {
  breaks: number;
  runs: readonly DayRun[];
}

/** Working days grouped by their number of breaks, in week order; days off are left out. */
export function sameDays(picture: WeekPicture): SameDays[] {
  const counts = picture.days.map((day) => (day.stretches.length > 0 ? day.breaks.length : null));
  const distinct = [...new Set(counts.filter((n) => n !== null))];
  return distinct.map((breaks) => ({ breaks, runs: runsOf(counts.map((n) => n === breaks)) }));
}

/** The slider stops for the work between breaks, in minutes: fine where it matters, coarse above. */
export const WORK_STOPS: readonly number[] = [
  ...Array.from({ length: 18 }, (_, i) => 5 + i * 5),
  ...Array.from({ length: 9 }, (_, i) => 100 + i * 10),
  195,
  210,
  225,
  240,
];

/** The stop nearest to `minutes`; a value set elsewhere may lie between two stops. */
export function nearestStop(minutes: number): number {
  const distances = WORK_STOPS.map((stop) => Math.abs(stop - minutes));
  return distances.indexOf(Math.min(...distances));
}

/** The choices for the long break, 0 for none. */
export const LONG_EVERY: readonly number[] = [
  0,
  ...Array.from(
    { length: RANGES_OR_NONE.longEvery.max - RANGES_OR_NONE.longEvery.min + 1 },
    (_, i) => RANGES_OR_NONE.longEvery.min + i,
  ),
];

/** How long before a reminder an early notice may come, in seconds. */
export const HEADS_UP_CHOICES: readonly number[] = [0, 30, 120, 300];

/** Resets everything that the group "Rhythm" shows from other groups: break lengths, what a preset did, the evening ritual. */
export function firstOfRhythm({ break: of, rituals }: Pick<Settings, 'break' | 'rituals'>): Change[] {
  const { breakMinutes, longEvery, longMinutes } = DEFAULTS.break;
  const changes: Change[] = [{ group: 'break', values: { breakMinutes, longEvery, longMinutes, ...unput(of) } }];
  if (windDownOf(rituals.list)?.on) {
    changes.push({ group: 'rituals', values: { list: withWindDown(rituals.list, false) } });
  }
  return changes;
}

/** Times proposed for a new ritual, most likely first. */
const FREE_TIMES: readonly string[] = [WIND_DOWN.time, '12:30', '17:30', '08:00'];

/** A new ritual to start from and edit; null if there is no room for another. */
export function newRitual(list: readonly Ritual[], id: string): Ritual | null {
  if (list.length >= MAX_RITUALS) return null;
  /* Avoids two rituals at the same time. */
  const time = FREE_TIMES.find((one) => list.every((ritual) => ritual.time !== one)) ?? WIND_DOWN.time;
  return { ...WIND_DOWN, id, time };
}

/** The rituals with the one with this id changed. */
export function changedRitual(list: readonly Ritual[], id: string, values: Partial<Ritual>): Ritual[] {
  return list.map((ritual) => (ritual.id === id ? { ...ritual, ...values } : ritual));
}
