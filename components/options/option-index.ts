import type { MessageKey } from '../../utils/i18n/messages.ts';
import type { GroupId } from './group.tsx';

/** An option that can be searched for. */
export interface OptionEntry {
  /** The `data-option` of its row. */
  id: string;
  group: GroupId;
  name: MessageKey;
  /** Other texts in its row. */
  texts: readonly MessageKey[];
  /** Synonyms for it. */
  words: MessageKey;
  /** The option that has to be on for this one to be there; while it is off, it is shown instead. */
  under?: string;
}

const of = (
  group: GroupId,
  id: string,
  name: MessageKey,
  words: MessageKey,
  texts: readonly MessageKey[] = [],
  under?: string,
): OptionEntry => ({ id, group, name, texts, words, ...(under === undefined ? {} : { under }) });

/** All options, in page order. A browser test compares them with the rows of the page. */
export const OPTION_INDEX: readonly OptionEntry[] = [
  of('rhythm', 'presets', 'options_presets', 'find_presets', [
    'options_preset_gentle',
    'options_preset_steady',
    'options_preset_frequent',
    'options_preset_sore_heels',
  ]),
  of('rhythm', 'workMinutes', 'options_work_name', 'find_work_minutes'),
  of('rhythm', 'breakMinutes', 'options_break_name', 'find_break_minutes'),
  of('rhythm', 'windDown', 'options_preset_winding_down', 'find_wind_down', ['options_winding_down_hint']),
  of('rhythm', 'longEvery', 'options_long', 'find_long_every', ['options_long_every_name', 'options_long_every_hint']),
  of('rhythm', 'longMinutes', 'options_long_length_name', 'find_long_minutes', [], 'longEvery'),
  of('rhythm', 'naturalBreakMinutes', 'options_natural_name', 'find_natural_break', ['options_natural_hint']),
  of('rhythm', 'soundIsPresence', 'options_sound_here_name', 'find_sound_here', ['options_sound_here_hint']),
  of('rhythm', 'headsUpSeconds', 'options_heads_up_name', 'find_heads_up', [
    'options_heads_up_hint',
    'options_heads_up_hint_firefox',
  ]),
  of('rhythm', 'repeatMinutes', 'options_repeat_name', 'find_repeat', ['options_repeat_hint']),
  of('rhythm', 'snoozeMinutes', 'options_snooze_name', 'find_snooze', ['options_snooze_hint']),
  of('rhythm', 'maxSnoozes', 'options_max_snoozes_name', 'find_max_snoozes', ['options_max_snoozes_hint']),
  of('rhythm', 'firm', 'options_firm_name', 'find_firm', ['options_firm_hint']),
  of('rhythm', 'test', 'options_test_name', 'find_test', ['options_test_hint', 'options_test_button']),
  of('hours', 'week', 'options_hours_heading', 'find_week', ['options_day_off']),
  of('hours', 'daysOff', 'options_days_off', 'find_days_off', ['options_days_off_hint']),
  of('hours', 'rituals', 'options_rituals', 'find_rituals', ['options_rituals_hint', 'options_ritual_preparations']),
  of('moments', 'fullscreen', 'options_fullscreen_name', 'find_fullscreen', ['options_fullscreen_hint']),
  of('moments', 'calls', 'options_calls_name', 'find_calls', ['options_calls_hint']),
  of('moments', 'callHosts', 'options_hosts', 'find_call_hosts', ['options_host_field'], 'calls'),
  of('moments', 'quiet', 'options_quiet', 'find_quiet', ['options_quiet_hint']),
  of('moments', 'asks', 'options_asks_name', 'find_asks', ['options_asks', 'options_asks_hint']),
  of('moments', 'lullMinutes', 'options_lull_name', 'find_lull', ['options_lull_hint']),
  of('moments', 'maxHoldMinutes', 'options_hold_name', 'find_max_hold', ['options_hold_hint']),
  of('break', 'routines', 'options_routines_name', 'find_routines', ['options_break_intro']),
  of('break', 'opensIn', 'options_opens_name', 'find_opens_in', [
    'options_opens_hint',
    'options_opens_popup',
    'options_opens_window',
  ]),
  of('break', 'softLight', 'options_soft_name', 'find_soft_light', ['options_soft_hint']),
  of('break', 'changeSeconds', 'options_changes_name', 'find_changes', ['options_changes_hint']),
  of('break', 'feelings', 'options_feelings_name', 'find_feelings', ['options_feelings_hint']),
  of('sound', 'sounds', 'options_sounds_name', 'find_sounds', [
    'options_sounds',
    'options_sounds_hint',
    'options_sounds_hint_firefox',
  ]),
  of('sound', 'soundVolume', 'options_sound_volume_name', 'find_sound_volume', [], 'sounds'),
  of('sound', 'reminderTone', 'options_reminder_tone', 'find_reminder_tone', [], 'sounds'),
  of('sound', 'reminderVolume', 'options_reminder_volume', 'find_reminder_volume', [], 'reminderTone'),
  of('sound', 'voice', 'options_voice_name', 'find_voice', ['options_voice', 'options_voice_hint']),
  of('sound', 'voiceName', 'options_voice_which', 'find_voice_name', [], 'voice'),
  of('sound', 'voiceRate', 'options_voice_rate', 'find_voice_rate', [], 'voice'),
  of('sound', 'voiceVolume', 'options_voice_volume', 'find_voice_volume', ['options_voice'], 'voice'),
  of('sound', 'music', 'options_music', 'find_music', [
    'options_music_which',
    'options_music_waves',
    'options_music_rain',
    'options_music_drone',
    'options_music_bowl',
    'options_music_chimes',
  ]),
  of('sound', 'musicVolume', 'options_music_volume', 'find_music_volume', ['options_music'], 'music'),
  of('toolbar', 'badge', 'options_badge', 'find_badge', ['options_badge_last5', 'options_badge_always']),
  of('toolbar', 'shortcuts', 'options_shortcuts', 'find_shortcuts', [
    'options_shortcut_start_break',
    'options_shortcut_snooze',
    'options_shortcut_pause_toggle',
    'options_shortcuts_hint',
  ]),
  of('look', 'theme', 'options_theme_name', 'find_theme', [
    'options_theme_hint',
    'options_theme_light',
    'options_theme_dark',
  ]),
  of('look', 'textSize', 'options_text_size_name', 'find_text_size', ['options_text_size_hint']),
  of('look', 'clock', 'options_clock_name', 'find_clock', [
    'options_clock_hint',
    'options_clock_12',
    'options_clock_24',
  ]),
  of('look', 'weekStart', 'options_week_start_name', 'find_week_start'),
  of('seen', 'seen', 'options_seen', 'find_seen', ['options_seen_intro', 'options_seen_save']),
  of('about', 'about', 'options_about', 'find_about', [
    'options_about_new',
    'options_about_privacy',
    'options_about_licence',
  ]),
];
