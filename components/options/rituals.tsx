import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { MAX_RITUALS } from '../../utils/settings/defaults.ts';
import type { Ritual } from '../../utils/settings/types.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { useFocusNext } from '../shared/use-focus-next.ts';
import { useSnapshot } from '../shared/use-snapshot.ts';
import type { GroupProps } from './group.tsx';
import { ritualLine, ritualName, ritualWhen } from './options-text.ts';
import { changedRitual, newRitual } from './options-view.ts';
import { RitualEditor } from './ritual-editor.tsx';
import type { Telling } from './use-options.ts';

const ADD_ID = 'ritual-add';
const changeId = (ritual: Ritual): string => `ritual-change-${ritual.id}`;
const editorId = (ritual: Ritual): string => `ritual-edit-${ritual.id}`;

export interface RitualsProps {
  list: readonly Ritual[];
  epoch: number;
  change: GroupProps['change'];
  port: PagePort;
}

/** Longer sessions at fixed times. */
export function Rituals({ list, epoch, change, port }: RitualsProps): VNode {
  const [openId, setOpenId] = useState<string | null>(null);
  const focusNext = useFocusNext();
  const own = useSnapshot(port).value?.offer.own ?? [];
  const said = (ritual: Ritual): string =>
    ritual.on
      ? t('options_ritual_on', ritualName(ritual, own), ritualWhen(ritual, t('week_every_day')))
      : t('options_ritual_off', ritualName(ritual, own));

  const save = (next: readonly Ritual[], telling: Telling): void =>
    change([{ group: 'rituals', values: { list: next } }], telling);
  const update = (ritual: Ritual, values: Partial<Ritual>, act?: string): void =>
    save(changedRitual(list, ritual.id, values), {
      sentence: said({ ...ritual, ...values }),
      ...(act ? { act } : {}),
    });
  const add = (): void => {
    const ritual = newRitual(list, port.newId());
    if (!ritual) return;
    save([...list, ritual], { sentence: said(ritual) });
    setOpenId(ritual.id);
  };
  const remove = (ritual: Ritual): void => {
    const rest = list.filter(({ id }) => id !== ritual.id);
    const next = rest[list.indexOf(ritual)] ?? rest.at(-1);
    focusNext(next ? changeId(next) : ADD_ID);
    save(rest, {
      sentence: t('options_ritual_deleted', ritualName(ritual, own), ritualWhen(ritual, t('week_every_day'))),
    });
  };
  const close = (ritual: Ritual): void => {
    setOpenId(null);
    focusNext(changeId(ritual));
  };

  return (
    <div class="block" data-option="rituals">
      <h3 class="heading">{t('options_rituals')}</h3>
      {list.length === 0 && <p class="field-hint">{t('options_rituals_hint')}</p>}
      <ul class="rituals">
        {list.map((ritual) => {
          const name = ritualName(ritual, own);
          const isOpen = openId === ritual.id;
          return (
            <li key={ritual.id}>
              <div class={`ritual-row${ritual.on ? '' : ' is-off'}`}>
                <Icon name={ritual.preparations.includes('light') ? 'lamp' : 'calendar'} />
                <span class="ritual-name">{name}</span>
                <span class="label">{ritualLine(ritual)}</span>
                <span class="ritual-acts">
                  <input
                    class="switch"
                    type="checkbox"
                    role="switch"
                    aria-label={t('options_ritual_switch', name, ritualWhen(ritual))}
                    checked={ritual.on}
                    onChange={(event) => update(ritual, { on: event.currentTarget.checked })}
                  />
                  <Button
                    small
                    id={changeId(ritual)}
                    aria-label={t('options_ritual_change_full', name, ritualWhen(ritual))}
                    aria-expanded={isOpen}
                    {...(isOpen ? { 'aria-controls': editorId(ritual) } : {})}
                    onClick={() => (isOpen ? close(ritual) : setOpenId(ritual.id))}
                  >
                    {t('options_ritual_change')}
                  </Button>
                  <IconButton
                    icon="trash"
                    label={t('options_ritual_delete', name, ritualWhen(ritual))}
                    onClick={() => remove(ritual)}
                  />
                </span>
              </div>
              {isOpen && (
                <RitualEditor
                  id={editorId(ritual)}
                  ritual={ritual}
                  epoch={epoch}
                  own={own}
                  onChange={(values) => update(ritual, values, `ritual-${ritual.id}`)}
                  onClose={() => close(ritual)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <Button icon="plus" id={ADD_ID} aria-disabled={list.length >= MAX_RITUALS} onClick={add}>
        {t('options_ritual_add')}
      </Button>
    </div>
  );
}
