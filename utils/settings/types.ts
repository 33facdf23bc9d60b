import type { DayRange, DaysOff, ExtraHours } from '../time/hours.ts';

/** What to prepare for a ritual. */
export type Preparation = 'light' | 'music' | 'oil';

/** A longer session at its own time. */
export interface Ritual {
  /** 1 to 40 letters, digits, '-' and '_'. */
  id: string;
  on: boolean;
  /** 'HH:MM' */
  time: string;
  /** Monday first, seven entries, at least one of them true. */
  days: readonly boolean[];
  /** Unknown ids are kept, and replaced by a known routine when the ritual comes. */
  routineId: string;
  preparations: readonly Preparation[];
}

/** Everything a person can choose. Each group is one item of `storage.sync`. Names contain their units. */
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
    /** A silent heads-up before a reminder: 0 (none), or 30 to 300. */
    headsUpSeconds: number;
    /** No skipping, and one snooze. */
    firm: boolean;
    /** Sound in a tab means that someone is there. */
    soundIsPresence: boolean;
  };
  hours: {
    /** Monday first; each day has a list of ranges. */
    week: readonly (readonly DayRange[])[];
    /** Days without work, whatever the day of the week: holidays. */
    daysOff: readonly DaysOff[];
    /** Work outside these hours for once; null: none was ever asked for. */
    extra: ExtraHours | null;
  };
  break: {
    /** 1 to 15 */
    breakMinutes: number;
    /** Ids of the preferred routines, in rotation order. Unknown ids are kept and skipped. */
    routines: readonly string[];
    /** The routine that a preset put first; '' for none. */
    putFirst: string;
    /** Its previous place, counted from 0, or 50 if it was not in the list. */
    putFrom: number;
    /** Interval between long breaks, in breaks: 0 (none), or 2 to 12. */
    longEvery: number;
    /** 1 to 20 */
    longMinutes: number;
    /** Seconds added to each change of foot or move: 0 to 30. */
    changeSeconds: number;
    /** Asks how the feet feel, before and after. */
    feelings: boolean;
    /** Where a break that was started in the popup continues. */
    opensIn: 'popup' | 'window';
    /** Soft light from the start, in every break. */
    softLight: boolean;
  };
  moments: {
    /** Reminders wait while the focused window is full screen. */
    fullscreen: boolean;
    /** Reminders wait during calls. Works if the person lets Instep see addresses. */
    calls: boolean;
    /** Hosts of calls; each includes its subdomains. */
    callHosts: readonly string[];
    /** Quiet hours, the same each day. */
    quiet: readonly DayRange[];
    /** 5 to 240 */
    maxHoldMinutes: number;
    /** A reminder waits for a lull in the work at most this long, 0 to 10; 0: not at all. */
    lullMinutes: number;
    /** How a reminder asks: by the toolbar icon alone, by a notification too, or by a small window that opens by itself. */
    asks: 'icon' | 'notification' | 'window';
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
    /** 12-hour or 24-hour clock; `auto`: by language. */
    clock: 'auto' | 'h12' | 'h24';
    /** The first day of the week, 1 (Monday) to 7; 0: by language. */
    weekStart: number;
  };
  sound: {
    /** Soft tones in a break, and the sound of a reminder. */
    sounds: boolean;
    /** The sound of a reminder: the notification's own, a tone of Instep's, or none. */
    reminderTone: 'system' | 'own' | 'none';
    /** 0 to 100; of Instep's own tone. */
    reminderVolume: number;
    /** 0 to 100 */
    soundVolume: number;
    /** Says what to do in a break, and continues with the popup closed. */
    voice: boolean;
    /** The browser's name for a voice; empty: the browser's choice for the language. */
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

/** Generated while a break runs. */
export type Music = 'none' | 'waves' | 'rain' | 'drone' | 'bowl' | 'chimes';

export type SettingsGroup = keyof Settings;
