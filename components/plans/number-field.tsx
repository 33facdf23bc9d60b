import type { VNode } from 'preact';
import { useStepper } from '../shared/stepper.tsx';

export interface NumberFieldProps {
  name: string;
  /** The number with its unit, in words; if absent, a plain number. */
  words?: (value: number) => string;
  value: number;
  range: { min: number; max: number };
  onChange: (value: number) => void;
}

/** A whole number below its label. */
export function NumberField(props: NumberFieldProps): VNode {
  const { id, isWrong, control, error } = useStepper(props);
  return (
    <div class={`field plan-number${isWrong ? ' is-wrong' : ''}`}>
      <label for={id}>{props.name}</label>
      {control}
      {error}
    </div>
  );
}
