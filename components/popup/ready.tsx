import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { DueActions, PauseButton, SkipButton } from './actions.tsx';
import type { PopupProps } from './popup.tsx';

/** Start, and other actions for the moment. `onBack` leaves a list opened while paused or outside working hours. */
export function Ready(props: PopupProps & { onBack: (() => void) | null }): VNode {
  const { view, onBack } = props;
  const { answers } = view;
  if (onBack) {
    return (
      <div class="stack">
        <Button block onClick={props.onStart}>
          {t('action_start_anyway')}
        </Button>
        <Button look="quiet" block onClick={onBack}>
          {t('action_back_to_clock')}
        </Button>
      </div>
    );
  }
  const isHeld = view.kind === 'held';
  const start = (
    <Button look={isHeld ? 'outline' : 'primary'} block onClick={props.onStart}>
      {t(isHeld ? 'action_start_anyway' : 'action_start')}
    </Button>
  );
  if (view.kind === 'due' && answers) {
    return (
      <div class="stack">
        {start}
        <DueActions answers={answers} onSnooze={props.onSnooze} onSkip={props.onSkip} />
      </div>
    );
  }
  return (
    <>
      {start}
      <footer class="popup-foot">
        {view.kind === 'snoozed' && answers ? (
          <SnoozeAgain {...props} answers={answers} />
        ) : (
          <PauseButton
            pauses={props.pauses}
            now={props.now}
            zone={props.zone}
            onPause={props.onPause}
            label={t('action_pause')}
            icon="pause"
          />
        )}
        {answers && <SkipButton look="quiet" skip={answers.skip} onSkip={props.onSkip} />}
        {view.restFrom !== null ? (
          <Button look="quiet" icon="undo" onClick={props.onDenyRest}>
            {t('action_was_working')}
          </Button>
        ) : (
          !answers && <WhereButton {...props} />
        )}
      </footer>
    </>
  );
}

function WhereButton({ onWhere, isBackFromWhere }: PopupProps): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBackFromWhere) button.current?.focus();
  }, []);
  return (
    <Button look="quiet" icon="where" buttonRef={button} onClick={onWhere}>
      {t('where_title')}
    </Button>
  );
}

function SnoozeAgain({
  answers,
  onSnooze,
}: PopupProps & { answers: NonNullable<PopupProps['view']['answers']> }): VNode {
  const { snooze } = answers;
  if (snooze.label === null) return <p class="label pair-text">{snooze.refusal}</p>;
  return (
    <Button look="quiet" icon="clock" onClick={() => onSnooze(snooze.minutes)}>
      {snooze.label}
    </Button>
  );
}
