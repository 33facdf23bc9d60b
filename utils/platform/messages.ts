import { isRightToLeft } from '../i18n/language.ts';
import { localeFor } from '../i18n/locale.ts';
import { setTextSource, t } from '../i18n/messages.ts';
import { browser } from './browser.ts';

/**
 * Takes texts from the browser's `_locales`, and the language from one of those texts: if a language is missing, the browser
 * falls back to English, and `Intl` has to format in English too. Call it first in every entry point. The browser is asked only
 * when a text is needed, so a worker that only answers a question does not pay for that part of its API.
 */
export function connectWorkerTexts(): void {
  let language: string | undefined;
  setTextSource(
    /* The build types each key; the tests check keys made from data. */
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
