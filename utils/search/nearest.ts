import type { Hit, Indexed } from './find.ts';
import { wordsOf } from './fold.ts';

/** A name, or a word that something is said about, comes before another word that is as near. */
const OTHER_WORD = 0.01;

/** Those whose names and other words look most like what was typed, the nearest first. */
export function nearest<Target>(index: readonly Indexed<Target>[], query: string, most: number): Hit<Target>[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  return index
    .map((one) => ({ one, rank: farness(one, typed) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ one, rank }) => ({ target: one.target, rank, says: saidNear(one, typed) }));
}

/** 0 to about 1: how far the typed words are from the nearest ones, on average. */
function farness<Target>({ name, phrases, answers }: Indexed<Target>, typed: readonly string[]): number {
  const first = [...name, ...answers.flatMap((answer) => answer.phrases.flat())];
  const others = phrases.flat();
  const each = typed.map((part) => Math.min(distanceTo(first, part), distanceTo(others, part) + OTHER_WORD));
  return each.reduce((sum, one) => sum + one, 0) / typed.length;
}

const distanceTo = (words: readonly string[], typed: string): number =>
  Math.min(1, ...words.map((word) => edits(typed, word) / Math.max(typed.length, word.length)));

/** What is said about the words that are nearest to what was typed. */
function saidNear<Target>({ name, answers }: Indexed<Target>, typed: readonly string[]): string | null {
  const far = (words: readonly string[]): number =>
    typed.reduce((sum, part) => sum + distanceTo(words, part), 0) / typed.length;
  const [best] = answers
    .map(({ phrases, says }) => ({ says, far: far(phrases.flat()) }))
    .toSorted((a, b) => a.far - b.far);
  return best && best.far < 0.5 && best.far <= far(name) ? best.says : null;
}

/** How many letters have to be put in, taken out, changed, or swapped with the next one. */
export function edits(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
