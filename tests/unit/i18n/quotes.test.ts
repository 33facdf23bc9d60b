import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/*
 * A browser test that quotes a text waits for it until its time is over where the text has changed, and one that says what is not
 * there can never fail. Both are found here at once. Only what has three words or more is looked at: less is often a number, a
 * name, or a word of the test's own.
 */

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Message {
  message: string;
}
/* The shape is the browser's own, and held by messages.test.ts. */
const messages = Object.values(JSON.parse(read('public/_locales/en/messages.json')) as Record<string, Message>);

const PLACEHOLDER = /\$[a-z0-9_]+\$/i;
/** The texts in the pieces between their placeholders. */
const texts = messages.map(({ message }) => message.split(PLACEHOLDER));

/** Texts with something filled in for every placeholder. */
const filled = texts
  .filter((pieces) => pieces.join(' ').trim().includes(' '))
  .map((pieces) => new RegExp(pieces.map(RegExp.escape).join('.{1,60}?')));
/** Pieces of more than one word, for quotes of a part of a text with placeholders in it. */
const pieces = texts
  .filter(({ length }) => length > 1)
  .flat()
  .map((piece) => piece.trim())
  .filter((piece) => piece.includes(' '));

const isText = (quote: string): boolean =>
  texts.some(([whole = '', ...more]) => more.length === 0 && whole.includes(quote)) ||
  pieces.some((piece) => quote.includes(piece) || piece.includes(quote)) ||
  filled.some((text) => text.test(quote));

/** What takes a text of a page, and constants that are named like one. */
const QUOTES = [
  /\b(?:waitForText|click|toContain|includes|tabTo|spaceOn|untilFocus|opened|open)\(\s*(?:[\w.()]+,\s*|'[^']*',\s*)?'((?:[^'\\\n]|\\.)+)'/g,
  /\bconst [A-Z][A-Z_]* = '((?:[^'\\\n]|\\.)+)'/g,
];
const isSentence = (quote: string): boolean => quote.includes(' ') && !/^[.#[]|[>:=]\S/.test(quote);
const words = (quote: string): number => quote.match(/\p{L}{2,}|\b[aI]\b/gu)?.length ?? 0;

/** Put together from several texts, or not of Instep. */
const OTHERS = new Set(['Ball under the desk, ', 'RangeError: no part 7', 'For my heel']);

const quotes = globSync('tests/browser/*.ts', { cwd: root }).flatMap((file) => {
  const found = QUOTES.flatMap((pattern) => [...read(file).matchAll(pattern)]);
  return found
    .map(([, quote = '']) => quote.replaceAll(/\\(.)/g, '$1'))
    .filter((quote) => words(quote) >= 3 && isSentence(quote) && !OTHERS.has(quote))
    .map((quote) => ({ file: path.basename(file), quote }));
});

test('what the browser tests quote is what Instep says', () => {
  expect(quotes.length).toBeGreaterThan(100);
  expect(quotes.filter(({ quote }) => !isText(quote))).toEqual([]);
});
