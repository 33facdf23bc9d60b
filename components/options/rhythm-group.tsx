import type { VNode } from 'preact';
import { nearestStop, WORK_STOPS } from '../../utils/app/options-view.ts';
import { presetNote } from '../../utils/app/options-text.ts';
import { lengthInWords, minutesMeasure, minutesShort } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { DEFAULTS, RANGES } from '../../utils/settings/defaults.ts';
import { PRESETS } from '../../utils/settings/presets.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { NumberSetting, Slider } from './fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';
import { TestReminder } from './test-reminder.tsx';
import type { TestReminderProps } from './test-reminder.tsx';

const MINUTE_MS = 60_000;

const PRESET_NAMES = {
  gentle: 'options_preset_gentle',
  steady: 'options_preset_steady',
  frequent: 'options_preset_frequent',
} as const;

export function RhythmGroup({ settings, epoch, change, reset, onTest }: GroupProps & TestReminderProps): VNode {
  const { rhythm } = settings;
  const { breakMinutes } = settings.break;
  const set = (values: Partial<Settings['rhythm']>): void =>
    change([{ group: 'rhythm', values }], { act: Object.keys(values).join() });
  const setBreak = (minutes: number): void =>
    change([{ group: 'break', values: { breakMinutes: minutes } }], { act: 'breakMinutes' });
  const minutes = t('options_unit_minutes');

  return (
    <GroupFrame
      id="rhythm"
      intro={t('options_rhythm_intro')}
      onReset={() =>
        reset(
          ['rhythm'],
          [{ group: 'break', values: { breakMinutes: DEFAULTS.break.breakMinutes } }],
          t('options_reset_done', groupName('rhythm')),
        )
      }
    >
      <div class="block">
        <fieldset class="presets">
          <legend class="visually-hidden">{t('options_presets')}</legend>
          {PRESETS.map((preset) => (
            <label key={preset.id}>
              <input
                type="radio"
                name="preset"
                checked={rhythm.workMinutes === preset.workMinutes && breakMinutes === preset.breakMinutes}
                onChange={() =>
                  change([
                    { group: 'rhythm', values: { workMinutes: preset.workMinutes } },
                    { group: 'break', values: { breakMinutes: preset.breakMinutes } },
                  ])
                }
              />
              <span>
                {t(PRESET_NAMES[preset.id])}
                <small>{presetNote(preset.breakMinutes, preset.workMinutes)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <div class="block two">
        <Slider
          name={t('options_work_name')}
          value={minutesMeasure(rhythm.workMinutes)}
          inWords={lengthInWords(rhythm.workMinutes * MINUTE_MS)}
          position={nearestStop(rhythm.workMinutes)}
          last={WORK_STOPS.length - 1}
          ends={[minutesShort(RANGES.workMinutes.min), lengthInWords(RANGES.workMinutes.max * MINUTE_MS)]}
          onMove={(position) => set({ workMinutes: WORK_STOPS[position] ?? rhythm.workMinutes })}
        />
        <Slider
          name={t('options_break_name')}
          value={minutesMeasure(breakMinutes)}
          inWords={lengthInWords(breakMinutes * MINUTE_MS)}
          position={breakMinutes - RANGES.breakMinutes.min}
          last={RANGES.breakMinutes.max - RANGES.breakMinutes.min}
          ends={[minutesShort(RANGES.breakMinutes.min), minutesShort(RANGES.breakMinutes.max)]}
          onMove={(position) => setBreak(position + RANGES.breakMinutes.min)}
        />
      </div>
      <div class="block">
        <h3 class="heading">{t('options_away')}</h3>
        <NumberSetting
          key={`natural-${epoch}`}
          name={t('options_natural_name')}
          hint={t('options_natural_hint')}
          unit={minutes}
          value={rhythm.naturalBreakMinutes}
          range={RANGES.naturalBreakMinutes}
          onChange={(naturalBreakMinutes) => set({ naturalBreakMinutes })}
        />
      </div>
      <div class="block">
        <h3 class="heading">{t('options_asking')}</h3>
        <NumberSetting
          key={`repeat-${epoch}`}
          name={t('options_repeat_name')}
          hint={t('options_repeat_hint')}
          unit={minutes}
          value={rhythm.repeatMinutes}
          range={RANGES.repeatMinutes}
          onChange={(repeatMinutes) => set({ repeatMinutes })}
        />
        <NumberSetting
          key={`snooze-${epoch}`}
          name={t('options_snooze_name')}
          hint={t('options_snooze_hint')}
          unit={minutes}
          value={rhythm.snoozeMinutes}
          range={RANGES.snoozeMinutes}
          onChange={(snoozeMinutes) => set({ snoozeMinutes })}
        />
        <NumberSetting
          key={`max_snoozes-${epoch}`}
          name={t('options_max_snoozes_name')}
          hint={t('options_max_snoozes_hint')}
          unit={t('options_unit_times')}
          value={rhythm.maxSnoozes}
          range={RANGES.maxSnoozes}
          onChange={(maxSnoozes) => set({ maxSnoozes })}
        />
      </div>
      <TestReminder onTest={onTest} />
    </GroupFrame>
  );
}
