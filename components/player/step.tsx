import type { VNode } from 'preact';
import type { ChangeView, StepView } from '../../utils/break/break-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import { Figure } from '../figure/figure.tsx';
import { PairFigure } from '../figure/pair-figure.tsx';
import { Prints } from '../figure/prints.tsx';
import { Button } from '../shared/button.tsx';
import { Ring } from '../shared/ring.tsx';
import { Pacer } from './pacer.tsx';

/** A move: one picture, one name, one line, one number. */
export function Step({ view, isPaused }: { view: StepView; isPaused: boolean }): VNode {
  const playing = { elapsedMs: view.elapsedMs, isRunning: !isPaused };
  const isOfBreath = isBreath(view);
  const ring = <Ring {...view.ring} glides={!isPaused} />;
  return (
    <>
      <div class="player-picture">
        {view.breath ? (
          <Pacer breath={view.breath} isRunning={!isPaused} />
        ) : (
          <div class={`plate player-plate${view.isStill ? ' is-still' : ''}`}>
            <Figure moveId={view.moveId} side={view.side} {...(view.isStill ? {} : { playing })} />
          </div>
        )}
        {/* A breath has no side: the time stands beside the circle instead. */}
        {isOfBreath ? ring : <SideMark side={view.side} text={view.sideText} />}
      </div>
      <div class={isOfBreath ? 'player-say is-breath' : 'player-say'}>
        {!isOfBreath && ring}
        <div class="player-words">
          {/* If the words stand beside the picture, they name the foot. Only one of the two marks is visible. */}
          {!isOfBreath && <SideMark side={view.side} text={view.sideText} />}
          <h2 class="title">{view.title}</h2>
          <Lines groups={view.lines} shown={view.group} line={view.line} />
          <Hints hints={view.hints} shown={view.hint} />
          {view.care.map((line) => (
            <p class="label care" key={line}>
              {line}
            </p>
          ))}
        </div>
      </div>
    </>
  );
}

export function SideMark({ side, text }: { side: StepView['side']; text: string }): VNode {
  return (
    <span class="side">
      <Prints side={side} />
      {text}
    </span>
  );
}

/**
 * All groups share one place and only one is visible, so that the picture above keeps its size from line to line. `line`: which
 * of two lines is visible if there is room for only one; null if they belong together.
 */
function Lines({ groups, shown, line }: { groups: readonly string[][]; shown: number; line: number | null }): VNode {
  return (
    <div class="player-lines">
      {groups.map((lines, index) => (
        <div key={index} class={index === shown ? 'is-shown' : ''}>
          {lines.map((text, at) => (
            <p key={text} class={index === shown && line !== null && line !== at ? 'is-other' : ''}>
              {text}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** How to breathe and when to stop, in one place. */
function Hints({ hints, shown }: { hints: readonly string[]; shown: number }): VNode | null {
  if (hints.length === 0) return null;
  return (
    <div class="player-hints">
      {hints.map((text, index) => (
        <p key={text} class={index === shown ? 'label is-shown' : 'label'}>
          {text}
        </p>
      ))}
    </div>
  );
}

interface StepFootProps {
  view: StepView | ChangeView;
  onHurt: () => void;
  /** Null if a change cannot be longer. */
  onMoreTime: (() => void) | null;
}

/** Whether the step is breathing only. */
export const isBreath = ({ breath, isStill }: StepView): boolean => breath !== null || isStill;

/** What comes after this step, and the button for pain or for more time in a change. */
export function StepFoot({ view, onHurt, onMoreTime }: StepFootProps): VNode {
  return (
    <footer class="player-foot">
      <p class="label">{view.next}</p>
      {view.kind === 'move' && (
        <Button look="quiet" onClick={onHurt}>
          {t(isBreath(view) ? 'dizzy_open' : 'hurt_open')}
        </Button>
      )}
      {view.kind === 'change' && (
        <Button look="quiet" aria-disabled={onMoreTime === null} onClick={() => onMoreTime?.()}>
          {t('length_more_time')}
        </Button>
      )}
    </footer>
  );
}

/** Seconds to change feet, place or tool. The picture already shows what comes. */
export function Change({ view, isPaused }: { view: ChangeView; isPaused: boolean }): VNode {
  return (
    <div class="player-center">
      <p class="label">{view.heading}</p>
      <div class="plate change-plate">
        {view.isFeet ? (
          <PairFigure side={view.side} decorative />
        ) : (
          <Figure moveId={view.moveId} side={view.side} decorative />
        )}
      </div>
      <div>
        {!view.isFeet && view.side !== 'both' && <SideMark side={view.side} text={view.sideText} />}
        <h2 class="title">{view.title}</h2>
        <p class="voice quiet">{view.line}</p>
      </div>
      <Ring {...view.ring} glides={!isPaused} />
    </div>
  );
}
