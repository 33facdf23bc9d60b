import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';

interface Choice<T extends string | number> {
  value: T;
  label: string;
  note?: string;
}

export interface SegmentedSettingProps<T extends string | number> {
  option: string;
  name: string;
  hint: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
}

/** A few short choices side by side. A value that is not among them leaves all unselected. */
export function SegmentedSetting<T extends string | number>(props: SegmentedSettingProps<T>): VNode {
  const { option, name, hint, value, choices, onChange } = props;
  const id = useId();
  return (
    <div class="setting is-wide" data-option={option}>
      <span class="setting-name" id={`${id}-name`}>
        {name}
      </span>
      <span class="setting-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <div
        class="segmented setting-control"
        role="radiogroup"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-hint`}
      >
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={id} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

export interface ChoiceListProps<T extends string> {
  /** Id of the heading that names the choices. */
  headingId: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
}

/** Choices that need one line each. */
export function ChoiceList<T extends string>({ headingId, value, choices, onChange }: ChoiceListProps<T>): VNode {
  const id = useId();
  return (
    <div class="choices" role="radiogroup" aria-labelledby={headingId}>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            class="radio"
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span class="choice-name">{choice.label}</span>
          {choice.note && <span class="choice-note">{choice.note}</span>}
        </label>
      ))}
    </div>
  );
}

export interface StepSettingProps {
  option: string;
  name: string;
  hint: string;
  value: number;
  /** The possible values, smallest first. */
  values: readonly number[];
  label: (value: number) => string;
  onChange: (value: number) => void;
}

/** A value from a list of values, shown in words. */
export function StepSetting({ option, name, hint, value, values, label, onChange }: StepSettingProps): VNode {
  const id = useId();
  const index = values.indexOf(value);
  const last = values.length - 1;
  const goTo = (next: number): void => {
    const found = values[Math.min(last, Math.max(0, next))];
    if (found !== undefined && found !== value) onChange(found);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowUp: index + 1, ArrowDown: index - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <div class="setting" data-option={option}>
      <span class="setting-name" id={`${id}-name`}>
        {name}
      </span>
      <span class="setting-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <span class="stepper">
        <button type="button" tabIndex={-1} aria-label={t('options_less', name)} onClick={() => goTo(index - 1)}>
          <Icon name="minus" />
        </button>
        <span
          class="stepper-words"
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-hint`}
          aria-valuenow={value}
          aria-valuemin={values[0]}
          aria-valuemax={values[last]}
          aria-valuetext={label(value)}
          onKeyDown={onKeyDown}
        >
          {label(value)}
        </span>
        <button type="button" tabIndex={-1} aria-label={t('options_more', name)} onClick={() => goTo(index + 1)}>
          <Icon name="plus" />
        </button>
      </span>
    </div>
  );
}
