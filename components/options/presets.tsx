import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { minutesOfTime } from '../../utils/settings/day-ranges.ts';
import { presetBreak, presetOf, PRESETS, windDownOf, WIND_DOWN, withWindDown } from '../../utils/settings/presets.ts';
import type { GroupProps } from './group.tsx';
import { presetNote, ritualWhen, timeLabel } from './options-text.ts';

const PRESET_NAMES = {
  gentle: 'options_preset_gentle',
  steady: 'options_preset_steady',
  frequent: 'options_preset_frequent',
  soreHeels: 'options_preset_sore_heels',
} as const;

/** Lengths to choose from, and the evening session that goes with any of them. */
export function Presets({ settings, change }: Pick<GroupProps, 'settings' | 'change'>): VNode {
  const chosen = presetOf(settings);
  const { list } = settings.rituals;
  const windDown = windDownOf(list);
  const setWindDown = (on: boolean): void => {
    const sentence = on
      ? t('options_winding_down_on', ritualWhen(windDown ?? WIND_DOWN, t('week_every_day')))
      : t('options_winding_down_off');
    change([{ group: 'rituals', values: { list: withWindDown(list, on) } }], { sentence });
  };

  return (
    <fieldset class="presets">
      <legend class="visually-hidden">{t('options_presets')}</legend>
      {PRESETS.map((preset) => (
        <label key={preset.id}>
          <input
            type="radio"
            name="preset"
            checked={chosen?.id === preset.id}
            onChange={() =>
              change([
                { group: 'rhythm', values: { workMinutes: preset.workMinutes } },
                { group: 'break', values: presetBreak(preset, settings.break.routines) },
              ])
            }
          />
          <span>
            {t(PRESET_NAMES[preset.id])}
            <small>{presetNote(preset.breakMinutes, preset.workMinutes)}</small>
          </span>
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={windDown?.on === true}
          onChange={(event) => setWindDown(event.currentTarget.checked)}
        />
        <span>
          {t('options_preset_winding_down')}
          <small>{t('options_preset_ritual', timeLabel(minutesOfTime((windDown ?? WIND_DOWN).time)))}</small>
        </span>
      </label>
    </fieldset>
  );
}
