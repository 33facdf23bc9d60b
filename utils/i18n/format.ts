import { dayOf } from '../time/calendar.ts';
import { MINUTE_MS } from '../time/units.ts';
import { dateFormat, listFormat, numberFormat, relativeFormat } from './formatters.ts';
import { isRightToLeft, language } from './language.ts';
import { t } from './messages.ts';

const TELLS_SECONDS_MS = 10 * MINUTE_MS;

/** A number separate from its unit, so the two can have different sizes. */
export interface Measure {
  /** Text that the language puts before the number: "下午", "dakika". */
  before?: string;
  number: string;
  unit: string;
}

/** Splits `whole` around its number; a text without one, such as the Arabic dual, counts as the number itself. */
export function measureOf(text: string, number: string): Measure {
  const whole = text.replaceAll(/[\u2068\u2069]/g, '');
  const at = number === '' ? -1 : whole.indexOf(number);
  if (at < 0) return { number: whole, unit: '' };
  const before = whole.slice(0, at).trim();
  return { ...(before && { before }), number, unit: whole.slice(at + number.length).trim() };
}

/**
 * Keeps `text` in one piece inside a right-to-left sentence, where "14:20" or "12 min" would otherwise be torn apart. Unicode
 * isolates do in a plain string what `bdi` does in markup.
 */
function whole(text: string): string {
  return isRightToLeft() ? `\u2068${text}\u2069` : text;
}

/** Time of day in a zone: "14:20", "2:20 PM". `at` is epoch ms. */
export function clockTime(at: number, zone: string): string {
  /* Prevents a line break within "2:20 PM"; the space that `Intl` inserts differs between browsers. */
  return whole(clockFormat(zone).format(at).replaceAll(' ', '\u00a0'));
}

/** The same with "PM" separate, for large numerals; `unit` is '' in 24-hour languages. */
export function clockMeasure(at: number, zone: string): Measure {
  const parts = clockFormat(zone).formatToParts(at);
  return measureOf(joined(parts), joined(parts.filter((part) => part.type !== 'dayPeriod')).trim());
}

const joined = (parts: readonly { value: string }[]): string => parts.map(({ value }) => value).join('');

/** "14:20" today, "tomorrow 09:00", "Monday 09:00" within a week, with the date beyond it. */
export function dayAndTime(at: number, now: number, zone: string): string {
  const days = daysBetween(now, at, zone);
  if (days === 0) return clockTime(at, zone);
  if (Math.abs(days) === 1) return t('when_day_time', dayName(at, now, zone), clockTime(at, zone));
  const date: Intl.DateTimeFormatOptions = Math.abs(days) < 7 ? {} : { day: 'numeric', month: 'long' };
  return whole(
    dateFormat({
      weekday: 'long',
      ...date,
      hour: 'numeric',
      minute: '2-digit',
      timeZone: zone,
    }).format(at),
  );
}

/** "today", "tomorrow", "Monday" or a date, relative to `now`. */
export function dayName(at: number, now: number, zone: string): string {
  const days = daysBetween(now, at, zone);
  if (Math.abs(days) <= 1) return relativeFormat({ numeric: 'auto' }).format(days, 'day');
  const date: Intl.DateTimeFormatOptions = Math.abs(days) < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return dateFormat({ ...date, timeZone: zone }).format(at);
}

/** "80%" of 80 */
export function percentText(percent: number): string {
  return whole(numberFormat({ style: 'percent' }).format(percent / 100));
}

/** "12 minutes", "1 hour, 12 minutes", "1 minute, 20 seconds": whole seconds below ten minutes, whole minutes above. */
export function lengthInWords(ms: number): string {
  const step = ms < TELLS_SECONDS_MS ? 1000 : MINUTE_MS;
  const seconds = (Math.round(ms / step) * step) / 1000;
  const parts = [
    { value: Math.floor(seconds / 3600), name: 'hour' },
    { value: Math.floor((seconds % 3600) / 60), name: 'minute' },
    { value: seconds % 60, name: 'second' },
  ] as const;
  const told = parts.filter(({ value }) => value > 0).map(({ value, name }) => unitFormat(name, 'long').format(value));
  if (told.length === 0) told.push(unitFormat('second', 'long').format(0));
  return whole(listFormat({ type: 'unit', style: 'long' }).format(told));
}

/** "3 min" */
export function minutesShort(minutes: number): string {
  return whole(unitFormat('minute', 'short').format(minutes));
}

/** "12" and "min" */
export function minutesMeasure(minutes: number): Measure {
  const parts = unitFormat('minute', 'short').formatToParts(minutes);
  return measureOf(joined(parts), joined(parts.filter(({ type }) => type === 'integer' || type === 'group')));
}

/**
 * "0:38", "12:05": a countdown, rounded up to whole seconds so that it ends when it shows 0:00.
 * Made from two numbers because `Intl.DurationFormat` writes "00:38".
 */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const twoDigits = numberFormat({ minimumIntegerDigits: 2 });
  return whole(`${count(Math.floor(seconds / 60))}:${twoDigits.format(seconds % 60)}`);
}

/** A plain number in the language's digits. */
export function count(value: number): string {
  return numberFormat().format(value);
}

function clockFormat(zone: string): Intl.DateTimeFormat {
  return dateFormat({ timeStyle: 'short', timeZone: zone });
}

function daysBetween(from: number, to: number, zone: string): number {
  return Temporal.PlainDate.from(dayOf(from, zone)).until(dayOf(to, zone), { largestUnit: 'days' }).days;
}

const unitFormat = (unit: 'second' | 'minute' | 'hour', unitDisplay: 'long' | 'short'): Intl.NumberFormat =>
  numberFormat({ style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 });

/** Parts of a sentence joined as a list, without an "and". */
export function inList(parts: readonly string[]): string {
  return listFormat({ type: 'unit', style: 'short' }).format(parts);
}

/** "a, b and c", formatted for the language. */
export function listed(parts: readonly string[]): string {
  return listFormat({ type: 'conjunction' }).format(parts);
}

const DAY_MS = 86_400_000;
/** 1 January 2024, a Monday. */
const MONDAY = 1_704_067_200_000;

/** "Monday", "Mon" or "M"; 0 is Monday. */
export function weekdayName(day: number, width: 'long' | 'short' | 'narrow' = 'long'): string {
  return dateFormat({ weekday: width, timeZone: 'UTC' }).format(MONDAY + day * DAY_MS);
}

/** "German (Austria)" for "de-AT"; a tag unknown to the standard is returned unchanged. */
export function languageName(tag: string): string {
  try {
    const names = new Intl.DisplayNames(language(), { type: 'language', languageDisplay: 'standard' });
    return names.of(tag.replaceAll('_', '-')) ?? tag;
  } catch {
    return tag;
  }
}
