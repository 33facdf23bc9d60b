import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface SegmentedProps<T extends string> {
  /** Names the choice. */
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}

/** A few short choices side by side. */
export function Segmented<T extends string>({ label, value, choices, onChange }: SegmentedProps<T>): VNode {
  const name = useId();
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
