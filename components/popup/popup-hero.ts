import {
  clockMeasure,
  clockTime,
  count,
  dayAndTime,
  dayName,
  measureOf,
  minutesMeasure,
  minutesShort,
} from '../../utils/i18n/format.ts';
import type { Measure } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { PluralKey } from '../../utils/i18n/messages.ts';
import { workingHours } from '../../utils/rhythm/settings.ts';
import type { Projection } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import type { PopupKind } from '../../utils/status/kind.ts';
import { comesFirst, endsFirst, minutesUp, minutesWorked } from '../../utils/status/sentence.ts';
import { spanAt } from '../../utils/time/hours.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';

/** The arch with its number. `percent`: the part of the path already walked, 0 to 100. */
export interface HeroView {
  state: PopupKind;
  percent: number;
  /** The picture in words. */
  label: string;
  measure: Measure | null;
  /** A time of day instead of a number of minutes: set smaller. */
  isClock: boolean;
  start: string;
  end: string;
  /** Something will happen at the end. */
  isEndStrong: boolean;
}

/** The arch and its number. `minutes`: length of the chosen break. */
export function heroOf(kind: PopupKind, p: Projection, settings: Settings, minutes: number, zone: string): HeroView {
  const worked = minutesWorked(p);
  const whole = Math.round(p.workMs / MINUTE_MS);
  const part = Math.min(100, (p.workedMs / p.workMs) * 100);
  const base = {
    state: kind,
    percent: part,
    label: plural('arch_worked', whole, count(worked)),
    isClock: false,
    start: clockTime(p.intervalStartedAt, zone),
    end: '',
    isEndStrong: true,
  };
  const kept = t('arch_kept', count(worked), minutesShort(whole));
  switch (kind) {
    case 'working': {
      const ritual = comesFirst(p);
      if (ritual) {
        const { at } = ritual;
        return { ...base, measure: minutesMeasure(minutesUp(at - p.now)), end: clockTime(at, zone) };
      }
      const workEnd = endsFirst(p);
      const end = workEnd ?? p.nextBreakAt;
      return {
        ...base,
        measure: minutesMeasure(minutesUp(p.remainingMs)),
        end: end === null ? '' : workEnd === null ? clockTime(end, zone) : t('arch_work_ends', clockTime(end, zone)),
        isEndStrong: workEnd === null,
      };
    }
    case 'rest': {
      const rest = p.lastRest ?? { from: p.now, to: p.now };
      return {
        ...base,
        percent: 100,
        label: t('arch_rest'),
        measure: restMeasure(rest.to - rest.from),
        start: clockTime(rest.from, zone),
        end: t('arch_back', clockTime(rest.to, zone)),
      };
    }
    case 'away': {
      const since = p.away?.since ?? p.now;
      const minutesAway = Math.floor((p.now - since) / MINUTE_MS);
      if (p.away?.rested) {
        const measure = restMeasure(minutesAway * MINUTE_MS);
        return { ...base, state: 'rest', percent: 100, label: t('arch_rest'), measure, start: clockTime(since, zone) };
      }
      return {
        ...base,
        label: plural('arch_away', whole, count(worked)),
        measure: measured('arch_min_away', minutesAway),
        end: kept,
        isEndStrong: false,
      };
    }
    case 'due':
    case 'held':
    case 'snoozed':
      return { ...base, percent: 100, ...openHero(kind, p, minutes, zone) };
    case 'paused': {
      const until = p.pause?.until ?? null;
      return {
        ...base,
        label: plural('arch_paused', whole, count(worked)),
        measure: until === null ? minutesMeasure(worked) : clockMeasure(until, zone),
        isClock: until !== null,
        start: until === null ? base.start : dayName(until, p.now, zone),
        end: kept,
        isEndStrong: false,
      };
    }
    case 'off': {
      const since = spanAt(workingHours(settings.hours), zone, p.now).start;
      return {
        ...base,
        percent: 0,
        label: t('arch_off'),
        measure: p.hoursStartAt === null ? null : clockMeasure(p.hoursStartAt, zone),
        isClock: true,
        start: p.hoursStartAt === null ? '' : dayName(p.hoursStartAt, p.now, zone),
        end: Number.isFinite(since) ? t('arch_since', dayAndTime(since, p.now, zone)) : '',
        isEndStrong: false,
      };
    }
  }
}

type OpenHero = Pick<HeroView, 'label' | 'measure' | 'end'> & Partial<Pick<HeroView, 'start' | 'isEndStrong'>>;

/** The arch for an open reminder. A ritual has a time of its own, and no interval leads to it. */
function openHero(kind: 'due' | 'held' | 'snoozed', p: Projection, minutes: number, zone: string): OpenHero {
  const worked = minutesWorked(p);
  const ritual = p.reminder?.ritual ?? null;
  const noStart = ritual ? { start: '' } : {};
  const dueAt = clockTime(ritual?.at ?? p.reminder?.dueAt ?? p.now, zone);
  switch (kind) {
    case 'due':
      return {
        ...noStart,
        label: ritual ? t('arch_ritual_due') : plural('arch_due', worked),
        measure: minutesMeasure(minutes),
        end: ritual ? dueAt : t('arch_now', dueAt),
      };
    case 'held':
      return {
        ...noStart,
        label: ritual ? t('arch_ritual_waits') : plural('arch_held', worked),
        measure: ritual ? minutesMeasure(minutes) : measured('arch_min_worked', worked),
        end: dueAt,
        isEndStrong: false,
      };
    case 'snoozed': {
      const until = p.reminder?.snoozedUntil ?? p.now;
      return {
        ...noStart,
        label: ritual ? t('arch_ritual_waits') : plural('arch_snoozed', worked),
        measure: minutesMeasure(minutesUp(until - p.now)),
        end: clockTime(until, zone),
      };
    }
  }
}

/** A text around a number, with the number separate. */
const measured = (key: PluralKey, number: number): Measure => measureOf(plural(key, number), count(number));

/** Minutes of rest; hours above two hours, because nobody counts a night in minutes. */
function restMeasure(ms: number): Measure {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes <= 120) return measured('arch_min_of_rest', minutes);
  return measured('arch_hours_of_rest', Math.round(minutes / 60));
}
