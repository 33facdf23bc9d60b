import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayHoursLabel, dayLabel, timeLabel } from '../../utils/app/options-text.ts';
import { t } from '../../utils/i18n/messages.ts';
import { proposedRange, sortedDay } from '../../utils/settings/day-ranges.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { GroupFrame } from './group.tsx';
import type { GroupProps } from './group.tsx';
import { RangeEditor } from './range-editor.tsx';
import type { Telling } from './use-options.ts';
import { addId, chipId, sameRange, WeekGrid } from './week-grid.tsx';
import type { RangePlace } from './week-grid.tsx';

const EDITOR_ID = 'range-editor';
const NINE = 540;

export function HoursGroup({ settings, change, reset }: GroupProps): VNode {
  const { week } = settings.hours;
  const [open, setOpen] = useState<RangePlace | null>(null);
  /* Another one for each opening, so that the fields begin anew and take the focus. */
  const [serial, setSerial] = useState(0);
  const focusNext = useRef<string | null>(null);

  useEffect(() => {
    const id = focusNext.current;
    focusNext.current = null;
    if (id) document.getElementById(id)?.focus();
  });

  /* A range that another device took away is closed, unless somebody is at it. */
  const isGone = open !== null && !week[open.day]?.some((range) => sameRange(range, open.range));
  useEffect(() => {
    if (isGone && !document.getElementById(EDITOR_ID)?.contains(document.activeElement)) setOpen(null);
  }, [isGone]);

  const save = (next: (readonly DayRange[])[], telling: Telling): void =>
    change([{ group: 'hours', values: { week: next } }], telling);
  const saveDay = (day: number, ranges: DayRange[], act?: string): void =>
    save(week.with(day, ranges), {
      sentence: t('options_changed', dayLabel(day), dayHoursLabel(ranges)),
      ...(act ? { act } : {}),
    });
  const openAt = (place: RangePlace): void => {
    setOpen(place);
    setSerial(serial + 1);
  };
  const close = (focus: string): void => {
    setOpen(null);
    focusNext.current = focus;
  };
  const add = (day: number): void => {
    const ranges = week[day] ?? [];
    const range = proposedRange(ranges);
    if (!range) return;
    saveDay(day, sortedDay([...ranges, range]));
    openAt({ day, range });
  };
  const copy = (day: number): void => {
    const ranges = week[day] ?? [];
    const next = week.map((old, index) => (index < 5 ? ranges : old));
    save(next, { sentence: t('options_hours_copied', dayHoursLabel(ranges)) });
  };

  return (
    <GroupFrame
      id="hours"
      intro={t('options_hours_intro', timeLabel(NINE))}
      onReset={() => {
        setOpen(null);
        reset(['hours'], [], t('options_hours_reset'));
      }}
    >
      <div class="block">
        <h3 class="heading">{t('options_hours_heading')}</h3>
        <WeekGrid
          week={week}
          open={open}
          editorId={EDITOR_ID}
          onOpen={(place) => (open && chipId(open) === chipId(place) ? close(chipId(place)) : openAt(place))}
          onAdd={add}
        />
        {open && (
          <RangeEditor
            key={serial}
            id={EDITOR_ID}
            place={open}
            ranges={week[open.day] ?? []}
            onChange={(ranges, range) => {
              setOpen({ day: open.day, range });
              saveDay(open.day, ranges, `range-${serial}`);
            }}
            onRemove={() => {
              saveDay(
                open.day,
                (week[open.day] ?? []).filter((range) => !sameRange(range, open.range)),
              );
              close(addId(open.day));
            }}
            onCopy={() => copy(open.day)}
            onDayOff={() => {
              saveDay(open.day, []);
              close(addId(open.day));
            }}
            onClose={() => close(chipId(open))}
          />
        )}
      </div>
    </GroupFrame>
  );
}
