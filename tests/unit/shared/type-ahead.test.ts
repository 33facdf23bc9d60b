import { describe, expect, test } from 'vitest';
import { isLetter, nextNamed } from '../../../components/shared/type-ahead.ts';

const NAMES = ['30 minutes', '1 hour', '2 hours', 'Until tomorrow', 'Until I resume', 'Other'];

describe('an entry found by its first letter', () => {
  test.each([
    ['the first', 'o', 0, 5],
    ['the next of two', 'u', 3, 4],
    ['round the end', 'u', 4, 3],
    ['in capitals', 'U', 0, 3],
    ['a digit', '2', 0, 2],
    ['itself, where it is the only one', '1', 1, 1],
    ['none', 'x', 0, null],
  ])('%s', (_what, key, at, found) => {
    expect(nextNamed(NAMES, key, at)).toBe(found);
  });

  test('is asked for by a sign alone', () => {
    const none = { ctrlKey: false, metaKey: false, altKey: false };
    expect(isLetter({ ...none, key: 'u' })).toBe(true);
    expect(isLetter({ ...none, key: 'u', ctrlKey: true })).toBe(false);
    expect(isLetter({ ...none, key: 'Enter' })).toBe(false);
    expect(isLetter({ ...none, key: ' ' })).toBe(false);
  });
});
