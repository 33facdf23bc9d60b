import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { DEFAULTS, OPENS_IN } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { SwitchSetting } from '../shared/fields.tsx';
import { changeSecondsLabel, opensInLabel } from './change-text.ts';
import { SegmentedSetting } from './choice-fields.tsx';
import type { GroupProps } from './group.tsx';

const CHANGE_SECONDS = [0, 5, 10] as const;

/** The defaults of the settings that the group "Break" shows from `break`. */
export function firstOfBreaks(): Partial<Settings['break']> {
  const { routines, changeSeconds, feelings, opensIn, softLight } = DEFAULTS.break;
  return { routines, changeSeconds, feelings, opensIn, softLight };
}

/** How every break works: where, in what light, and how fast from one move to the next. */
export function BreakSettings({ settings, change }: Pick<GroupProps, 'settings' | 'change'>): VNode {
  const of = settings.break;
  const set = (values: Partial<Settings['break']>): void => change([{ group: 'break', values }]);
  return (
    <div class="block">
      <h3 class="heading">{t('options_every_break')}</h3>
      <SegmentedSetting
        option="opensIn"
        name={t('options_opens_name')}
        hint={t('options_opens_hint')}
        value={of.opensIn}
        choices={OPENS_IN.map((value) => ({ value, label: opensInLabel(value) }))}
        onChange={(opensIn) => set({ opensIn })}
      />
      <SwitchSetting
        option="softLight"
        name={t('options_soft_name')}
        hint={t('options_soft_hint')}
        isOn={of.softLight}
        onChange={(softLight) => set({ softLight })}
      />
      <SegmentedSetting
        option="changeSeconds"
        name={t('options_changes_name')}
        hint={t('options_changes_hint')}
        value={of.changeSeconds}
        choices={CHANGE_SECONDS.map((value) => ({ value, label: changeSecondsLabel(value) }))}
        onChange={(changeSeconds) => set({ changeSeconds })}
      />
      <SwitchSetting
        option="feelings"
        name={t('options_feelings_name')}
        hint={t('options_feelings_hint')}
        isOn={of.feelings}
        onChange={(feelings) => set({ feelings })}
      />
    </div>
  );
}
