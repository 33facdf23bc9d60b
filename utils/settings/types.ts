import type { DayRange } from '../time/hours.ts';

/** Everything a person can choose. One group is one item of `storage.sync`. Units stand in the names. */
export interface Settings {
  rhythm: {
    /** 5 to 240 */
    workMinutes: number;
    /** 1 to 60 */
    naturalBreakMinutes: number;
    /** 1 to 60 */
    repeatMinutes: number;
    /** 1 to 60 */
    snoozeMinutes: number;
    /** 0 to 10 */
    maxSnoozes: number;
  };
  hours: {
    /** Monday first; each day any number of ranges. */
    week: readonly (readonly DayRange[])[];
  };
  break: {
    /** 1 to 15 */
    breakMinutes: number;
    /** Ids of the preferred routines, in the order they take turns. Unknown ids are kept, and skipped. */
    routines: readonly string[];
  };
  sound: {
    /** Soft tones in a break, and the notification's own sound. */
    sounds: boolean;
  };
}

export type SettingsGroup = keyof Settings;
