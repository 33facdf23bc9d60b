import type { DayRange } from '../time/hours.ts';
import type { Settings, SettingsGroup } from './types.ts';

const EVERY_DAY: DayRange = { from: '07:00', to: '22:00' };

/** What holds until a person chooses something else. */
export const DEFAULTS: Settings = {
  rhythm: { workMinutes: 45, naturalBreakMinutes: 5, repeatMinutes: 10, snoozeMinutes: 5, maxSnoozes: 3 },
  hours: { week: Array.from({ length: 7 }, () => [{ ...EVERY_DAY }]) },
  break: { breakMinutes: 2, routines: ['desk-reset-60', 'ball-break-3', 'calm-pause-3'] },
  sound: { sounds: true },
};

export const GROUPS: readonly SettingsGroup[] = ['rhythm', 'hours', 'break', 'sound'];

/** Whole numbers, both ends allowed; the unit stands in the name. */
export const RANGES = {
  workMinutes: { min: 5, max: 240 },
  naturalBreakMinutes: { min: 1, max: 60 },
  repeatMinutes: { min: 1, max: 60 },
  snoozeMinutes: { min: 1, max: 60 },
  maxSnoozes: { min: 0, max: 10 },
  breakMinutes: { min: 1, max: 15 },
} as const;

/** Upper bounds that keep an item below the 8,192 bytes `storage.sync` allows. */
export const MAX_RANGES_A_DAY = 12;
export const MAX_ROUTINES = 50;
export const MAX_ROUTINE_ID_LENGTH = 80;
