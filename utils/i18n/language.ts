let localeOf = (): string => 'en';

/** `of` gives a BCP 47 tag; it is asked when a text needs it. */
export function setLanguage(of: () => string): void {
  localeOf = of;
}

/** The language the texts are in, for `Intl`. */
export function language(): string {
  return localeOf();
}
