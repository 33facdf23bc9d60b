import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { languageName } from '../../utils/i18n/format.ts';
import { language, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { MUSIC, RANGES, REMINDER_TONES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { createPreview } from '../../utils/sound/preview.ts';
import { musicLabel } from '../../utils/words/sounds.ts';
import { Button } from '../shared/button.tsx';
import { RangeSetting, SelectSetting, SwitchSetting } from '../shared/fields.tsx';
import { reminderToneLabel } from './change-text.ts';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';

type Sound = Settings['sound'];

export interface SoundGroupProps extends GroupProps {
  port: PagePort;
}

/** The sounds of a break: tones, a voice, music; each can be tried here. */
export function SoundGroup({ settings, change, reset, port }: SoundGroupProps): VNode {
  const { sound } = settings;
  const [preview] = useState(createPreview);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => () => preview.stop(), [preview]);
  useEffect(() => {
    if (isPlaying) preview.music(sound);
    else preview.stop();
  }, [isPlaying, sound.music, sound.musicVolume]);
  const set = (values: Partial<Sound>): void =>
    change([{ group: 'sound', values }], { act: `sound.${Object.keys(values).join()}` });

  return (
    <GroupFrame
      id="sound"
      intro={t('options_sound_intro')}
      onReset={() => reset(['sound'], [], t('options_reset_done', groupName('sound')))}
    >
      <div class="block">
        <h3 class="heading">{t('options_sounds')}</h3>
        <SwitchSetting
          option="sounds"
          name={t('options_sounds_name')}
          hint={t(port.browser === 'firefox' ? 'options_sounds_hint_firefox' : 'options_sounds_hint')}
          isOn={sound.sounds}
          onChange={(sounds) => set({ sounds })}
        />
        {sound.sounds && (
          <>
            <RangeSetting
              option="soundVolume"
              name={t('options_sound_volume_name')}
              value={sound.soundVolume}
              range={RANGES.soundVolume}
              onMove={(soundVolume) => set({ soundVolume })}
            />
            <Button onClick={() => preview.tones(sound)}>{t('options_play_tones')}</Button>
          </>
        )}
      </div>
      {sound.sounds && <ReminderSound {...{ sound, set, port }} onTry={() => preview.reminder(sound)} />}
      <div class="block">
        <h3 class="heading">{t('options_voice')}</h3>
        <SwitchSetting
          option="voice"
          name={t('options_voice_name')}
          hint={t('options_voice_hint')}
          isOn={sound.voice}
          onChange={(voice) => set({ voice })}
        />
        {sound.voice && (
          <VoiceSettings
            sound={sound}
            set={set}
            onTry={() => preview.say(t('options_voice_sample'), sound, language())}
          />
        )}
      </div>
      <div class="block">
        <h3 class="heading">{t('options_music')}</h3>
        <SelectSetting
          option="music"
          name={t('options_music_which')}
          options={MUSIC.map((value) => ({ value, label: musicLabel(value) }))}
          value={sound.music}
          onPick={(music) => set({ music })}
        />
        {sound.music !== 'none' && (
          <>
            <RangeSetting
              option="musicVolume"
              name={t('options_music_volume')}
              value={sound.musicVolume}
              range={RANGES.musicVolume}
              onMove={(musicVolume) => set({ musicVolume })}
            />
            <Button aria-pressed={isPlaying} onClick={() => setPlaying(!isPlaying)}>
              {t(isPlaying ? 'options_stop_music' : 'options_play_music')}
            </Button>
          </>
        )}
      </div>
    </GroupFrame>
  );
}

interface ReminderSoundProps {
  sound: Sound;
  set: (values: Partial<Sound>) => void;
  port: PagePort;
  onTry: () => void;
}

function ReminderSound({ sound, set, port, onTry }: ReminderSoundProps): VNode {
  return (
    <div class="block">
      <SelectSetting
        option="reminderTone"
        name={t('options_reminder_tone')}
        options={REMINDER_TONES.map((value) => ({ value, label: reminderToneLabel(value) }))}
        value={sound.reminderTone}
        onPick={(reminderTone) => set({ reminderTone })}
      />
      {port.browser === 'firefox' && sound.reminderTone !== 'system' && <p class="note">{t('options_tone_firefox')}</p>}
      {sound.reminderTone === 'own' && (
        <>
          <RangeSetting
            option="reminderVolume"
            name={t('options_reminder_volume')}
            value={sound.reminderVolume}
            range={RANGES.reminderVolume}
            onMove={(reminderVolume) => set({ reminderVolume })}
          />
          <Button onClick={onTry}>{t('options_play_reminder')}</Button>
        </>
      )}
    </div>
  );
}

interface VoiceSettingsProps {
  sound: Sound;
  set: (values: Partial<Sound>) => void;
  onTry: () => void;
}

function VoiceSettings({ sound, set, onTry }: VoiceSettingsProps): VNode {
  const voices = useVoices();
  return (
    <>
      {voices.length === 0 ? (
        <p class="note">{t('options_no_voice')}</p>
      ) : (
        <SelectSetting
          option="voiceName"
          name={t('options_voice_which')}
          options={[
            { value: '', label: t('options_voice_own') },
            ...voices.map(({ name, lang }) => ({
              value: name,
              label: t('options_voice_entry', name, languageName(lang)),
            })),
          ]}
          value={voices.some(({ name }) => name === sound.voiceName) ? sound.voiceName : ''}
          onPick={(voiceName) => set({ voiceName })}
        />
      )}
      <RangeSetting
        option="voiceRate"
        name={t('options_voice_rate')}
        value={sound.voiceRate}
        range={RANGES.voiceRate}
        onMove={(voiceRate) => set({ voiceRate })}
      />
      <RangeSetting
        option="voiceVolume"
        name={t('options_voice_volume')}
        value={sound.voiceVolume}
        range={RANGES.voiceVolume}
        onMove={(voiceVolume) => set({ voiceVolume })}
      />
      {voices.length > 0 && <Button onClick={onTry}>{t('options_play_voice')}</Button>}
    </>
  );
}

/** The voices of this computer, those in the texts' language first. They may load late, and change. */
function useVoices(): SpeechSynthesisVoice[] {
  const read = (): SpeechSynthesisVoice[] => {
    const mine = language().split('-')[0] ?? '';
    const isMine = ({ lang }: SpeechSynthesisVoice): boolean => lang.toLowerCase().startsWith(mine.toLowerCase());
    return (globalThis.speechSynthesis?.getVoices() ?? []).toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)));
  };
  const [voices, setVoices] = useState(read);
  useEffect(() => {
    const { speechSynthesis } = globalThis;
    const onChange = (): void => setVoices(read());
    speechSynthesis?.addEventListener('voiceschanged', onChange);
    return () => speechSynthesis?.removeEventListener('voiceschanged', onChange);
  }, []);
  return voices;
}
