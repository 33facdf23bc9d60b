import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { TEXT_SIZES, THEMES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { textSizeLabel, themeLabel } from './change-text.ts';
import { SegmentedSetting } from './choice-fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';

/** How all pages look. */
export function LookGroup({ settings, change, reset }: GroupProps): VNode {
  const { look } = settings;
  const set = (values: Partial<Settings['look']>): void => change([{ group: 'look', values }]);
  return (
    <GroupFrame
      id="look"
      intro={t('options_look_intro')}
      onReset={() => reset(['look'], [], t('options_reset_done', groupName('look')))}
    >
      <div class="block">
        <SegmentedSetting
          option="theme"
          name={t('options_theme_name')}
          hint={t('options_theme_hint')}
          value={look.theme}
          choices={THEMES.map((value) => ({ value, label: themeLabel(value) }))}
          onChange={(theme) => set({ theme })}
        />
        <SegmentedSetting
          option="textSize"
          name={t('options_text_size_name')}
          hint={t('options_text_size_hint')}
          value={look.textSize}
          choices={TEXT_SIZES.map((value) => ({ value, label: textSizeLabel(value) }))}
          onChange={(textSize) => set({ textSize })}
        />
      </div>
    </GroupFrame>
  );
}
