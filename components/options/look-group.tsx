import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { CLOCKS, TEXT_SIZES, THEMES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { SelectSetting } from '../shared/fields.tsx';
import { clockLabel, textSizeLabel, themeLabel, weekStartLabel } from './change-text.ts';
import { SegmentedSetting } from './choice-fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';

const WEEK_STARTS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The look of all pages. */
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
      <div class="block">
        <h3 class="heading">{t('options_times')}</h3>
        <SegmentedSetting
          option="clock"
          name={t('options_clock_name')}
          hint={t('options_clock_hint')}
          value={look.clock}
          choices={CLOCKS.map((value) => ({ value, label: clockLabel(value) }))}
          onChange={(clock) => set({ clock })}
        />
        <SelectSetting
          option="weekStart"
          name={t('options_week_start_name')}
          options={WEEK_STARTS.map((value) => ({ value: String(value), label: weekStartLabel(value) }))}
          value={String(look.weekStart)}
          onPick={(value) => set({ weekStart: Number(value) })}
        />
      </div>
    </GroupFrame>
  );
}
