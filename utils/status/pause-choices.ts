import { clockTime, dayName, lengthInWords } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { nextDayStart } from '../time/hours.ts';
import type { Hours } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';

const LENGTHS_MINUTES = [30, 60, 120, 240];

/** A pause length: a number of minutes, the next working `day`, or `open`. */
interface PauseEnd {
  key: string;
  /** Epoch ms; null until resumed manually. */
  until: number | null;
}

export interface PauseChoice extends PauseEnd {
  label: string;
  end: string;
}

/** How long reminders can be paused from `now` (epoch ms). */
export function pauseEnds(hours: Hours, zone: string, now: number): PauseEnd[] {
  const ends: PauseEnd[] = LENGTHS_MINUTES.map((minutes) => ({
    key: String(minutes),
    until: now + minutes * MINUTE_MS,
  }));
  const nextDay = nextDayStart(hours, zone, now);
  if (nextDay !== null) ends.push({ key: 'day', until: nextDay });
  return [...ends, { key: 'open', until: null }];
}

/** The label of a choice that names no time of day. */
export function pauseLabel(key: string): string {
  if (key === 'open') return t('menu_until_resume');
  return key === 'day' ? t('menu_until_next_day') : lengthInWords(Number(key) * MINUTE_MS);
}

/** The same choices with the times of day at which they end. */
export function pauseMenu(hours: Hours, zone: string, now: number): PauseChoice[] {
  return pauseEnds(hours, zone, now).map(({ key, until }) => {
    if (until === null) return { key, until, label: pauseLabel(key), end: '' };
    const end = clockTime(until, zone);
    return key === 'day'
      ? { key, until, label: t('menu_until_day', dayName(until, now, zone)), end }
      : { key, until, label: pauseLabel(key), end: t('menu_until', end) };
  });
}
