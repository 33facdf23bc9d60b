import { CALL_HOSTS } from './call-hosts.ts';
import { firstWeek } from './first-week.ts';
import type { Preparation, Settings, SettingsGroup } from './types.ts';

/** The values that apply until a person chooses others. */
export const DEFAULTS: Settings = {
  rhythm: {
    workMinutes: 45,
    naturalBreakMinutes: 5,
    repeatMinutes: 10,
    snoozeMinutes: 5,
    maxSnoozes: 3,
    headsUpSeconds: 0,
    firm: false,
    soundIsPresence: true,
  },
  hours: { week: firstWeek([6, 7]), daysOff: [], extra: null },
  break: {
    breakMinutes: 2,
    routines: ['desk-reset-60', 'walking-feet-3', 'calm-pause-3'],
    putFirst: '',
    putFrom: 0,
    longEvery: 4,
    longMinutes: 5,
    changeSeconds: 0,
    feelings: true,
    opensIn: 'popup',
    softLight: false,
  },
  moments: {
    fullscreen: true,
    calls: false,
    callHosts: CALL_HOSTS.map(({ host }) => host),
    quiet: [],
    maxHoldMinutes: 60,
    lullMinutes: 2,
    asks: 'notification',
  },
  rituals: { list: [] },
  toolbar: { badge: 'off' },
  look: { theme: 'system', textSize: 'normal', clock: 'auto', weekStart: 0 },
  sound: {
    sounds: true,
    reminderTone: 'system',
    reminderVolume: 60,
    soundVolume: 60,
    voice: false,
    voiceName: '',
    voiceRate: 100,
    voiceVolume: 80,
    music: 'none',
    musicVolume: 40,
  },
};

export const GROUPS = [
  'rhythm',
  'hours',
  'break',
  'moments',
  'rituals',
  'toolbar',
  'look',
  'sound',
] as const satisfies readonly SettingsGroup[];

/** Keeps the item of the group `break` below the 8,192 bytes `storage.sync` allows. */
export const MAX_ROUTINES = 50;

/** Whole numbers, both ends included; names contain their units. */
export const RANGES = {
  workMinutes: { min: 5, max: 240 },
  naturalBreakMinutes: { min: 1, max: 60 },
  repeatMinutes: { min: 1, max: 60 },
  snoozeMinutes: { min: 1, max: 60 },
  maxSnoozes: { min: 0, max: 10 },
  breakMinutes: { min: 1, max: 15 },
  putFrom: { min: 0, max: MAX_ROUTINES },
  longMinutes: { min: 1, max: 20 },
  changeSeconds: { min: 0, max: 30 },
  soundVolume: { min: 0, max: 100 },
  reminderVolume: { min: 0, max: 100 },
  voiceRate: { min: 50, max: 150 },
  voiceVolume: { min: 0, max: 100 },
  musicVolume: { min: 0, max: 100 },
  maxHoldMinutes: { min: 5, max: 240 },
  lullMinutes: { min: 0, max: 10 },
  weekStart: { min: 0, max: 7 },
} as const;

/** Whole numbers as above, or 0 for none. */
export const RANGES_OR_NONE = {
  headsUpSeconds: { min: 30, max: 300 },
  longEvery: { min: 2, max: 12 },
} as const;

export const PREPARATIONS = ['light', 'music', 'oil'] as const satisfies readonly Preparation[];
export const MUSIC = [
  'none',
  'waves',
  'rain',
  'drone',
  'bowl',
  'chimes',
] as const satisfies readonly Settings['sound']['music'][];
export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['look']['theme'][];
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const satisfies readonly Settings['look']['textSize'][];
export const CLOCKS = ['auto', 'h12', 'h24'] as const satisfies readonly Settings['look']['clock'][];
export const OPENS_IN = ['popup', 'window'] as const satisfies readonly Settings['break']['opensIn'][];
export const ASKS = ['icon', 'notification', 'window'] as const satisfies readonly Settings['moments']['asks'][];
export const REMINDER_TONES = ['system', 'own', 'none'] as const satisfies readonly Settings['sound']['reminderTone'][];
export const BADGES = ['off', 'last5', 'always'] as const satisfies readonly Settings['toolbar']['badge'][];

/** Upper bounds that keep an item below the 8,192 bytes `storage.sync` allows. */
export const MAX_RANGES_A_DAY = 12;
export const MAX_QUIET_RANGES = 6;
export const MAX_ROUTINE_ID_LENGTH = 80;
export const MAX_VOICE_NAME_LENGTH = 200;
export const MAX_RITUALS = 12;
export const MAX_DAYS_OFF = 12;
