import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAnswers } from '../../utils/body/answering.ts';
import { NO_ANSWERS, QUESTIONS } from '../../utils/body/answers.ts';
import type { Answer, Answers, Check, QuestionId } from '../../utils/body/answers.ts';
import { newItem } from '../../utils/body/own-plans.ts';
import { EMPTY_BODY } from '../../utils/body/record.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { prepareBreak } from '../../utils/break/prepare.ts';
import type { Prepared } from '../../utils/break/prepare.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { CATALOGUE, routineMinutes } from '../../utils/moves/catalogue.ts';
import { moveIds } from '../../utils/moves/compose/candidates.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import { HOME, OFFICE } from '../fakes/compose-request.ts';

/** Random requests in a run. */
const REQUESTS = 10_000;

const NOW = Date.UTC(2026, 0, 5, 10);
const DAY = '2026-01-05';

const side = fc.constantFrom('left' as const, 'right' as const);

/** Mostly no, as it is with people; all of them given. */
const given: fc.Arbitrary<Record<QuestionId, Answer>> = fc
  .tuple(
    ...QUESTIONS.map(() =>
      fc.oneof(
        { weight: 12, arbitrary: fc.constant<Answer>('no') },
        { weight: 2, arbitrary: fc.constant<Answer>('yes') },
        { weight: 1, arbitrary: fc.constantFrom<Answer>('unsure', 'skip') },
      ),
    ),
  )
  .map((answers) => Object.fromEntries(QUESTIONS.map(({ id }, at) => [id, answers[at]])) as Record<QuestionId, Answer>);

const sides: fc.Arbitrary<Answers['sides']> = fc.record(
  { 'recent-injury-or-surgery': side, 'acute-swelling-or-gout': side },
  { requiredKeys: [] },
);

const check: fc.Arbitrary<Check> = fc.record({
  day: fc.constant(DAY),
  found: fc.oneof(
    { weight: 4, arbitrary: fc.constant('nothing' as const) },
    { weight: 1, arbitrary: fc.constantFrom('wound', 'swelling', 'numb', 'pain') },
  ),
  side: fc.option(side),
});

const moveId = fc.constantFrom(...moveIds());

const request: fc.Arbitrary<BreakRequest> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...CATALOGUE), fc.integer({ min: 1, max: 20 }))
      .map(([{ id }, minutes]) => ({ kind: 'routine', routineId: id, minutes: routineMinutes(id, minutes) }) as const),
  },
  fc.record({
    kind: fc.constant('made' as const),
    minutes: fc.integer({ min: 1, max: 10 }),
    goals: fc.subarray([...new Set(Object.values(PURPOSES).flatMap(({ goals }) => goals.map(({ goal }) => goal)))], {
      maxLength: 2,
    }),
    regions: fc.subarray([...new Set(Object.values(PURPOSES).flatMap(({ regions }) => regions))], { maxLength: 2 }),
    side: fc.constant(null),
  }),
  moveId.map((id) => ({ kind: 'move', moveId: id }) as const),
  fc.constant({ kind: 'own', planId: 'mine' } as const),
);

const life = fc.record({
  request,
  given,
  sides,
  check,
  known: fc.subarray(QUESTIONS.map(({ id }) => id)),
  place: fc.constantFrom(HOME, OFFICE, EMPTY_BODY.place),
  items: fc.array(moveId.map(newItem), { minLength: 1, maxLength: 5 }),
  breaks: fc.nat({ max: 50 }),
});

const pick = (answers: Record<QuestionId, Answer>, ids: readonly QuestionId[]): Partial<Record<QuestionId, Answer>> =>
  Object.fromEntries(ids.map((id) => [id, answers[id]]));

type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;

function prepared(record: BodyRecord, { request: asked, items, breaks }: Life): Prepared {
  const plans = [{ id: 'mine', name: '', note: '', items, changedAt: NOW }];
  return prepareBreak(asked, { record, plans, now: NOW, zone: 'UTC', breaks, satMs: 0 });
}

/** Asks until nothing is open that matters; also gives how often, and whether something was asked twice. */
function askedInTurn(start: BodyRecord, one: Life): { result: Prepared; asked: readonly (readonly QuestionId[])[] } {
  let record = start;
  const asked: (readonly QuestionId[])[] = [];
  for (;;) {
    const result = prepared(record, one);
    if (result.kind !== 'ask' || result.what !== 'answers' || asked.length > QUESTIONS.length) return { result, asked };
    asked.push(result.questions);
    record = withAnswers(record, pick(one.given, result.questions), NOW);
  }
}

/** The break itself. Of several answers that leave something out, one that was asked is named. */
function breakIn(result: Prepared): unknown {
  if (result.kind !== 'plan') return result.kind;
  const { said, ...plan } = result.plan;
  return {
    plan,
    exchanges: said?.exchanges.map(({ from, to }) => [from, to]),
    reasons: said?.reasons.map(({ move }) => move),
    less: said?.less,
    firstSide: result.firstSide,
  };
}

describe('only what matters is asked', () => {
  test('a break after those questions alone is the break with all of them answered', () => {
    fc.assert(
      fc.property(life, (one) => {
        const start: BodyRecord = {
          ...EMPTY_BODY,
          check: one.check,
          place: one.place,
          answers: { ...NO_ANSWERS, sides: one.sides },
        };
        const known = withAnswers(start, pick(one.given, one.known), NOW);
        const { result, asked } = askedInTurn(known, one);
        expect(breakIn(result)).toEqual(breakIn(prepared(withAnswers(start, one.given, NOW), one)));
        const all = asked.flat();
        expect(new Set(all).size).toBe(all.length);
        expect(all.filter((id) => one.known.includes(id))).toEqual([]);
        for (const id of ['clot', 'swelling'] as const) {
          if (all.includes(id)) expect(asked).toContainEqual([id]);
        }
      }),
      { numRuns: REQUESTS },
    );
  });
});
