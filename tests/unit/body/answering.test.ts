import { describe, expect, test } from 'vitest';
import {
  othersOpen,
  withAnswers,
  withConfirmed,
  withNoToOthers,
  withSide,
  withSides,
} from '../../../utils/body/answering.ts';
import { QUESTIONS, whyOpen } from '../../../utils/body/answers.ts';
import { EMPTY_BODY } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOW = Date.UTC(2026, 0, 5, 10);
const LATER = NOW + 60_000;
const ALL_NO: BodyRecord = { ...wellBody(NOW, 'UTC'), check: null };

describe('answering', () => {
  test('a tap holds from then on, and no other answer changes', () => {
    const after = withAnswers(ALL_NO, { numb: 'yes' }, LATER);
    expect(after.answers.given).toEqual({ ...ALL_NO.answers.given, numb: 'yes' });
    expect(after.answers.at).toEqual({ ...ALL_NO.answers.at, numb: LATER });
  });

  test('"no to all the others" leaves clot and swelling, and every answer that was given', () => {
    const before = withAnswers(EMPTY_BODY, { pregnancy: 'yes' }, NOW);
    const after = withNoToOthers(before, LATER);
    expect(after.answers.given).toMatchObject({ pregnancy: 'yes', thinners: 'no', wound: 'no' });
    expect(after.answers.given).not.toHaveProperty('clot');
    expect(after.answers.given).not.toHaveProperty('swelling');
    expect(after.answers.at).toMatchObject({ pregnancy: NOW, thinners: LATER });
    expect(othersOpen(before.answers)).toHaveLength(QUESTIONS.length - 3);
    expect(othersOpen(after.answers)).toEqual([]);
  });

  test('somebody can say that old answers still hold', () => {
    const much = NOW + 100 * 86_400_000;
    const after = withConfirmed(withAnswers(ALL_NO, { numb: 'yes' }, NOW), much);
    expect(after.answers.given).toMatchObject({ clot: 'no', numb: 'yes' });
    for (const { id } of QUESTIONS) expect(whyOpen(id, after.answers, much)).toBeNull();
    expect(withConfirmed(EMPTY_BODY, NOW)).toEqual(EMPTY_BODY);
  });

  test('a side can be named and taken back', () => {
    const left = withSide(ALL_NO, 'acute-swelling-or-gout', 'left');
    expect(left.answers.sides).toEqual({ 'acute-swelling-or-gout': 'left' });
    const both = withSides(left, { 'acute-swelling-or-gout': null, 'recent-injury-or-surgery': 'right' });
    expect(both.answers.sides).toEqual({ 'recent-injury-or-surgery': 'right' });
  });
});
