import type { RefObject, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { lengthInWords, weekdayName } from '../../utils/i18n/format.ts';
import { weekOrder } from '../../utils/i18n/habits.ts';
import { t } from '../../utils/i18n/messages.ts';
import { isTime } from '../../utils/settings/day-ranges.ts';
import { plainWeek, withDayToggled, withPlainHours } from '../../utils/settings/first-week.ts';
import { PRESETS } from '../../utils/settings/presets.ts';
import type { Settings } from '../../utils/settings/types.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { Segmented } from '../shared/segmented.tsx';

export interface WhenYouWorkProps {
  heading: RefObject<HTMLHeadingElement | null>;
  settings: Settings;
  onChange: (group: 'hours' | 'rhythm' | 'break', values: Record<string, unknown>) => void;
}

/** The first three presets differ only in how often breaks come and how long they last. */
const OFTEN = PRESETS.slice(0, 3);

export function WhenYouWork({ heading, settings, onChange }: WhenYouWorkProps): VNode {
  const { isWorked, hours } = plainWeek(settings.hours.week);
  /* While somebody types a time, it is briefly not valid. */
  const [typed, setTyped] = useState<DayRange>(hours);
  const isWrong = !isTime(typed.from) || !isTime(typed.to);
  const say = (range: DayRange): void => {
    setTyped(range);
    if (isTime(range.from) && isTime(range.to)) {
      onChange('hours', { week: withPlainHours(settings.hours.week, range) });
    }
  };
  const toggle = (day: number): void =>
    onChange('hours', { week: withDayToggled(settings.hours.week, day, isWrong ? hours : typed) });
  const often = OFTEN.find(({ workMinutes }) => workMinutes === settings.rhythm.workMinutes) ?? null;
  const time = (name: 'from' | 'to', label: string): VNode => (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input num"
        type="time"
        value={typed[name]}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'welcome-hours-wrong' : undefined}
        onInput={({ currentTarget: { value } }) => say({ ...typed, [name]: value })}
      />
    </label>
  );
  return (
    <div class="welcome-step">
      <h1 class="title title-l" tabIndex={-1} ref={heading}>
        {t('welcome_when')}
      </h1>
      <p class="voice quiet">{t('welcome_when_text')}</p>
      <fieldset class="welcome-days">
        <legend class="visually-hidden">{t('welcome_days')}</legend>
        {weekOrder().map((day) => (
          <label class="welcome-day" key={day}>
            <input
              type="checkbox"
              aria-label={weekdayName(day, 'long')}
              checked={isWorked[day] === true}
              onChange={() => toggle(day)}
            />
            <span aria-hidden="true">{weekdayName(day, 'short')}</span>
          </label>
        ))}
      </fieldset>
      {!isWorked.includes(true) && <p class="label">{t('welcome_no_day')}</p>}
      <div class="welcome-hours">
        {time('from', t('welcome_from'))}
        {time('to', t('welcome_until'))}
      </div>
      {!isWrong && typed.from === typed.to && <p class="label">{t('welcome_whole_day')}</p>}
      {isWrong && (
        <p class="field-error" id="welcome-hours-wrong" role="alert">
          {t('welcome_hours_wrong')}
        </p>
      )}
      <div class="welcome-field">
        <p class="field-label" id="welcome-often">
          {t('welcome_often')}
        </p>
        <Segmented
          labelledBy="welcome-often"
          options={OFTEN.map(({ id, workMinutes }) => ({
            value: id,
            label: lengthInWords(workMinutes * MINUTE_MS),
          }))}
          value={often?.id ?? null}
          onPick={(id) => {
            const preset = OFTEN.find((one) => one.id === id);
            if (!preset) return;
            onChange('rhythm', { workMinutes: preset.workMinutes });
            onChange('break', { breakMinutes: preset.breakMinutes });
          }}
        />
      </div>
    </div>
  );
}
