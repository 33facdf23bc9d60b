/**
 * The locale that `Intl` formats with: the language of the texts, `texts`, with the region of the browser, whose language is
 * `browser` (both BCP 47). English in a German browser shows 14:20 and weeks from Monday, but never German words.
 */
export function localeFor(texts: string, browser: string): string {
  try {
    /* Without a region, the region of the texts stays. */
    const from = { region: new Intl.Locale(browser).maximize().region } as Intl.LocaleOptions;
    return new Intl.Locale(texts, from).toString();
  } catch {
    /* A browser may report a language tag unknown to the standard. */
    return texts;
  }
}
