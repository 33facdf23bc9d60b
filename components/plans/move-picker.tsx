import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { Body } from '../../utils/moves/care.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { IconButton } from '../shared/button.tsx';
import { movesFor } from './plans-view.ts';

export interface MovePickerProps {
  body: Body | null;
  onPick: (move: MoveId) => void;
  onClose: () => void;
}

/** All moves, narrowed down with each letter typed. Arrow keys move from the field through the results; Escape closes. */
export function MovePicker({ body, onPick, onClose }: MovePickerProps): VNode {
  const [query, setQuery] = useState('');
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = movesFor(query, body);
  useEffect(() => {
    field.current?.focus();
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const walk = (by: 1 | -1): void => {
    const rows = [...(card.current?.querySelectorAll<HTMLElement>('.picker-row') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at + by];
    if (next) next.focus();
    else if (by === -1) field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first] = found;
    const run = {
      Escape: onClose,
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      ...(event.target === field.current && query.trim() && first ? { Enter: () => onPick(first.id) } : {}),
    }[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div class="card picker" role="group" aria-label={t('plans_pick')} ref={card} onKeyDown={onKeyDown}>
      <div class="picker-head">
        <label class="visually-hidden" for={id}>
          {t('plans_search')}
        </label>
        <span class="picker-field">
          <input
            ref={field}
            class="input"
            id={id}
            type="search"
            autocomplete="off"
            placeholder={t('plans_search')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </span>
        <IconButton icon="close" label={t('action_close')} onClick={onClose} />
      </div>
      <p class="label" role="status">
        {found.length === 0 ? t('plans_found_none') : plural('plans_found', found.length)}
      </p>
      <ul class="picker-list">
        {found.map(({ id: move, name, kind, out }) => (
          <li key={move}>
            <button type="button" class={`picker-row${out ? ' is-out' : ''}`} onClick={() => onPick(move)}>
              <span>{name}</span>
              <span class="label">{kind}</span>
              {out && <span class="label picker-out">{out}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
