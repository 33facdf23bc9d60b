import type { NotifierPort } from '../ports/background.ts';
import { BROWSER, browser } from './browser.ts';
import { notificationOptions as forChrome } from './notification-options-chrome.ts';
import { notificationOptions as forFirefox } from './notification-options-firefox.ts';

const HAS_BUTTONS = BROWSER === 'chrome';

export const notifier: NotifierPort = {
  hasButtons: HAS_BUTTONS,
  async show(id, text, silent) {
    const onView = await browser.notifications.getAll();
    if (id in onView) return;
    const icon = browser.runtime.getURL('/icons/working-128.png');
    await browser.notifications.create(id, HAS_BUTTONS ? forChrome(text, icon, silent) : forFirefox(text, icon));
  },
  async hide(idPrefix, kept) {
    const onView = await browser.notifications.getAll();
    const ours = Object.keys(onView).filter((id) => id.startsWith(idPrefix) && !(kept && id.startsWith(kept)));
    await Promise.all(ours.map((id) => browser.notifications.clear(id)));
  },
};
