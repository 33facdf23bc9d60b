import type { Desktop } from './desktop.ts';
import type { PrivilegedFirefox } from './firefox-privileged.ts';
import type { Popup } from './types.ts';
import { waitUntil } from './wait.ts';

/** Names that the X server has for keys whose DOM name is another. */
const X_KEYS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '+': 'plus',
  '-': 'minus',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  Backspace: 'BackSpace',
  Enter: 'Return',
  Space: 'space',
};

/** The popup of Firefox, which no driver lists: used by the real pointer and keyboard. */
export function firefoxPopup(firefox: PrivilegedFirefox, desktop: Desktop): Popup {
  const evaluate: Popup['evaluate'] = (fn, ...args) => firefox.inView('popup', fn, args);

  const click: Popup['click'] = async (selector) => {
    const inPopup = await evaluate((wanted: string) => {
      const element = document.querySelector(wanted);
      if (element === null) throw new Error(`No ${wanted} in ${document.body.innerText}`);
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, selector);
    const corner = await firefox.run<{ x: number; y: number }>(
      `const box = viewOf('popup').xulBrowser;
      const { left, top } = box.getBoundingClientRect();
      return { x: box.screenX ?? window.mozInnerScreenX + left, y: box.screenY ?? window.mozInnerScreenY + top };`,
    );
    await desktop.clickMouse(Math.round(corner.x + inPopup.x), Math.round(corner.y + inPopup.y));
  };

  return {
    evaluate,
    click,
    type: async (selector, text) => {
      await click(selector);
      const before = await evaluate(valueOf, selector);
      await waitUntil('the focus', () =>
        evaluate((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector),
      );
      await desktop.type(text);
      await waitUntil(
        `the typed text in ${selector}`,
        async () => (await evaluate(valueOf, selector)).length >= before.length + text.length,
        { seen: () => evaluate(valueOf, selector) },
      );
    },
    press: (key) => desktop.key(X_KEYS[key] ?? key),
    waitFor: async (selector, options) => {
      await waitUntil(
        `${selector} in the popup`,
        () => evaluate((wanted: string) => document.querySelector(wanted) !== null, selector),
        { seen: () => evaluate(() => document.body.innerText), ...options },
      );
    },
    screenshot: (file) => desktop.screenshot(file),
  };
}

function valueOf(selector: string): string {
  const element = document.querySelector(selector);
  return element !== null && 'value' in element ? String(element.value) : '';
}
