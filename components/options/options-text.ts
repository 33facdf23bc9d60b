import { clockTime, lengthInWords, listed, minutesShort, weekdayName } from '../../utils/i18n/format.ts';
import { dateFormat, numberFormat, pluralRules } from '../../utils/i18n/formatters.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import { asSentence, joinSentences } from '../../utils/i18n/sentences.ts';
import { isRoutineId } from '../../utils/moves/catalogue.ts';
import type { OwnChoice } from '../../utils/moves/catalogue.ts';
import { minutesOfTime } from '../../utils/settings/day-ranges.ts';
import type { Preset } from '../../utils/settings/presets.ts';
import type { Preparation, Ritual } from '../../utils/settings/types.ts';
import { choiceName } from '../../utils/status/suggestion.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { titleOf } from '../../utils/words/names.ts';
import { lengthOfRun, runsOf } from './options-view.ts';
import type { DayRun } from './options-view.ts';

/** "09:00" in the local format; minutes since midnight. */
export function timeLabel(minutes: number): string {
  return clockTime(minutes * MINUTE_MS, 'UTC');
}

/** "9 AM", "09"; 24 reads as midnight. */
export function hourLabel(hour: number): string {
  return dateFormat({ hour: 'numeric', timeZone: 'UTC' }).format(hour * 60 * MINUTE_MS);
}

/** "09:00 to 12:30", or "09:00–12:30" if space is tight; "All day" from midnight to midnight. */
export function rangeLabel(
  { from, to }: DayRange,
  key: 'options_range' | 'options_range_short' = 'options_range',
): string {
  if (from === '00:00' && to === '00:00') return t('options_all_day');
  return t(key, timeLabel(minutesOfTime(from)), timeLabel(minutesOfTime(to)));
}

/** "09:00 to 12:30 and 13:15 to 17:30", or "Day off". */
export function dayHoursLabel(day: readonly DayRange[]): string {
  return day.length === 0 ? t('options_day_off') : listed(day.map((range) => rangeLabel(range)));
}

/** "Monday to Thursday", "Monday and Wednesday"; `every` for the whole week. */
export function daysLabel(runs: readonly DayRun[], every: string): string {
  const [only] = runs;
  if (only && lengthOfRun(only) === 7) return every;
  return listed(
    runs.flatMap((run) => {
      const { first, last } = run;
      if (lengthOfRun(run) > 2) return [t('week_days_from_to', weekdayName(first), weekdayName(last))];
      return first === last ? [weekdayName(first)] : [weekdayName(first), weekdayName(last)];
    }),
  );
}

/** "2 min every 45" */
export function presetNote(breakMinutes: number, workMinutes: number): string {
  return t('options_preset_note', minutesShort(breakMinutes), minutesShort(workMinutes));
}

/**
 * The effect of choosing a preset: "Steady: 2 minutes of break after 45 minutes of work.", with the routine that now comes
 * first, or no longer does. `before` and `now` are the routines put first, '' for none.
 */
export function presetSentence(
  name: string,
  { breakMinutes, workMinutes }: Pick<Preset, 'breakMinutes' | 'workMinutes'>,
  before: string,
  now: string,
): string {
  const lengths = [name, lengthInWords(breakMinutes * MINUTE_MS), lengthInWords(workMinutes * MINUTE_MS)] as const;
  if (now === before) return t('options_preset_set', ...lengths);
  return now === ''
    ? t('options_preset_set_unput', ...lengths, titleOf(before))
    : t('options_preset_set_put', ...lengths, titleOf(now));
}

/** "30 sec" */
export function secondsShort(seconds: number): string {
  return numberFormat({ style: 'unit', unit: 'second', unitDisplay: 'short' }).format(seconds);
}

/** The form of `stem` for an ordinal number: "4th break". */
export function ordinal(stem: 'options_nth_break' | 'week_long', count: number): string {
  const form = pluralRules({ type: 'ordinal' }).select(count);
  const number = numberFormat().format(count);
  return lookUp(`${stem}_${form}`, [number]) || t(`${stem}_other`, number);
}

/** "4th break", or "never". */
export function longEveryLabel(longEvery: number): string {
  return longEvery === 0 ? t('options_never') : ordinal('options_nth_break', longEvery);
}

/** `own`: the existing plans and moves. */
export function ritualName({ routineId }: Ritual, own: readonly OwnChoice[] = []): string {
  const isKnown = isRoutineId(routineId) || own.some(({ id }) => id === routineId);
  return isKnown ? choiceName(routineId, own) : t('options_ritual_unknown');
}

/** "Tuesday and Thursday, 21:30". `every` for the whole week: at the start of a line, or within a sentence. */
export function ritualWhen(ritual: Ritual, every: string = t('options_every_day')): string {
  return t('options_ritual_when', daysLabel(runsOf(ritual.days), every), timeLabel(minutesOfTime(ritual.time)));
}

const PREPARATION_NAMES = {
  light: 'options_prep_light',
  music: 'options_prep_music',
  oil: 'options_prep_oil',
} as const satisfies Record<Preparation, string>;

/** "Tuesday and Thursday, 21:30. Prepare: soft light and music." */
export function ritualLine(ritual: Ritual): string {
  const when = asSentence(ritualWhen(ritual));
  if (ritual.preparations.length === 0) return when;
  const things = listed(ritual.preparations.map((one) => t(PREPARATION_NAMES[one])));
  return joinSentences(when, t('options_ritual_prepare', things));
}
