import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import { isTime, joinedDay, minutesOfTime, runsInto, sortedDay, stretchOf } from '../../utils/settings/day-ranges.ts';
import type { Recurs } from '../../utils/settings/day-ranges.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { DAY_MINUTES } from '../../utils/time/units.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { FieldError } from '../shared/field-error.tsx';
import { sameRange } from './hours-row.tsx';
import { rangeLabel, timeLabel } from './options-text.ts';

export interface RangeEditorProps {
  id: string;
  /** The range being edited, as saved. */
  range: DayRange;
  /** The day's ranges, as saved. */
  ranges: readonly DayRange[];
  recurs: Recurs;
  /** Labels: for the group of fields, each field, and the remove button. */
  labels: { group: string; from: string; to: string; remove: string };
  /** The day's new ranges, and the edited one among them. */
  onChange: (ranges: DayRange[], range: DayRange) => void;
  onRemove: () => void;
  onClose: () => void;
  /** More buttons. */
  children?: ComponentChildren;
}

type Problem = { field: 'from' | 'to'; text: string; other: DayRange | null };

/** Two times. An invalid value stays in its field with the reason; the last saved times stay in effect. */
export function RangeEditor(props: RangeEditorProps): VNode {
  const { id, range: saved, ranges, recurs, labels, onChange, onRemove, onClose, children } = props;
  const [draft, setDraft] = useState<DayRange>(saved);
  const [last, setLast] = useState<'from' | 'to'>('to');
  const card = useRef<HTMLDivElement>(null);
  const others = ranges.filter((range) => !sameRange(range, saved));
  const problem = problemOf(draft, others, last, recurs);

  useEffect(() => {
    card.current?.querySelector('input')?.focus();
  }, []);

  const typed = (field: 'from' | 'to', value: string): void => {
    const next = { ...draft, [field]: value };
    setDraft(next);
    setLast(field);
    if (problemOf(next, others, field, recurs) === null) onChange(sortedDay([...others, next]), next);
  };
  const join = (): void => {
    const { day: joinedRanges, joined } = joinedDay(draft, others, recurs);
    setDraft(joined);
    onChange(joinedRanges, joined);
    card.current?.querySelector('input')?.focus();
  };
  const field = (name: 'from' | 'to', label: string, fullLabel: string): VNode => {
    const isWrong = problem?.field === name;
    return (
      <div class={`field${isWrong ? ' is-wrong' : ''}`}>
        <label for={`${id}-${name}`}>
          <span aria-hidden="true">{label}</span>
          <span class="visually-hidden">{fullLabel}</span>
        </label>
        <input
          class="input num"
          id={`${id}-${name}`}
          type="time"
          required
          value={draft[name]}
          aria-invalid={isWrong}
          {...(isWrong ? { 'aria-describedby': `${id}-error` } : {})}
          onInput={(event) => typed(name, event.currentTarget.value)}
        />
      </div>
    );
  };

  return (
    <div
      class="card range-editor"
      id={id}
      role="group"
      aria-label={labels.group}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="range-fields">
        {field('from', labels.from, labels.from)}
        {field('to', t('options_hours_to'), labels.to)}
        <IconButton icon="trash" label={labels.remove} onClick={onRemove} />
      </div>
      {problem && (
        <FieldError
          id={`${id}-error`}
          text={joinSentences(problem.text, t('error_hours_old_counts', rangeLabel(saved)))}
        />
      )}
      {!problem && stretchOf(draft).to > DAY_MINUTES && <p class="field-hint">{t('options_hours_next_day')}</p>}
      <div class="button-group">
        {problem?.other && (
          <Button small onClick={join}>
            {t('options_hours_join')}
          </Button>
        )}
        {children}
        <Button small look="quiet" onClick={onClose}>
          {t('action_done')}
        </Button>
      </div>
    </div>
  );
}

function problemOf(draft: DayRange, others: readonly DayRange[], last: 'from' | 'to', recurs: Recurs): Problem | null {
  for (const field of ['from', 'to'] as const) {
    if (!isTime(draft[field])) return { field, text: t('error_hours_time'), other: null };
  }
  const other = runsInto(draft, others, recurs);
  if (!other) return null;
  const [from, to] = [timeLabel(minutesOfTime(other.from)), timeLabel(minutesOfTime(other.to))];
  const isBegin = stretchOf(other).from <= stretchOf(draft).from;
  const key = isBegin ? 'error_hours_overlap_begin' : 'error_hours_overlap_end';
  const fits = isBegin ? last === 'from' : last === 'to';
  return { field: last, text: t(fits ? key : 'error_hours_overlap', from, to), other };
}
