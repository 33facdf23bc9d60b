import { setTextSource } from '../i18n/messages.ts';
import { browser } from './browser.ts';

/**
 * Takes texts from the browser's `_locales`. Call it first in every entry point. The browser is asked when a text is needed: a
 * worker that only answers a question does not pay for that part of its API.
 */
export function connectWorkerTexts(): void {
  let language: string | null = null;
  setTextSource(
    (key, substitutions) => {
      /* The build types the keys one by one; keys made from data are checked by the tests. */
      const get = browser.i18n.getMessage as (name: string, parts: string[]) => string;
      return get(key, substitutions);
    },
    () => (language ??= browser.i18n.getUILanguage()),
  );
}

/** The same for a page, whose language and direction follow the texts. */
export function connectPageTexts(): void {
  connectWorkerTexts();
  document.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replaceAll('_', '-');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
