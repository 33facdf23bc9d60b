import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { MAX_ROUTINES } from '../../utils/settings/defaults.ts';
import { FieldError } from './field-error.tsx';
import { useSnapshot } from './use-snapshot.ts';

export interface TurnSwitchProps {
  port: PagePort;
  /** The id of a routine, a plan (`own:<id>`) or a single move (`move:<id>`). */
  id: string;
}

/** Switches whether an item is in the rotation of reminders. */
export function TurnSwitch({ port, id }: TurnSwitchProps): VNode | null {
  const settings = useSnapshot(port).value?.settings;
  const [failure, setFailure] = useState('');
  const name = useId();
  if (!settings) return null;
  const { routines } = settings.break;

  const turn = async (box: HTMLInputElement): Promise<void> => {
    const next = box.checked ? [...routines, id] : routines.filter((one) => one !== id);
    /* The switch shows the saved state until the change succeeds. */
    box.checked = routines.includes(id);
    if (next.length === 0) return setFailure(t('error_routines_none'));
    if (next.length > MAX_ROUTINES) return setFailure(plural('turn_full', MAX_ROUTINES));
    const reply = await port.send({ kind: 'saveSettings', group: 'break', values: { routines: next } });
    return setFailure(reply.ok ? '' : reply.error);
  };

  return (
    <div class="turn-switch">
      <input
        class="switch"
        id={name}
        type="checkbox"
        role="switch"
        aria-describedby={`${name}-hint`}
        checked={routines.includes(id)}
        onChange={(event) => void turn(event.currentTarget)}
      />
      <label class="setting-name" for={name}>
        {t('turn_offer')}
      </label>
      <p class="label" id={`${name}-hint`}>
        {t('turn_hint')}
      </p>
      {failure && <FieldError id={`${name}-error`} text={failure} />}
    </div>
  );
}
