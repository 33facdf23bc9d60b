import type { ComponentChildren, VNode } from 'preact';
import { minutesOfTime, stretchOf } from '../../utils/settings/day-ranges.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { DAY_MINUTES } from '../../utils/time/units.ts';
import { Button } from '../shared/button.tsx';
import { hourLabel, rangeLabel, timeLabel } from './options-text.ts';

const AXIS_HOURS = [0, 6, 12, 18, 24];

export const sameRange = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to;

/** The id of a range's button, which gets the focus back when its fields close. `row` is a word without spaces. */
export const chipId = (row: string | number, range: DayRange): string => `chip-${row}-${range.from.replace(':', '')}`;
export const addId = (row: string | number): string => `add-${row}`;

export const percent = (minutes: number): string => `${((minutes / DAY_MINUTES) * 100).toFixed(2)}%`;

/** The hours above the bars. */
export function HoursAxis(): VNode {
  return (
    <div class="week-axis" aria-hidden="true">
      {AXIS_HOURS.map((hour) => (
        <span key={hour}>{hourLabel(hour)}</span>
      ))}
    </div>
  );
}

export interface HoursRowProps {
  /** Distinguishes this row's ids from those of others. */
  row: string | number;
  name: string;
  /** The text shown when there is no range. */
  none: string;
  ranges: readonly DayRange[];
  /** The ranges of the day before, which may extend into this day. */
  before: readonly DayRange[];
  open: DayRange | null;
  /** Id of the fields for editing an open range. */
  editorId: string;
  /** The label of a range's button; its times are passed in words. */
  chipLabel: (range: string) => string;
  addText: string;
  addLabel: string;
  canAdd: boolean;
  onOpen: (range: DayRange) => void;
  onAdd: () => void;
  /** More marks on the bar. */
  children?: ComponentChildren;
}

/** The ranges of a day as bars over its hours. A bar opens its two times; no dragging is required. */
export function HoursRow(props: HoursRowProps): VNode {
  const { row, name, none, ranges, before, open, editorId, chipLabel, onOpen, children } = props;
  return (
    <li class="week-row">
      <b>{name}</b>
      <div class="bar24">
        {ranges.length === 0 && (
          <span class="bar24-off">
            <span>{none}</span>
          </span>
        )}
        <Spill from={before} />
        {ranges.map((range) => (
          <RangeChip
            key={range.from}
            id={chipId(row, range)}
            range={range}
            isOpen={open !== null && sameRange(open, range)}
            editorId={editorId}
            label={chipLabel}
            onOpen={onOpen}
          />
        ))}
        {children}
      </div>
      <Button
        look="quiet"
        small
        icon="plus"
        id={addId(row)}
        aria-label={props.addLabel}
        aria-disabled={!props.canAdd}
        onClick={props.onAdd}
      >
        {props.addText}
      </Button>
    </li>
  );
}

interface RangeChipProps {
  id: string;
  range: DayRange;
  isOpen: boolean;
  editorId: string;
  label: (range: string) => string;
  onOpen: (range: DayRange) => void;
}

function RangeChip({ id, range, isOpen, editorId, label, onOpen }: RangeChipProps): VNode {
  const { from, to } = stretchOf(range);
  const isOver = to > DAY_MINUTES;
  const times = rangeLabel(range, 'options_range_short');
  const classes = ['range-chip', isOver && 'is-over', isOpen && 'is-sel'].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      class={classes}
      id={id}
      style={{ '--from': percent(from), '--length': percent(Math.min(to, DAY_MINUTES) - from) }}
      aria-label={label(times)}
      aria-expanded={isOpen}
      {...(isOpen ? { 'aria-controls': editorId } : {})}
      onClick={() => onOpen(range)}
    >
      <span>{times}</span>
    </button>
  );
}

/** What extends from the day before; its button is on that day. */
function Spill({ from }: { from: readonly DayRange[] }): VNode | null {
  const last = from.findLast((range) => stretchOf(range).to > DAY_MINUTES);
  if (!last) return null;
  return (
    <span class="range-spill" aria-hidden="true" style={{ '--length': percent(minutesOfTime(last.to)) }}>
      <span>{timeLabel(minutesOfTime(last.to))}</span>
    </span>
  );
}
