import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setTextSource } from '../../../utils/i18n/messages.ts';
import { asSentence, joinSentences } from '../../../utils/i18n/sentences.ts';
import { useEnglish } from '../../fakes/english.ts';

/** What gives words of the language; put together by hand, their order and what stands between them are English. */
const WORDS =
  'asSentence|clockTime|count|dayAndTime|dayName|inList|joinSentences|lengthInWords|listed|lookUp|minutesShort|moveName|percentText|plural|t|titleOf|weekdayName';
const GLUE: readonly RegExp[] = [
  /* In a template; a key may be made in one, so words have to stand in it as a call. */
  new RegExp(`\\$\\{(${WORDS})\\(`, 'g'),
  /* With a plus. */
  new RegExp(`\\b(${WORDS})\\([^()]*\\) \\+|\\+ (${WORDS})\\(`, 'g'),
  /* In a page, one after the other or with a sign between them. */
  new RegExp(`(?<!=)\\{(${WORDS})\\([^{}]*\\)\\}(\\{' '\\}| ?[·.,:–(] ?| (?=[{<\\w]))`, 'g'),
  new RegExp(`[·.,:–(] ?\\{(${WORDS})\\(`, 'g'),
];
/** Words to search in are not shown; a countdown is two numbers. */
const OTHERS = new Set([
  'components/options/option-search.ts',
  'components/library/library-shelf.ts',
  'utils/i18n/format.ts',
]);

const code = globSync(['components/**/*.{ts,tsx}', 'utils/**/*.ts', 'entrypoints/**/*.{ts,tsx}']).filter(
  (file) => !OTHERS.has(file),
);
const glueIn = (text: string): string[] => GLUE.flatMap((pattern) => text.match(pattern) ?? []);

test('no file puts words together by hand', () => {
  expect(code.length).toBeGreaterThan(200);
  const found = code.flatMap((file) => {
    /* What a comment quotes is no code. */
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
    return glueIn(text).map((glue) => `${file}: ${glue}`);
  });
  expect(found).toEqual([]);
});

test('glue is seen', () => {
  for (const glue of [
    '`${t("a")} ${x}`',
    "t('a') + x",
    "x + t('a')",
    "<p>{t('a')} {b}</p>",
    "<p>{t('a')}{' '}\n<a>",
    "<p>{t('a')} · <a>",
    "<p>– {t('a')}",
  ]) {
    expect(glueIn(glue), glue).not.toEqual([]);
  }
  for (const fine of ['t(`when_${x}`)', "t('a', t('b'))", "<p>\n  {t('a')}\n</p>", "<b>{t('a')}</b>"]) {
    expect(glueIn(fine), fine).toEqual([]);
  }
});

test('sentences are joined as the language joins them', () => {
  useEnglish();
  expect(joinSentences('One.', '', 'Two.', 'Three.')).toBe('One. Two. Three.');
  expect(joinSentences('', '')).toBe('');
  expect(asSentence('Ball roll')).toBe('Ball roll.');
  /* Japanese has no space between sentences, and a stop of its own. */
  setTextSource(
    (key, [a = '', b = '']) => (key === 'join_sentences' ? a + b : key === 'as_sentence' ? `${a}。` : ''),
    () => 'ja',
  );
  expect(joinSentences(asSentence('左足'), asSentence('ボール'))).toBe('左足。ボール。');
  useEnglish();
});
