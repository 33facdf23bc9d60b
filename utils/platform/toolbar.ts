import type { Toolbar, ToolbarPort } from '../ports/background.ts';
import { browser } from './browser.ts';

/* The design's clay and ink, in their light variants: a badge has its own background colour in both themes. */
const URGENT = '#A4472A';
const PLAIN = '#22251F';
const ON_BADGE = '#FFFFFF';

let shown = '';

/** Updates only what differs from this worker's last update; a new worker updates everything once. */
export const toolbar: ToolbarPort = {
  async show(next: Toolbar) {
    const wanted = JSON.stringify(next);
    if (wanted === shown) return;
    await Promise.all([
      browser.action.setIcon({
        path: { 16: `/icons/${next.icon}-16.png`, 32: `/icons/${next.icon}-32.png` },
      }),
      browser.action.setBadgeText({ text: next.badge }),
      browser.action.setBadgeBackgroundColor({ color: next.urgent ? URGENT : PLAIN }),
      browser.action.setBadgeTextColor({ color: ON_BADGE }),
      browser.action.setTitle({ title: next.title }),
    ]);
    shown = wanted;
  },
};
