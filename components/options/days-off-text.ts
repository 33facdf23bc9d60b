import { dateFormat } from '../../utils/i18n/formatters.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import { MAX_DAYS_OFF } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { isDay } from '../../utils/time/calendar.ts';
import { daysOffAt } from '../../utils/time/hours.ts';
import type { DaysOff } from '../../utils/time/hours.ts';

const startOf = (day: string): number => Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;

/** "15 July to 4 August", with the year if it differs from that of `today`. */
export function daysOffLabel({ from, to }: DaysOff, today: string): string {
  const isThisYear = [from, to].every((day) => day.slice(0, 4) === today.slice(0, 4));
  const format = dateFormat({
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  if (from === to) return format.format(startOf(from));
  return t('options_range', format.format(startOf(from)), format.format(startOf(to)));
}

/** Days off that are not over yet, earliest first. */
export function daysOffToCome(daysOff: readonly DaysOff[], today: string): DaysOff[] {
  return daysOff.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Why the typed dates cannot be future days off; null if they can. */
export function daysOffProblem({ from, to }: DaysOff, known: readonly DaysOff[], today: string): string | null {
  if (!isDay(from) || !isDay(to)) return t('error_days_off_day');
  if (to < from) return t('error_days_off_order');
  if (to < today) return t('error_days_off_past');
  if (known.some((one) => one.from <= from && to <= one.to)) return t('error_days_off_known');
  return known.length < MAX_DAYS_OFF ? null : plural('error_days_off_many', MAX_DAYS_OFF);
}

/**
 * The preferences with the week replaced by the seven days from `today` on: days off become days without work. The usual week
 * if nothing would be left.
 */
export function weekAhead(settings: Settings, today: string): Settings {
  const { week, daysOff } = settings.hours;
  const first = Temporal.PlainDate.from(today);
  const ahead = week.map((ranges, day) => {
    const date = first.add({ days: (day + 8 - first.dayOfWeek) % 7 });
    return daysOffAt(daysOff, date.toString()) ? [] : ranges;
  });
  const isNothingLeft = ahead.every((ranges) => ranges.length === 0);
  /* The picture plays a fixed week, far from these dates. */
  return { ...settings, hours: { week: isNothingLeft ? week : ahead, daysOff: [], extra: null } };
}
