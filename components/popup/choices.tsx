import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import type { ChoiceView } from './popup-view.ts';

export interface ChoicesProps {
  choices: readonly ChoiceView[];
  /** How many are shown while the list is closed. */
  shown: number;
  chosen: string;
  isOpen: boolean;
  /** Puts the focus on the chosen row when the list appears. */
  takesFocus?: boolean;
  onPick: (id: string) => void;
  onToggle: (isOpen: boolean) => void;
}

/** Which break: radios, the whole row is the target. The first ones are shown, and the chosen one always. */
export function Choices({ choices, shown, chosen, isOpen, takesFocus = false, onPick, onToggle }: ChoicesProps): VNode {
  const chosenRow = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) chosenRow.current?.focus();
  }, []);
  const first = choices.slice(0, shown);
  const hidden = choices.slice(shown);
  const chosenHidden = hidden.find((choice) => choice.id === chosen);
  const rows = isOpen ? choices : chosenHidden ? [...first.slice(0, shown - 1), chosenHidden] : first;
  return (
    <div class="popup-choose">
      <fieldset class="choices">
        <legend class="visually-hidden">{t('choices_legend')}</legend>
        {rows.map((choice) => (
          <label class="choice" key={choice.id}>
            <input
              class="radio"
              type="radio"
              name="routine"
              value={choice.id}
              checked={choice.id === chosen}
              onChange={() => onPick(choice.id)}
              {...(choice.id === chosen ? { ref: chosenRow } : {})}
            />
            <span class="choice-name">{choice.name}</span>
            <span class="choice-end">{choice.length}</span>
            <span class="choice-note">{choice.needs}</span>
          </label>
        ))}
      </fieldset>
      {hidden.length > 0 && (
        <button type="button" class="choices-more" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
          {t(isOpen ? 'choices_fewer' : 'choices_more')}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
