import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { PauseButton } from './actions.tsx';
import type { PopupProps } from './popup.tsx';

/** Paused or outside working hours: when reminders resume, and the ways out. */
export function Resting(props: PopupProps & { onAnyway: () => void }): VNode {
  const { view, onAnyway } = props;
  return (
    <>
      {view.upNext.length > 0 && (
        <ul class="upnext" aria-label={t('upnext_label')}>
          {view.upNext.map(({ when, what, note }) => (
            <li key={`${when} ${what}`}>
              <span>{when}</span>
              <span>
                {what}
                {note && <span class="label upnext-note">{note}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.kind === 'paused' ? (
        <>
          <div class="stack">
            <Button look="primary" block onClick={props.onResume}>
              {t('action_resume')}
            </Button>
          </div>
          <footer class="popup-foot">
            <Button look="quiet" icon="play" onClick={onAnyway}>
              {t('action_take_anyway')}
            </Button>
            <PauseButton
              now={props.now}
              zone={props.zone}
              pauses={props.pauses}
              onPause={props.onPause}
              label={t('action_change_pause')}
              icon="clock"
              align="end"
            />
          </footer>
        </>
      ) : (
        <div class="stack">
          <Button block onClick={onAnyway}>
            {t('action_take_anyway')}
          </Button>
          <Button block onClick={props.onWorkToday}>
            {t('action_working_today')}
          </Button>
          <Button look="quiet" block onClick={props.onHours}>
            {t('action_hours')}
          </Button>
        </div>
      )}
    </>
  );
}
