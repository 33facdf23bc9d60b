import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { waitingView } from '../../../components/player/waiting-view.ts';
import { breakView } from '../../../utils/break/break-view.ts';
import { canBeShown } from '../../../utils/break/plan-check.ts';
import { saidView } from '../../../utils/break/plan-reasons.ts';
import { plannedBreak } from '../../../utils/break/planned-break.ts';
import { readSavedPlan } from '../../../utils/break/saved-plan.ts';
import { scoreOf } from '../../../utils/break/script.ts';
import { useEnglish } from '../../fakes/english.ts';
import { planFor } from '../../fakes/plans.ts';

const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const said = {
  exchanges: [{ from: 'ball-roll-sole', to: null, because: 'enough-today' }],
  less: ['ball-roll-sole'],
  reasons: [{ move: 'ball-roll-sole', reasons: [{ kind: 'warm' }] }],
  unserved: [],
};

beforeAll(() => useEnglish());

describe('a plan that cannot be shown', () => {
  const changed = (index: number, patch: object): unknown => ({
    runId: 'a',
    plan: { ...plan, segments: plan.segments.map((part, at) => (at === index ? { ...part, ...patch } : part)) },
  });
  const change = plan.segments.findIndex(({ kind }) => kind === 'change');

  test.each([
    ['a preparation that is no text', { runId: 'a', plan: { ...plan, prep: [7] } }],
    ['a change to nowhere', changed(change, { next: 900 })],
    ['a change to itself', changed(change, { next: change })],
    ['a change back', changed(change, { next: -1 })],
    ['a change to between two', changed(change, { next: 5.5 })],
    ['a change of another kind', changed(change, { change: 'wings' })],
    ['a part of a thousand hours', changed(1, { seconds: 3.6e6 })],
    ['a part without an end', changed(1, { seconds: Infinity })],
    ['a foot that nobody has', changed(1, { side: 'middle' })],
    ['a level beyond the last', changed(1, { level: 9 })],
    ['another scale', changed(1, { scale: 'volume' })],
    ['a move of another version', changed(1, { moveId: 'moon-walk' })],
    ['a move named like a method', changed(1, { moveId: 'constructor' })],
    ['a dose that is none', changed(1, { dose: null })],
    ['more parts than any break has', { runId: 'a', plan: { ...plan, segments: Array(5000).fill(plan.segments[1]) } }],
  ])('is told from one that can: %s', (_, saved) => {
    const read = readSavedPlan(saved);
    expect(read !== null && canBeShown(read.plan)).toBe(false);
  });

  test('whatever of it is damaged, what is shown has no hole', () => {
    const met = { whole: 0, refused: 0 };
    const part = fc.record(
      {
        kind: fc.constantFrom('ready', 'move', 'change', 'rest'),
        seconds: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.anything()),
        moveId: fc.oneof(fc.constantFrom('ball-roll-sole', 'ankle-pumps', 'moon-walk'), fc.anything()),
        side: fc.oneof(fc.constantFrom('left', 'right', 'both'), fc.anything()),
        level: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.anything()),
        next: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.anything()),
        change: fc.oneof(fc.constantFrom('side', 'move', 'tool', 'posture'), fc.anything()),
        cautions: fc.oneof(fc.constant([]), fc.constant(['pregnancy']), fc.anything()),
        dose: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.anything()),
        breathFrom: fc.oneof(fc.integer(), fc.anything()),
        wordSeconds: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.anything()),
      },
      { requiredKeys: [] },
    );
    const damage = fc.record({ at: fc.nat({ max: plan.segments.length - 1 }), with: part, isFar: fc.boolean() });
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 2 }), fc.option(fc.anything()), (damages, prep) => {
        const segments: unknown[] = [...plan.segments];
        for (const { at, with: patch, isFar } of damages)
          segments[at] = isFar ? patch : { ...plan.segments[at], ...patch };
        const raw = { runId: 'a', plan: { ...plan, segments, ...(prep === null ? {} : { prep }) } };
        const read = readSavedPlan(raw);
        if (!read || !canBeShown(read.plan)) {
          met.refused += 1;
          return;
        }
        met.whole += 1;
        const { totalMs } = plannedBreak(read.plan);
        for (let elapsedMs = 0; elapsedMs < totalMs; elapsedMs += 7000) {
          breakView(read.plan, elapsedMs, { now: 0, zone: 'UTC', rate: 100 });
          waitingView(read.plan, elapsedMs);
        }
        scoreOf(read.plan, 100);
      }),
      { numRuns: 5000 },
    );
    expect(met.whole).toBeGreaterThan(200);
    expect(met.refused).toBeGreaterThan(500);
  });
});

describe('the saved plan', () => {
  test('comes back as it was saved', () => {
    expect(readSavedPlan({ runId: 'a', plan: { ...plan, said } })).toEqual({ runId: 'a', plan: { ...plan, said } });
    expect(readSavedPlan({ runId: 'a', plan })).toEqual({ runId: 'a', plan });
    expect(readSavedPlan({ runId: 'a', startedAt: 7, plan })).toEqual({ runId: 'a', startedAt: 7, plan });
    expect(readSavedPlan({ runId: 'a', startedAt: 'junk', plan })).toEqual({ runId: 'a', plan });
  });

  test.each([
    'junk',
    7,
    {},
    { ...said, exchanges: 'junk' },
    { ...said, reasons: [null] },
    { ...said, reasons: [{ move: 'ball-roll-sole' }] },
    { ...said, less: 7 },
    { ...said, reasons: [{ move: 'ball-roll-sole', reasons: [{ kind: 'goal', goal: 'calm' }] }] },
    { ...said, reasons: [{ move: 'ball-roll-sole', reasons: [{ kind: 'lastDone', at: 1e99 }] }] },
    { ...said, reasons: [{ move: 'ball-roll-sole', reasons: [{ kind: 'unheard of' }] }] },
    { ...said, unserved: undefined },
  ])('whose words are damaged is followed without them: %j', (damaged) => {
    const saved = readSavedPlan({ runId: 'a', plan: { ...plan, said: damaged } });
    if (!saved) throw new Error('not followed');
    expect(saidView(saved.plan, 0, 'UTC')).toEqual({ changes: [], reasons: [] });
    expect(saved.plan.segments).toEqual(plan.segments);
  });

  test.each([null, {}, { runId: 'a' }, { runId: 'a', plan: {} }, { runId: 'a', plan: { ...plan, segments: [1, 2] } }])(
    'that cannot be followed is none: %j',
    (saved) => {
      expect(readSavedPlan(saved)).toBeNull();
    },
  );
});
