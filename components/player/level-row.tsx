import type { VNode } from 'preact';
import type { LevelsView } from '../../utils/break/break-view.ts';
import { Icon } from '../shared/icon.tsx';

export interface LevelRowProps {
  view: LevelsView;
  /** Null where there is none. */
  onLess: (() => void) | null;
  onMore: (() => void) | null;
}

/** One level less or more, at once, in the middle of a move. */
export function LevelRow({ view, onLess, onMore }: LevelRowProps): VNode {
  return (
    <div class="level-row" role="group" aria-label={view.name}>
      <button type="button" aria-disabled={onLess === null} onClick={() => onLess?.()}>
        <Icon name="minus" />
        {view.less}
      </button>
      <span class="level-now">
        <span class="level-bars" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((bar) => (
            <i key={bar} class={bar <= view.bars ? 'is-on' : ''} />
          ))}
        </span>
        <span>{view.now}</span>
      </span>
      <button type="button" aria-disabled={onMore === null} onClick={() => onMore?.()}>
        {view.more}
        <Icon name="plus" />
      </button>
    </div>
  );
}
