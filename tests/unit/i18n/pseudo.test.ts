import { expect, test } from 'vitest';
import { builtMessages, inEnglish, pseudoText } from '../../../scripts/locale-files.ts';

const json = JSON.stringify({
  locale_tag: { message: 'en', description: 'Not shown.' },
  join_sentences: { message: '$A$ $B$', placeholders: { a: { content: '$1' }, b: { content: '$2' } } },
  status: {
    message: 'Next break at $TIME$.',
    description: 'Popup.',
    placeholders: { time: { content: '$1', example: '14:20' } },
  },
});

test('a build has no words for translators, and the texts as they are', () => {
  expect(JSON.parse(builtMessages(json))).toEqual({
    locale_tag: { message: 'en' },
    join_sentences: { message: '$A$ $B$', placeholders: { a: { content: '$1' }, b: { content: '$2' } } },
    status: { message: 'Next break at $TIME$.', placeholders: { time: { content: '$1' } } },
  });
});

test('with accents a text is two fifths longer, marked at both ends, and keeps what is filled in', () => {
  const text = 'Next break at $TIME$, after more minutes of work.';
  const told = pseudoText('status', text, 'accents');
  expect(told).toMatch(/^⟦Ñéẋţ .*\$TIME\$.*⟧$/);
  expect(told.length).toBeGreaterThanOrEqual(text.length * 1.3);
  expect(told.replace('$TIME$', '')).not.toMatch(/[a-zA-Z]/);
});

test('from right to left no Latin letter is left', () => {
  expect(pseudoText('status', 'Next break at $TIME$.', 'rtl').replace('$TIME$', '')).not.toMatch(/[a-z]/i);
});

test('each says what language it is, and what joins sentences stays', () => {
  for (const [pseudo, tag] of [
    ['accents', 'en-XA'],
    ['rtl', 'ar-XB'],
  ] as const) {
    expect(JSON.parse(builtMessages(json, pseudo))).toMatchObject({
      locale_tag: { message: tag },
      join_sentences: { message: '$A$ $B$' },
    });
  }
});

test('the English can be read in both: with capitals where the language has them', () => {
  const text = 'Next break at 14:20, after more minutes of work: ⟦Ball⟧ “loud”.';
  expect(inEnglish(pseudoText('status', text, 'accents'), 'accents')).toBe(text.replaceAll(/[⟦⟧]/g, ''));
  expect(inEnglish(pseudoText('status', text, 'rtl'), 'rtl')).toBe(text.replaceAll(/[⟦⟧]/g, '').toLowerCase());
});
