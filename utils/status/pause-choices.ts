import { clockTime, dayName, lengthInWords } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { nextDayStart } from '../time/hours.ts';
import type { WeekHours } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';

const LENGTHS_MINUTES = [30, 60, 120, 240];

export interface PauseChoice {
  key: string;
  label: string;
  end: string;
  /** Epoch ms; null until resumed by hand. */
  until: number | null;
}

/** For how long reminders can be paused from `now` (epoch ms) on. */
export function pauseMenu(hours: WeekHours, zone: string, now: number): PauseChoice[] {
  const choices: PauseChoice[] = LENGTHS_MINUTES.map((minutes) => {
    const until = now + minutes * MINUTE_MS;
    return {
      key: String(minutes),
      label: lengthInWords(minutes * MINUTE_MS),
      end: t('menu_until', clockTime(until, zone)),
      until,
    };
  });
  const nextDay = nextDayStart(hours, zone, now);
  if (nextDay !== null) {
    const label = t('menu_until_day', dayName(nextDay, now, zone));
    choices.push({ key: 'day', label, end: clockTime(nextDay, zone), until: nextDay });
  }
  choices.push({ key: 'open', label: t('menu_until_resume'), end: '', until: null });
  return choices;
}
