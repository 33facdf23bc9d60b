import type { KeyInput, Page } from 'puppeteer-core';
import type { InPage, Popup } from './types.ts';
import { waitUntil } from './wait.ts';

/** A popup that the driver sees as a page. */
export function pagePopup(page: Page): Popup {
  return {
    evaluate: (fn, ...args) => evaluateIn(page, fn, args),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    // The browser checks the name itself and says which one it does not know.
    press: (key) => page.keyboard.press(key as KeyInput),
    waitFor: async (selector, options) => {
      await waitUntil(`${selector} in the popup`, () => page.$(selector), {
        seen: () => page.evaluate(() => document.body.innerText),
        ...options,
      });
    },
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
  };
}

/** The source of a call that can be evaluated anywhere. */
export function callSource<Args extends readonly unknown[], Result>(fn: InPage<Args, Result>, args: Args): string {
  return `(${fn.toString()})(...${JSON.stringify(args)})`;
}

async function evaluateIn<Args extends readonly unknown[], Result>(
  page: Page,
  fn: InPage<Args, Result>,
  args: Args,
): Promise<Result> {
  // The source is that of `fn`, so its result is too.
  return (await page.evaluate(callSource(fn, args))) as Result;
}
