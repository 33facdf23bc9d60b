import { describe, expect, test } from 'vitest';
import { taken, typed, wholeNumber } from '../../../components/shared/typed-number.ts';
import type { Typing } from '../../../components/shared/typed-number.ts';

const RANGE = { min: 1, max: 20 };

/** A text typed key by key into a field that shows `value`, without a pause. */
function keys(text: string, value: number): Typing {
  let typing: Typing | null = null;
  for (let i = 1; i <= text.length; i += 1) typing = typed(typing, text.slice(0, i), value, RANGE);
  if (!typing) throw new Error('no keys');
  return typing;
}

describe('a number that is typed', () => {
  test.each([
    ['7', 7],
    [' 12 ', 12],
    ['20', 20],
    ['0', null],
    ['21', null],
    ['', null],
    ['12,5', null],
    ['-3', null],
    ['1e1', null],
  ])('"%s" says %s', (text, value) => {
    expect(wholeNumber(text, RANGE)).toBe(value);
  });

  test('is what stands there when it is taken, not its first digit', () => {
    expect(taken(keys('15', 5), RANGE).value).toBe(15);
  });

  test('leaves the value there was before where it does not fit', () => {
    expect(taken(keys('99', 5), RANGE)).toEqual({ value: 5, typing: { text: '99', before: 5, isWrong: true } });
  });

  test('leaves it too where a pause had taken the first digit', () => {
    const first = taken(keys('9', 5), RANGE);
    expect(first.value).toBe(9);
    const whole = typed(first.typing, '99', first.value, RANGE);
    expect(taken(whole, RANGE)).toMatchObject({ value: 5, typing: { isWrong: true } });
  });

  test('is not called wrong before it is taken, and no longer once it fits', () => {
    expect(keys('99', 5).isWrong).toBe(false);
    const wrong = taken(keys('99', 5), RANGE).typing;
    expect(typed(wrong, '999', 5, RANGE).isWrong).toBe(true);
    expect(typed(wrong, '9', 5, RANGE).isWrong).toBe(false);
  });
});
