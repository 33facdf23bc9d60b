import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, verdictOn, withConsequences } from '../../utils/moves/care.ts';
import type { Body, Condition } from '../../utils/moves/care.ts';
import { candidatesFor, moveIds } from '../../utils/moves/compose/candidates.ts';
import { compose } from '../../utils/moves/compose/compose.ts';
import type { Composed } from '../../utils/moves/compose/compose.ts';
import type { ComposeRequest, BreakSetting } from '../../utils/moves/compose/request.ts';
import { CARE, ANSWER_RULES } from '../../utils/moves/data/care.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import { NO_FEEL } from '../../utils/moves/feel.ts';
import type { MoveFeel } from '../../utils/moves/feel.ts';
import { READY_SECONDS, planOfSteps } from '../../utils/moves/plan.ts';
import type { BreakPlan } from '../../utils/moves/plan.ts';
import type { FlagId, Goal, Move, MoveId, Region } from '../../utils/moves/types.ts';
import { HOME, OFFICE, composeRequest } from '../fakes/compose-request.ts';

/** Random requests in a run; each is composed, laid out in time and looked at. */
const REQUESTS = 10_000;

const GOALS: readonly Goal[] = [
  ...new Set(Object.values(PURPOSES).flatMap(({ goals }) => goals.map(({ goal }) => goal))),
];
const REGIONS: readonly Region[] = [...new Set(Object.values(PURPOSES).flatMap(({ regions }) => regions))];
const CONDITIONS: readonly Condition[] = [
  ...new Set<Condition>(Object.values(CARE).flatMap((care) => Object.keys(care) as FlagId[])),
  ...(Object.keys(ANSWER_RULES) as (keyof typeof ANSWER_RULES)[]),
];
const NOW = Date.UTC(2026, 0, 5, 10);

const place: fc.Arbitrary<BreakSetting> = fc.record({
  setting: fc.constantFrom('open-office', 'private-room', 'home'),
  isSilent: fc.boolean(),
  shoes: fc.constantFrom('on', 'soft', 'off'),
  things: fc.subarray([...HOME.things]),
  handsFree: fc.boolean(),
  mayStand: fc.boolean(),
});

const side = fc.constantFrom('left' as const, 'right' as const);

const body: fc.Arbitrary<Body> = fc.record({
  conditions: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.subarray([...CONDITIONS], { minLength: 1, maxLength: 3 }) },
  ),
  sides: fc.record({ 'recent-injury-or-surgery': side, 'acute-swelling-or-gout': side }, { requiredKeys: [] }),
});

const feel: fc.Arbitrary<MoveFeel> = fc.record({
  lastAt: fc.option(
    fc.oneof(fc.integer({ min: NOW - 6 * 3_600_000, max: NOW }), fc.integer({ min: NOW - 20 * 86_400_000, max: NOW })),
  ),
  level: fc.option(fc.constantFrom(1, 2, 3, 4)),
  dose: fc.option(fc.integer({ min: 1, max: 300 })),
  goods: fc.integer({ min: 0, max: 3 }),
  strongs: fc.integer({ min: 0, max: 2 }),
  liking: fc.double({ min: -1, max: 1, noNaN: true }),
  halfNext: fc.boolean(),
  lockedUntil: fc.option(fc.integer({ min: NOW - 86_400_000, max: NOW + 7 * 86_400_000 })),
});

const ids = moveIds();

const request: fc.Arbitrary<ComposeRequest> = fc.record({
  minutes: fc.integer({ min: 1, max: 20 }),
  goals: fc.subarray([...GOALS], { maxLength: 3 }),
  regions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([...REGIONS], { maxLength: 3 })),
  place,
  body,
  experience: fc.constantFrom('new', 'used', 'seasoned'),
  feel: fc
    .array(fc.tuple(fc.constantFrom(...ids), feel), { maxLength: 40, size: 'max' })
    .map((known) => Object.fromEntries(known)),
  today: fc.record({
    hands: fc.integer({ min: 0, max: 900 }),
    rolling: fc.integer({ min: 0, max: 360 }),
    bottle: fc.integer({ min: 0, max: 300 }),
    device: fc.integer({ min: 0, max: 1800 }),
  }),
  previous: fc.subarray(ids, { maxLength: 6 }),
  banned: fc.subarray(ids, { maxLength: 4 }),
  favourites: fc.subarray(ids, { maxLength: 3 }),
  traditions: fc.constantFrom<ComposeRequest['traditions'][]>(false, true, 'shiatsu'),
  now: fc.constant(NOW),
  hour: fc.integer({ min: 0, max: 23 }),
  satMs: fc.integer({ min: 0, max: 4 * 3_600_000 }),
  firstSide: side,
  seed: fc.string(),
});

const planOf = ({ steps, spareSeconds }: Composed, { firstSide }: ComposeRequest): BreakPlan =>
  planOfSteps({ routineId: 'made', steps, prep: [], firstSide, spareSeconds });

const countedSeconds = ({ segments }: BreakPlan): number =>
  segments.reduce((sum, { seconds }) => sum + seconds, -READY_SECONDS);

const footSeconds = ({ segments }: BreakPlan, of: 'left' | 'right', fits: (move: Move) => boolean): number =>
  segments.reduce((sum, part) => {
    if (part.kind !== 'move' || !fits(MOVES[part.moveId]) || (part.side !== of && part.side !== 'both')) return sum;
    return sum + part.seconds;
  }, 0);

const isHands = ({ family }: Move): boolean => family === 'massage' || family === 'pressure';
const isRolling = ({ family }: Move): boolean => family === 'rolling';
const isDevice = ({ family }: Move): boolean => family === 'device';

/** Never what the place forbids: said here once more, apart from the code. */
function checkPlace(move: Move, { setting, isSilent, shoes, things, handsFree, mayStand }: BreakSetting): void {
  if (isSilent) expect(move.discreet).toBe('invisible');
  if (setting === 'open-office') expect(move.discreet).not.toBe('private');
  if (shoes === 'on') expect(move.shoes).toBe('on-ok');
  if (shoes === 'soft') expect(move.shoes).not.toBe('off');
  if (!handsFree) expect(move.hand).toBe('none');
  if (!mayStand) expect(move.posture).not.toBe('standing');
  expect(move.tools.required.filter((tool) => !things.includes(tool))).toEqual([]);
  if (move.hand === 'support') expect(things).toContain('support');
  if (move.badge === 'second-chair') expect(things).toContain('second-chair');
}

/** All that must hold of a composed routine. */
function check(asked: ComposeRequest, composed: Composed): void {
  const { steps } = composed;
  const plan = planOf(composed, asked);

  /* Exactly as long as asked for. */
  expect(countedSeconds(plan)).toBe(asked.minutes * 60);

  for (const step of steps) {
    const move: Move = MOVES[step.move];
    const verdict = verdictOn(step.move, asked.body);
    /* Never a move, a level or a dose that an answer forbids. */
    if (!verdict.isAllowed) throw new Error(`${step.move} is excluded by ${verdict.because}`);
    expect(step.level).toBeLessThanOrEqual(Math.min(4, verdict.maxLevel));
    expect(step.dose).toBeGreaterThanOrEqual(move.dose.min);
    expect(step.dose).toBeLessThanOrEqual(verdict.maxDose);
    expect(step.side ?? null).toBe(verdict.onlySide);
    expect(step.cautions).toEqual(verdict.cautions);
    checkPlace(move, asked.place);
    /* Never what the person does not want, or what has to rest; the floor of breath and attention is always there. */
    const known = asked.feel[step.move] ?? NO_FEEL;
    const isAside = asked.banned.includes(step.move) || (known.lockedUntil ?? 0) > asked.now;
    expect(isAside && !isQuiet(step.move)).toBe(false);
    const restedMs = asked.now - (known.lastAt ?? -Infinity);
    expect(restedMs).toBeGreaterThanOrEqual(PURPOSES[step.move].restHours * 3_600_000);
    expect(step.reasons.length).toBeGreaterThan(0);
  }

  /* Left and right have the same. */
  const of = (foot: string): string[] =>
    plan.segments.flatMap((part) =>
      part.kind === 'move' && part.side === foot ? [`${part.moveId} ${part.dose}`] : [],
    );
  const onlySides = new Set(steps.map(({ side: only }) => only));
  if (!onlySides.has('left') && !onlySides.has('right')) expect(of('left')).toEqual(of('right'));

  /* It settles at the end, in seconds or breaths; what closes the eyes is done seated. */
  const last = steps.at(-1);
  expect(
    last && ['breath', 'mindfulness'].includes(MOVES[last.move].family) && MOVES[last.move].dose.unit !== 'reps',
  ).toBe(true);

  /* Never the same move twice, but the quiet ones where nothing else can fill the time. */
  const repeated = steps.filter(({ move }, at) => steps.findIndex((other) => other.move === move) !== at);
  expect(repeated.filter(({ move }) => !isQuiet(move))).toEqual([]);

  /* What one foot may have at one time and in a day. */
  for (const foot of ['left', 'right'] as const) {
    expect(footSeconds(plan, foot, isHands)).toBeLessThanOrEqual(Math.min(300, 900 - asked.today.hands));
    expect(footSeconds(plan, foot, isRolling)).toBeLessThanOrEqual(Math.min(120, 360 - asked.today.rolling));
    expect(footSeconds(plan, foot, isDevice)).toBeLessThanOrEqual(Math.min(900, 1800 - asked.today.device));
  }

  /* Tradition only where it was asked for, or where nothing else serves a goal or a place; then one. */
  const traditional = steps.filter(({ move }) => PURPOSES[move].grade === 'T');
  if (asked.traditions === false) {
    expect(traditional.length).toBeLessThanOrEqual(1);
    const plain = candidatesFor(asked).filter(({ purpose }) => purpose.grade !== 'T');
    for (const { move } of traditional) {
      const served = PURPOSES[move].goals.filter(({ weight }) => weight >= 2).map(({ goal }) => goal);
      const isOnly =
        served.some(
          (goal) => !plain.some(({ purpose }) => purpose.goals.some((g) => g.goal === goal && g.weight >= 2)),
        ) ||
        PURPOSES[move].regions.some(
          (region) => asked.regions.includes(region) && !plain.some(({ purpose }) => purpose.regions.includes(region)),
        );
      expect(isOnly, move).toBe(true);
    }
  }

  /* Cold comes once and not with oil; the massager is settled into first; standing comes before sitting down to work. */
  const order = steps.map(({ move }) => move);
  const cold = order.filter((id) => id === 'cool-bottle-roll').length;
  expect(cold).toBeLessThanOrEqual(order.includes('oil-ritual-strokes') ? 0 : 1);
  if (order.includes('massager-three-zones')) {
    expect(order.indexOf('massager-settle-in')).toBe(order.indexOf('massager-three-zones') - 1);
  }
  const work = steps.filter(({ role }) => role === 'work').map(({ move }): Move => MOVES[move]);
  const lastStanding = work.findLastIndex(({ posture }) => posture === 'standing');
  expect(work.slice(0, Math.max(0, lastStanding)).every(({ posture }) => posture === 'standing')).toBe(true);
  if (order.includes('towel-heel-raise')) {
    const before = order.slice(0, order.indexOf('towel-heel-raise'));
    expect(before.some((id) => MOVES[id].family === 'mobility')).toBe(true);
  }

  /* A goal that cannot be served is named. */
  for (const { goal } of composed.unserved) {
    const offered = candidatesFor(asked);
    expect(offered.some(({ purpose }) => purpose.goals.some((g) => g.goal === goal && g.weight >= 2))).toBe(false);
  }
}

describe('the composer', () => {
  test(`keeps its rules over ${REQUESTS} random requests`, { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(request, (asked) => check(asked, compose(asked))),
      { numRuns: REQUESTS },
    );
  });

  test('every answer alone and with every other', { timeout: 120_000 }, () => {
    for (const one of CONDITIONS) {
      for (const other of CONDITIONS) {
        const conditions = one === other ? [one] : [one, other];
        const asked = composeRequest({
          body: { conditions },
          seed: conditions.join(' '),
          goals: ['heel-pain', 'tension'],
        });
        const composed = compose(asked);
        check(asked, composed);
        const all = withConsequences(conditions);
        if (all.includes('clot-now') || all.includes('numb-with-wound') || all.includes('dvt-or-blood-thinners')) {
          expect(composed.steps.every(({ move }) => isQuiet(move))).toBe(true);
        }
      }
    }
  });

  test('every goal in every place at every length', { timeout: 120_000 }, () => {
    for (const goal of GOALS) {
      for (const where of [
        HOME,
        OFFICE,
        { ...OFFICE, isSilent: true, things: [], handsFree: false, mayStand: false },
      ]) {
        for (let minutes = 1; minutes <= 20; minutes += 1) {
          const asked = composeRequest({ goals: [goal], place: where, minutes });
          check(asked, compose(asked));
        }
      }
    }
  });

  test('one answer more takes away and caps, and brings nothing back', () => {
    fc.assert(
      fc.property(fc.subarray([...CONDITIONS], { maxLength: 3 }), fc.constantFrom(...CONDITIONS), (some, more) => {
        for (const id of ids) {
          const before = verdictOn(id, { conditions: some });
          const after = verdictOn(id, { conditions: [...some, more] });
          if (!after.isAllowed) continue;
          expect(before.isAllowed).toBe(true);
          if (!before.isAllowed) continue;
          expect(after.maxLevel).toBeLessThanOrEqual(before.maxLevel);
          expect(after.maxDose).toBeLessThanOrEqual(before.maxDose);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same request and seed give the same routine', () => {
    fc.assert(
      fc.property(request, (asked) => {
        expect(compose(asked)).toEqual(compose(asked));
      }),
      { numRuns: 200 },
    );
  });

  test('the next break of the same kind is another one, where six moves or more are allowed and none has to be repeated', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const allowed = new Set(candidatesFor(asked).map(({ id }) => id));
        fc.pre(allowed.size >= 6 && asked.minutes <= 10);
        const moves = (composed: Composed): MoveId[] => composed.steps.map(({ move }) => move);
        const first = moves(compose({ ...asked, previous: [] }));
        const next = moves(compose({ ...asked, previous: first, seed: `${asked.seed} again` }));
        if (!isDeepStrictEqual(next.toSorted(), first.toSorted())) return;
        for (const move of first) {
          const other = moves(compose({ ...asked, previous: [], banned: [...asked.banned, move] }));
          expect(other.includes(move) || new Set(other).size < other.length, `without ${move}: ${other.join()}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([0, 21, 2.5, Number.NaN])('%d minutes are refused', (minutes) => {
    expect(() => compose(composeRequest({ minutes }))).toThrow(RangeError);
  });
});
