import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { SwitchSetting } from './fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';

export function SoundGroup({ settings, change, reset }: GroupProps): VNode {
  return (
    <GroupFrame
      id="sound"
      intro={t('options_sound_intro')}
      onReset={() => reset(['sound'], [], t('options_reset_done', groupName('sound')))}
    >
      <div class="block">
        <SwitchSetting
          name={t('options_sounds_name')}
          hint={t('options_sounds_hint')}
          isOn={settings.sound.sounds}
          onChange={(sounds) => change([{ group: 'sound', values: { sounds } }])}
        />
      </div>
    </GroupFrame>
  );
}
