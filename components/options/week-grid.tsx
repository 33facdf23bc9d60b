import type { VNode } from 'preact';
import { dayLabel, hourLabel, timeLabel } from '../../utils/app/options-text.ts';
import { t } from '../../utils/i18n/messages.ts';
import { minutesOfTime, proposedRange, stretchOf } from '../../utils/settings/day-ranges.ts';
import type { DayRange, WeekHours } from '../../utils/time/hours.ts';
import { Button } from '../shared/button.tsx';

const DAY_MINUTES = 1440;
const AXIS_HOURS = [0, 6, 12, 18, 24];

/** Identifies a range while it is open: its day (0 is Monday) and its times as saved. */
export interface RangePlace {
  day: number;
  range: DayRange;
}

export interface WeekGridProps {
  week: WeekHours;
  open: RangePlace | null;
  /** Id of the fields an open range is edited in. */
  editorId: string;
  onOpen: (place: RangePlace) => void;
  onAdd: (day: number) => void;
}

export const sameRange = (a: DayRange, b: DayRange): boolean => a.from === b.from && a.to === b.to;

/** The id of the button of a range, which gets the focus back when its fields close. */
export const chipId = ({ day, range }: RangePlace): string => `chip-${day}-${range.from.replace(':', '')}`;
export const addId = (day: number): string => `add-${day}`;

const percent = (minutes: number): string => `${((minutes / DAY_MINUTES) * 100).toFixed(2)}%`;

/** The week as bars over the hours of a day. A bar opens its two times; nothing needs dragging. */
export function WeekGrid({ week, open, editorId, onOpen, onAdd }: WeekGridProps): VNode {
  return (
    <>
      <div class="week-axis" aria-hidden="true">
        {AXIS_HOURS.map((hour) => (
          <span key={hour}>{hourLabel(hour)}</span>
        ))}
      </div>
      <ul class="week-grid">
        {week.map((ranges, day) => (
          <li class="week-row" key={day}>
            <b>{dayLabel(day)}</b>
            <div class="bar24">
              {ranges.length === 0 && (
                <span class="bar24-off">
                  <span>{t('options_day_off')}</span>
                </span>
              )}
              <Spill from={week[(day + 6) % 7] ?? []} />
              {ranges.map((range) => (
                <RangeChip
                  key={range.from}
                  place={{ day, range }}
                  isOpen={open !== null && open.day === day && sameRange(open.range, range)}
                  editorId={editorId}
                  onOpen={onOpen}
                />
              ))}
            </div>
            <Button
              look="quiet"
              small
              icon="plus"
              id={addId(day)}
              aria-label={t('options_hours_add_on', dayLabel(day))}
              aria-disabled={proposedRange(ranges) === null}
              onClick={() => onAdd(day)}
            >
              {t('options_hours_add')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RangeChipProps {
  place: RangePlace;
  isOpen: boolean;
  editorId: string;
  onOpen: (place: RangePlace) => void;
}

function RangeChip({ place, isOpen, editorId, onOpen }: RangeChipProps): VNode {
  const { range, day } = place;
  const { from, to } = stretchOf(range);
  const isOver = to > DAY_MINUTES;
  const begins = timeLabel(from);
  const ends = timeLabel(minutesOfTime(range.to));
  const classes = ['range-chip', isOver && 'is-over', isOpen && 'is-sel'].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      class={classes}
      id={chipId(place)}
      style={{ '--from': percent(from), '--length': percent(Math.min(to, DAY_MINUTES) - from) }}
      aria-label={t('options_hours_change', dayLabel(day), t('options_range_short', begins, ends))}
      aria-expanded={isOpen}
      {...(isOpen ? { 'aria-controls': editorId } : {})}
      onClick={() => onOpen(place)}
    >
      <span>{begins}</span>
      <span>–{ends}</span>
    </button>
  );
}

/** What runs over from the day before; its button stands there. */
function Spill({ from }: { from: readonly DayRange[] }): VNode | null {
  const last = from.findLast((range) => stretchOf(range).to > DAY_MINUTES);
  if (!last) return null;
  return (
    <span class="range-spill" aria-hidden="true" style={{ '--length': percent(minutesOfTime(last.to)) }}>
      <span>{timeLabel(minutesOfTime(last.to))}</span>
    </span>
  );
}
