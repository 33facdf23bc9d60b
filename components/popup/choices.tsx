import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Icon } from '../shared/icon.tsx';
import { thenLink } from '../shared/with-link.tsx';
import type { ChoiceGroup, ChoiceView } from './popup-view.ts';

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
  /** The line under the whole list: how many routines are left out; null if none is. */
  leftOut: string | null;
  onLeftOut: () => void;
}

/** The list of breaks: radio buttons with the whole row as the target. Shows the first rows, and always the chosen one. */
export function Choices(props: ChoicesProps): VNode {
  const { choices, shown, chosen, isOpen, takesFocus = false, leftOut, onPick, onToggle, onLeftOut } = props;
  const chosenRow = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) chosenRow.current?.focus();
  }, []);
  useEffect(() => {
    if (isOpen) chosenRow.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const first = choices.slice(0, shown);
  const hidden = choices.slice(shown);
  const chosenHidden = hidden.find((choice) => choice.id === chosen);
  const rows = chosenHidden ? [...first.slice(0, shown - 1), chosenHidden] : first;
  const row = (choice: ChoiceView): VNode => (
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
  );
  return (
    <div class={`popup-choose${isOpen ? ' is-open' : ''}`}>
      <fieldset class="choices">
        <legend class="visually-hidden">{t('choices_legend')}</legend>
        {isOpen
          ? GROUPS.map((group) => <Group key={group} group={group} choices={choices} row={row} />)
          : rows.map(row)}
        {(isOpen || hidden.length === 0) && leftOut !== null && (
          <p class="label choices-out">
            {thenLink(
              leftOut,
              <button type="button" class="text-button" onClick={onLeftOut}>
                {t('safety_out_see')}
              </button>,
            )}
          </p>
        )}
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

const GROUPS: readonly ChoiceGroup[] = [null, 'favourites', 'plans', 'turn', 'more'];

const GROUP_NAMES = {
  favourites: 'choices_favourites',
  plans: 'library_plans',
  turn: 'choices_turn',
  more: 'choices_routines',
} as const;

interface GroupProps {
  group: ChoiceGroup;
  choices: readonly ChoiceView[];
  row: (choice: ChoiceView) => VNode;
}

/** The rows of a group under its name. */
function Group({ group, choices, row }: GroupProps): VNode | null {
  const id = useId();
  const rows = choices.filter((choice) => choice.group === group);
  if (rows.length === 0) return null;
  if (group === null) return <>{rows.map(row)}</>;
  return (
    <div role="group" aria-labelledby={id}>
      <p class="label choices-group" id={id}>
        {t(GROUP_NAMES[group])}
      </p>
      {rows.map(row)}
    </div>
  );
}
