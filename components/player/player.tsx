import type { VNode } from 'preact';
import type { BreakView } from '../../utils/break/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Controls, EndQuestion } from './controls.tsx';
import { Frame } from './frame.tsx';
import { Hurt } from './hurt.tsx';
import { TuningRow } from './level-row.tsx';
import type { After, Pain } from './pain-answer.ts';
import { Ready } from './ready.tsx';
import type { SoundControls } from './sound-panel.tsx';
import type { Steering } from './steering.ts';
import { Change, Step, StepFoot, isBreath } from './step.tsx';
import type { Adjusting } from './use-adjusting.ts';
import type { FeelingBefore } from './use-feelings.ts';
import type { SoftLight } from './use-soft.ts';

/** The question whether to end here. */
interface Ending {
  readonly isAsked: boolean;
  readonly onAsk: () => void;
  readonly onKeepOn: () => void;
}

/** The question how much it hurts. */
interface Hurting {
  readonly isAsked: boolean;
  readonly onAsk: () => void;
  readonly onAnswer: (pain: Pain, after: After) => void;
  readonly onHelp: () => void;
  /** The number to call in an emergency; '' if unknown. */
  readonly emergency: () => Promise<string>;
}

export interface PlayerProps {
  view: BreakView;
  isPaused: boolean;
  feeling: FeelingBefore;
  steer: Steering;
  ending: Ending;
  adjusting: Adjusting;
  hurting: Hurting;
  onWindow?: (() => void) | undefined;
  /** Null: this break is silent. */
  heard: SoundControls | null;
  soft: SoftLight | undefined;
  /** Shows a card of the library. */
  onCard: (cardId: string) => void;
}

/** The guided break, from “get ready” to the last move, at any width. */
export function Player(props: PlayerProps): VNode {
  const { view, isPaused, steer, ending, hurting } = props;
  const isReady = view.kind === 'ready';
  return (
    <Frame
      label={isReady ? t('ready_label') : t('page_break_title')}
      {...(isReady ? {} : { bar: view.bar, side: isPaused ? t('time_paused') : view.timeLeft })}
      closeLabel={t('action_end_break')}
      onClose={hurting.isAsked ? steer.end : ending.onAsk}
      onWindow={hurting.isAsked ? undefined : props.onWindow}
      heard={props.heard ?? undefined}
      edge={props.heard ? undefined : view.ring.percent}
      soft={props.soft}
      fits={`${view.index} ${ending.isAsked} ${hurting.isAsked} ${props.adjusting.said.text}`}
    >
      <p class="visually-hidden" aria-live="polite">
        {view.announcement}
      </p>
      {view.kind === 'move' && hurting.isAsked ? (
        <Hurt easeOff={view.easeOff} isBreath={isBreath(view)} {...hurting} />
      ) : (
        <Guided {...props} />
      )}
    </Frame>
  );
}

/** The current segment, and the controls. */
function Guided(props: PlayerProps): VNode {
  const { view, isPaused, feeling, steer, ending, adjusting, hurting, onCard } = props;
  const { said } = adjusting;
  return (
    <>
      {view.kind === 'ready' && (
        <Ready {...{ view, isPaused, feeling, onCard }} onReady={steer.ready} onWait={steer.pause} />
      )}
      {view.kind === 'move' && <Step view={view} isPaused={isPaused} />}
      {view.kind === 'change' && <Change view={view} isPaused={isPaused} />}
      {ending.isAsked ? (
        <EndQuestion onGoOn={ending.onKeepOn} onEnd={steer.end} />
      ) : (
        view.kind !== 'ready' && (
          <div class="player-desk">
            {view.kind === 'move' && <TuningRow levels={view.levels} adjusting={adjusting} />}
            {/* If the row already says it all, only screen readers get the text, and the picture keeps its size. */}
            <p class={said.isShown ? 'tuning-said' : 'visually-hidden'} role="status">
              {said.text}
            </p>
            <Controls
              isPaused={isPaused}
              onPause={steer.pause}
              onGoOn={steer.goOn}
              onBack={steer.back}
              onNext={steer.next}
              kind={view.kind}
            />
            <StepFoot view={view} onHurt={hurting.onAsk} onMoreTime={adjusting.longer} />
          </div>
        )
      )}
    </>
  );
}
