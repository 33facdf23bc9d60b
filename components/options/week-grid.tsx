import type { VNode } from 'preact';
import { weekdayName } from '../../utils/i18n/format.ts';
import { weekOrder } from '../../utils/i18n/habits.ts';
import { t } from '../../utils/i18n/messages.ts';
import { minutesOfTime, proposedRange, stretchOf } from '../../utils/settings/day-ranges.ts';
import type { Ritual } from '../../utils/settings/types.ts';
import type { DayRange, WeekHours } from '../../utils/time/hours.ts';
import { HoursAxis, HoursRow, percent } from './hours-row.tsx';
import { timeLabel } from './options-text.ts';
import { ritualsOn } from './week-picture.ts';

/** Identifies a range while it is open: its day (0 is Monday) and its saved times. */
export interface RangePlace {
  day: number;
  range: DayRange;
}

export interface WeekGridProps {
  week: WeekHours;
  rituals: readonly Ritual[];
  open: RangePlace | null;
  /** Id of the fields for editing an open range. */
  editorId: string;
  onOpen: (place: RangePlace) => void;
  onAdd: (day: number) => void;
}

const inOrder = (week: WeekHours): { day: number; ranges: readonly DayRange[] }[] =>
  weekOrder().map((day) => ({ day, ranges: week[day] ?? [] }));

/** The week as bars over the hours of a day, rituals as dots. */
export function WeekGrid({ week, rituals, open, editorId, onOpen, onAdd }: WeekGridProps): VNode {
  return (
    <>
      <HoursAxis />
      <ul class="week-grid">
        {inOrder(week).map(({ ranges, day }) => (
          <HoursRow
            key={day}
            row={day}
            name={weekdayName(day)}
            none={t('options_day_off')}
            ranges={ranges}
            before={week[(day + 6) % 7] ?? []}
            open={open?.day === day ? open.range : null}
            editorId={editorId}
            chipLabel={(range) => t('options_hours_change', weekdayName(day), range)}
            addText={t('options_hours_add')}
            addLabel={t('options_hours_add_on', weekdayName(day))}
            canAdd={proposedRange(ranges) !== null}
            onOpen={(range) => onOpen({ day, range })}
            onAdd={() => onAdd(day)}
          >
            {ritualsOn(rituals, day).map((ritual) => (
              <RitualDot key={ritual.id} minutes={minutesOfTime(ritual.time)} ranges={ranges} />
            ))}
          </HoursRow>
        ))}
      </ul>
    </>
  );
}

function RitualDot({ minutes, ranges }: { minutes: number; ranges: readonly DayRange[] }): VNode {
  const isWithin = ranges.map(stretchOf).some(({ from, to }) => from <= minutes && minutes <= to);
  const label = t('options_ritual_dot', timeLabel(minutes));
  return (
    <span
      class={`ritual-dot${isWithin ? ' is-within' : ''}`}
      role="img"
      aria-label={label}
      style={{ '--from': percent(minutes) }}
    >
      <i />
      <span aria-hidden="true">{timeLabel(minutes)}</span>
    </span>
  );
}
