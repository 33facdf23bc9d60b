import { browser } from './browser.ts';

/** The addresses of tabs: asked for only when a person wants calls to be held. */
const TABS = { permissions: ['tabs' as const] };

/** Whether the browser lets Instep see the addresses of tabs. */
export function canSeeTabs(): Promise<boolean> {
  return browser.permissions.contains(TABS);
}

/**
 * Asks the person for it, or gives it back; resolves to whether it is allowed afterwards. To be called in the turn of a
 * click, with nothing awaited before: else both browsers refuse. In Firefox's popup the question closes the popup, so
 * that the answer is heard in a tab only.
 */
export async function allowTabs(allow: boolean): Promise<boolean> {
  if (allow) return browser.permissions.request(TABS);
  await browser.permissions.remove(TABS);
  return canSeeTabs();
}
