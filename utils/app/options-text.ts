import { clockTime, lengthInWords, minutesShort } from '../i18n/format.ts';
import { language, lookUp, plural, t } from '../i18n/messages.ts';
import { minutesOfTime } from '../settings/day-ranges.ts';
import type { Settings } from '../settings/types.ts';
import type { DayRange } from '../time/hours.ts';
import { sameDays } from './options-view.ts';
import type { SameDays, WeekPicture } from './options-view.ts';
import { MINUTE_MS } from '../time/units.ts';

const DAY_MS = 86_400_000;
/** 1 January 2024, a Monday. */
const MONDAY = 1_704_067_200_000;

/** "Monday" or "Mon"; 0 is Monday. */
export function dayLabel(day: number, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language(), { weekday: width, timeZone: 'UTC' }).format(MONDAY + day * DAY_MS);
}

/** "09:00" as it is written here; minutes since midnight. */
export function timeLabel(minutes: number): string {
  return clockTime(minutes * MINUTE_MS, 'UTC');
}

/** "9 AM", "09"; 24 reads as midnight. */
export function hourLabel(hour: number): string {
  return new Intl.DateTimeFormat(language(), { hour: 'numeric', timeZone: 'UTC' }).format(hour * 60 * MINUTE_MS);
}

/** "09:00 to 12:30" */
export function rangeLabel(range: DayRange): string {
  return t('options_range', timeLabel(minutesOfTime(range.from)), timeLabel(minutesOfTime(range.to)));
}

/** "09:00 to 12:30 and 13:15 to 17:30", or "Day off". */
export function dayHoursLabel(day: readonly DayRange[]): string {
  return day.length === 0 ? t('options_day_off') : listed(day.map(rangeLabel));
}

/** "a, b and c" in the language's own way. */
function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}

function daysLabel({ runs }: SameDays): string {
  const whole = runs.length === 1 && runs[0]?.first === 0 && runs[0].last === 6;
  if (whole) return t('week_every_day');
  return listed(
    runs.flatMap(({ first, last }) => {
      if (last - first >= 2) return [t('week_days_from_to', dayLabel(first), dayLabel(last))];
      return first === last ? [dayLabel(first)] : [dayLabel(first), dayLabel(last)];
    }),
  );
}

/** What the picture of the week says: "9 breaks a day, Monday to Thursday. 7 breaks on Friday." */
export function weekSentence(picture: WeekPicture): string {
  const groups = sameDays(picture);
  if (groups.length === 0) return t('week_no_hours');
  if (groups.every((group) => group.breaks === 0)) return t('week_no_breaks');
  return groups.map(groupSentence).join(' ');
}

function groupSentence(group: SameDays): string {
  const isOneDay = group.runs.length === 1 && group.runs[0]?.first === group.runs[0]?.last;
  if (group.breaks === 0) return t('week_none_on', daysLabel(group));
  if (isOneDay) return plural('week_breaks_on', group.breaks, daysLabel(group));
  return plural('week_breaks_daily', group.breaks, daysLabel(group));
}

/** The picture in words, for those who do not see it. */
export function weekInWords(picture: WeekPicture): string {
  const days = picture.days.map((day, index) => {
    const hours = day.stretches.map(({ from, to }) => t('options_range', timeLabel(from), timeLabel(to)));
    if (hours.length === 0) return t('week_day_off', dayLabel(index));
    return plural('week_day', day.breaks.length, dayLabel(index), listed(hours));
  });
  return [weekSentence(picture), ...days].join(' ');
}

const FIELD_NAMES = {
  workMinutes: 'options_work_name',
  breakMinutes: 'options_break_name',
  naturalBreakMinutes: 'options_natural_name',
  repeatMinutes: 'options_repeat_name',
  snoozeMinutes: 'options_snooze_name',
} as const;

/** What a change came to, for the note that offers to undo it. Names the fields in `changed`. */
export function changeSentence(changed: readonly string[], settings: Settings): string {
  const minutes: Record<string, number> = { ...settings.rhythm, breakMinutes: settings.break.breakMinutes };
  const parts = changed.flatMap((field) => {
    const name = Object.entries(FIELD_NAMES).find(([known]) => known === field)?.[1];
    if (name) return [t('options_changed', t(name), lengthInWords((minutes[field] ?? 0) * MINUTE_MS))];
    if (field === 'maxSnoozes')
      return [t('options_changed', t('options_max_snoozes_name'), settings.rhythm.maxSnoozes)];
    if (field === 'sounds') return [t(settings.sound.sounds ? 'options_sounds_now_on' : 'options_sounds_now_off')];
    if (field === 'routines') return [t('options_changed', t('options_routines_name'), routineList(settings))];
    return [];
  });
  return parts.join(' ');
}

function routineList(settings: Settings): string {
  return listed(settings.break.routines.map(routineName).filter(Boolean));
}

/** '' for one this version does not know. */
export function routineName(id: string): string {
  return lookUp(`routine_${id.replaceAll('-', '_')}_name`);
}

/** "2 min every 45" */
export function presetNote(breakMinutes: number, workMinutes: number): string {
  return t('options_preset_note', minutesShort(breakMinutes), workMinutes);
}
