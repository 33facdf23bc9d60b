import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { proposedQuiet, sortedDay } from '../../utils/settings/day-ranges.ts';
import type { DayRange } from '../../utils/time/hours.ts';
import { useFocusNext } from '../shared/use-focus-next.ts';
import type { GroupProps } from './group.tsx';
import { addId, chipId, HoursRow, sameRange } from './hours-row.tsx';
import { RangeEditor } from './range-editor.tsx';

const ROW = 'quiet';
const EDITOR_ID = 'quiet-editor';

export interface QuietHoursProps {
  quiet: readonly DayRange[];
  change: GroupProps['change'];
}

/** Ranges during which reminders wait, the same each day. */
export function QuietHours({ quiet, change }: QuietHoursProps): VNode {
  const [open, setOpen] = useState<DayRange | null>(null);
  /* Changes with each opening, so that the fields start over and take the focus. */
  const [serial, setSerial] = useState(0);
  const focusNext = useFocusNext();

  const save = (ranges: readonly DayRange[], act?: string): void =>
    change([{ group: 'moments', values: { quiet: ranges } }], act ? { act } : {});
  const openAt = (range: DayRange): void => {
    setOpen(range);
    setSerial(serial + 1);
  };
  const close = (focus: string): void => {
    setOpen(null);
    focusNext(focus);
  };
  const add = (): void => {
    const range = proposedQuiet(quiet);
    if (!range) return;
    save(sortedDay([...quiet, range]));
    openAt(range);
  };

  return (
    <div class="block" data-option="quiet">
      <h3 class="heading">{t('options_quiet')}</h3>
      <p class="field-hint block-hint">{t('options_quiet_hint')}</p>
      <ul class="week-grid is-list">
        <HoursRow
          row={ROW}
          name={t('options_every_day')}
          none={t('options_quiet_none')}
          ranges={quiet}
          before={quiet}
          open={open}
          editorId={EDITOR_ID}
          chipLabel={(range) => t('options_quiet_change', range)}
          addText={t('options_quiet_add')}
          addLabel={t('options_quiet_add_full')}
          canAdd={proposedQuiet(quiet) !== null}
          onOpen={(range) => (open && sameRange(open, range) ? close(chipId(ROW, range)) : openAt(range))}
          onAdd={add}
        />
      </ul>
      {open && (
        <RangeEditor
          key={serial}
          id={EDITOR_ID}
          range={open}
          ranges={quiet}
          recurs="daily"
          labels={{
            group: t('options_quiet_edit'),
            from: t('options_quiet_from'),
            to: t('options_quiet_to'),
            remove: t('options_quiet_remove'),
          }}
          onChange={(ranges, range) => {
            setOpen(range);
            save(ranges, `quiet-${serial}`);
          }}
          onRemove={() => {
            save(quiet.filter((range) => !sameRange(range, open)));
            close(addId(ROW));
          }}
          onClose={() => close(chipId(ROW, open))}
        />
      )}
    </div>
  );
}
