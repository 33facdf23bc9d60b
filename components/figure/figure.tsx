import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lookUp } from '../../utils/i18n/messages.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import type { Move, MoveId, PoseId, Side } from '../../utils/moves/types.ts';
import { draw } from './draw.tsx';
import type { Drawing } from './drawing.ts';
import { POSES } from './poses.ts';
import './figure.css';

export interface FigureProps {
  moveId: MoveId;
  /** The foot to show; pictures of both feet are the same for every side. */
  side?: Side | 'both';
  /** True where the text beside the picture says the same; a screen reader then passes over it. */
  decorative?: boolean;
}

/** The still picture of a move. Its square keeps its place while the picture loads; legs run on outside of it where the container lets them. */
export function Figure({ moveId, side = 'both', decorative = false }: FigureProps): VNode {
  const { pose } = MOVES[moveId].draw;
  const drawing = useDrawing(pose);
  const label = decorative
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': lookUp(`figure_${moveId.replaceAll('-', '_')}`) } as const);
  return (
    <svg class="figure" viewBox="0 0 240 240" data-pose={pose} {...label}>
      {drawing && <g {...(isMirrored(moveId, side) ? { transform: MIRROR } : {})}>{draw(drawing)}</g>}
    </svg>
  );
}

const MIRROR = 'translate(240 0) scale(-1 1)';

/** Whether the picture has to be turned round to show the wanted foot. */
export function isMirrored(moveId: MoveId, side: Side | 'both'): boolean {
  const { drawnSide }: Move['draw'] = MOVES[moveId].draw;
  return drawnSide !== undefined && side !== 'both' && side !== drawnSide;
}

const loaded = new Map<PoseId, Drawing>();

/** Loads the pictures of moves that come later, so that they are there at once when shown. */
export async function preloadFigures(moveIds: readonly MoveId[]): Promise<void> {
  await Promise.allSettled(moveIds.map((moveId) => load(MOVES[moveId].draw.pose)));
}

async function load(pose: PoseId): Promise<Drawing> {
  const { drawing } = await POSES[pose]();
  loaded.set(pose, drawing);
  return drawing;
}

/** The drawing of a pose; undefined while it loads, or when it cannot be loaded. */
function useDrawing(pose: PoseId): Drawing | undefined {
  const [arrived, setArrived] = useState<{ pose: PoseId; drawing: Drawing }>();
  useEffect(() => {
    if (loaded.has(pose)) return;
    let isCurrent = true;
    load(pose).then(
      (drawing) => {
        if (isCurrent) setArrived({ pose, drawing });
      },
      // The words of the step say all that the picture does.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [pose]);
  return loaded.get(pose) ?? (arrived?.pose === pose ? arrived.drawing : undefined);
}
