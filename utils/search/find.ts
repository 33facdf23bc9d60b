import { formsOf, isSame, wordsOf } from './fold.ts';

/** A statement that is shown to whoever searches for some words. */
export interface Answer {
  /** Words and phrases, with commas between them. */
  readonly words: string;
  readonly says: string;
}

/** Something that can be found, in the words of the language. */
export interface Findable<Target> {
  readonly target: Target;
  readonly name: string;
  /** What people call it instead, with commas between. */
  readonly words: string;
  readonly answers: readonly Answer[];
  /** What it is sorted under, the most important first. */
  readonly tags: readonly string[];
  /** Whole sentences: where one of them fits, it is what is said. */
  readonly texts: readonly string[];
}

/** The same, made ready to be compared. */
export interface Indexed<Target> {
  readonly target: Target;
  readonly name: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  readonly answers: readonly { readonly phrases: readonly (readonly string[])[]; readonly says: string }[];
  readonly tags: readonly (readonly string[])[];
  readonly texts: readonly { readonly words: readonly string[]; readonly says: string }[];
}

/** How something was found, the best first. */
const RANKS = [
  'isName',
  'isAnswered',
  'beginsName',
  'inName',
  'isPhrase',
  'inPhrases',
  'withinName',
  'inTags',
  'inTexts',
] as const;
type Rank = (typeof RANKS)[number];

export interface Hit<Target> {
  readonly target: Target;
  /** 0 is best. */
  readonly rank: number;
  /** What is said about the words that were searched for; null where nothing is. */
  readonly says: string | null;
}

/** From this length on, letters in the middle of a name are meant: languages that join words have no other beginnings. */
const SHORTEST_MIDDLE = 3;

export function indexed<Target>(things: readonly Findable<Target>[]): Indexed<Target>[] {
  return things.map(({ target, name, words, answers, tags, texts }) => {
    const answered = answers.map((answer) => ({ phrases: phrasesIn(answer.words), says: answer.says }));
    return {
      target,
      name: wordsOf(name),
      phrases: [...phrasesIn(words), ...answered.flatMap(({ phrases }) => phrases)],
      answers: answered,
      tags: tags.flatMap(phrasesIn),
      texts: texts.map((text) => ({ words: wordsOf(text), says: text })),
    };
  });
}

/* Commas as people write them in Latin, Arabic, Chinese and Japanese. */
const phrasesIn = (words: string): string[][] =>
  words
    .split(/[,،，、]/)
    .map(wordsOf)
    .filter(({ length }) => length > 0);

/** What was typed: its words, and of each what it may be the plural of. */
interface Typed {
  readonly words: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** Whether there is anything in a text to search for. */
export const isSearch = (query: string): boolean => wordsOf(query).length > 0;

/** What fits a search, the best first; what is equally good stays in its order. */
export function find<Target>(index: readonly Indexed<Target>[], query: string): Hit<Target>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const typed: Typed = { words, parts: words.map(formsOf) };
  return index
    .flatMap((one) => {
      const found = rankOf(one, typed);
      if (!found) return [];
      const quoted = found.rank === RANKS.indexOf('inTexts') ? one.texts[found.place]?.says : undefined;
      return [{ target: one.target, ...found, says: saidOf(one, typed) ?? quoted ?? null }];
    })
    .toSorted((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ target, rank, says }) => ({ target, rank, says }));
}

/** How something was found, and how far in; null where it does not fit. */
function rankOf<Target>(one: Indexed<Target>, typed: Typed): { rank: number; place: number } | null {
  const { name, phrases, answers, tags, texts } = one;
  const at = (rank: Rank, place = 0): { rank: number; place: number } => ({ rank: RANKS.indexOf(rank), place });
  const { words, parts } = typed;
  const [first = []] = parts;
  const query = words.join(' ');
  if (isSame(name, words)) return at('isName');
  if (answers.some((answer) => answer.phrases.some((phrase) => isSame(phrase, words)))) return at('isAnswered');
  if (parts.every((part, place) => begins(name[place] ?? '', part))) return at('beginsName', name.length);
  if (haveAll(name, parts))
    return at(
      'inName',
      name.findIndex((word) => begins(word, first)),
    );
  if (phrases.some((phrase) => isSame(phrase, words))) return at('isPhrase');
  const called = [...name, ...phrases.flat()];
  if (haveAll(called, parts)) return at('inPhrases', placeOf(phrases, first));
  if (query.length >= SHORTEST_MIDDLE && name.join(' ').includes(query)) return at('withinName');
  const sorted = [...called, ...tags.flat()];
  if (haveAll(sorted, parts)) return at('inTags', placeOf(tags, first));
  const read = texts.map((text) => text.words);
  return haveAll([...sorted, ...read.flat()], parts) ? at('inTexts', placeOf(read, first)) : null;
}

/** Whether a word begins with any form of what was typed. */
const begins = (word: string, forms: readonly string[]): boolean => forms.some((form) => word.startsWith(form));

const haveAll = (words: readonly string[], parts: Typed['parts']): boolean =>
  parts.every((part) => words.some((word) => begins(word, part)));

function placeOf(runs: readonly (readonly string[])[], part: readonly string[]): number {
  const at = runs.findIndex((words) => words.some((word) => begins(word, part)));
  return at < 0 ? runs.length : at;
}

function saidOf<Target>({ answers }: Indexed<Target>, { words, parts }: Typed): string | null {
  const exact = answers.find(({ phrases }) => phrases.some((phrase) => isSame(phrase, words)));
  const near = exact ?? answers.find(({ phrases }) => phrases.some((phrase) => haveAll(phrase, parts)));
  return near?.says ?? null;
}
