import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LONGEST_NOTE, MOST_SETS } from '../../utils/body/own-plans.ts';
import type { OwnItem } from '../../utils/body/own-plans.ts';
import { count } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Body } from '../../utils/moves/care.ts';
import type { Lately } from '../../utils/moves/lately.ts';
import { Figure } from '../figure/figure.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { MovePicker } from './move-picker.tsx';
import { NumberField } from './number-field.tsx';
import { withMove } from './plans-changes.ts';
import { lineView } from './plans-view.ts';

/** Ids of a line's buttons, to focus them after the line has moved. */
export const lineId = (at: number, what: 'up' | 'down' | 'remove'): string => `plan-line-${at}-${what}`;

export interface PlanLineProps {
  item: OwnItem;
  at: number;
  last: number;
  body: Body | null;
  lately: Lately;
  onChange: (values: Partial<OwnItem>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One move of a plan, with its whole prescription. */
export function PlanLine(props: PlanLineProps): VNode {
  const { item, at, last, body, lately, onChange, onMove } = props;
  const [isPicking, setPicking] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const wasPicking = useRef(false);
  const view = lineView(item, body, lately);
  const levelId = useId();
  useEffect(() => {
    if (wasPicking.current && !isPicking) changeButton.current?.focus();
    wasPicking.current = isPicking;
  }, [isPicking]);

  return (
    <div
      class={`plan-line${view.isOut ? ' is-out' : ''}`}
      role="group"
      aria-label={t('plans_line', count(at + 1), view.name)}
    >
      <div class="plate">
        <Figure moveId={item.move} decorative />
      </div>
      <div class="plan-line-head">
        <span class="num">{count(at + 1)}</span>
        <h3 class="voice">{view.name}</h3>
        <Button
          look="quiet"
          small
          buttonRef={changeButton}
          aria-label={t('plans_change_move_full', view.name)}
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          {t('plans_change_move')}
        </Button>
      </div>
      <div class="plan-line-acts">
        <IconButton
          icon="down"
          data-up=""
          id={lineId(at, 'up')}
          label={t('plans_up', view.name)}
          aria-disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          id={lineId(at, 'down')}
          label={t('plans_down', view.name)}
          aria-disabled={at === last}
          onClick={() => onMove(1)}
        />
        <IconButton
          icon="trash"
          id={lineId(at, 'remove')}
          label={t('plans_remove', view.name)}
          onClick={props.onRemove}
        />
      </div>
      {isPicking && (
        <MovePicker
          body={body}
          onClose={() => setPicking(false)}
          onPick={(move) => {
            onChange(withMove(item, move));
            setPicking(false);
          }}
        />
      )}
      {view.care && (
        <p class="plan-out">
          <Icon name="info" />
          {view.care}
        </p>
      )}
      <div class="plan-line-fields">
        <NumberField
          name={t('plans_sets')}
          value={item.sets}
          range={{ min: 1, max: MOST_SETS }}
          onChange={(sets) => onChange({ sets })}
        />
        <NumberField
          name={view.doseName}
          words={view.dose}
          value={item.dose}
          range={view.doseRange}
          onChange={(dose) => onChange({ dose })}
        />
        {view.levels.length > 0 && (
          <div class="field">
            <label for={levelId}>{t('plans_level')}</label>
            <select
              class="select"
              id={levelId}
              value={item.level}
              onChange={(event) => {
                const found = view.levels.find(({ value }) => String(value) === event.currentTarget.value);
                if (found) onChange({ level: found.value });
              }}
            >
              {view.levels.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
        {view.isSided && <Feet sides={item.sides} onChange={(sides) => onChange({ sides })} />}
        <LineNote name={view.name} note={item.note} onChange={(note) => onChange({ note })} />
      </div>
    </div>
  );
}

function Feet({ sides, onChange }: { sides: OwnItem['sides']; onChange: (sides: OwnItem['sides']) => void }): VNode {
  const all = ['both', 'left', 'right'] as const;
  return (
    <div class="field">
      <span class="plan-field-name">{t('plans_feet')}</span>
      <Segmented
        label={t('plans_feet')}
        value={sides}
        options={all.map((value) => ({ value, label: t(`plans_feet_${value}`) }))}
        onPick={onChange}
      />
    </div>
  );
}

/** The field appears on request, so that a plan without notes stays short. */
function LineNote({ name, note, onChange }: { name: string; note: string; onChange: (note: string) => void }): VNode {
  const [isOpen, setOpen] = useState(note !== '');
  const field = useRef<HTMLInputElement>(null);
  const wasAsked = useRef(false);
  const id = useId();
  useEffect(() => {
    if (wasAsked.current) field.current?.focus();
  }, [isOpen]);
  if (!isOpen && note === '') {
    return (
      <Button
        look="quiet"
        small
        icon="plus"
        aria-label={t('plans_line_note_add_full', name)}
        onClick={() => {
          wasAsked.current = true;
          setOpen(true);
        }}
      >
        {t('plans_line_note_add')}
      </Button>
    );
  }
  return (
    <div class="field plan-line-note">
      <label for={id}>{t('plans_line_note')}</label>
      <input
        ref={field}
        class="input"
        id={id}
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
