import { t } from '../i18n/messages.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Music } from '../settings/types.ts';

const MUSIC_NAMES = {
  none: 'options_music_none',
  waves: 'options_music_waves',
  rain: 'options_music_rain',
  drone: 'options_music_drone',
  bowl: 'options_music_bowl',
  chimes: 'options_music_chimes',
} as const satisfies Record<Music, MessageKey>;

/** "Waves", "Low drone". */
export const musicLabel = (music: Music): string => t(MUSIC_NAMES[music]);
