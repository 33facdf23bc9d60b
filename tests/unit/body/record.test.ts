import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ANSWERS, QUESTIONS, bodyOf, lookedAtOn, whyOpen, withoutClearNo } from '../../../utils/body/answers.ts';
import type { Answer, Answers, Check, QuestionId } from '../../../utils/body/answers.ts';
import { EMPTY_BODY, readBody } from '../../../utils/body/record.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';

const DAY = '2026-01-05';
const NOW = Date.UTC(2026, 0, 5, 10);
const DAY_MS = 86_400_000;

/** No to everything but what is given. */
function answers(given: Partial<Record<QuestionId, Answer>> = {}, sides: Answers['sides'] = {}): Answers {
  const no = Object.fromEntries(QUESTIONS.map(({ id }) => [id, 'no']));
  const at = Object.fromEntries(QUESTIONS.map(({ id }) => [id, NOW]));
  return { given: { ...no, ...given }, at, sides };
}

const check = (found: Check['found'], side: Check['side'] = null): Check => ({ day: DAY, found, side });

describe('answers', () => {
  test('all no: a body without a complaint', () => {
    expect(bodyOf(answers(), null, DAY)).toEqual({ conditions: [], unsaid: [], sides: {} });
  });

  test.each(QUESTIONS.filter(({ sets }) => sets !== null))('$id: yes and not sure set $sets', ({ id, sets }) => {
    expect(bodyOf(answers({ [id]: 'yes' }), null, DAY).conditions).toEqual([sets]);
    expect(bodyOf(answers({ [id]: 'unsure' }), null, DAY).conditions).toEqual([sets]);
  });

  test('blood thinners are light hands only where a clot is clearly denied', () => {
    for (const clot of ['yes', 'unsure', 'skip'] as const) {
      const { conditions } = bodyOf(answers({ thinners: 'yes', clot }), null, DAY);
      expect(conditions).toContain('dvt-or-blood-thinners');
      expect(conditions).not.toContain('thinners-only');
    }
    expect(bodyOf(answers({ thinners: 'yes' }), null, DAY).conditions).toEqual(['thinners-only']);
  });

  test('what somebody prefers not to say is kept apart from a yes; scents change no move', () => {
    expect(bodyOf(answers({ scents: 'yes' }), null, DAY).conditions).toEqual([]);
    expect(bodyOf(answers({ scents: 'skip' }), null, DAY).unsaid).toEqual([]);
    expect(bodyOf(answers({ veins: 'skip' }), null, DAY)).toMatchObject({ conditions: [], unsaid: ['varicose-veins'] });
    expect(bodyOf(answers({ clot: 'skip', thinners: 'skip' }), null, DAY).unsaid).toEqual([
      'clot-now',
      'dvt-or-blood-thinners',
    ]);
    expect(bodyOf(NO_ANSWERS, null, DAY)).toMatchObject({ conditions: [], unsaid: [] });
  });

  test('the feet were looked at on a day when it was asked, or when what it asks about was answered', () => {
    const on = (day: string, known: Answers, look: Check | null = null) =>
      lookedAtOn({ answers: known, check: look }, day, 'UTC');
    expect(on(DAY, NO_ANSWERS, check('nothing'))).toBe(true);
    expect(on(DAY, NO_ANSWERS)).toBe(false);
    expect(on(DAY, answers())).toBe(true);
    expect(on('2026-01-06', answers(), check('nothing'))).toBe(false);
    const { numb: _, ...others } = answers().given;
    expect(on(DAY, { ...answers(), given: others })).toBe(false);
    expect(on(DAY, { ...answers(), at: { ...answers().at, wound: NOW - DAY_MS } })).toBe(false);
  });

  test("today's look sets a flag until midnight", () => {
    expect(bodyOf(answers(), check('wound'), DAY).conditions).toEqual(['open-wound-or-infection']);
    expect(bodyOf(answers(), check('numb'), DAY).conditions).toEqual(['diabetes-or-numb-feet']);
    expect(bodyOf(answers(), check('pain', 'left'), DAY)).toEqual({
      conditions: ['acute-swelling-or-gout'],
      unsaid: [],
      sides: { 'acute-swelling-or-gout': 'left' },
    });
    expect(bodyOf(answers(), check('swelling'), '2026-01-06').conditions).toEqual([]);
  });

  test('a swelling on the other side than the one known leaves both alone', () => {
    const known = answers({ swelling: 'yes' }, { 'acute-swelling-or-gout': 'right' });
    expect(bodyOf(known, check('swelling', 'left'), DAY).sides).toEqual({});
    expect(bodyOf(known, check('pain', 'right'), DAY).sides).toEqual({ 'acute-swelling-or-gout': 'right' });
  });

  test('sensitive feet need a clear no to be taken for well', () => {
    const body = bodyOf(answers({ numb: 'skip' }), null, DAY);
    expect(withoutClearNo(body, answers({ numb: 'skip' })).conditions).toContain('diabetes-or-numb-feet');
    expect(withoutClearNo({ conditions: [] }, answers()).conditions).toEqual([]);
  });
});

describe('when a question is open', () => {
  test.each([
    ['before it was answered', 'clot', NO_ANSWERS, NOW, 'new'],
    ['not while its answer holds', 'clot', answers(), NOW + 89 * DAY_MS, null],
    ['again after 90 days', 'clot', answers(), NOW + 90 * DAY_MS, 'old'],
    ['a wound after a week', 'wound', answers({ wound: 'yes' }), NOW + 7 * DAY_MS, 'wound'],
    ['a wound not before', 'wound', answers({ wound: 'unsure' }), NOW + 6 * DAY_MS, null],
    ['another answer not after a week', 'clot', answers({ wound: 'yes' }), NOW + 7 * DAY_MS, null],
    ['when the clock was set back far', 'clot', answers(), NOW - 2 * DAY_MS, 'old'],
    ['when nobody knows since when it holds', 'clot', { ...answers(), at: {} }, NOW, 'old'],
  ] as const)('%s', (_, id, known, now, why) => {
    expect(whyOpen(id, known, now)).toBe(why);
  });
});

describe('reading what is kept', () => {
  const full: BodyRecord = {
    ...EMPTY_BODY,
    answers: answers({ numb: 'yes', injury: 'yes' }, { 'recent-injury-or-surgery': 'left' }),
    check: check('pain', 'right'),
    experience: 'new',
    emergency: '112',
    feel: {
      'thumb-fans': {
        lastAt: NOW,
        level: 2,
        dose: 40,
        goods: 1,
        strongs: 0,
        liking: 0.4,
        halfNext: false,
        lockedUntil: null,
      },
    },
    favourites: ['ball-roll-sole'],
    banned: ['calf-knead'],
    today: { day: DAY, hands: 30, rolling: 0, bottle: 0, device: 0 },
    last: { runId: 'a', moves: ['ankle-pumps'] },
    traditions: true,
    unasked: { day: '2026-01-05', runId: 'a' },
  };
  const saved = (): Record<string, unknown> => JSON.parse(JSON.stringify(full)) as Record<string, unknown>;

  test('gives back what was saved', () => {
    expect(readBody(saved())).toEqual({ record: full, isWhole: true });
    expect(readBody(undefined)).toEqual({ record: EMPTY_BODY, isWhole: true });
  });

  test('a record from before the question how the feet feel is whole', () => {
    const { unasked: _, ...earlier } = saved();
    expect(readBody(earlier)).toEqual({ record: { ...full, unasked: EMPTY_BODY.unasked }, isWhole: true });
  });

  test('answers from when one moment was kept for all of them have that one', () => {
    const { at: _, ...undated } = full.answers;
    const earlier = { ...saved(), answers: undated, answeredAt: NOW };
    expect(readBody(earlier)).toEqual({ record: full, isWhole: true });
    for (const answeredAt of [null, 'long ago', -1, Number.NaN]) {
      const open = readBody({ ...earlier, answeredAt }).record.answers;
      expect(open.given).toEqual(full.answers.given);
      expect(whyOpen('clot', open, NOW)).toBe('old');
    }
  });

  test.each(Object.keys(full).filter((key) => key !== 'version' && key !== 'answers'))(
    'damage in %s costs nothing else',
    (key) => {
      const read = readBody({ ...saved(), [key]: { what: 'junk' } });
      const empty: Record<string, unknown> = { ...EMPTY_BODY };
      expect(read).toEqual({ record: { ...full, [key]: empty[key] }, isWhole: false });
    },
  );

  test('answers that cannot be read are asked for again', () => {
    const { record } = readBody({ ...saved(), answers: { given: { clot: 'perhaps' }, sides: {} } });
    expect(record).toMatchObject({ answers: NO_ANSWERS, favourites: full.favourites });
  });

  test.each([
    ['a day that is none', { morning: { day: '2026-99-99', moves: [] } }],
    ['a look on no day', { check: { day: 'today', found: 'nothing', side: null } }],
    ['an instant after all time', { feel: { 'ball-roll-sole': { ...full.feel['ball-roll-sole'], lastAt: 9e15 } } }],
  ])('%s is as if it had never been said', (_, damage) => {
    const { record, isWhole } = readBody({ ...full, ...damage });
    expect(isWhole).toBe(false);
    const [field] = Object.keys(damage);
    const kept = { ...record, [field ?? '']: undefined };
    expect(kept).toEqual({ ...full, [field ?? '']: undefined });
  });

  test('moves of another version are passed over', () => {
    const { record } = readBody({ ...saved(), favourites: ['gone', 'ball-roll-sole', 'toString'] });
    expect(record.favourites).toEqual(['ball-roll-sole']);
  });

  test('whatever is stored, something can be read', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readBody(raw).record.version).toBe(1);
      }),
    );
  });
});
