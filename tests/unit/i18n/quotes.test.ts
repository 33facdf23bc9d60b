import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/*
 * A browser test that quotes a text waits for it until its time is over where the text has changed, and one that says what is not
 * there can never fail. Found here at once, for quotes of three words or more; shorter ones are often a number, a name, or the
 * test's own word.
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

const words = (text: string): number => text.match(/\p{L}{2,}|\b[aI]\b/gu)?.length ?? 0;

/** Texts with something filled in for every placeholder: a part of those of three words or more, the whole of shorter ones. */
const filled = texts
  .filter((parts) => words(parts.join(' ')) >= 1)
  .map((parts) => {
    const source = parts.map(RegExp.escape).join('.{1,60}?');
    return new RegExp(words(parts.join(' ')) >= 3 ? source : `^${source}$`);
  });
/** Pieces of three words or more, for quotes of a part of a text with placeholders in it. */
const pieces = texts
  .filter(({ length }) => length > 1)
  .flat()
  .map((piece) => piece.trim())
  .filter((piece) => words(piece) >= 3);

const isText = (quote: string): boolean =>
  texts.some(([whole = '', ...more]) => more.length === 0 && whole.includes(quote)) ||
  pieces.some((piece) => quote.includes(piece) || piece.includes(quote)) ||
  filled.some((text) => text.test(quote));

/** What takes a text of a page, and constants that are named like one. */
const QUOTES = [
  /\b(?:waitForText|click|toContain|includes|tabTo|spaceOn|untilFocus|opened|open)\(\s*(?:[\w.()]+,\s*|'[^']*',\s*)?'((?:[^'\\\n]|\\.)+)'/g,
  /\b(?:text|click): '((?:[^'\\\n]|\\.)+)'/g,
  /\bandClick\('[^']*', '((?:[^'\\\n]|\\.)+)'/g,
  /\bconst [A-Z][A-Z_]* = '((?:[^'\\\n]|\\.)+)'/g,
];
const isSentence = (quote: string): boolean => quote.includes(' ') && !/^[.#[]|[>:=]\S/.test(quote);

/** Put together from several texts, or not of Instep. */
const OTHERS = new Set([
  'Ball under the desk, ',
  'RangeError: no part 7',
  'For my heel',
  'works on: heel',
  'Winding down: every day',
  'Strict mode: on.',
]);

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
