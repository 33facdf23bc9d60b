import { browser } from './browser.ts';

/** Where the screen's part that is free for windows begins: both browsers say it, no standard does. */
const topOf = (of: Screen): number => ('availTop' in of && typeof of.availTop === 'number' ? of.availTop : 0);

/**
 * Brings the break window, of which whoever opens it cannot see the screen, wholly on to that: no higher than there is room, and
 * not below its lower edge. A page in a tab stays as it is.
 */
export async function fitWindow(): Promise<void> {
  const { availHeight } = screen;
  const { outerHeight, screenY } = window;
  const height = Math.min(outerHeight, availHeight);
  const top = Math.max(topOf(screen), Math.min(screenY, topOf(screen) + availHeight - height));
  if (height <= 0 || (height === outerHeight && top === screenY)) return;
  try {
    const own = await browser.windows.getCurrent();
    if (own.type === 'popup' && own.id !== undefined) await browser.windows.update(own.id, { top, height });
  } catch {
    /* It stays where it is, and scrolls. */
  }
}
