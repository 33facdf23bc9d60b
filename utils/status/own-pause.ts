import { clockTime, dayAndTime } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { dayOf, instantOn } from '../time/calendar.ts';
import { MINUTE_MS } from '../time/units.ts';

/** Whole minutes of a pause with a custom length: up to a day. */
export const PAUSE_MINUTES = { min: 1, max: 1440 } as const;

/** The next time after `now` (epoch ms) at which clocks show 'HH:MM', today or tomorrow. */
export function nextTime(time: string, zone: string, now: number): number {
  const today = dayOf(now, zone);
  const { at } = instantOn(today, 0, time, zone);
  return at > now ? at : instantOn(today, 1, time, zone).at;
}

/** When a pause of this many minutes ends: "until 14:38", with the day if it is not today. */
export function lengthEnds(minutes: number, zone: string, now: number): string {
  return endsAt(now + minutes * MINUTE_MS, zone, now);
}

/** When a pause until a time of day ends, in the same format. */
export function timeEnds(time: string, zone: string, now: number): string {
  return endsAt(nextTime(time, zone, now), zone, now);
}

function endsAt(until: number, zone: string, now: number): string {
  const isToday = dayOf(until, zone) === dayOf(now, zone);
  return t('menu_until', isToday ? clockTime(until, zone) : dayAndTime(until, now, zone));
}
