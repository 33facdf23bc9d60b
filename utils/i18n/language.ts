let localeOf = (): string => 'en';

const RTL = /^(ar|arc|ckb|dv|fa|ha-arab|he|khw|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** `of` returns a BCP 47 tag; it is called when a text needs it. */
export function setLanguage(of: () => string): void {
  localeOf = of;
}

/** The language of the texts, with the browser's region, for `Intl`. */
export function language(): string {
  return localeOf();
}

/** Whether the texts run from right to left. */
export const isRightToLeft = (): boolean => RTL.test(language());
