import { useMessages } from '../i18n/messages.ts';
import { browser } from './browser.ts';

/** Takes texts from the browser's `_locales`. Call it first in every entry point. */
export function installMessages(): void {
  /* The build types the keys one by one; keys made from data are checked by the tests. */
  const get = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  useMessages((key, substitutions) => get(key, substitutions), browser.i18n.getUILanguage());
}

/** The same for a page, whose language and direction follow the texts. */
export function installPageMessages(): void {
  installMessages();
  document.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replaceAll('_', '-');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
