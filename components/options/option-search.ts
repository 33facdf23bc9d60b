import { t } from '../../utils/i18n/messages.ts';
import { wordsOf } from '../../utils/search/fold.ts';
import { edits } from '../../utils/search/nearest.ts';
import { groupName } from './group.tsx';
import { OPTION_INDEX } from './option-index.ts';
import type { OptionEntry } from './option-index.ts';

/** How many similar options are offered if nothing is found. */
const MOST_NEAR = 3;
/** Share of letters that match, for two words to count as similar: "snoze" and "snooze" have 0.83. */
const NEAR = 0.6;
/** From this length on, letters also match in the middle of a word. */
const MIDDLE = 3;

const textOf = ({ name, texts, words, group }: OptionEntry): string =>
  [name, ...texts, words]
    .map((key) => t(key))
    .join(' ')
    .concat(' ', groupName(group));

/** Whether each typed word starts a word of the option, or, from three letters on, is contained in one. */
function fits(entry: OptionEntry, wanted: readonly string[]): boolean {
  const words = wordsOf(textOf(entry));
  return wanted.every((part) =>
    words.some((word) => (part.length < MIDDLE ? word.startsWith(part) : word.includes(part))),
  );
}

/** The options that match a text, in page order; null if the text contains no searchable word. */
export function foundOptions(text: string): readonly OptionEntry[] | null {
  const wanted = wordsOf(text);
  return wanted.length === 0 ? null : OPTION_INDEX.filter((entry) => fits(entry, wanted));
}

/** The options whose names or synonyms look most like the typed text, most similar first. */
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

const likeness = (one: string, other: string): number => 1 - edits(one, other) / Math.max(one.length, other.length);
