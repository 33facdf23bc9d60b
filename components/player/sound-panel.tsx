import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { MUSIC, RANGES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { musicLabel } from '../../utils/words/sounds.ts';
import { IconButton } from '../shared/button.tsx';
import { RangeSetting, SelectSetting, SwitchSetting } from '../shared/fields.tsx';

export interface SoundControls {
  sound: Settings['sound'];
  onSound: (values: Partial<Settings['sound']>) => void;
}

/** A button that opens the sound settings of this break. Escape, the button or a press outside closes them. */
export function SoundPanel({ sound, onSound }: SoundControls): VNode {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const isHeard = sound.sounds || sound.voice || sound.music !== 'none';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    /* Otherwise Chrome would also close its popup. */
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const onPress = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && place.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  return (
    <div class="sound-place" ref={place} onKeyDown={isOpen ? onKeyDown : undefined}>
      <IconButton
        icon={isHeard ? 'sound' : 'sound-off'}
        label={t('player_sound')}
        buttonRef={opener}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div class="sound-panel" id={id} role="group" aria-label={t('player_sound')}>
          <SwitchSetting
            name={t('options_voice')}
            hint={t('options_voice_hint')}
            isOn={sound.voice}
            onChange={(voice) => onSound({ voice })}
          />
          {sound.voice && (
            <RangeSetting
              name={t('options_voice_volume')}
              value={sound.voiceVolume}
              range={RANGES.voiceVolume}
              onMove={(voiceVolume) => onSound({ voiceVolume })}
            />
          )}
          <SwitchSetting
            name={t('options_sounds')}
            hint={t('player_tones_hint')}
            isOn={sound.sounds}
            onChange={(sounds) => onSound({ sounds })}
          />
          <SelectSetting
            name={t('options_music')}
            options={MUSIC.map((value) => ({ value, label: musicLabel(value) }))}
            value={sound.music}
            onPick={(music) => onSound({ music })}
          />
          {sound.music !== 'none' && (
            <RangeSetting
              name={t('options_music_volume')}
              value={sound.musicVolume}
              range={RANGES.musicVolume}
              onMove={(musicVolume) => onSound({ musicVolume })}
            />
          )}
        </div>
      )}
    </div>
  );
}
