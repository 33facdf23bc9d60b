import type { VNode } from 'preact';
import type { BreakView } from '../../utils/app/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Controls, EndQuestion } from './controls.tsx';
import { Frame } from './frame.tsx';
import { Ready } from './ready.tsx';
import type { SoundControls } from './sound-panel.tsx';
import { Change, Step, StepFoot } from './step.tsx';

export interface PlayerProps {
  view: BreakView;
  isPaused: boolean;
  /** True while the question stands whether to end here. */
  isAsking: boolean;
  onReady: () => void;
  onPause: () => void;
  onGoOn: () => void;
  onBack: () => void;
  onNext: () => void;
  onAskEnd: () => void;
  onKeepOn: () => void;
  onEnd: () => void;
  onWindow?: (() => void) | undefined;
  heard: SoundControls;
}

/** The guided break, from get ready to the last move, in whatever width it has. */
export function Player(props: PlayerProps): VNode {
  const { view, isPaused, isAsking } = props;
  const isReady = view.kind === 'ready';
  return (
    <Frame
      label={isReady ? t('ready_label') : t('page_break_title')}
      {...(isReady ? {} : { bar: view.bar, side: isPaused ? t('time_paused') : view.timeLeft })}
      closeLabel={t('action_end_break')}
      onClose={props.onAskEnd}
      onWindow={props.onWindow}
      heard={props.heard}
    >
      <p class="visually-hidden" aria-live="polite">
        {view.announcement}
      </p>
      {view.kind === 'ready' && (
        <Ready view={view} isPaused={isPaused} onReady={props.onReady} onWait={props.onPause} />
      )}
      {view.kind === 'move' && <Step view={view} isPaused={isPaused} />}
      {view.kind === 'change' && <Change view={view} isPaused={isPaused} />}
      {isAsking ? (
        <EndQuestion onGoOn={props.onKeepOn} onEnd={props.onEnd} />
      ) : (
        view.kind !== 'ready' && (
          <>
            <Controls {...props} />
            <StepFoot key={view.index} view={view} />
          </>
        )
      )}
    </Frame>
  );
}
