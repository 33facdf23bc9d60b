import { isRightToLeft } from '../i18n/language.ts';
import { localeFor } from '../i18n/locale.ts';
import { setTextSource, t } from '../i18n/messages.ts';
import { browser } from './browser.ts';

/**
 * Takes texts from the browser's `_locales`, and their language from one of them: where a language is missing the browser gives
 * English, and what comes out of `Intl` has to be English too. Call it first in every entry point. The browser is asked when a
 * text is needed: a worker that only answers a question does not pay for that part of its API.
 */
export function connectWorkerTexts(): void {
  let language: string | undefined;
  setTextSource(
    /* The build types the keys one by one; keys made from data are checked by the tests. */
    (key, substitutions) => browser.i18n.getMessage(key as 'locale_tag', substitutions),
    () => (language ??= localeFor(t('locale_tag'), browser.i18n.getUILanguage())),
  );
}

/** The same for a page, whose language and direction follow the texts. */
export function connectPageTexts(): void {
  connectWorkerTexts();
  document.documentElement.lang = t('locale_tag');
  document.documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr';
}
