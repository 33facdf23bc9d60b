/** The language that the tested build is shown in. Tests quote English, whatever is shown. */
import { inEnglish, inSigns } from '../../scripts/locale-files.ts';
import type { Pseudo } from '../../scripts/locale-files.ts';

let shownLanguage: Pseudo | null = null;

/** Sets the language that the build was given; null: English. */
export function setShownLanguage(language: Pseudo | null): void {
  shownLanguage = language;
}

/** Whether a page's text contains the translation of an English one. */
export function containsEnglish(shown: string, english: string): boolean {
  if (shownLanguage === null) return shown.includes(english);
  return inEnglish(shown, shownLanguage).toLowerCase().includes(inEnglish(english, shownLanguage).toLowerCase());
}

/** The first of the names that begins with the translation of an English one. */
export function nameThatBegins(names: readonly string[], english: string): string | undefined {
  const language = shownLanguage;
  if (language === null) return names.find((name) => name.startsWith(english));
  return names.find((name) => inEnglish(name, language).toLowerCase().startsWith(english.toLowerCase()));
}

/** A word as it is typed in this language. */
export const asTyped = (word: string): string => (shownLanguage === null ? word : inSigns(word, shownLanguage));
