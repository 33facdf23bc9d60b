import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What shrinks when there is too little room, in this order: two lines at a time become one, then everything gets smaller. */
const NARROWER = ['line', 'small'] as const;

/**
 * Keeps a view of a break within its window: sets `data-room` to what has to shrink so that nothing scrolls. Runs before paint
 * whenever `content` or the window changes. CSS cannot measure the length of the words.
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
