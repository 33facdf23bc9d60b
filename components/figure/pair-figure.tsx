import './figure.css';
import type { VNode } from 'preact';
import { pairFeet, top } from '../../utils/figure/top-view.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Side } from '../../utils/moves/types.ts';
import { draw } from './draw.tsx';

export interface PairFigureProps {
  /** The foot whose turn it is; the other one steps back. Both are alike where none is named. */
  side?: Side | 'both';
  /** True where the text beside the picture says the same. */
  decorative?: boolean;
}

const [LEFT, RIGHT] = pairFeet(0, 0);

/** Your two feet, seen from above as you see them yourself. */
export function PairFigure({ side = 'both', decorative = false }: PairFigureProps): VNode {
  const label = decorative
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': side === 'both' ? t('figure_pair') : t(`side_${side}`) } as const);
  const state = (own: Side) => (side === own || side === 'both' ? 'foot' : 'foot foot-waiting');
  return (
    <svg class="figure" viewBox="0 0 240 240" {...label}>
      <g class={state('left')} {...LEFT}>
        {draw(top())}
      </g>
      <g class={state('right')} {...RIGHT}>
        {draw(top())}
      </g>
    </svg>
  );
}
