import { t } from '../../utils/i18n/messages.ts';
import { wordsOf } from '../../utils/search/fold.ts';
import { groupName } from './group.tsx';
import { OPTION_INDEX } from './option-index.ts';
import type { OptionEntry } from './option-index.ts';

/** How many near ones are offered where nothing is found. */
const MOST_NEAR = 3;
/** Share of pairs of letters that two words have in common to be called near: "snoze" and "snooze" have 0.67. */
const NEAR = 0.4;
/** From this length on, letters in the middle of a word are meant. */
const MIDDLE = 3;

const textOf = ({ name, texts, words, group }: OptionEntry): string =>
  [name, ...texts, words]
    .map((key) => t(key))
    .join(' ')
    .concat(' ', groupName(group));

/** Whether each word that was typed begins a word of the option, or from three letters on stands within one. */
function fits(entry: OptionEntry, wanted: readonly string[]): boolean {
  const words = wordsOf(textOf(entry));
  return wanted.every((part) =>
    words.some((word) => (part.length < MIDDLE ? word.startsWith(part) : word.includes(part))),
  );
}

/** The options that fit a text, in the order of the page; null where nothing was typed that could be looked for. */
export function foundOptions(text: string): readonly OptionEntry[] | null {
  const wanted = wordsOf(text);
  return wanted.length === 0 ? null : OPTION_INDEX.filter((entry) => fits(entry, wanted));
}

/** The options whose names or other words look most like what was typed, the nearest first. */
export function nearOptions(text: string): OptionEntry[] {
  const wanted = wordsOf(text);
  return OPTION_INDEX.map((entry) => {
    const words = wordsOf(`${t(entry.name)} ${t(entry.words)}`);
    return { entry, likeness: Math.max(0, ...wanted.flatMap((part) => words.map((word) => likeness(part, word)))) };
  })
    .filter((one) => one.likeness >= NEAR)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAR)
    .map(({ entry }) => entry);
}

/** 0 to 1: the pairs of neighbouring letters that two words share (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const rest = pairs(other);
  const all = pairs(one).length + rest.length;
  const shared = pairs(one).filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return all === 0 ? 0 : (2 * shared.length) / all;
}

function pairs(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
