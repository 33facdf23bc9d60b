import type { VNode } from 'preact';
import { lengthInWords, minutesMeasure, minutesShort } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { RANGES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { NumberSetting, Slider, SwitchSetting } from '../shared/fields.tsx';
import { SegmentedSetting, StepSetting } from './choice-fields.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';
import { longEveryLabel, secondsShort } from './options-text.ts';
import { firstOfRhythm, HEADS_UP_CHOICES, LONG_EVERY, nearestStop, WORK_STOPS } from './options-view.ts';
import { Presets, WindDown } from './presets.tsx';
import { TestReminder } from './test-reminder.tsx';
import type { TestReminderProps } from './test-reminder.tsx';

export interface RhythmGroupProps extends GroupProps, TestReminderProps {
  port: PagePort;
}

/** "Off", "30 sec", "2 min" */
function headsUpLabel(seconds: number): string {
  if (seconds === 0) return t('options_choice_off');
  return seconds < 60 ? secondsShort(seconds) : minutesShort(seconds / 60);
}

export function RhythmGroup({ settings, epoch, change, reset, onTest, port }: RhythmGroupProps): VNode {
  const { rhythm } = settings;
  const { breakMinutes, longEvery, longMinutes } = settings.break;
  const set = (values: Partial<Settings['rhythm']>): void =>
    change([{ group: 'rhythm', values }], { act: Object.keys(values).join() });
  const setBreak = (values: Partial<Settings['break']>): void =>
    change([{ group: 'break', values }], { act: Object.keys(values).join() });

  return (
    <GroupFrame
      id="rhythm"
      intro={t('options_rhythm_intro')}
      onReset={() => reset(['rhythm'], firstOfRhythm(settings), t('options_reset_done', groupName('rhythm')))}
    >
      <div class="block" data-option="presets">
        <Presets settings={settings} change={change} />
      </div>
      <div class="block two">
        <Slider
          option="workMinutes"
          name={t('options_work_name')}
          value={minutesMeasure(rhythm.workMinutes)}
          inWords={lengthInWords(rhythm.workMinutes * MINUTE_MS)}
          position={nearestStop(rhythm.workMinutes)}
          last={WORK_STOPS.length - 1}
          ends={[minutesShort(RANGES.workMinutes.min), lengthInWords(RANGES.workMinutes.max * MINUTE_MS)]}
          onMove={(position) => set({ workMinutes: WORK_STOPS[position] ?? rhythm.workMinutes })}
        />
        <Slider
          option="breakMinutes"
          name={t('options_break_name')}
          value={minutesMeasure(breakMinutes)}
          inWords={lengthInWords(breakMinutes * MINUTE_MS)}
          position={breakMinutes - RANGES.breakMinutes.min}
          last={RANGES.breakMinutes.max - RANGES.breakMinutes.min}
          ends={[minutesShort(RANGES.breakMinutes.min), minutesShort(RANGES.breakMinutes.max)]}
          onMove={(position) => setBreak({ breakMinutes: position + RANGES.breakMinutes.min })}
        />
      </div>
      <div class="block">
        <WindDown settings={settings} change={change} />
      </div>
      <div class="block">
        <h3 class="heading">{t('options_long')}</h3>
        <StepSetting
          option="longEvery"
          name={t('options_long_every_name')}
          hint={t('options_long_every_hint')}
          value={longEvery}
          values={LONG_EVERY}
          label={longEveryLabel}
          onChange={(every) => setBreak({ longEvery: every })}
        />
        {longEvery > 0 && (
          <NumberSetting
            epoch={epoch}
            option="longMinutes"
            name={t('options_long_length_name')}
            hint={null}
            words={minutesShort}
            value={longMinutes}
            range={RANGES.longMinutes}
            onChange={(length) => setBreak({ longMinutes: length })}
          />
        )}
      </div>
      <div class="block">
        <h3 class="heading">{t('options_away')}</h3>
        <NumberSetting
          epoch={epoch}
          option="naturalBreakMinutes"
          name={t('options_natural_name')}
          hint={t('options_natural_hint')}
          words={minutesShort}
          value={rhythm.naturalBreakMinutes}
          range={RANGES.naturalBreakMinutes}
          onChange={(naturalBreakMinutes) => set({ naturalBreakMinutes })}
        />
        <SwitchSetting
          option="soundIsPresence"
          name={t('options_sound_here_name')}
          hint={t('options_sound_here_hint')}
          isOn={rhythm.soundIsPresence}
          onChange={(soundIsPresence) => set({ soundIsPresence })}
        />
      </div>
      <div class="block">
        <h3 class="heading">{t('options_asking')}</h3>
        <SegmentedSetting
          option="headsUpSeconds"
          name={t('options_heads_up_name')}
          hint={t(port.browser === 'firefox' ? 'options_heads_up_hint_firefox' : 'options_heads_up_hint')}
          value={rhythm.headsUpSeconds}
          choices={HEADS_UP_CHOICES.map((seconds) => ({ value: seconds, label: headsUpLabel(seconds) }))}
          onChange={(headsUpSeconds) => set({ headsUpSeconds })}
        />
        <NumberSetting
          epoch={epoch}
          option="repeatMinutes"
          name={t('options_repeat_name')}
          hint={t('options_repeat_hint')}
          words={minutesShort}
          value={rhythm.repeatMinutes}
          range={RANGES.repeatMinutes}
          onChange={(repeatMinutes) => set({ repeatMinutes })}
        />
        <NumberSetting
          epoch={epoch}
          option="snoozeMinutes"
          name={t('options_snooze_name')}
          hint={t('options_snooze_hint')}
          words={minutesShort}
          value={rhythm.snoozeMinutes}
          range={RANGES.snoozeMinutes}
          onChange={(snoozeMinutes) => set({ snoozeMinutes })}
        />
        <NumberSetting
          epoch={epoch}
          option="maxSnoozes"
          name={t('options_max_snoozes_name')}
          hint={t('options_max_snoozes_hint')}
          words={(times) => plural('options_snooze_times', times)}
          value={rhythm.maxSnoozes}
          range={RANGES.maxSnoozes}
          onChange={(maxSnoozes) => set({ maxSnoozes })}
        />
        <SwitchSetting
          option="firm"
          name={t('options_firm_name')}
          hint={t('options_firm_hint')}
          isOn={rhythm.firm}
          onChange={(firm) => set({ firm })}
        />
      </div>
      <TestReminder onTest={onTest} />
    </GroupFrame>
  );
}
