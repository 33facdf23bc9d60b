import './figure.css';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Loop } from '../../utils/figure/loop.ts';
import { lookUp } from '../../utils/i18n/messages.ts';
import type { MoveId, Side } from '../../utils/moves/types.ts';
import { draw } from './draw.tsx';
import { useMotion } from './use-motion.ts';
import type { Playing } from './use-motion.ts';

export interface FigureProps {
  moveId: MoveId;
  /** The foot to show; pictures of both feet are the same for every side. */
  side?: Side | 'both';
  /** True where the text beside the picture says the same; a screen reader then passes over it. */
  decorative?: boolean;
  /** Where the movement is; absent for a still picture. */
  playing?: Playing;
}

const MIRROR = 'translate(240 0) scale(-1 1)';

/** The picture of a move. Its square keeps its place while the pictures load; legs run on outside of it where the container lets them. */
export function Figure({ moveId, side = 'both', decorative = false, playing }: FigureProps): VNode {
  const loop = useLoops()?.[moveId];
  const body = useRef<SVGGElement>(null);
  useMotion(body, loop, playing);
  const label = decorative
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': lookUp(`figure_${moveId.replaceAll('-', '_')}`) } as const);
  const isTurned = loop !== undefined && isMirrored(loop, side);
  const parts = useMemo(() => loop?.draw(loop.still).map(draw), [loop]);
  return (
    <svg class="figure" viewBox="0 0 240 240" data-move={moveId} {...label}>
      {/* A new move is a new picture: nothing of the old one may go on moving in it. */}
      <g key={moveId} ref={body} {...(isTurned ? { transform: MIRROR } : {})}>
        {parts}
      </g>
    </svg>
  );
}

/** Whether the picture has to be turned round to show the wanted foot. */
export function isMirrored({ drawnSide }: Pick<Loop, 'drawnSide'>, side: Side | 'both'): boolean {
  return drawnSide !== undefined && side !== 'both' && side !== drawnSide;
}

type Loops = Readonly<Record<MoveId, Loop>>;
let loops: Loops | undefined;

/** Loads the pictures, so that they are there at once when shown. They are one chunk, which pages load after their first painting. */
export async function preloadFigures(): Promise<void> {
  loops ??= (await import('../../utils/figure/loops.ts')).LOOPS;
}

/** The pictures; undefined while they load, or when they cannot be loaded. */
function useLoops(): Loops | undefined {
  const [known, setKnown] = useState(loops);
  useEffect(() => {
    if (known) return;
    let isCurrent = true;
    preloadFigures().then(
      () => {
        if (isCurrent) setKnown(loops);
      },
      // The words of the step say all that the picture does.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [known]);
  return known;
}
