import type { VNode } from 'preact';
import { minutesShort } from '../../utils/i18n/format.ts';
import { weekOrder } from '../../utils/i18n/habits.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { daysOffLabel, daysOffToCome, weekAhead } from './days-off-text.ts';
import { hourLabel } from './options-text.ts';
import { weekPicture } from './week-picture.ts';
import type { WeekPicture } from './week-picture.ts';
import { dayOverColumn, weekInWords, weekSentence } from './week-text.ts';

/** The immediate result of every slider: the week as it would go. */
export function WeekPreview({ settings, today }: { settings: Settings; today: string }): VNode {
  const picture = weekPicture(weekAhead(settings, today));
  const [next] = daysOffToCome(settings.hours.daysOff, today);
  return (
    <aside class="preview" aria-labelledby="preview-head">
      <h2 class="heading" id="preview-head">
        {t('options_preview')}
      </h2>
      <p class="voice">{weekSentence(picture)}</p>
      <WeekImage picture={picture} inWords={weekInWords(picture, settings.rituals.list)} />
      <ul class="legend" aria-hidden="true">
        <li>
          <i class="legend-work" />
          {t('options_legend_work')}
        </li>
        <li>
          <i class="legend-tick" />
          {t('options_legend_break', minutesShort(settings.break.breakMinutes))}
        </li>
        {picture.longEvery > 0 && (
          <li>
            <i class="legend-tick is-long" />
            {t('options_legend_long', minutesShort(settings.break.longMinutes))}
          </li>
        )}
        {picture.days.some((day) => day.rituals.length > 0) && (
          <li>
            <i class="legend-ritual" />
            {t('options_legend_ritual')}
          </li>
        )}
      </ul>
      {next && <p class="field-hint">{t('options_preview_days_off', daysOffLabel(next, today))}</p>}
      <p class="field-hint">{t('options_preview_hint')}</p>
    </aside>
  );
}

function WeekImage({ picture, inWords }: { picture: WeekPicture; inWords: string }): VNode {
  const first = (picture.axisHours[0] ?? 0) * 60;
  const length = (picture.axisHours.at(-1) ?? 24) * 60 - first;
  const percent = (minutes: number): string => `${((minutes / length) * 100).toFixed(2)}%`;
  return (
    <div class="week-pic" role="img" aria-label={inWords}>
      <div />
      {weekOrder().map((day) => (
        <div class="day" key={day}>
          {dayOverColumn(day)}
        </div>
      ))}
      <div class="hours">
        {picture.axisHours.map((hour) => (
          <span key={hour}>{hourLabel(hour)}</span>
        ))}
      </div>
      {weekOrder().map((index) => (
        <div class="col" key={index}>
          {picture.days[index]?.stretches.map(({ from, to }) => (
            <i
              class="work"
              key={from}
              style={{ insetBlockStart: percent(from - first), blockSize: percent(to - from) }}
            />
          ))}
          {picture.days[index]?.breaks.map(({ at, isLong }) => (
            <i class={`tick${isLong ? ' is-long' : ''}`} key={at} style={{ insetBlockStart: percent(at - first) }} />
          ))}
          {picture.days[index]?.rituals.map((at) => (
            <i class="ritual" key={`ritual-${at}`} style={{ insetBlockStart: percent(at - first) }} />
          ))}
        </div>
      ))}
    </div>
  );
}
