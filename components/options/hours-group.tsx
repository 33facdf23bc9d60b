import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayAndTime, weekdayName } from '../../utils/i18n/format.ts';
import { weekendDays } from '../../utils/i18n/habits.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { proposedRange, sortedDay } from '../../utils/settings/day-ranges.ts';
import { withAllWeekdays } from '../../utils/settings/first-week.ts';
import type { DayRange, WeekHours } from '../../utils/time/hours.ts';
import { Button } from '../shared/button.tsx';
import { useFocusNext } from '../shared/use-focus-next.ts';
import { DaysOff } from './days-off.tsx';
import { GroupFrame } from './group.tsx';
import type { GroupProps } from './group.tsx';
import { addId, chipId, sameRange } from './hours-row.tsx';
import { dayHoursLabel, timeLabel } from './options-text.ts';
import { RangeEditor } from './range-editor.tsx';
import { Rituals } from './rituals.tsx';
import type { Telling } from './use-options.ts';
import { WeekGrid } from './week-grid.tsx';
import type { RangePlace } from './week-grid.tsx';
import { ZoneSetting } from './zone-setting.tsx';

const EDITOR_ID = 'range-editor';
const NINE = 540;

export interface HoursGroupProps extends GroupProps {
  port: PagePort;
  /** 'YYYY-MM-DD' */
  today: string;
}

export function HoursGroup({ settings, epoch, change, reset, port, today }: HoursGroupProps): VNode {
  const { week, extra } = settings.hours;
  const now = port.now();
  const [open, setOpen] = useState<RangePlace | null>(null);
  /* Changes with each opening, so that the fields start over and take the focus. */
  const [serial, setSerial] = useState(0);
  const focusNext = useFocusNext();

  /* A range that another device removed is closed, unless someone is editing it. */
  const isGone = open !== null && !week[open.day]?.some((range) => sameRange(range, open.range));
  useEffect(() => {
    if (isGone && !document.getElementById(EDITOR_ID)?.contains(document.activeElement)) setOpen(null);
  }, [isGone]);
  useEffect(() => {
    if (isGone && open) close(addId(open.day));
  }, [epoch]);

  const save = (next: WeekHours, telling: Telling): void =>
    change([{ group: 'hours', values: { week: next } }], telling);
  const saveDay = (day: number, ranges: DayRange[], act?: string): void =>
    save(week.with(day, ranges), {
      sentence: t('options_changed', weekdayName(day), dayHoursLabel(ranges)),
      ...(act ? { act } : {}),
    });
  const openAt = (place: RangePlace): void => {
    setOpen(place);
    setSerial(serial + 1);
  };
  const isOpenAt = (place: RangePlace): boolean =>
    open !== null && open.day === place.day && sameRange(open.range, place.range);
  const close = (focus: string): void => {
    setOpen(null);
    focusNext(focus);
  };
  const add = (day: number): void => {
    const ranges = week[day] ?? [];
    const range = proposedRange(ranges);
    if (!range) return;
    saveDay(day, sortedDay([...ranges, range]));
    openAt({ day, range });
  };
  const endExtra = (): void =>
    change([{ group: 'hours', values: { extra: null } }], { sentence: t('options_extra_ended') });
  const copy = (day: number): void => {
    const ranges = week[day] ?? [];
    const next = withAllWeekdays(week, ranges, weekendDays());
    save(next, { sentence: t('options_hours_copied', dayHoursLabel(ranges)) });
  };

  return (
    <GroupFrame
      id="hours"
      intro={t('options_hours_intro', timeLabel(NINE))}
      onReset={() => {
        setOpen(null);
        reset(['hours', 'rituals'], [], t('options_hours_reset'));
      }}
    >
      <ZoneSetting port={port} />
      {extra && extra.until > now && (
        <div class="block">
          <p class="field-hint block-hint">{t('options_extra', dayAndTime(extra.until, now, port.zone()))}</p>
          <Button small onClick={endExtra}>
            {t('options_extra_end')}
          </Button>
        </div>
      )}
      <div class="block" data-option="week">
        <h3 class="heading">{t('options_hours_heading')}</h3>
        <WeekGrid
          week={week}
          rituals={settings.rituals.list}
          open={open}
          editorId={EDITOR_ID}
          onOpen={(place) => (isOpenAt(place) ? close(chipId(place.day, place.range)) : openAt(place))}
          onAdd={add}
        />
        {open && (
          <RangeEditor
            key={serial}
            id={EDITOR_ID}
            range={open.range}
            ranges={week[open.day] ?? []}
            recurs="weekly"
            labels={{
              group: t('options_hours_edit', weekdayName(open.day)),
              from: t('options_hours_from', weekdayName(open.day)),
              to: t('options_hours_to_full', weekdayName(open.day)),
              remove: t('options_hours_remove'),
            }}
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
            onClose={() => close(chipId(open.day, open.range))}
          >
            <Button small onClick={() => copy(open.day)}>
              {t('options_hours_copy')}
            </Button>
            <Button
              small
              look="quiet"
              onClick={() => {
                saveDay(open.day, []);
                close(addId(open.day));
              }}
            >
              {t('options_day_off')}
            </Button>
          </RangeEditor>
        )}
      </div>
      <DaysOff daysOff={settings.hours.daysOff} today={today} change={change} />
      <Rituals epoch={epoch} list={settings.rituals.list} change={change} port={port} />
    </GroupFrame>
  );
}
