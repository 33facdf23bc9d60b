import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface SegmentedProps<Value extends string> {
  /** What is chosen, for screen readers; or the id of the element that says it. */
  label?: string;
  labelledBy?: string;
  /** The group of radios this is, unique on the page; made up where nobody asks for it. */
  name?: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onPick: (value: Value) => void;
}

/** A few short answers side by side. Not more than four words: else a select. */
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
