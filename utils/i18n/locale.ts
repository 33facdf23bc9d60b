/**
 * What `Intl` formats by: the language of the texts, `texts`, with the region of the browser, whose language is `browser` (BCP 47
 * both). English in a German browser is told with 14:20 and weeks from Monday, and never with German words.
 */
export function localeFor(texts: string, browser: string): string {
  try {
    /* Without a region, that of the texts stays. */
    const from = { region: new Intl.Locale(browser).maximize().region } as Intl.LocaleOptions;
    return new Intl.Locale(texts, from).toString();
  } catch {
    /* A browser may call its language what no standard knows. */
    return texts;
  }
}
