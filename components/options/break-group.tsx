import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listed, minutesShort } from '../../utils/i18n/format.ts';
import { lookUp, t } from '../../utils/i18n/messages.ts';
import { CATALOGUE, isRoutineId } from '../../utils/moves/catalogue.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { choiceMinutes, choiceName } from '../../utils/status/suggestion.ts';
import { stem } from '../../utils/words/names.ts';
import { IconButton } from '../shared/button.tsx';
import { FieldError } from '../shared/field-error.tsx';
import { useSnapshot } from '../shared/use-snapshot.ts';
import { BreakSettings, firstOfBreaks } from './break-settings.tsx';
import { GroupFrame, groupName } from './group.tsx';
import type { GroupProps } from './group.tsx';

/** What a routine needs; for a plan or a move, its type. */
function needs(id: string): string {
  if (id.startsWith('own:')) return t('choice_plan');
  return id.startsWith('move:') ? t('choice_move') : lookUp(`routine_${stem(id)}_needs`);
}

/** The rotation, ticked and in order; plans, favourites and the other routines below. */
export function BreakGroup({ settings, change, reset, port }: GroupProps & { port: PagePort }): VNode {
  const { routines, breakMinutes, putFirst } = settings.break;
  const [isLastRefused, setLastRefused] = useState(false);
  const errorId = useId();
  const list = useRef<HTMLUListElement>(null);
  /* A row that moves within the document loses focus. */
  const focusNext = useRef<string | null>(null);
  const own = useSnapshot(port).value?.offer.own ?? [];
  const isKnown = (id: string): boolean => isRoutineId(id) || own.some((one) => one.id === id);
  const chosen = routines.filter(isKnown);
  const mine = own.filter(({ id, isFavourite }) => isFavourite || id.startsWith('own:')).map(({ id }) => id);
  const others = [...mine, ...CATALOGUE.map((entry) => entry.id)].filter((id) => !routines.includes(id));

  useLayoutEffect(() => {
    const id = focusNext.current;
    focusNext.current = null;
    if (id) list.current?.querySelector<HTMLElement>(`[data-focus="${id}"]`)?.focus();
  });

  const save = (next: readonly string[], focus: string): void => {
    setLastRefused(false);
    focusNext.current = focus;
    const names = next.filter(isKnown).map((id) => choiceName(id, own));
    const sentence = t('options_changed', t('options_routines_name'), listed(names));
    /* A routine that a person removed and added back is their own choice. */
    const isOwn = putFirst !== '' && !next.includes(putFirst);
    const values = { routines: next, ...(isOwn ? { putFirst: '', putFrom: 0 } : {}) };
    change([{ group: 'break', values }], { sentence });
  };
  const tick = (id: string, box: HTMLInputElement): void => {
    if (box.checked) return save([...routines, id], `${id}-tick`);
    if (chosen.length > 1)
      return save(
        routines.filter((other) => other !== id),
        `${id}-tick`,
      );
    box.checked = true;
    setLastRefused(true);
  };
  /* Ids of other versions keep their places: only known ids swap places. */
  const move = (id: string, by: 1 | -1): void => {
    const other = chosen[chosen.findIndex((one) => one === id) + by];
    if (!other) return;
    const swapped = routines.map((one) => (one === id ? other : one === other ? id : one));
    save(swapped, `${id}-${by === 1 ? 'down' : 'up'}`);
  };

  const row = (id: string, isChosen: boolean): VNode => {
    const name = choiceName(id, own);
    const index = chosen.indexOf(id);
    return (
      <li key={id} class="routine">
        <label class="choice">
          <input
            class="check"
            type="checkbox"
            data-focus={`${id}-tick`}
            checked={isChosen}
            aria-describedby={isLastRefused && isChosen ? errorId : undefined}
            onChange={(event) => tick(id, event.currentTarget)}
          />
          <span class="choice-name">{name}</span>
          <span class="choice-note">{needs(id)}</span>
          <span class="choice-end">{minutesShort(choiceMinutes(id, breakMinutes, own))}</span>
        </label>
        {isChosen && (
          <span class="routine-order">
            <IconButton
              icon="down"
              label={t('options_routine_up', name)}
              data-up=""
              data-focus={`${id}-up`}
              aria-disabled={index === 0}
              onClick={() => move(id, -1)}
            />
            <IconButton
              icon="down"
              label={t('options_routine_down', name)}
              data-focus={`${id}-down`}
              aria-disabled={index === chosen.length - 1}
              onClick={() => move(id, 1)}
            />
          </span>
        )}
      </li>
    );
  };

  return (
    <GroupFrame
      id="break"
      intro={t('options_break_intro')}
      onReset={() =>
        reset(
          [],
          [{ group: 'break', values: { ...firstOfBreaks(), putFirst: '', putFrom: 0 } }],
          t('options_reset_done', groupName('break')),
        )
      }
    >
      <div class="block" data-option="routines">
        <h3 class="heading">{t('options_routines_name')}</h3>
        <p class="field-hint">{t('options_lengths_hint', minutesShort(breakMinutes))}</p>
        {isLastRefused && <FieldError id={errorId} text={t('error_routines_none')} />}
        <ul class="routines" ref={list}>
          {chosen.map((id) => row(id, true))}
          {others.map((id) => row(id, false))}
        </ul>
      </div>
      <BreakSettings settings={settings} change={change} />
    </GroupFrame>
  );
}
