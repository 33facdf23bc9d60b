import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { count, measureOf } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { FieldError } from './field-error.tsx';
import { Icon } from './icon.tsx';
import { taken, typed, TYPING_PAUSE_MS, wholeNumber } from './typed-number.ts';
import type { NumberRange, Typing } from './typed-number.ts';

export interface StepperOptions {
  name: string;
  /** Formats the number with its unit: "12 min". Without this, the field shows a plain number. */
  words?: ((value: number) => string) | undefined;
  value: number;
  range: NumberRange;
  /** Id of the element that explains the number. */
  hintId?: string | undefined;
  /** A new value to clear text that did not fit: after a reset or an undo. */
  epoch?: number | undefined;
  onChange: (value: number) => void;
}

export interface Stepper {
  /** Id of the input, for its label. */
  id: string;
  isWrong: boolean;
  control: VNode;
  /** Why the typed text does not count. */
  error: VNode | null;
}

/**
 * A whole number to type or to step. A typed number is taken on blur, on Enter and after a pause, not key by key. Text that
 * does not fit stays in the field, with the reason beside it.
 */
export function useStepper({ name, words = count, value, range, hintId, epoch, onChange }: StepperOptions): Stepper {
  const [typing, showTyping] = useState<Typing | null>(null);
  /* Two keys may come before the next render. */
  const latest = useRef<Typing | null>(null);
  const setTyping = (next: Typing | null): void => {
    latest.current = next;
    showTyping(next);
  };
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isWrong = typing?.isWrong === true;

  /* Shows a value set elsewhere, unless the person is typing another one here. */
  const was = useRef(value);
  useEffect(() => {
    const isSaved = typing !== null && wholeNumber(typing.text, range) === was.current;
    const isLeft = document.activeElement !== input.current && typing?.before !== value;
    was.current = value;
    if (isSaved || isLeft) setTyping(null);
  }, [value, range.max]);
  useEffect(() => setTyping(null), [epoch]);

  const give = (next: number): void => {
    if (next !== value) onChange(next);
  };
  const take = (isOver: boolean): void => {
    if (latest.current === null) return;
    const now = taken(latest.current, range);
    give(now.value);
    setTyping(isOver && !now.typing.isWrong ? null : now.typing);
  };
  /* The callback of the last render, for timers and events that fire later. */
  const takeNow = useRef(take);
  takeNow.current = take;

  const text = typing?.text;
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => takeNow.current(false), TYPING_PAUSE_MS);
    /* Runs before the page sends its waiting changes. */
    const leave = (): void => takeNow.current(true);
    window.addEventListener('pagehide', leave, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', leave, { capture: true });
    };
  }, [text]);

  const step = (by: number): void => {
    const from = latest.current === null ? value : taken(latest.current, range).value;
    setTyping(null);
    give(Math.min(range.max, Math.max(range.min, from + by)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take(true);
    if (event.key === 'Escape' && latest.current !== null) {
      event.stopPropagation();
      give(latest.current.before);
      setTyping(null);
    }
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };

  const { before, unit } = measureOf(words(value), count(value));
  const control = (
    <span class="stepper">
      <button type="button" tabIndex={-1} aria-label={t('options_less', name)} onClick={() => step(-1)}>
        <Icon name="minus" />
      </button>
      <span class="stepper-value">
        {before && <span aria-hidden="true">{before}</span>}
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
          aria-valuetext={words(value)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : hintId}
          data-unsaved={typing !== null && wholeNumber(typing.text, range) !== value}
          value={typing?.text ?? String(value)}
          onInput={(event) => setTyping(typed(latest.current, event.currentTarget.value, value, range))}
          onBlur={() => take(true)}
          onKeyDown={onKeyDown}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
      <button type="button" tabIndex={-1} aria-label={t('options_more', name)} onClick={() => step(1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
  const reason = t('error_number_range', range.min, range.max, typing?.before ?? value);
  return { id, isWrong, control, error: isWrong ? <FieldError id={`${id}-error`} text={reason} /> : null };
}
