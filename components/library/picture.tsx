import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MoveId } from '../../utils/moves/types.ts';
import { Figure, preloadFigures } from '../figure/figure.tsx';

/** How far below the window a picture is already fetched. */
const AHEAD = '240px';

/**
 * The picture of a move, fetched when it comes near the window. It stands beside the name, so it is hidden from screen readers.
 */
export function Picture({ moveId }: { moveId: MoveId }): VNode {
  const plate = useRef<HTMLSpanElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!plate.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void preloadFigures().then(() => setNear(true));
      },
      { rootMargin: AHEAD },
    );
    observer.observe(plate.current);
    return () => observer.disconnect();
  }, [moveId]);
  return (
    <span class="plate lib-plate" ref={plate}>
      {isNear && <Figure moveId={moveId} decorative />}
    </span>
  );
}
