import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What gives way when there is too little room, one after the other: two lines at a time, then the size of all. */
const NARROWER = ['line', 'small'] as const;

/**
 * Keeps a view of a break within its window: says on it (`data-room`) what has to give way so that nothing scrolls. Before
 * painting, whenever `content` or the window changes. How long words are, no style sheet knows.
 */
export function useRoom(view: RefObject<HTMLElement | null>, content: string): void {
  useLayoutEffect(() => {
    const player = view.current;
    const room = player?.parentElement;
    if (!player || !room) return;
    const fit = (): void => {
      delete player.dataset['room'];
      for (const step of NARROWER) {
        if (player.offsetHeight <= room.clientHeight) return;
        player.dataset['room'] = step;
      }
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(room);
    return () => watch.disconnect();
  }, [content]);
}
