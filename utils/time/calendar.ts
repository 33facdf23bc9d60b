import { DAY_MINUTES } from './units.ts';

/** Minutes since midnight of 'HH:MM'. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * The instant of a wall-clock time on a day, in epoch ms. `minutes` counts from midnight; a day's worth or more leads to later
 * days. A time skipped by daylight saving is moved as far after the gap as it was after the gap's beginning. For a time that
 * occurs twice, the first one is used (Temporal's "compatible").
 */
export function instantOf(day: Temporal.PlainDate, minutes: number, zone: string): number {
  const date = day.add({ days: Math.floor(minutes / DAY_MINUTES) });
  const rest = minutes % DAY_MINUTES;
  const time = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60);
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** Whether a text is an existing day, 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** The calendar day of an instant in a zone, 'YYYY-MM-DD'. */
export function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The time 'HH:MM' on the day `days` after `day`: the instant, the day's name and its day of the week (1: Monday). */
export function instantOn(
  day: string,
  days: number,
  time: string,
  zone: string,
): { at: number; day: string; dayOfWeek: number } {
  const date = Temporal.PlainDate.from(day).add({ days });
  return { at: instantOf(date, minutesOf(time), zone), day: date.toString(), dayOfWeek: date.dayOfWeek };
}
