/**
 * The number to call in an emergency, by country (ISO 3166): the one that the country's own authorities give for an ambulance.
 * For a country not listed here, the person types in the number.
 */
export const EMERGENCY_NUMBERS: Readonly<Record<string, string>> = {
  AT: '112',
  AU: '000',
  BE: '112',
  BG: '112',
  BR: '192',
  CA: '911',
  CH: '144',
  CN: '120',
  CY: '112',
  CZ: '112',
  DE: '112',
  DK: '112',
  EE: '112',
  ES: '112',
  FI: '112',
  FR: '112',
  GB: '999',
  GR: '112',
  HK: '999',
  HR: '112',
  HU: '112',
  IE: '112',
  IN: '112',
  IS: '112',
  IT: '112',
  JP: '119',
  KR: '119',
  LT: '112',
  LU: '112',
  LV: '112',
  MT: '112',
  MX: '911',
  NL: '112',
  NO: '113',
  NZ: '111',
  PL: '112',
  PT: '112',
  RO: '112',
  SE: '112',
  SG: '995',
  SI: '112',
  SK: '112',
  TR: '112',
  TW: '119',
  US: '911',
};

/** The countries with a known number, named in `language` (BCP 47) and sorted in that language's order. */
export function countries(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return Object.keys(EMERGENCY_NUMBERS)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => compare(a.name, b.name));
}
