import { expect, test } from 'vitest';
import { withAnswers } from '../../../utils/body/answering.ts';
import { openQuestions } from '../../../utils/body/open-questions.ts';
import type { Reach } from '../../../utils/body/open-questions.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOW = Date.UTC(2026, 0, 5, 10);
const DAY = '2026-01-05';

/** A massage by hand, for which feet that feel little need care; narrow arteries ask for the same care. */
const MASSAGE: Reach = {
  moves: [{ id: 'gliding-warm-up', substitutes: [] }],
  core: [],
  mostOut: Infinity,
  isForNumbFeet: false,
  hasLook: false,
};

test('a question whose answer acts on a move is asked, whatever else asks for the same care', () => {
  for (const numb of ['yes', 'no'] as const) {
    const { answers, check } = wellBody(NOW, 'UTC', { numb });
    const { arteries: _, ...given } = answers.given;
    expect(openQuestions(MASSAGE, { answers: { ...answers, given }, check }, NOW, DAY)).toEqual(['arteries']);
  }
});

test('where an answer that was not given leaves nothing, nothing more is asked', () => {
  const { answers, check } = wellBody(NOW, 'UTC', { numb: 'skip' });
  const { arteries: _, ...given } = answers.given;
  expect(openQuestions(MASSAGE, { answers: { ...answers, given }, check }, NOW, DAY)).toEqual([]);
});

test('nothing is asked once everything was answered', () => {
  const record = withAnswers(wellBody(NOW, 'UTC'), { numb: 'skip', arteries: 'skip' }, NOW);
  expect(openQuestions(MASSAGE, record, NOW, DAY)).toEqual([]);
});

test('heart, cancer, stroke and their like are asked about before hands and raised legs, not before breath', () => {
  const { answers, check } = wellBody(NOW, 'UTC');
  const { illness: _, ...given } = answers.given;
  const asked = (...ids: Reach['moves'][number]['id'][]) =>
    openQuestions(
      { ...MASSAGE, moves: ids.map((id) => ({ id, substitutes: [] })) },
      { answers: { ...answers, given }, check },
      NOW,
      DAY,
    );
  /* Whoever answered all the others before it was there is asked this one alone. */
  expect(asked('gliding-warm-up')).toEqual(['illness']);
  expect(asked('feet-up-rest')).toEqual(['illness']);
  expect(asked('slow-breath-feet', 'cyclic-sigh', 'foot-scan', 'warm-sand-imagery')).toEqual([]);
});
