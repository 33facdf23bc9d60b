import { describe, expect, test } from 'vitest';
import {
  hasOthersOpen,
  withAnswer,
  withAnswersOf,
  withConfirmed,
  withNoToOthers,
  withSide,
  withoutAnswers,
} from '../../../utils/body/answering.ts';
import { NO_ANSWERS, QUESTIONS, isComplete } from '../../../utils/body/answers.ts';
import { EMPTY_BODY, askAgain } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';

const NOW = Date.UTC(2026, 0, 5, 10);
const LATER = NOW + 60_000;
const ALL_NO: BodyRecord = {
  ...EMPTY_BODY,
  answers: { given: Object.fromEntries(QUESTIONS.map(({ id }) => [id, 'no'])), sides: {} },
  answeredAt: NOW,
};

describe('answering', () => {
  test('a tap holds at once, and no other answer changes', () => {
    const after = withAnswer(ALL_NO, 'numb', 'yes', LATER);
    expect(after.answers.given).toEqual({ ...ALL_NO.answers.given, numb: 'yes' });
    expect(after.answeredAt).toBe(NOW);
  });

  test('the last open question makes the answers complete, no earlier one does', () => {
    let record = EMPTY_BODY;
    for (const { id } of QUESTIONS) {
      expect(askAgain(record, LATER)).toBe('never');
      record = withAnswer(record, id, id === 'numb' ? 'skip' : 'no', LATER);
    }
    expect(isComplete(record.answers)).toBe(true);
    expect(record.answeredAt).toBe(LATER);
  });

  test('"no to all the others" leaves clot and swelling, and every answer that was given', () => {
    const before = withAnswer(EMPTY_BODY, 'pregnancy', 'yes', NOW);
    const after = withNoToOthers(before, NOW);
    expect(after.answers.given).toMatchObject({ pregnancy: 'yes', thinners: 'no', wound: 'no' });
    expect(after.answers.given).not.toHaveProperty('clot');
    expect(after.answers.given).not.toHaveProperty('swelling');
    expect(after.answeredAt).toBeNull();
    expect([hasOthersOpen(before.answers), hasOthersOpen(after.answers)]).toEqual([true, false]);
    const done = withAnswer(withAnswer(after, 'clot', 'no', NOW), 'swelling', 'no', LATER);
    expect(done.answeredAt).toBe(LATER);
  });

  test('somebody can leave questions open, and can say that old answers still hold', () => {
    expect(withConfirmed(EMPTY_BODY, NOW).answeredAt).toBe(NOW);
    const old = { ...ALL_NO, answeredAt: NOW - 100 * 86_400_000 };
    expect(askAgain(withAnswer(old, 'numb', 'yes', NOW), NOW)).toBe('old');
    expect(askAgain(withConfirmed(old, NOW), NOW)).toBeNull();
  });

  test('a side can be named and taken back', () => {
    const left = withSide(ALL_NO, 'acute-swelling-or-gout', 'left');
    expect(left.answers.sides).toEqual({ 'acute-swelling-or-gout': 'left' });
    expect(withSide(left, 'acute-swelling-or-gout', null).answers.sides).toEqual({});
  });

  test('erased, nothing of the answers is left; brought back, all of it is', () => {
    const known: BodyRecord = { ...ALL_NO, check: { day: '2026-01-05', found: 'pain', side: 'left' } };
    const erased = withoutAnswers({ ...known, emergency: '112' });
    expect(erased).toEqual({ ...EMPTY_BODY, answers: NO_ANSWERS, emergency: '112' });
    expect(withAnswersOf(erased, known)).toEqual({ ...known, emergency: '112' });
  });
});
