import type { KeyInput, Page } from 'puppeteer-core';
import type { Popup } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';

/** What has the focus, by its name. */
const focused = (): string => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return '';
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.innerText).trim();
};

/** The keyboard of a page or of the popup. */
export interface Keys {
  press(key: string): Promise<void>;
  focused(): Promise<string>;
}

export const keysOfPopup = (popup: Popup): Keys => ({
  press: (key) => popup.press(key),
  focused: () => popup.evaluate(focused),
});
export const keysOfPage = (page: Page): Keys => ({
  /* The browser checks the name itself and says which one it does not know. */
  press: (key) => page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput),
  focused: () => page.evaluate(focused),
});

/** Tabs on until a control named so has the focus; fails after more tabs than any view has controls. */
export async function tabTo(keys: Keys, name: string): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 40; i += 1) {
    const before = await keys.focused();
    if (before.startsWith(name)) return;
    passed.push(before);
    await keys.press('Tab');
    /* Groups of radios and the page's own end can keep the name; the limit above ends a standstill. */
    await waitUntil('the focus to move', async () => (await keys.focused()) !== before, { timeoutMs: 1000 }).catch(
      () => undefined,
    );
  }
  throw new Error(`No "${name}" to tab to, passed: ${passed.join(' | ')}`);
}

/** Works the control named so by Space, once it has the focus: in a break that goes from one control to the other. */
export async function spaceOn(keys: Keys, name: string): Promise<void> {
  await untilFocus(keys, name);
  await keys.press('Space');
}

/** Waits until what is named so has the focus. */
export async function untilFocus(keys: Keys, name: string): Promise<void> {
  await waitUntil(`the focus on "${name}"`, async () => (await keys.focused()).startsWith(name), {
    seen: keys.focused,
  });
}

/** Waits for what a click or a view that was loaded brings: the driver itself acts at once, or not at all. */
export async function untilThere(page: Page, selector: string): Promise<void> {
  await waitUntil(`${selector} to be there`, () => page.$(selector), {
    seen: () => page.evaluate(() => document.body.innerText),
  });
}
