import { clockMeasure, clockTime, count, dayAndTime, dayName, minutesMeasure, minutesShort } from '../i18n/format.ts';
import type { Measure } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { Projection } from '../rhythm/types.ts';
import type { Settings } from '../settings/types.ts';
import { spanAt } from '../time/hours.ts';
import { endsFirst, minutesUp, minutesWorked } from './popup-status.ts';
import type { PopupKind } from './popup-status.ts';
import { MINUTE_MS } from '../time/units.ts';

/** The arch with its number. `percent` is the part of the path that is walked, 0 to 100. */
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
  /** The end is when something will happen. */
  isEndStrong: boolean;
}

/** The arch and its number. `minutes`: length of the chosen break. */
export function heroOf(kind: PopupKind, p: Projection, settings: Settings, minutes: number, zone: string): HeroView {
  const worked = minutesWorked(p);
  const whole = Math.round(p.workMs / MINUTE_MS);
  const label = t('arch_worked', count(worked), count(whole));
  const part = Math.min(100, (p.workedMs / p.workMs) * 100);
  const start = clockTime(p.intervalStartedAt, zone);
  const base = { state: kind, percent: part, label, isClock: false, start, end: '', isEndStrong: true };
  switch (kind) {
    case 'working': {
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
    case 'due':
      return {
        ...base,
        percent: 100,
        label: t('arch_due', count(worked)),
        measure: minutesMeasure(minutes),
        end: t('arch_now', clockTime(p.reminder?.dueAt ?? p.now, zone)),
      };
    case 'snoozed': {
      const until = p.reminder?.snoozedUntil ?? p.now;
      return {
        ...base,
        percent: 100,
        label: t('arch_snoozed', count(worked)),
        measure: minutesMeasure(minutesUp(until - p.now)),
        end: clockTime(until, zone),
      };
    }
    case 'paused': {
      const until = p.pause?.until ?? null;
      const kept = t('arch_kept', count(worked), minutesShort(whole));
      return {
        ...base,
        label: t('arch_paused', count(worked), count(whole)),
        measure: until === null ? minutesMeasure(worked) : clockMeasure(until, zone),
        isClock: until !== null,
        start: until === null ? start : dayName(until, p.now, zone),
        end: kept,
        isEndStrong: false,
      };
    }
    case 'off': {
      const since = spanAt(settings.hours.week, zone, p.now).start;
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

/** Minutes of rest; hours once there are more than two of them, because a night is no number of minutes. */
function restMeasure(ms: number): Measure {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes <= 120) return { number: count(minutes), unit: t('arch_min_of_rest') };
  return { number: count(Math.round(minutes / 60)), unit: t('arch_hours_of_rest') };
}
