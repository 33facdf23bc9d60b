import { count, lengthInWords, percentText, weekdayName } from '../../utils/i18n/format.ts';
import { listed } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { titleOf } from '../../utils/words/names.ts';
import { musicLabel } from '../../utils/words/sounds.ts';
import { dayHoursLabel, longEveryLabel, secondsShort } from './options-text.ts';

const SECOND_MS = 1000;

const MINUTES = {
  workMinutes: ['options_work_name', (of) => of.rhythm.workMinutes],
  breakMinutes: ['options_break_name', (of) => of.break.breakMinutes],
  naturalBreakMinutes: ['options_natural_name', (of) => of.rhythm.naturalBreakMinutes],
  repeatMinutes: ['options_repeat_name', (of) => of.rhythm.repeatMinutes],
  snoozeMinutes: ['options_snooze_name', (of) => of.rhythm.snoozeMinutes],
  longMinutes: ['options_long_length_name', (of) => of.break.longMinutes],
  maxHoldMinutes: ['options_hold_name', (of) => of.moments.maxHoldMinutes],
  lullMinutes: ['options_lull_name', (of) => of.moments.lullMinutes],
} as const satisfies Record<string, readonly [MessageKey, (of: Settings) => number]>;

const SWITCHES = {
  firm: ['options_firm_name', (of) => of.rhythm.firm],
  soundIsPresence: ['options_sound_here_name', (of) => of.rhythm.soundIsPresence],
  softLight: ['options_soft_name', (of) => of.break.softLight],
  feelings: ['options_feelings_name', (of) => of.break.feelings],
  fullscreen: ['options_fullscreen_name', (of) => of.moments.fullscreen],
  calls: ['options_calls_name', (of) => of.moments.calls],
  voice: ['options_voice_name', (of) => of.sound.voice],
} as const satisfies Record<string, readonly [MessageKey, (of: Settings) => boolean]>;

const BADGE_NAMES = {
  off: 'options_badge_off',
  last5: 'options_badge_last5',
  always: 'options_badge_always',
} as const satisfies Record<Settings['toolbar']['badge'], MessageKey>;

/** "Off", "The last five minutes", "Always". */
export function badgeLabel(badge: Settings['toolbar']['badge']): string {
  return t(BADGE_NAMES[badge]);
}

const THEME_NAMES = {
  system: 'options_theme_system',
  light: 'options_theme_light',
  dark: 'options_theme_dark',
} as const satisfies Record<Settings['look']['theme'], MessageKey>;

/** "As the system", "Light", "Dark". */
export function themeLabel(theme: Settings['look']['theme']): string {
  return t(THEME_NAMES[theme]);
}

const TEXT_SIZE_NAMES = {
  normal: 'options_text_size_normal',
  large: 'options_text_size_large',
  larger: 'options_text_size_larger',
} as const satisfies Record<Settings['look']['textSize'], MessageKey>;

/** "Normal", "Large", "Larger". */
export function textSizeLabel(size: Settings['look']['textSize']): string {
  return t(TEXT_SIZE_NAMES[size]);
}

const ASKS_NAMES = {
  icon: 'options_asks_icon',
  notification: 'options_asks_notification',
  window: 'options_asks_window',
} as const satisfies Record<Settings['moments']['asks'], MessageKey>;

/** "Icon only", "Notification", "Small window". */
export function asksLabel(asks: Settings['moments']['asks']): string {
  return t(ASKS_NAMES[asks]);
}

const TONE_NAMES = {
  system: 'options_tone_system',
  own: 'options_tone_own',
  none: 'options_tone_none',
} as const satisfies Record<Settings['sound']['reminderTone'], MessageKey>;

/** "The system’s", "Instep’s soft tone", "None". */
export function reminderToneLabel(tone: Settings['sound']['reminderTone']): string {
  return t(TONE_NAMES[tone]);
}

const CLOCK_NAMES = {
  auto: 'options_clock_auto',
  h12: 'options_clock_12',
  h24: 'options_clock_24',
} as const satisfies Record<Settings['look']['clock'], MessageKey>;

/** "As the browser", "12 hours", "24 hours". */
export function clockLabel(clock: Settings['look']['clock']): string {
  return t(CLOCK_NAMES[clock]);
}

/** "As the browser", "Monday". */
export function weekStartLabel(start: number): string {
  return start === 0 ? t('options_clock_auto') : weekdayName(start - 1);
}

/** "In the popup", "In a window". */
export function opensInLabel(opensIn: Settings['break']['opensIn']): string {
  return t(opensIn === 'popup' ? 'options_opens_popup' : 'options_opens_window');
}

/** "As planned", "5 sec longer". */
export function changeSecondsLabel(seconds: number): string {
  return seconds === 0 ? t('options_changes_usual') : t('options_changes_longer', secondsShort(seconds));
}

/** Options with their own wording. */
const OTHERS: Readonly<Record<string, (of: Settings) => string>> = {
  maxSnoozes: (of) => named('options_max_snoozes_name', count(of.rhythm.maxSnoozes)),
  headsUpSeconds: ({ rhythm: { headsUpSeconds } }) =>
    named('options_heads_up_name', headsUpSeconds === 0 ? t('options_off') : lengthInWords(headsUpSeconds * SECOND_MS)),
  longEvery: (of) => named('options_long', longEveryLabel(of.break.longEvery)),
  routines: (of) => named('options_routines_name', listed(of.break.routines.map(titleOf).filter(Boolean))),
  sounds: (of) => t(of.sound.sounds ? 'options_sounds_now_on' : 'options_sounds_now_off'),
  soundVolume: (of) => named('options_sound_volume_name', percentText(of.sound.soundVolume)),
  asks: (of) => named('options_asks_name', asksLabel(of.moments.asks)),
  reminderTone: (of) => named('options_reminder_tone', reminderToneLabel(of.sound.reminderTone)),
  reminderVolume: (of) => named('options_reminder_volume', percentText(of.sound.reminderVolume)),
  voiceName: (of) => named('options_voice_which', of.sound.voiceName || t('options_voice_own')),
  voiceRate: (of) => named('options_voice_rate', percentText(of.sound.voiceRate)),
  voiceVolume: (of) => named('options_voice_volume', percentText(of.sound.voiceVolume)),
  music: (of) => named('options_music', musicLabel(of.sound.music)),
  musicVolume: (of) => named('options_music_volume', percentText(of.sound.musicVolume)),
  callHosts: ({ moments: { callHosts } }) =>
    t('options_changed', t('options_hosts'), plural('options_hosts_count', callHosts.length)),
  quiet: ({ moments: { quiet } }) =>
    named('options_quiet', quiet.length === 0 ? t('options_quiet_none') : dayHoursLabel(quiet)),
  theme: (of) => named('options_theme_name', themeLabel(of.look.theme)),
  textSize: (of) => named('options_text_size_name', textSizeLabel(of.look.textSize)),
  clock: (of) => named('options_clock_name', clockLabel(of.look.clock)),
  weekStart: (of) => named('options_week_start_name', weekStartLabel(of.look.weekStart)),
  opensIn: (of) => named('options_opens_name', opensInLabel(of.break.opensIn)),
  changeSeconds: (of) => named('options_changes_name', changeSecondsLabel(of.break.changeSeconds)),
  badge: (of) => named('options_badge', badgeLabel(of.toolbar.badge)),
};

const named = (name: MessageKey, value: string): string => t('options_changed', t(name), value);

function entryOf<T>(table: Readonly<Record<string, T>>, field: string): T | undefined {
  return Object.hasOwn(table, field) ? table[field] : undefined;
}

/** Describes the result of a change, for the note that offers to undo it. Names the fields in `changed`. */
export function changeSentence(changed: readonly string[], settings: Settings): string {
  const parts = changed.flatMap((field) => {
    const minutes = entryOf<readonly [MessageKey, (of: Settings) => number]>(MINUTES, field);
    if (minutes) return [named(minutes[0], lengthInWords(minutes[1](settings) * MINUTE_MS))];
    const onOff = entryOf<readonly [MessageKey, (of: Settings) => boolean]>(SWITCHES, field);
    if (onOff) return [named(onOff[0], t(onOff[1](settings) ? 'options_on' : 'options_off'))];
    const say = entryOf(OTHERS, field);
    return say ? [say(settings)] : [];
  });
  return joinSentences(...parts);
}
