import { language } from '../i18n/messages.ts';

/** British and American spellings of the same sounds. Both sides of a comparison go through it, so that either finds the other. */
const ENGLISH_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/iz/g, 'is'],
  [/oed/g, 'ed'],
  [/haem/g, 'hem'],
  [/anaes/g, 'anes'],
  [/avour/g, 'avor'],
  [/olour/g, 'olor'],
  [/entre\b/g, 'enter'],
  [/ogramme/g, 'ogram'],
];

/** A plural cut shorter than this could be anything. */
const SHORTEST_STEM = 3;

const isEnglish = (): boolean => /^en\b/i.test(language());

/** Lower case without accents and apostrophes, so that "fussgelenk" and "athletes foot" are found however they are typed. */
function fold(text: string): string {
  const plain = text
    .normalize('NFD')
    /* In other scripts a mark makes another letter: か, が. */
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll(/['’]/g, '')
    .toLocaleLowerCase(language())
    .replaceAll('ß', 'ss');
  return isEnglish() ? ENGLISH_SPELLINGS.reduce((so, [from, to]) => so.replaceAll(from, to), plain) : plain;
}

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A folded word, and what it may be the plural of. */
export function formsOf(word: string): string[] {
  if (!word.endsWith('s') || word.endsWith('ss') || !isEnglish()) return [word];
  const stems = [word.slice(0, -1)];
  if (word.endsWith('es')) stems.push(word.slice(0, -2));
  if (word.endsWith('ies')) stems.push(`${word.slice(0, -3)}y`);
  return [word, ...stems.filter(({ length }) => length >= SHORTEST_STEM)];
}

/** Whether two runs of words are the same but for plurals. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => isSameWord(word, other[at] ?? ''));
}

/* Most words differ in their first letter already. */
const isSameWord = (one: string, other: string): boolean =>
  one[0] === other[0] && formsOf(one).some((form) => formsOf(other).includes(form));
