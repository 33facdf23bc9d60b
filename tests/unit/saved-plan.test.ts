import { describe, expect, test } from 'vitest';
import { readSavedPlan } from '../../utils/app/saved-plan.ts';
import { saidView } from '../../utils/app/said-text.ts';
import { planFor } from '../fakes/plans.ts';

const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const said = {
  exchanges: [{ from: 'ball-roll-sole', to: null, because: 'enough-today' }],
  less: ['ball-roll-sole'],
  reasons: [{ move: 'ball-roll-sole', reasons: [{ kind: 'warm' }] }],
  unserved: [],
};

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
