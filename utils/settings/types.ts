import type { DayRange, DaysOff } from '../time/hours.ts';

/** What to prepare for a ritual. */
export type Preparation = 'light' | 'music' | 'oil';

/** A longer session at a time of its own. */
export interface Ritual {
  /** 1 to 40 letters, digits, '-' and '_'. */
  id: string;
  on: boolean;
  /** 'HH:MM' */
  time: string;
  /** Monday first, seven entries, at least one of them true. */
  days: readonly boolean[];
  /** Unknown ids are kept, and replaced by a known routine when it comes to it. */
  routineId: string;
  preparations: readonly Preparation[];
}

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
    /** A silent word before a reminder: 0 (none), or 30 to 300. */
    headsUpSeconds: number;
    /** No skip, and one snooze. */
    firm: boolean;
    /** Sound in a tab means that someone is there. */
    soundIsPresence: boolean;
  };
  hours: {
    /** Monday first; each day any number of ranges. */
    week: readonly (readonly DayRange[])[];
    /** Days without work, whatever day of the week they are: holidays. */
    daysOff: readonly DaysOff[];
  };
  break: {
    /** 1 to 15 */
    breakMinutes: number;
    /** Ids of the preferred routines, in the order they take turns. Unknown ids are kept, and skipped. */
    routines: readonly string[];
    /** The routine that a preset put first; '' for none. */
    putFirst: string;
    /** Where it was before: its place from 0, or 50 where it was not among them. */
    putFrom: number;
    /** Every so many breaks is the long one: 0 (none), or 2 to 12. */
    longEvery: number;
    /** 1 to 20 */
    longMinutes: number;
    /** Each change of foot or move lasts so many seconds longer than planned: 0 to 30. */
    changeSeconds: number;
    /** Asks how the feet feel, before and after. */
    feelings: boolean;
    /** Where a break that is started in the popup goes on. */
    opensIn: 'popup' | 'window';
    /** Soft light from the start, in every break. */
    softLight: boolean;
  };
  moments: {
    /** Reminders wait while the focused window is full screen. */
    fullscreen: boolean;
    /** Reminders wait during calls. Works where the person lets Instep see addresses. */
    calls: boolean;
    /** Hosts of calls, the subdomains of each included. */
    callHosts: readonly string[];
    /** Quiet hours, the same each day. */
    quiet: readonly DayRange[];
    /** 5 to 240 */
    maxHoldMinutes: number;
  };
  rituals: {
    list: readonly Ritual[];
  };
  toolbar: {
    /** Minutes left on the badge. */
    badge: 'off' | 'last5' | 'always';
  };
  look: {
    theme: 'system' | 'light' | 'dark';
    textSize: 'normal' | 'large' | 'larger';
    /** Of 12 or 24 hours; `auto`: as the language has it. */
    clock: 'auto' | 'h12' | 'h24';
    /** The first day of a week, 1 (Monday) to 7; 0: as the language has it. */
    weekStart: number;
  };
  sound: {
    /** Soft tones in a break, and the notification's own sound. */
    sounds: boolean;
    /** 0 to 100 */
    soundVolume: number;
    /** Says what to do in a break, and goes on with the popup closed. */
    voice: boolean;
    /** The name the browser gives to a voice; empty: the browser's choice for the language. */
    voiceName: string;
    /** Percent of the usual speed, 50 to 150. */
    voiceRate: number;
    /** 0 to 100 */
    voiceVolume: number;
    music: Music;
    /** 0 to 100 */
    musicVolume: number;
  };
}

/** Made on the spot while a break runs. */
export type Music = 'none' | 'waves' | 'rain' | 'drone' | 'bowl' | 'chimes';

export type SettingsGroup = keyof Settings;
