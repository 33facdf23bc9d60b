import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { minutesShort, weekdayName } from '../../utils/i18n/format.ts';
import { weekOrder } from '../../utils/i18n/habits.ts';
import { t } from '../../utils/i18n/messages.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import type { OwnChoice } from '../../utils/moves/catalogue.ts';
import { isTime, minutesOfTime } from '../../utils/settings/day-ranges.ts';
import { PREPARATIONS } from '../../utils/settings/defaults.ts';
import type { Preparation, Ritual } from '../../utils/settings/types.ts';
import { choiceName } from '../../utils/status/suggestion.ts';
import { Button } from '../shared/button.tsx';
import { FieldError } from '../shared/field-error.tsx';
import { ritualName, timeLabel } from './options-text.ts';

const PREPARATION_NAMES = {
  light: 'options_prep_light_choice',
  music: 'options_prep_music_choice',
  oil: 'options_prep_oil_choice',
} as const satisfies Record<Preparation, string>;

export interface RitualEditorProps {
  id: string;
  /** As saved. */
  ritual: Ritual;
  /** Changes after a reset or an undo, to discard an invalid time. */
  epoch: number;
  /** The existing plans and moves. */
  own: readonly OwnChoice[];
  onChange: (values: Partial<Ritual>) => void;
  onClose: () => void;
}

/** What a ritual can consist of, grouped under headings. */
function choiceGroups(
  own: readonly OwnChoice[],
): { name: string; choices: readonly { id: string; minutes: number }[] }[] {
  const moves = own.filter(({ id }) => id.startsWith('move:'));
  return [
    { name: t('options_choices_plans'), choices: own.filter(({ id }) => id.startsWith('own:')) },
    { name: t('options_choices_routines'), choices: CATALOGUE },
    {
      name: t('options_choices_moves'),
      choices: moves.toSorted((a, b) => choiceName(a.id, own).localeCompare(choiceName(b.id, own))),
    },
  ].filter(({ choices }) => choices.length > 0);
}

/** When, what, and what to prepare. Saves while typing; invalid input is reported and not saved. */
export function RitualEditor({ id, ritual, epoch, own, onChange, onClose }: RitualEditorProps): VNode {
  const [time, setTime] = useState(ritual.time);
  const [isLastDayRefused, setLastDayRefused] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const isTimeWrong = !isTime(time);
  const groups = choiceGroups(own);

  useEffect(() => {
    card.current?.querySelector('input')?.focus();
  }, []);

  useEffect(() => {
    setTime(ritual.time);
    setLastDayRefused(false);
  }, [epoch]);

  const typed = (next: string): void => {
    setTime(next);
    if (isTime(next) && next !== ritual.time) onChange({ time: next });
  };
  const tickDay = (day: number, box: HTMLInputElement): void => {
    const days = ritual.days.with(day, box.checked);
    setLastDayRefused(!days.includes(true));
    if (days.includes(true)) onChange({ days });
    else box.checked = true;
  };
  const tickPreparation = (which: Preparation, isIn: boolean): void =>
    onChange({
      preparations: PREPARATIONS.filter((one) => (one === which ? isIn : ritual.preparations.includes(one))),
    });

  return (
    <div
      class="card range-editor ritual-editor"
      id={id}
      role="group"
      aria-label={t('options_ritual_edit', ritualName(ritual, own))}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="ritual-fields">
        <div class={`field${isTimeWrong ? ' is-wrong' : ''}`}>
          <label for={`${id}-time`}>{t('options_ritual_time')}</label>
          <input
            class="input num"
            id={`${id}-time`}
            type="time"
            required
            value={time}
            aria-invalid={isTimeWrong}
            {...(isTimeWrong ? { 'aria-describedby': `${id}-error` } : {})}
            onInput={(event) => typed(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${id}-routine`}>{t('options_ritual_routine')}</label>
          <select
            class="select"
            id={`${id}-routine`}
            value={ritual.routineId}
            onChange={(event) => onChange({ routineId: event.currentTarget.value })}
          >
            {!groups.some(({ choices }) => choices.some((one) => one.id === ritual.routineId)) && (
              <option value={ritual.routineId}>{t('options_ritual_unknown')}</option>
            )}
            {groups.map(({ name, choices }) => (
              <optgroup key={name} label={name}>
                {choices.map((one) => (
                  <option key={one.id} value={one.id}>
                    {t('options_ritual_routine_length', choiceName(one.id, own), minutesShort(one.minutes))}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      {isTimeWrong && (
        <FieldError id={`${id}-error`} text={t('error_ritual_time', timeLabel(minutesOfTime(ritual.time)))} />
      )}
      <fieldset class="field" aria-describedby={isLastDayRefused ? `${id}-days-error` : undefined}>
        <legend>{t('options_ritual_days')}</legend>
        <div class="day-picks">
          {weekOrder().map((day) => (
            <label class="pick" key={day}>
              <input
                type="checkbox"
                checked={ritual.days[day] === true}
                aria-label={weekdayName(day)}
                onChange={(event) => tickDay(day, event.currentTarget)}
              />
              <span aria-hidden="true">{weekdayName(day, 'short')}</span>
            </label>
          ))}
        </div>
        {isLastDayRefused && <FieldError id={`${id}-days-error`} text={t('error_ritual_day')} />}
      </fieldset>
      <fieldset class="field">
        <legend>{t('options_ritual_preparations')}</legend>
        <div class="prepare-picks">
          {PREPARATIONS.map((which) => (
            <label class="tick-label" key={which}>
              <input
                class="check"
                type="checkbox"
                checked={ritual.preparations.includes(which)}
                onChange={(event) => tickPreparation(which, event.currentTarget.checked)}
              />
              <span>{t(PREPARATION_NAMES[which])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="button-group">
        <Button small look="quiet" onClick={onClose}>
          {t('action_done')}
        </Button>
      </div>
    </div>
  );
}
