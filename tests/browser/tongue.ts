/** The language of the browser that a worker tests in. Tests quote English, whatever is shown. */
import { inEnglish, inSigns } from '../../scripts/locale-files.ts';
import type { Pseudo } from '../../scripts/locale-files.ts';

let spoken: Pseudo | null = null;

/** Says what the build has been given: English where null. */
export function speak(language: Pseudo | null): void {
  spoken = language;
}

/** Whether a page's own text has the English one in it. */
export function says(shown: string, english: string): boolean {
  if (spoken === null) return shown.includes(english);
  return inEnglish(shown, spoken).toLowerCase().includes(inEnglish(english, spoken).toLowerCase());
}

/** Of names that a page shows, the first that begins with the English one. */
export function nameThatBegins(names: readonly string[], english: string): string | undefined {
  const language = spoken;
  if (language === null) return names.find((name) => name.startsWith(english));
  return names.find((name) => inEnglish(name, language).toLowerCase().startsWith(english.toLowerCase()));
}

/** A word as somebody types it who has this language. */
export const typed = (word: string): string => (spoken === null ? word : inSigns(word, spoken));
