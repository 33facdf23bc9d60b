import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SHOWN_CHOICES } from '../../utils/app/popup-view.ts';
import type { ChoiceView } from '../../utils/app/popup-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';

export interface ChoicesProps {
  choices: readonly ChoiceView[];
  chosen: string;
  isOpen: boolean;
  /** Puts the focus on the chosen row when the list appears. */
  takesFocus?: boolean;
  onPick: (id: string) => void;
  onToggle: (isOpen: boolean) => void;
}

/** Which break: radios, the whole row is the target. The first three are shown, and the chosen one always. */
export function Choices({ choices, chosen, isOpen, takesFocus = false, onPick, onToggle }: ChoicesProps): VNode {
  const chosenRow = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) chosenRow.current?.focus();
  }, []);
  const first = choices.slice(0, SHOWN_CHOICES);
  const hidden = choices.slice(SHOWN_CHOICES);
  const chosenHidden = hidden.find((choice) => choice.id === chosen);
  const shown = isOpen ? choices : chosenHidden ? [...first.slice(0, SHOWN_CHOICES - 1), chosenHidden] : first;
  return (
    <div class="popup-choose">
      <fieldset class="choices">
        <legend class="visually-hidden">{t('choices_legend')}</legend>
        {shown.map((choice) => (
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
