import type { VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Feeling } from '../../utils/body/feelings.ts';
import { t } from '../../utils/i18n/messages.ts';
import { feelingChoices } from './feeling-view.ts';

export interface FeelingScaleProps {
  /** The question, for screen readers. */
  legend: string;
  value: Feeling | null;
  /** The answer from before the break, which is marked. */
  before?: Feeling | null;
  onPick: (feeling: Feeling) => void;
  /** The answer is final: it was tapped, or the keyboard focus has left the scale. */
  onDone?: () => void;
}

/** Five arches, from flat to high. */
export function FeelingScale({ legend, value, before = null, onPick, onDone }: FeelingScaleProps): VNode {
  const name = useId();
  /* Arrow keys pick every answer that they pass. */
  const isByKeys = useRef(false);
  return (
    <fieldset
      class="feeling"
      onPointerDown={() => (isByKeys.current = false)}
      onKeyDown={() => (isByKeys.current = true)}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (isByKeys.current && !isInside && value !== null) onDone?.();
      }}
    >
      <legend class="visually-hidden">{legend}</legend>
      {feelingChoices().map((choice) => (
        <label key={choice.value} class={choice.value === before ? 'is-before' : ''}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => {
              onPick(choice.value);
              if (!isByKeys.current) onDone?.();
            }}
          />
          <span class="feeling-box">
            <svg viewBox="0 0 44 26" aria-hidden="true">
              <path d={ARCHES[choice.value]} />
            </svg>
            {choice.label}
          </span>
          {choice.value === before && <span class="feeling-mark">{t('feeling_mark')}</span>}
        </label>
      ))}
    </fieldset>
  );
}

const ARCHES = {
  1: 'M2 24H42',
  2: 'M2 24C6 16 12 15 18 15s12 5 24 9',
  3: 'M2 24C4 14 10 11 17 11s13 8 25 12',
  4: 'M2 24C3 11 8 6 16 6s14 12 26 17',
  5: 'M2 24C1 8 6 2 15 2s15 15 27 21',
} as const satisfies Record<Feeling, string>;
