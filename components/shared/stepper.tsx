import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { FieldError } from './field-error.tsx';
import { Icon } from './icon.tsx';

export interface StepperOptions {
  name: string;
  /** Said after the number: "min"; '' where it is a plain number. */
  unit: string;
  value: number;
  range: { min: number; max: number };
  /** Id of what explains the number. */
  hintId?: string | undefined;
  onChange: (value: number) => void;
}

export interface Stepper {
  /** Of the input, for its label. */
  id: string;
  isWrong: boolean;
  control: VNode;
  /** Why what was typed does not count. */
  error: VNode | null;
}

/** A whole number to type or to step. What does not fit stays in the field, with the reason beside it. */
export function useStepper({ name, unit, value, range, hintId, onChange }: StepperOptions): Stepper {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isWrong = draft !== null && parse(draft, range) === null;

  /* A value set elsewhere shows, unless somebody is typing here. */
  useEffect(() => {
    if (document.activeElement !== input.current) setDraft(null);
  }, [value, range.max]);

  const typed = (text: string): void => {
    setDraft(text);
    const next = parse(text, range);
    if (next !== null && next !== value) onChange(next);
  };
  const step = (by: number): void => {
    setDraft(null);
    const next = Math.min(range.max, Math.max(range.min, value + by));
    if (next !== value) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };

  const control = (
    <span class="stepper">
      <button type="button" tabIndex={-1} aria-label={t('options_less', name)} onClick={() => step(-1)}>
        <Icon name="minus" />
      </button>
      <span class="stepper-value">
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          role="spinbutton"
          aria-valuenow={value}
          aria-valuemin={range.min}
          aria-valuemax={range.max}
          aria-valuetext={unit ? t('plans_amount', value, unit) : String(value)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : hintId}
          value={draft ?? String(value)}
          onInput={(event) => typed(event.currentTarget.value)}
          onBlur={() => !isWrong && setDraft(null)}
          onKeyDown={onKeyDown}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
      <button type="button" tabIndex={-1} aria-label={t('options_more', name)} onClick={() => step(1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
  const reason = `${t('error_setting_range', range.min, range.max)} ${t('error_still_counts', value)}`;
  return { id, isWrong, control, error: isWrong ? <FieldError id={`${id}-error`} text={reason} /> : null };
}

function parse(text: string, range: { min: number; max: number }): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= range.min && value <= range.max ? value : null;
}
