import { language } from '../../utils/i18n/messages.ts';

export interface PressedLetter {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Whether a key types a single character that can find an entry. Space does not count: it activates the focused entry. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: PressedLetter): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** The index of the next name after `at` that begins with `sign`, wrapping at the end; null if none does. */
export function nextNamed(names: readonly string[], sign: string, at: number): number | null {
  const plain = (text: string): string => text.trim().toLocaleLowerCase(language());
  const places = names.map((_, step) => (at + 1 + step) % names.length);
  return places.find((place) => plain(names[place] ?? '').startsWith(plain(sign))) ?? null;
}
