import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../../utils/moves/care.ts';
import type { Allowance } from '../../../utils/moves/care.ts';
import { NO_FEEL, afterDoing, afterFeedback, doseFor, levelFor } from '../../../utils/moves/feel.ts';
import type { Feedback, MoveFeel } from '../../../utils/moves/feel.ts';
import type { Level, MoveId } from '../../../utils/moves/types.ts';

const AT = Date.UTC(2026, 0, 5, 10);
const WEEK = 7 * 86_400_000;
const ID: MoveId = 'thumb-fans';

function allowance(id: MoveId = ID, ...conditions: Parameters<typeof verdictOn>[1]['conditions'][number][]): Allowance {
  const verdict = verdictOn(id, { conditions });
  if (!verdict.isAllowed) throw new Error(`${id} is excluded`);
  return verdict;
}

const answers = (feel: MoveFeel, ...given: [Feedback, Level][]): MoveFeel =>
  given.reduce((now, [answer, level]) => afterFeedback(now, ID, answer, { at: AT, level, dose: 45 }), feel);

describe('what felt right', () => {
  test('three good answers at a level lead to the next, two do not', () => {
    const two = answers(NO_FEEL, ['good', 3], ['good', 3]);
    expect(two).toMatchObject({ level: 3, goods: 2, dose: 45 });
    expect(answers(two, ['good', 3])).toMatchObject({ level: 4, goods: 0 });
  });

  test('never to level 5', () => {
    expect(answers({ ...NO_FEEL, level: 4, goods: 2 }, ['good', 4]).level).toBe(4);
  });

  test('too strong: a level less and half the dose next time', () => {
    const less = answers(NO_FEEL, ['good', 3], ['tooStrong', 3]);
    expect(less).toMatchObject({ level: 2, halfNext: true, goods: 0, strongs: 1, lockedUntil: null });
    expect(doseFor(ID, allowance(), less)).toBe(23);
    expect(doseFor(ID, allowance(), afterDoing(less, AT))).toBe(45);
  });

  test('too strong twice in a row, or once painful: left alone for a week', () => {
    expect(answers(NO_FEEL, ['tooStrong', 3], ['tooStrong', 2]).lockedUntil).toBe(AT + WEEK);
    expect(answers(NO_FEEL, ['tooStrong', 3], ['good', 2], ['tooStrong', 2]).lockedUntil).toBeNull();
    expect(answers(NO_FEEL, ['hurt', 3]).lockedUntil).toBe(AT + WEEK);
  });

  test('liking follows the newest answers, and stays between -1 and 1', () => {
    const liked = answers(NO_FEEL, ['good', 3], ['good', 3], ['good', 3]);
    expect(liked.liking).toBeCloseTo(0.784);
    expect(answers(liked, ['skipped', 3]).liking).toBeCloseTo(0.35);
  });

  test.each([
    ['new', ID, 2],
    ['used', ID, 3],
    ['seasoned', ID, 3],
    ['new', 'ankle-pumps', 2],
    ['seasoned', 'ankle-pumps', 4],
    ['new', 'lymph-sweep', 1],
    ['seasoned', 'feet-up-rest', 4],
  ] as const)('somebody %s begins %s at level %d', (experience, id, level) => {
    expect(levelFor(id, allowance(id), NO_FEEL, experience)).toBe(level);
  });

  test('what felt right goes before the start level, and no answer goes above a cap', () => {
    const firm = { ...NO_FEEL, level: 4 } as const;
    expect(levelFor(ID, allowance(), firm, 'new')).toBe(4);
    expect(levelFor(ID, allowance(ID, 'pregnancy'), firm, 'seasoned')).toBe(2);
    const most = { ...NO_FEEL, level: 5 } as const;
    expect(levelFor('slow-breath-feet', allowance('slow-breath-feet'), most, 'used')).toBe(5);
    expect(levelFor(ID, allowance(), most, 'used')).toBe(4);
  });

  test('the dose that felt right is kept inside what is allowed', () => {
    const long = { ...NO_FEEL, dose: 80 };
    expect(doseFor(ID, allowance(), long)).toBe(80);
    expect(doseFor(ID, allowance(ID, 'pregnancy'), long)).toBe(45);
  });
});
