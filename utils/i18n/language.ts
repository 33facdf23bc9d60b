let localeOf = (): string => 'en';

const RTL = /^(ar|arc|ckb|dv|fa|ha-arab|he|khw|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** `of` gives a BCP 47 tag; it is asked when a text needs it. */
export function setLanguage(of: () => string): void {
  localeOf = of;
}

/** The language the texts are in, with the region of the browser, for `Intl`. */
export function language(): string {
  return localeOf();
}

/** Whether the texts run from right to left. */
export const isRightToLeft = (): boolean => RTL.test(language());
