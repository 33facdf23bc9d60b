import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lookUp } from '../../utils/i18n/messages.ts';
import type { MoveId, Side } from '../../utils/moves/types.ts';
import { draw } from './draw.tsx';
import type { Drawing } from './drawing.ts';
import { PICTURES } from './pictures.ts';
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
  const drawing = useDrawing(moveId);
  const label = decorative
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': lookUp(`figure_${moveId.replaceAll('-', '_')}`) } as const);
  return (
    <svg class="figure" viewBox="0 0 240 240" data-move={moveId} {...label}>
      {drawing && <g {...(isMirrored(moveId, side) ? { transform: MIRROR } : {})}>{draw(drawing)}</g>}
    </svg>
  );
}

const MIRROR = 'translate(240 0) scale(-1 1)';

/** Whether the picture has to be turned round to show the wanted foot. */
export function isMirrored(moveId: MoveId, side: Side | 'both'): boolean {
  const { drawnSide } = PICTURES[moveId];
  return drawnSide !== undefined && side !== 'both' && side !== drawnSide;
}

const loaded = new Map<MoveId, Drawing>();

/** Loads the pictures of moves that come later, so that they are there at once when shown. */
export async function preloadFigures(moveIds: readonly MoveId[]): Promise<void> {
  await Promise.allSettled(moveIds.map(load));
}

async function load(moveId: MoveId): Promise<Drawing> {
  const { drawing } = await PICTURES[moveId].load();
  loaded.set(moveId, drawing);
  return drawing;
}

/** The drawing of a move; undefined while it loads, or when it cannot be loaded. */
function useDrawing(moveId: MoveId): Drawing | undefined {
  const [arrived, setArrived] = useState<{ moveId: MoveId; drawing: Drawing }>();
  useEffect(() => {
    const known = loaded.get(moveId);
    if (known) {
      /* It may have come between the rendering and this effect, because another picture shows the same move. */
      setArrived({ moveId, drawing: known });
      return;
    }
    let isCurrent = true;
    load(moveId).then(
      (drawing) => {
        if (isCurrent) setArrived({ moveId, drawing });
      },
      // The words of the step say all that the picture does.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [moveId]);
  return loaded.get(moveId) ?? (arrived?.moveId === moveId ? arrived.drawing : undefined);
}
