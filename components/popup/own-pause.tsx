import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { count } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import { isTime } from '../../utils/settings/day-ranges.ts';
import { lengthEnds, nextTime, PAUSE_MINUTES, timeEnds } from '../../utils/status/own-pause.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { Button } from '../shared/button.tsx';
import { FieldError } from '../shared/field-error.tsx';
import { wholeNumber } from '../shared/typed-number.ts';

export interface OwnPauseProps {
  /** Epoch ms. */
  now: () => number;
  zone: string;
  onPause: (until: number) => void;
  onClose: () => void;
}

/** A pause of a custom length, or until a time of day. Escape closes the form. */
export function OwnPause({ now, zone, onPause, onClose }: OwnPauseProps): VNode {
  const [minutes, setMinutes] = useState('');
  const [time, setTime] = useState('');
  const [wrong, setWrong] = useState<'minutes' | 'time' | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const id = useId();
  const length = wholeNumber(minutes, PAUSE_MINUTES);

  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    const pressed = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !form.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, []);

  const pauseFor = (): void => {
    if (length === null) setWrong('minutes');
    else onPause(now() + length * MINUTE_MS);
  };
  const pauseUntil = (): void => {
    if (isTime(time)) onPause(nextTime(time, zone, now()));
    else setWrong('time');
  };
  const line = (which: 'minutes' | 'time', field: VNode, hint: string, onGo: () => void): VNode => (
    <form
      class={`field own-pause-line${wrong === which ? ' is-wrong' : ''}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      <label for={`${id}-${which}`}>{t(which === 'minutes' ? 'own_pause_minutes' : 'own_pause_time')}</label>
      <span class="own-pause-fields">
        {field}
        <Button small aria-label={t(which === 'minutes' ? 'own_pause_go_minutes' : 'own_pause_go_time')} onClick={onGo}>
          {t('action_pause')}
        </Button>
      </span>
      {wrong === which ? (
        <FieldError
          id={`${id}-${which}-error`}
          text={
            which === 'minutes'
              ? t('error_own_pause_minutes', count(PAUSE_MINUTES.min), count(PAUSE_MINUTES.max))
              : t('error_own_pause_time')
          }
        />
      ) : (
        <span class="field-hint" role="status">
          {hint}
        </span>
      )}
    </form>
  );

  return (
    <div
      class="menu own-pause"
      role="dialog"
      aria-label={t('menu_pause_label')}
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {line(
        'minutes',
        <input
          class="input num"
          id={`${id}-minutes`}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={minutes}
          aria-invalid={wrong === 'minutes'}
          {...(wrong === 'minutes' ? { 'aria-describedby': `${id}-minutes-error` } : {})}
          onInput={(event) => {
            setMinutes(event.currentTarget.value);
            setWrong(null);
          }}
        />,
        length === null ? '' : lengthEnds(length, zone, now()),
        pauseFor,
      )}
      {line(
        'time',
        <input
          class="input num"
          id={`${id}-time`}
          type="time"
          value={time}
          aria-invalid={wrong === 'time'}
          {...(wrong === 'time' ? { 'aria-describedby': `${id}-time-error` } : {})}
          onInput={(event) => {
            setTime(event.currentTarget.value);
            setWrong(null);
          }}
        />,
        isTime(time) ? timeEnds(time, zone, now()) : '',
        pauseUntil,
      )}
    </div>
  );
}
