import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { percentText } from '../../utils/i18n/format.ts';
import type { Measure } from '../../utils/i18n/format.ts';
import { useStepper } from './stepper.tsx';

export interface NumberSettingProps {
  /** The key of this setting in the options search. */
  option?: string;
  name: string;
  hint: string | null;
  /** Formats the number with its unit: "12 min". Without this, the field shows a plain number. */
  words?: (value: number) => string;
  value: number;
  range: { min: number; max: number };
  /** A new value after each reset; clears text that did not fit. */
  epoch?: number;
  onChange: (value: number) => void;
}

/** A whole number beside its name and hint. */
export function NumberSetting({ hint, option, ...number }: NumberSettingProps): VNode {
  const hintId = useId();
  const { id, isWrong, control, error } = useStepper({ ...number, hintId: hint ? hintId : undefined });
  return (
    <div class={`setting${isWrong ? ' is-wrong' : ''}`} data-option={option}>
      <label class="setting-name" for={id}>
        {number.name}
      </label>
      {hint && (
        <span class="setting-hint" id={hintId}>
          {hint}
        </span>
      )}
      {control}
      {error}
    </div>
  );
}

export interface SliderProps {
  /** The key of this setting in the options search. */
  option?: string;
  name: string;
  /** The number and its unit, in two sizes. */
  value: Measure;
  /** The value in words. */
  inWords: string;
  position: number;
  /** Positions go from 0 to this. */
  last: number;
  ends: readonly [string, string];
  onMove: (position: number) => void;
}

export function Slider({ option, name, value, inWords, position, last, ends, onMove }: SliderProps): VNode {
  const id = useId();
  return (
    <div class="slider" data-option={option}>
      <label for={id}>{name}</label>
      <output class="num" for={id}>
        {value.before && <small>{value.before} </small>}
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
  /** The key of this setting in the options search. */
  option?: string;
  name: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function SwitchSetting({ option, name, hint, isOn, onChange }: SwitchSettingProps): VNode {
  const id = useId();
  return (
    <div class="setting" data-option={option}>
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
  /** The key of this setting in the options search. */
  option?: string;
  name: string;
  value: number;
  range: { min: number; max: number };
  onMove: (value: number) => void;
}

/** Fine enough for an ear. */
const STEP = 5;

/** A percentage, on one line with its name. */
export function RangeSetting({ option, name, value, range: { min, max }, onMove }: RangeSettingProps): VNode {
  const id = useId();
  const inWords = percentText(value);
  return (
    <div class="setting" data-option={option}>
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
  /** The key of this setting in the options search. */
  option?: string;
  name: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onPick: (value: Value) => void;
}

export function SelectSetting<Value extends string>({
  option,
  name,
  options,
  value,
  onPick,
}: SelectSettingProps<Value>): VNode {
  const id = useId();
  return (
    <div class="setting" data-option={option}>
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
