import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface SegmentedProps<Value extends string> {
  /** Names the choice for screen readers; `labelledBy` is the id of an element that does so. */
  label?: string;
  labelledBy?: string;
  /** The name of the radio group, unique on the page; generated if omitted. */
  name?: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onPick: (value: Value) => void;
}

/** A few short answers side by side. With more than four words, use a select. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): VNode {
  const { label, labelledBy, options, value, onPick } = props;
  const own = useId();
  const name = props.name ?? own;
  return (
    <div class="segmented" role="radiogroup" aria-label={label} aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
