import { browser } from './browser.ts';

/** The top of the screen area available to windows: both browsers provide it, but no standard does. */
const topOf = (of: Screen): number => ('availTop' in of && typeof of.availTop === 'number' ? of.availTop : 0);

/**
 * Fits the break window onto its screen, which the opener cannot see: no taller than the available height, and not below its
 * lower edge. A page in a tab stays as it is.
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
    /* The window stays where it is, and scrolls. */
  }
}
