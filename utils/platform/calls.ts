import { browser } from './browser.ts';

/** The permission to see tab addresses; requested only when a person wants calls to hold reminders. */
const TABS = { permissions: ['tabs' as const] };

/** Whether the browser lets Instep see the addresses of tabs. */
export function canSeeTabs(): Promise<boolean> {
  return browser.permissions.contains(TABS);
}

/**
 * Requests or gives up that permission; resolves to whether it is granted afterwards. Call it during the click's event, with
 * nothing awaited before: otherwise both browsers refuse. In Firefox's popup the permission prompt closes the popup, so only a
 * tab receives the answer.
 */
export async function allowTabs(allow: boolean): Promise<boolean> {
  if (allow) return browser.permissions.request(TABS);
  await browser.permissions.remove(TABS);
  return canSeeTabs();
}
