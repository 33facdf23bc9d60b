import type { VNode } from 'preact';
import { minutesShort } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { ASKS, RANGES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { NumberSetting, SwitchSetting } from '../shared/fields.tsx';
import { Calls } from './calls.tsx';
import { asksLabel } from './change-text.ts';
import { SegmentedSetting } from './choice-fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';
import { PrivateWindows } from './private-windows.tsx';
import { QuietHours } from './quiet-hours.tsx';

export interface MomentsGroupProps extends GroupProps {
  port: PagePort;
}

/** When reminders wait, and for how long. */
export function MomentsGroup({ settings, epoch, change, reset, port }: MomentsGroupProps): VNode {
  const { moments } = settings;
  const set = (values: Partial<Settings['moments']>): void =>
    change([{ group: 'moments', values }], { act: Object.keys(values).join() });

  return (
    <GroupFrame
      id="moments"
      intro={t('options_moments_intro')}
      onReset={() => {
        reset(['moments'], [], t('options_reset_done', groupName('moments')));
        void port.allowCalls(false);
      }}
    >
      <div class="block">
        <h3 class="heading">{t('options_asks')}</h3>
        <SegmentedSetting
          option="asks"
          name={t('options_asks_name')}
          hint={t('options_asks_hint')}
          value={moments.asks}
          choices={ASKS.map((value) => ({ value, label: asksLabel(value) }))}
          onChange={(asks) => set({ asks })}
        />
      </div>
      <div class="block">
        <SwitchSetting
          option="fullscreen"
          name={t('options_fullscreen_name')}
          hint={t('options_fullscreen_hint')}
          isOn={moments.fullscreen}
          onChange={(fullscreen) => set({ fullscreen })}
        />
        <Calls key={`calls-${epoch}`} moments={moments} change={change} port={port} />
      </div>
      <QuietHours key={`quiet-${epoch}`} quiet={moments.quiet} change={change} />
      <div class="block">
        <h3 class="heading">{t('options_hold')}</h3>
        <NumberSetting
          epoch={epoch}
          option="lullMinutes"
          name={t('options_lull_name')}
          hint={t('options_lull_hint')}
          words={minutesShort}
          value={moments.lullMinutes}
          range={RANGES.lullMinutes}
          onChange={(lullMinutes) => set({ lullMinutes })}
        />
        <NumberSetting
          epoch={epoch}
          option="maxHoldMinutes"
          name={t('options_hold_name')}
          hint={t('options_hold_hint')}
          words={minutesShort}
          value={moments.maxHoldMinutes}
          range={RANGES.maxHoldMinutes}
          onChange={(maxHoldMinutes) => set({ maxHoldMinutes })}
        />
      </div>
      <PrivateWindows port={port} />
    </GroupFrame>
  );
}
