import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { presetBreak, presetOf, PRESETS, windDownOf, WIND_DOWN, withWindDown } from '../../utils/settings/presets.ts';
import type { Preset } from '../../utils/settings/presets.ts';
import { titleOf } from '../../utils/words/names.ts';
import { SwitchSetting } from '../shared/fields.tsx';
import { HERE, withLink } from '../shared/with-link.tsx';
import type { GroupProps } from './group.tsx';
import { presetNote, presetSentence, ritualWhen } from './options-text.ts';

const PRESET_NAMES = {
  gentle: 'options_preset_gentle',
  steady: 'options_preset_steady',
  frequent: 'options_preset_frequent',
  soreHeels: 'options_preset_sore_heels',
} as const;

type PresetsProps = Pick<GroupProps, 'settings' | 'change'>;

/** Break lengths to choose from, and what choosing them does. */
export function Presets({ settings, change }: PresetsProps): VNode {
  const chosen = presetOf(settings);
  const choose = (preset: Preset): void => {
    const next = presetBreak(preset, settings.break);
    change(
      [
        { group: 'rhythm', values: { workMinutes: preset.workMinutes } },
        { group: 'break', values: { ...next } },
      ],
      { sentence: presetSentence(t(PRESET_NAMES[preset.id]), preset, settings.break.putFirst, next.putFirst) },
    );
  };
  const own = presetNote(settings.break.breakMinutes, settings.rhythm.workMinutes);
  const hint = t('options_presets_hint', firstName());

  return (
    <>
      <fieldset class="presets" aria-describedby="presets-hint">
        <legend class="visually-hidden">{t('options_presets')}</legend>
        {PRESETS.map((preset) => (
          <label key={preset.id}>
            <input type="radio" name="preset" checked={chosen?.id === preset.id} onChange={() => choose(preset)} />
            <span>
              {t(PRESET_NAMES[preset.id])}
              <small>{presetNote(preset.breakMinutes, preset.workMinutes)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="field-hint" id="presets-hint">
        {chosen === null ? withLink('join_sentences', [HERE, hint], <b>{t('options_presets_own', own)}</b>) : hint}
      </p>
    </>
  );
}

/** The name of the routine that one of the presets puts first. */
function firstName(): string {
  return titleOf(PRESETS.find(({ firstRoutine }) => firstRoutine !== null)?.firstRoutine ?? '');
}

/** The evening session, which goes with any preset. */
export function WindDown({ settings, change }: PresetsProps): VNode {
  const { list } = settings.rituals;
  const windDown = windDownOf(list);
  const ritual = windDown ?? WIND_DOWN;
  const when = ritualWhen(ritual, t('week_every_day'));
  return (
    <SwitchSetting
      option="windDown"
      name={t('options_preset_winding_down')}
      hint={t('options_winding_down_hint', titleOf(ritual.routineId), when)}
      isOn={windDown?.on === true}
      onChange={(on) =>
        change([{ group: 'rituals', values: { list: withWindDown(list, on) } }], {
          sentence: on ? t('options_winding_down_on', when) : t('options_winding_down_off'),
        })
      }
    />
  );
}
