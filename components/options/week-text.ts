import { listed, weekdayName } from '../../utils/i18n/format.ts';
import { weekOrder } from '../../utils/i18n/habits.ts';
import { language, plural, t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import type { Ritual } from '../../utils/settings/types.ts';
import { DAY_MINUTES } from '../../utils/time/units.ts';
import { daysLabel, ordinal, ritualWhen, timeLabel } from './options-text.ts';
import { sameDays } from './options-view.ts';
import type { SameDays } from './options-view.ts';
import type { WeekPicture } from './week-picture.ts';

/** The summary of the week's picture: "9 breaks a day, Monday to Thursday. 7 breaks on Friday. Every 4th is long." */
export function weekSentence(picture: WeekPicture): string {
  const groups = sameDays(picture);
  if (groups.length === 0) {
    const hasRituals = picture.days.some((day) => day.rituals.length > 0);
    return t(hasRituals ? 'week_no_hours_rituals' : 'week_no_hours');
  }
  if (groups.every((group) => group.breaks === 0)) return t('week_no_breaks');
  const long = picture.longEvery > 0 ? [ordinal('week_long', picture.longEvery)] : [];
  return joinSentences(...groups.map(groupSentence), ...long);
}

/** More letters do not fit above a day's column. */
const COLUMN_LETTERS = 4;

/** The name of a day above its column: "Mon", or "M" in languages whose short names are whole words, as in Arabic. */
export function dayOverColumn(day: number): string {
  const letters = new Intl.Segmenter(language());
  const isLong = weekOrder().some((one) => [...letters.segment(weekdayName(one, 'short'))].length > COLUMN_LETTERS);
  return weekdayName(day, isLong ? 'narrow' : 'short');
}

function groupSentence(group: SameDays): string {
  const days = daysLabel(group.runs, t('week_every_day'));
  const isOneDay = group.runs.length === 1 && group.runs[0]?.first === group.runs[0]?.last;
  if (group.breaks === 0) return t('week_none_on', days);
  return plural(isOneDay ? 'week_breaks_on' : 'week_breaks_daily', group.breaks, days);
}

/** The picture in words, for people who cannot see it. */
export function weekInWords(picture: WeekPicture, rituals: readonly Ritual[]): string {
  const days = weekOrder().map((index) => {
    const day = picture.days[index];
    if (!day) return '';
    const hours = day.stretches.map(({ from, to }) =>
      to - from === DAY_MINUTES ? t('options_all_day') : t('options_range', timeLabel(from), timeLabel(to)),
    );
    if (hours.length === 0) return t('week_day_off', weekdayName(index));
    return plural('week_day', day.breaks.length, weekdayName(index), listed(hours));
  });
  const sessions = rituals
    .filter(({ on }) => on)
    .map((ritual) => t('week_ritual', ritualWhen(ritual, t('week_every_day'))));
  return joinSentences(weekSentence(picture), ...days, ...sessions);
}
