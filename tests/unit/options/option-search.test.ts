import { beforeAll, describe, expect, test } from 'vitest';
import { OPTION_INDEX } from '../../../components/options/option-index.ts';
import { foundOptions, nearOptions } from '../../../components/options/option-search.ts';
import { useEnglish } from '../../fakes/english.ts';

beforeAll(() => useEnglish());

const ids = (text: string): string[] | undefined => foundOptions(text)?.map(({ id }) => id);

describe('the search of the options', () => {
  test.each([
    ['a name', 'snoozes per', ['maxSnoozes']],
    ['an explanation', 'comes back', ['snoozeMinutes']],
    ['a word people use instead', 'pomodoro', ['workMinutes']],
    ['another one', 'Zoom', ['calls', 'callHosts']],
    ['the name of a choice', 'rain', ['music']],
    ['capitals and accents', 'SNÖÖZES', ['maxSnoozes']],
    ['words in any order', 'break long length', ['longMinutes']],
    ['the middle of a word', 'otkey', ['shortcuts']],
    ['spaces around', '  strict ', ['firm']],
  ])('finds by %s', (_what, text, found) => {
    expect(ids(text)).toEqual(expect.arrayContaining(found));
  });

  test('finds nothing but what fits each word', () => {
    expect(ids('snoozes per')).toEqual(['maxSnoozes']);
    expect(ids('pomodoro rain')).toEqual([]);
  });

  test('finds all of a group by its name', () => {
    const sound = OPTION_INDEX.filter(({ group }) => group === 'sound').map(({ id }) => id);
    expect(ids('sound')).toEqual(expect.arrayContaining(sound));
  });

  test('takes one or two letters for the beginning of a word', () => {
    expect(ids('ok')).toEqual([]);
  });

  test('looks for nothing where nothing is typed', () => {
    expect(foundOptions('')).toBeNull();
    expect(foundOptions(' - ')).toBeNull();
  });

  test('offers the nearest where nothing is found', () => {
    expect(ids('snoze')).toEqual([]);
    expect(nearOptions('snoze').map(({ id }) => id)[0]).toMatch(/nooze/);
    expect(nearOptions('musik').map(({ id }) => id)).toContain('music');
    expect(nearOptions('snoze').length).toBeLessThanOrEqual(3);
    expect(nearOptions('xqxqxq')).toEqual([]);
  });

  test('knows each option once', () => {
    const all = OPTION_INDEX.map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const { under } of OPTION_INDEX) if (under !== undefined) expect(all).toContain(under);
  });
});
