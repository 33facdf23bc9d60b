import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Measure } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from './icon.tsx';

export interface NumberSettingProps {
  name: string;
  hint: string | null;
  /** Said after the number: "min". */
  unit: string;
  value: number;
  range: { min: number; max: number };
  onChange: (value: number) => void;
}

/** A whole number to type or to step. What does not fit stays in the field, with the reason beside it. */
export function NumberSetting({ name, hint, unit, value, range, onChange }: NumberSettingProps): VNode {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const parsed = draft === null ? value : parse(draft, range);
  const isWrong = parsed === null;

  const input = useRef<HTMLInputElement>(null);

  /* A value set elsewhere shows, unless somebody is typing here. */
  useEffect(() => {
    if (document.activeElement !== input.current) setDraft(null);
  }, [value]);

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

  return (
    <div class={`setting${isWrong ? ' is-wrong' : ''}`}>
      <label class="setting-name" for={id}>
        {name}
      </label>
      {hint && (
        <span class="setting-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
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
            aria-valuetext={`${value} ${unit}`}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-error` : hint ? `${id}-hint` : undefined}
            value={draft ?? String(value)}
            onInput={(event) => typed(event.currentTarget.value)}
            onBlur={() => !isWrong && setDraft(null)}
            onKeyDown={onKeyDown}
          />
          <span aria-hidden="true">{unit}</span>
        </span>
        <button type="button" tabIndex={-1} aria-label={t('options_more', name)} onClick={() => step(1)}>
          <Icon name="plus" />
        </button>
      </span>
      {isWrong && (
        <FieldError
          id={`${id}-error`}
          text={`${t('error_setting_range', range.min, range.max)} ${t('error_still_counts', value)}`}
        />
      )}
    </div>
  );
}

function parse(text: string, range: { min: number; max: number }): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= range.min && value <= range.max ? value : null;
}

export function FieldError({ id, text }: { id: string; text: string }): VNode {
  return (
    <p class="field-error" id={id} role="status">
      <Icon name="stop" />
      <span>{text}</span>
    </p>
  );
}

export interface SliderProps {
  name: string;
  /** The number and its unit, set in two sizes. */
  value: Measure;
  /** The value in words. */
  inWords: string;
  position: number;
  /** Positions go from 0 to this. */
  last: number;
  ends: readonly [string, string];
  onMove: (position: number) => void;
}

export function Slider({ name, value, inWords, position, last, ends, onMove }: SliderProps): VNode {
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{name}</label>
      <output class="num" for={id}>
        {value.number} <small>{value.unit}</small>
      </output>
      <input
        class="range"
        id={id}
        type="range"
        min={0}
        max={last}
        value={position}
        style={{ '--p': `${((position / last) * 100).toFixed(1)}%` }}
        aria-valuetext={inWords}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
      <div class="slider-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}

export interface SwitchSettingProps {
  name: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function SwitchSetting({ name, hint, isOn, onChange }: SwitchSettingProps): VNode {
  const id = useId();
  return (
    <div class="setting">
      <label class="setting-name" for={id}>
        {name}
      </label>
      <span class="setting-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        class="switch"
        id={id}
        type="checkbox"
        role="switch"
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

export interface RangeSettingProps {
  name: string;
  value: number;
  range: { min: number; max: number };
  onMove: (value: number) => void;
}

/** Fine enough for an ear. */
const STEP = 5;

/** A share in percent, on a line with its name. */
export function RangeSetting({ name, value, range: { min, max }, onMove }: RangeSettingProps): VNode {
  const id = useId();
  const inWords = t('options_percent', value);
  return (
    <div class="setting">
      <label class="setting-name" for={id}>
        {name}
      </label>
      <span class="setting-control range-control">
        <input
          class="range"
          id={id}
          type="range"
          min={min}
          max={max}
          step={STEP}
          value={value}
          style={{ '--p': `${(((value - min) / (max - min)) * 100).toFixed(1)}%` }}
          aria-valuetext={inWords}
          onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
        />
        <output class="num" for={id}>
          {inWords}
        </output>
      </span>
    </div>
  );
}

export interface SelectSettingProps<Value extends string> {
  name: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onPick: (value: Value) => void;
}

export function SelectSetting<Value extends string>({
  name,
  options,
  value,
  onPick,
}: SelectSettingProps<Value>): VNode {
  const id = useId();
  return (
    <div class="setting">
      <label class="setting-name" for={id}>
        {name}
      </label>
      <select
        class="select"
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const picked = options[currentTarget.selectedIndex];
          if (picked) onPick(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
