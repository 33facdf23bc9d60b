import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayLabel, rangeLabel, timeLabel } from '../../utils/app/options-text.ts';
import { t } from '../../utils/i18n/messages.ts';
import { isTime, joinedDay, minutesOfTime, runsInto, sortedDay, stretchOf } from '../../utils/settings/day-ranges.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { FieldError } from './fields.tsx';
import { sameRange } from './week-grid.tsx';
import type { RangePlace } from './week-grid.tsx';

const DAY_MINUTES = 1440;

export interface RangeEditorProps {
  id: string;
  place: RangePlace;
  /** The ranges of the day as they are saved. */
  ranges: readonly DayRange[];
  /** New ranges of the day, and the one that is edited as it stands among them. */
  onChange: (ranges: DayRange[], range: DayRange) => void;
  onRemove: () => void;
  onCopy: () => void;
  onDayOff: () => void;
  onClose: () => void;
}

type Problem = { field: 'from' | 'to'; text: string; other: DayRange | null };

/** Two times. What does not fit stays in its field with the reason; the times that were saved last go on counting. */
export function RangeEditor(props: RangeEditorProps): VNode {
  const { id, place, ranges, onChange, onRemove, onCopy, onDayOff, onClose } = props;
  const [draft, setDraft] = useState<DayRange>(place.range);
  const [last, setLast] = useState<'from' | 'to'>('to');
  const card = useRef<HTMLDivElement>(null);
  const day = dayLabel(place.day);
  const others = ranges.filter((range) => !sameRange(range, place.range));
  const problem = problemOf(draft, others, last);

  useEffect(() => {
    card.current?.querySelector('input')?.focus();
  }, []);

  const typed = (field: 'from' | 'to', value: string): void => {
    const next = { ...draft, [field]: value };
    setDraft(next);
    setLast(field);
    if (problemOf(next, others, field) === null) onChange(sortedDay([...others, next]), next);
  };
  const join = (): void => {
    const { day: joinedRanges, joined } = joinedDay(draft, others);
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
      aria-label={t('options_hours_edit', day)}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="range-fields">
        {field('from', t('options_hours_from', day), t('options_hours_from', day))}
        {field('to', t('options_hours_to'), t('options_hours_to_full', day))}
        <IconButton icon="trash" label={t('options_hours_remove')} onClick={onRemove} />
      </div>
      {problem && (
        <FieldError
          id={`${id}-error`}
          text={`${problem.text} ${t('error_hours_old_counts', rangeLabel(place.range))}`}
        />
      )}
      {!problem && stretchOf(draft).to > DAY_MINUTES && <p class="field-hint">{t('options_hours_next_day')}</p>}
      <div class="button-group">
        {problem?.other && (
          <Button small onClick={join}>
            {t('options_hours_join')}
          </Button>
        )}
        <Button small onClick={onCopy}>
          {t('options_hours_copy')}
        </Button>
        <Button small look="quiet" onClick={onDayOff}>
          {t('options_day_off')}
        </Button>
        <Button small look="quiet" onClick={onClose}>
          {t('action_done')}
        </Button>
      </div>
    </div>
  );
}

function problemOf(draft: DayRange, others: readonly DayRange[], last: 'from' | 'to'): Problem | null {
  for (const field of ['from', 'to'] as const) {
    if (!isTime(draft[field])) return { field, text: t('error_hours_time'), other: null };
  }
  const other = runsInto(draft, others);
  if (!other) return null;
  const [from, to] = [timeLabel(minutesOfTime(other.from)), timeLabel(minutesOfTime(other.to))];
  const isBegin = stretchOf(other).from <= stretchOf(draft).from;
  const key = isBegin ? 'error_hours_overlap_begin' : 'error_hours_overlap_end';
  const fits = isBegin ? last === 'from' : last === 'to';
  return { field: last, text: t(fits ? key : 'error_hours_overlap', from, to), other };
}
