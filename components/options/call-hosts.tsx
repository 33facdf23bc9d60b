import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { callName, hostOf } from '../../utils/settings/call-hosts.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { FieldError } from '../shared/field-error.tsx';
import { useFocusNext } from '../shared/use-focus-next.ts';
import type { GroupProps } from './group.tsx';
import { hostProblem, missesUsualHosts, withUsualHosts } from './hosts-view.ts';

const FIELD_ID = 'host-field';
const removeId = (host: string): string => `host-remove-${host}`;

export interface CallHostsProps {
  hosts: readonly string[];
  change: GroupProps['change'];
}

/** The hosts of calls: the current list, a field to add one, and a way to restore the usual ones. */
export function CallHosts({ hosts, change }: CallHostsProps): VNode {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const focusNext = useFocusNext();
  const id = useId();

  const save = (callHosts: readonly string[], sentence: string): void =>
    change([{ group: 'moments', values: { callHosts } }], { sentence });
  const add = (): void => {
    const wrong = hostProblem(typed, hosts);
    setProblem(wrong);
    const host = hostOf(typed);
    if (wrong !== null || host === null) return focusNext(FIELD_ID);
    setTyped('');
    focusNext(FIELD_ID);
    save([...hosts, host], t('options_host_added', host));
  };
  const remove = (host: string): void => {
    const rest = hosts.filter((other) => other !== host);
    const next = rest[hosts.indexOf(host)] ?? rest.at(-1);
    focusNext(next === undefined ? FIELD_ID : removeId(next));
    save(rest, t('options_host_removed', host));
  };

  return (
    <section class="hosts-block" data-option="callHosts" aria-labelledby={`${id}-head`}>
      <h3 class="setting-name" id={`${id}-head`}>
        {t('options_hosts')}
      </h3>
      {hosts.length === 0 && <p class="field-hint">{t('options_hosts_none')}</p>}
      <ul class="hosts">
        {hosts.map((host) => {
          const name = callName(host);
          return (
            <li key={host}>
              <span class="host-name">{name}</span>
              {name !== host && <span class="label">{host}</span>}
              <IconButton
                icon="close"
                id={removeId(host)}
                label={t('options_host_remove', name, host)}
                onClick={() => remove(host)}
              />
            </li>
          );
        })}
      </ul>
      <form
        class={`field host-add${problem ? ' is-wrong' : ''}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for={FIELD_ID}>{t('options_host_field')}</label>
        <span class="host-line">
          <input
            class="input"
            id={FIELD_ID}
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}-error` : `${id}-hint`}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <Button icon="plus" onClick={add}>
            {t('options_host_add')}
          </Button>
        </span>
        {problem ? (
          <FieldError id={`${id}-error`} text={problem} />
        ) : (
          <span class="field-hint" id={`${id}-hint`}>
            {t('options_host_hint')}
          </span>
        )}
      </form>
      {missesUsualHosts(hosts) && (
        <Button
          small
          look="quiet"
          icon="undo"
          onClick={() => {
            focusNext(FIELD_ID);
            save(withUsualHosts(hosts), t('options_hosts_restored'));
          }}
        >
          {t('options_hosts_restore')}
        </Button>
      )}
    </section>
  );
}
