import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, LONGEST_NOTE, MOST_ITEMS, newItem } from '../../utils/body/own-plans.ts';
import type { OwnItem, OwnPlan, PlanContent } from '../../utils/body/own-plans.ts';
import { count } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { Body } from '../../utils/moves/care.ts';
import type { Lately } from '../../utils/moves/lately.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { moveName } from '../../utils/words/names.ts';
import { Button } from '../shared/button.tsx';
import { TurnSwitch } from '../shared/turn-switch.tsx';
import { useFocusNext } from '../shared/use-focus-next.ts';
import { MovePicker } from './move-picker.tsx';
import { PlanLine, lineId } from './plan-line.tsx';
import { PlanTotal } from './plan-total.tsx';
import { swapped } from './plans-changes.ts';
import { planView } from './plans-view.ts';

export interface PlanEditorProps {
  port: PagePort;
  plan: OwnPlan;
  body: Body | null;
  lately: Lately;
  onChange: (values: Partial<Omit<PlanContent, 'items'>>) => void;
  onItems: (how: (items: readonly OwnItem[]) => readonly OwnItem[]) => void;
  /** Reports a change, with a way to undo it. */
  onSay: (sentence: string, undo: (() => void) | null) => void;
  onStart: () => void;
  onSave: () => void;
  onBack: () => void;
}

const ADD_ID = 'plan-add';

/** One plan, saved while it is edited. */
export function PlanEditor(props: PlanEditorProps): VNode {
  const { plan, body, lately, onChange, onItems, onSay } = props;
  const { items } = plan;
  const [isAdding, setAdding] = useState(false);
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const keys = useKeys(items.length);
  const focusNext = useFocusNext();
  const view = planView(plan, body, lately);
  const isFull = items.length >= MOST_ITEMS;
  useEffect(() => heading.current?.focus(), []);

  const changeItem = (at: number, values: Partial<OwnItem>): void =>
    onItems((before) => before.map((item, index) => (index === at ? { ...item, ...values } : item)));
  const add = (move: MoveId): void => {
    setAdding(false);
    focusNext(ADD_ID);
    onItems((before) => [...before, newItem(move)]);
  };
  const move = (at: number, by: -1 | 1): void => {
    const item = items[at];
    if (!item || !items[at + by]) return;
    keys.swap(at, by);
    focusNext(lineId(at + by, by === 1 ? 'down' : 'up'));
    setTold(t('plans_moved', moveName(item.move), count(at + by + 1), count(items.length)));
    onItems((before) => swapped(before, at, by));
  };
  const remove = (at: number): void => {
    const item = items[at];
    if (!item) return;
    keys.remove(at);
    focusNext(items.length > 1 ? lineId(Math.min(at, items.length - 2), 'remove') : ADD_ID);
    onItems((before) => before.toSpliced(at, 1));
    onSay(t('plans_removed', moveName(item.move)), () => onItems((before) => before.toSpliced(at, 0, item)));
  };

  return (
    <div class="plan-grid">
      <div class="plan-main">
        <Button look="quiet" small icon="back" onClick={props.onBack}>
          {t('plans_all')}
        </Button>
        <h2 class="title" tabIndex={-1} ref={heading}>
          {view.name}
        </h2>
        <div class="field">
          <label for={`${id}-name`}>{t('plans_name')}</label>
          <input
            class="input"
            id={`${id}-name`}
            maxLength={LONGEST_NAME}
            autocomplete="off"
            value={plan.name}
            onInput={(event) => onChange({ name: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-note`}>{t('plans_note')}</label>
          <textarea
            class="input"
            id={`${id}-note`}
            rows={2}
            maxLength={LONGEST_NOTE}
            aria-describedby={`${id}-hint`}
            value={plan.note}
            onInput={(event) => onChange({ note: event.currentTarget.value })}
          />
          <p class="field-hint" id={`${id}-hint`}>
            {t('plans_note_hint')}
          </p>
        </div>
        <h3 class="heading">{t('plans_moves')}</h3>
        {items.length === 0 && <p class="field-hint">{t('plans_no_moves')}</p>}
        <ol class="plan-lines">
          {items.map((item, at) => (
            <li key={keys.all[at]}>
              <PlanLine
                item={item}
                at={at}
                last={items.length - 1}
                body={body}
                lately={lately}
                onChange={(values) => changeItem(at, values)}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
              />
            </li>
          ))}
        </ol>
        <p class="visually-hidden" role="status">
          {told}
        </p>
        {isAdding && (
          <MovePicker
            body={body}
            onPick={add}
            onClose={() => {
              setAdding(false);
              focusNext(ADD_ID);
            }}
          />
        )}
        {!isAdding && (
          <Button icon="plus" id={ADD_ID} aria-disabled={isFull} onClick={() => !isFull && setAdding(true)}>
            {t('plans_add')}
          </Button>
        )}
        {isFull && <p class="field-hint">{plural('plans_full', MOST_ITEMS)}</p>}
      </div>
      <PlanTotal view={view} onStart={props.onStart} onSave={props.onSave}>
        <TurnSwitch port={props.port} id={`own:${plan.id}`} />
      </PlanTotal>
    </div>
  );
}

/** A key for each line that moves along with it, so that the text in its fields does too. */
function useKeys(length: number): {
  all: readonly number[];
  swap: (at: number, by: -1 | 1) => void;
  remove: (at: number) => void;
} {
  const all = useRef<number[]>([]);
  const next = useRef(0);
  while (all.current.length < length) all.current.push((next.current += 1));
  all.current.length = length;
  return {
    all: all.current,
    swap: (at, by) => (all.current = [...swapped(all.current, at, by)]),
    remove: (at) => void all.current.splice(at, 1),
  };
}
