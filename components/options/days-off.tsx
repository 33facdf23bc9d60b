import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { MAX_DAYS_OFF } from '../../utils/settings/defaults.ts';
import type { DaysOff as Days } from '../../utils/time/hours.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { FieldError } from '../shared/field-error.tsx';
import { Icon } from '../shared/icon.tsx';
import { useFocusNext } from '../shared/use-focus-next.ts';
import { daysOffLabel, daysOffProblem, daysOffToCome } from './days-off-text.ts';
import type { GroupProps } from './group.tsx';

const ADD_ID = 'days-off-add';
const removeId = ({ from, to }: Days): string => `days-off-${from}-${to}`;

export interface DaysOffProps {
  daysOff: readonly Days[];
  today: string;
  change: GroupProps['change'];
}

/** Upcoming holidays: the first and the last day of each. */
export function DaysOff({ daysOff, today, change }: DaysOffProps): VNode {
  const [draft, setDraft] = useState<Days>({ from: '', to: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const focusNext = useFocusNext();
  const id = useId();
  const list = daysOffToCome(daysOff, today);

  /* Past days off are removed with the next change. */
  const save = (next: readonly Days[], sentence: string): void =>
    change([{ group: 'hours', values: { daysOff: next } }], { sentence });
  const add = (): void => {
    const days = { from: draft.from, to: draft.to || draft.from };
    const wrong = daysOffProblem(days, list, today);
    setProblem(wrong);
    if (wrong !== null) return;
    setDraft({ from: '', to: '' });
    focusNext(`${id}-from`);
    save(daysOffToCome([...list, days], today), t('options_days_off_added', daysOffLabel(days, today)));
  };
  const remove = (days: Days): void => {
    const rest = list.filter((one) => one !== days);
    const next = rest[list.indexOf(days)] ?? rest.at(-1);
    focusNext(next ? removeId(next) : `${id}-from`);
    save(rest, t('options_days_off_removed', daysOffLabel(days, today)));
  };
  const field = (name: 'from' | 'to', least: string): VNode => (
    <div class={`field${problem ? ' is-wrong' : ''}`}>
      <label for={`${id}-${name}`}>{t(name === 'from' ? 'options_days_off_from' : 'options_days_off_to')}</label>
      <input
        class="input num"
        id={`${id}-${name}`}
        type="date"
        min={least}
        value={draft[name]}
        aria-invalid={problem !== null}
        {...(problem ? { 'aria-describedby': `${id}-error` } : {})}
        onInput={(event) => {
          setDraft({ ...draft, [name]: event.currentTarget.value });
          setProblem(null);
        }}
      />
    </div>
  );

  return (
    <div class="block" data-option="daysOff">
      <h3 class="heading">{t('options_days_off')}</h3>
      <p class="field-hint block-hint">{t('options_days_off_hint')}</p>
      <ul class="days-off">
        {list.map((days) => {
          const label = daysOffLabel(days, today);
          return (
            <li key={removeId(days)}>
              <Icon name="calendar" />
              <span>{label}</span>
              <IconButton
                icon="trash"
                id={removeId(days)}
                label={t('options_days_off_remove', label)}
                onClick={() => remove(days)}
              />
            </li>
          );
        })}
      </ul>
      <form
        class="days-off-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {field('from', today)}
        {field('to', draft.from || today)}
        <Button icon="plus" id={ADD_ID} aria-disabled={list.length >= MAX_DAYS_OFF} onClick={add}>
          {t('options_days_off_add')}
        </Button>
      </form>
      {problem && <FieldError id={`${id}-error`} text={problem} />}
    </div>
  );
}
