import { dateFormat } from '../../utils/i18n/formatters.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import { MAX_DAYS_OFF } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { isDay } from '../../utils/time/calendar.ts';
import { daysOffAt } from '../../utils/time/hours.ts';
import type { DaysOff } from '../../utils/time/hours.ts';

const startOf = (day: string): number => Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;

/** "15 July to 4 August", with the year where it is another one than that of `today`. */
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

/** Those that are not over yet, the first to come first. */
export function daysOffToCome(daysOff: readonly DaysOff[], today: string): DaysOff[] {
  return daysOff.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Why what was typed cannot be days off to come; null where it can. */
export function daysOffProblem({ from, to }: DaysOff, known: readonly DaysOff[], today: string): string | null {
  if (!isDay(from) || !isDay(to)) return t('error_days_off_day');
  if (to < from) return t('error_days_off_order');
  if (to < today) return t('error_days_off_past');
  if (known.some((one) => one.from <= from && to <= one.to)) return t('error_days_off_known');
  return known.length < MAX_DAYS_OFF ? null : plural('error_days_off_many', MAX_DAYS_OFF);
}

/**
 * The preferences with the week as the seven days from `today` on will be: days off are days without work. The usual week where
 * nothing of it would be left.
 */
export function weekAhead(settings: Settings, today: string): Settings {
  const { week, daysOff } = settings.hours;
  const first = Temporal.PlainDate.from(today);
  const ahead = week.map((ranges, day) => {
    const date = first.add({ days: (day + 8 - first.dayOfWeek) % 7 });
    return daysOffAt(daysOff, date.toString()) ? [] : ranges;
  });
  const isNothingLeft = ahead.every((ranges) => ranges.length === 0);
  /* The picture is of a week of its own, far from these days. */
  return { ...settings, hours: { week: isNothingLeft ? week : ahead, daysOff: [] } };
}
