import type { VNode } from 'preact';
import { lengthInWords, minutesShort } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { Icon } from '../shared/icon.tsx';
import { MINUTES } from './foot-map-view.ts';

export interface MinutesProps {
  value: number;
  onChange: (minutes: number) => void;
}

/** The length of the break, in steps of a minute. */
export function Minutes({ value, onChange }: MinutesProps): VNode {
  const name = t('where_minutes');
  const goTo = (minutes: number): void => {
    const next = Math.min(MINUTES.max, Math.max(MINUTES.min, minutes));
    if (next !== value) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowUp: value + 1, ArrowDown: value - 1, Home: MINUTES.min, End: MINUTES.max }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <span class="stepper where-minutes">
      <button type="button" tabIndex={-1} aria-label={t('options_less', name)} onClick={() => goTo(value - 1)}>
        <Icon name="minus" />
      </button>
      <span
        class="where-minutes-value"
        role="spinbutton"
        tabIndex={0}
        aria-label={name}
        aria-valuenow={value}
        aria-valuemin={MINUTES.min}
        aria-valuemax={MINUTES.max}
        aria-valuetext={lengthInWords(value * MINUTE_MS)}
        onKeyDown={onKeyDown}
      >
        {minutesShort(value)}
      </span>
      <button type="button" tabIndex={-1} aria-label={t('options_more', name)} onClick={() => goTo(value + 1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
}
