import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PauseChoice } from '../../utils/app/pause-menu.ts';
import type { PopupView } from '../../utils/app/popup-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { DueActions, PauseButton } from './actions.tsx';
import { Choices } from './choices.tsx';
import { Header } from './header.tsx';
import { Hero } from './hero.tsx';

export interface PopupProps {
  view: PopupView;
  chosen: string;
  pauses: readonly PauseChoice[];
  notices: ComponentChildren;
  onPick: (id: string) => void;
  onStart: () => void;
  onSnooze: (minutes?: number) => void;
  onSkip: () => void;
  onPause: (until: number | null) => void;
  onResume: () => void;
  onOptions: () => void;
}

/** The popup outside of a break: the arch, one sentence, and what can be done now. */
export function Popup(props: PopupProps): VNode {
  const { view, chosen, notices } = props;
  const [isListOpen, setListOpen] = useState(false);
  const [isAnyway, setAnyway] = useState(false);
  const isResting = view.kind === 'paused' || view.kind === 'off';
  const choices = (
    <Choices
      choices={view.choices}
      chosen={chosen}
      isOpen={isListOpen}
      takesFocus={view.kind === 'due' || isResting}
      onPick={props.onPick}
      onToggle={setListOpen}
    />
  );
  return (
    <main class="popup">
      <Header today={view.today} onOptions={props.onOptions} />
      {notices}
      {!isListOpen && <Hero hero={view.hero} />}
      <div class="status" role="status">
        <p class="voice">{view.status}</p>
        {view.note && <p class="label">{view.note}</p>}
      </div>
      {isResting && !isAnyway ? (
        <Resting {...props} onAnyway={() => setAnyway(true)} />
      ) : (
        <>
          {choices}
          <Ready {...props} onBack={isResting ? () => setAnyway(false) : null} />
        </>
      )}
    </main>
  );
}

/** Start, and what else fits the moment. `onBack` leaves a list that was opened while paused or in off hours. */
function Ready(props: PopupProps & { onBack: (() => void) | null }): VNode {
  const { view, onBack } = props;
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
  const start = (
    <Button look="primary" block onClick={props.onStart}>
      {t('action_start')}
    </Button>
  );
  const { snooze } = view;
  if (view.kind === 'due' && snooze) {
    return (
      <div class="stack">
        {start}
        <DueActions snooze={snooze} onSnooze={props.onSnooze} onSkip={props.onSkip} />
      </div>
    );
  }
  return (
    <>
      {start}
      <footer class="popup-foot">
        {view.kind === 'snoozed' && snooze ? (
          <>
            {snooze.label === null ? (
              <p class="label pair-text">{snooze.refusal}</p>
            ) : (
              <Button look="quiet" icon="clock" onClick={() => props.onSnooze()}>
                {snooze.label}
              </Button>
            )}
            <Button look="quiet" onClick={props.onSkip}>
              {t('action_skip')}
            </Button>
          </>
        ) : (
          <PauseButton pauses={props.pauses} onPause={props.onPause} label={t('action_pause')} icon="pause" />
        )}
      </footer>
    </>
  );
}

/** Paused or off hours: when it begins again, and the ways out. */
function Resting(props: PopupProps & { onAnyway: () => void }): VNode {
  const { view, onAnyway } = props;
  return (
    <>
      {view.upNext.length > 0 && (
        <ul class="upnext" aria-label={t('upnext_label')}>
          {view.upNext.map(({ when, what }) => (
            <li key={when}>
              <span>{when}</span>
              <span>{what}</span>
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
          <Button look="quiet" block onClick={props.onOptions}>
            {t('action_hours')}
          </Button>
        </div>
      )}
    </>
  );
}
