import type { VNode } from 'preact';
import type { BreakView } from '../../utils/break/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Controls, EndQuestion } from './controls.tsx';
import { Frame } from './frame.tsx';
import { Hurt } from './hurt.tsx';
import type { Pain } from './hurt.tsx';
import { LevelRow } from './level-row.tsx';
import { Ready } from './ready.tsx';
import type { SoundControls } from './sound-panel.tsx';
import { Change, Step, StepFoot, isBreath } from './step.tsx';
import type { FeelingBefore } from './use-feelings.ts';
import type { SoftLight } from './use-soft.ts';

export interface PlayerProps {
  view: BreakView;
  isPaused: boolean;
  /** True while the question stands whether to end here. */
  isAsking: boolean;
  feeling: FeelingBefore;
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
  soft: SoftLight | undefined;
  /** Null where there is none. */
  onLess: (() => void) | null;
  onMore: (() => void) | null;
  onShorter: (() => void) | null;
  onLonger: (() => void) | null;
  /** Said once after a change of level or length. */
  tuningSaid: { text: string; isShown: boolean };
  /** True while the question stands how much it hurts. */
  isHurting: boolean;
  onHurt: () => void;
  onPain: (pain: Pain) => void;
  onPainNext: (pain: Pain) => void;
  onPainEnd: (pain: Pain) => void;
  onPainLeave: () => void;
  onHelp: () => void;
}

/** The guided break, from get ready to the last move, in whatever width it has. */
export function Player(props: PlayerProps): VNode {
  const { view, isPaused, isHurting } = props;
  const isReady = view.kind === 'ready';
  return (
    <Frame
      label={isReady ? t('ready_label') : t('page_break_title')}
      {...(isReady ? {} : { bar: view.bar, side: isPaused ? t('time_paused') : view.timeLeft })}
      closeLabel={t('action_end_break')}
      onClose={isHurting ? props.onEnd : props.onAskEnd}
      onWindow={isHurting ? undefined : props.onWindow}
      heard={props.heard}
      soft={props.soft}
    >
      <p class="visually-hidden" aria-live="polite">
        {view.announcement}
      </p>
      {view.kind === 'move' && isHurting ? (
        <Hurt
          easeOff={view.easeOff}
          isBreath={isBreath(view)}
          onAnswer={props.onPain}
          onNext={props.onPainNext}
          onEnd={props.onPainEnd}
          onLeave={props.onPainLeave}
          onHelp={props.onHelp}
        />
      ) : (
        <Guided {...props} />
      )}
    </Frame>
  );
}

/** Where the break is, and how it is steered. */
function Guided(props: PlayerProps): VNode {
  const { view, isPaused, isAsking } = props;
  return (
    <>
      {view.kind === 'ready' && (
        <Ready view={view} isPaused={isPaused} feeling={props.feeling} onReady={props.onReady} onWait={props.onPause} />
      )}
      {view.kind === 'move' && <Step view={view} isPaused={isPaused} />}
      {view.kind === 'change' && <Change view={view} isPaused={isPaused} />}
      {isAsking ? (
        <EndQuestion onGoOn={props.onKeepOn} onEnd={props.onEnd} />
      ) : (
        view.kind !== 'ready' && (
          <>
            {view.kind === 'move' && view.levels && (
              <LevelRow view={view.levels} onLess={props.onLess} onMore={props.onMore} />
            )}
            {/* Where the row says it all, for readers alone: the picture keeps its size. */}
            <p class={props.tuningSaid.isShown ? 'tuning-said' : 'visually-hidden'} role="status">
              {props.tuningSaid.text}
            </p>
            <Controls {...props} hasLength={view.kind === 'move'} />
            <StepFoot view={view} onHurt={props.onHurt} onMoreTime={props.onLonger} />
          </>
        )
      )}
    </>
  );
}
