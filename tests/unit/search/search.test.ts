import { beforeEach, describe, expect, test } from 'vitest';
import { find, indexed, isSearch } from '../../../utils/search/find.ts';
import type { Findable } from '../../../utils/search/find.ts';
import { wordsOf } from '../../../utils/search/fold.ts';
import { edits, nearest } from '../../../utils/search/nearest.ts';
import { useEnglish } from '../../fakes/english.ts';

beforeEach(() => useEnglish());

const thing = (target: string, more: Partial<Findable<string>> = {}): Findable<string> => ({
  target,
  name: target,
  words: '',
  answers: [],
  tags: [],
  texts: [],
  ...more,
});
const found = (things: readonly Findable<string>[], query: string): string[] =>
  find(indexed(things), query).map(({ target }) => target);

describe('a search', () => {
  test('puts names first, then other words, then what something is sorted under, then its text', () => {
    const things = [
      thing('text', { texts: ['Lift it.', 'Put the heel down.'] }),
      thing('tag', { tags: ['Ankle', 'Heel'] }),
      thing('word', { words: 'rear foot, heel bone' }),
      thing('phrase', { words: 'rear foot, heel' }),
      thing('Sore heel'),
      thing('Heel bounce'),
      thing('answer', { answers: [{ words: 'spur, heel', says: 'So it is.' }] }),
      thing('Heel'),
    ];
    expect(found(things, 'heel')).toEqual([
      'Heel',
      'answer',
      'Heel bounce',
      'Sore heel',
      'phrase',
      'word',
      'tag',
      'text',
    ]);
  });

  test('takes of equals the one where it stands further in front, else keeps their order', () => {
    const things = [
      thing('late', { texts: ['Sit.', 'Roll the heel.'] }),
      thing('early', { texts: ['Roll the heel.', 'Sit.'] }),
      thing('also early', { texts: ['The heel.'] }),
    ];
    expect(found(things, 'heel')).toEqual(['early', 'also early', 'late']);
  });

  test('asks for every word, in any order and from wherever', () => {
    const things = [thing('Ball roll', { tags: ['Arch'], texts: ['Sit.'] }), thing('Ball squeeze')];
    expect(found(things, 'roll ball')).toEqual(['Ball roll']);
    expect(found(things, 'ball arch sit')).toEqual(['Ball roll']);
    expect(found(things, 'ball knee')).toEqual([]);
  });

  test.each([
    ['capitals and accents', 'ÉLAN', 'elan'],
    ['letters that stand for two', 'Große Füße', 'grosse fusse'],
    ['the beginning of a word', 'Ankle circles', 'circ'],
    ['a plural', 'Foot cramp', 'cramps'],
    ['a plural in -es', 'Arch', 'arches'],
    ['a plural in -ies', 'Injury', 'injuries'],
    ['a singular', 'Heel spurs', 'spur'],
    ['American spelling', 'Visualisation', 'visualization'],
    ['British spelling', 'Visualization', 'visualisation'],
    ['British spelling of Greek', 'Lymphedema', 'lymphoedema'],
    ['an apostrophe', 'Athlete’s foot', 'athletes foot'],
    ['another apostrophe', 'Athlete’s foot', "athlete's foot"],
    ['hyphens', 'Wind-down', 'wind down'],
    ['letters in the middle of a name', 'Fußgelenk', 'gelenk'],
  ])('finds by %s', (_what, name, query) => {
    expect(found([thing('other'), thing(name)], query)).toEqual([name]);
  });

  test('does not look within the words of a text', () => {
    expect(found([thing('chair', { texts: ['Lock the wheels.'] })], 'heel')).toEqual([]);
  });

  test('cuts and changes words in English alone', () => {
    useEnglish('de');
    expect(found([thing('Arm')], 'arms')).toEqual([]);
    expect(found([thing('Visite')], 'vizite')).toEqual([]);
  });

  test('says what is known about the very words, before what is known about some of them', () => {
    const things = [
      thing('card', {
        answers: [
          { words: 'cold feet, icy feet', says: 'cold' },
          { words: 'feet', says: 'feet' },
        ],
      }),
    ];
    const said = (query: string) => find(indexed(things), query).map(({ says }) => says);
    expect(said('cold feet')).toEqual(['cold']);
    expect(said('feet')).toEqual(['feet']);
    expect(said('icy')).toEqual(['cold']);
    expect(said('card')).toEqual([null]);
  });

  test('quotes the text in which it is found', () => {
    const things = [thing('card', { texts: ['Sit down.', 'Lift the heel.'] }), thing('Heel', { texts: ['A heel.'] })];
    expect(find(indexed(things), 'heel')).toMatchObject([
      { target: 'Heel', says: null },
      { target: 'card', says: 'Lift the heel.' },
    ]);
  });

  test('needs a letter or a number', () => {
    expect(isSearch(' - ')).toBe(false);
    expect(isSearch(' a')).toBe(true);
    expect(found([thing('a')], ' - ')).toEqual([]);
  });
});

describe('the nearest', () => {
  const near = (things: readonly Findable<string>[], query: string, most = 3): string[] =>
    nearest(indexed(things), query, most).map(({ target }) => target);

  test.each([
    ['heel', 'heel', 0],
    ['heel', 'hele', 1],
    ['heel', 'heal', 1],
    ['heel', 'eel', 1],
    ['heel', 'heels', 1],
    ['', 'abc', 3],
    ['neuropathy', 'neropthy', 2],
  ])('%s is %s but for %i edits', (one, other, count) => {
    expect(edits(one, other)).toBe(count);
    expect(edits(other, one)).toBe(count);
  });

  test('are spelled most like it, by name or by another word', () => {
    const things = [thing('Knee'), thing('Sole scan'), thing('nerves', { words: 'neuropathy' }), thing('Calm')];
    expect(near(things, 'neropathy', 1)).toEqual(['nerves']);
    expect(near(things, 'sole skan', 1)).toEqual(['Sole scan']);
    expect(near([thing('other', { words: 'heal' }), thing('Heal')], 'heel', 1)).toEqual(['Heal']);
  });

  test('are as many as are asked for, whatever was typed', () => {
    const things = ['one', 'two', 'three', 'four'].map((name) => thing(name));
    expect(near(things, 'xqxq')).toHaveLength(3);
    expect(near(things, '?')).toEqual([]);
  });

  test('say what is known about the word that was meant', () => {
    const things = [thing('Sensitive feet', { answers: [{ words: 'neuropathy', says: 'No repair.' }] })];
    expect(nearest(indexed(things), 'neropathy', 1)[0]?.says).toBe('No repair.');
    expect(nearest(indexed(things), 'sensitiv', 1)[0]?.says).toBeNull();
  });
});

test('accents make no other letter in Latin, and do in other scripts', () => {
  expect(wordsOf('Élan')).toEqual(['elan']);
  expect(wordsOf('がく')).not.toEqual(wordsOf('かく'));
});
