import { describe, expect, test } from 'vitest';
import { endBreak } from '../../../utils/rhythm/break-run.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { BreakRun, RhythmState } from '../../../utils/rhythm/types.ts';
import { NINE, at } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const MIN = 60_000;
const given = (patch: Partial<RhythmState>): RhythmState => ({ ...initialState(NINE), serial: 7, ...patch });

describe('a break that ends', () => {
  const run: BreakRun = {
    id: 'b1',
    revision: 'b',
    routineId: 'ball-break-3',
    minutes: 3,
    firstSide: 'left',
    totalMs: 3 * MIN,
    readyMs: 0,
    asksReady: false,
    startedAt: at(0),
    elapsedMs: 0,
    doneMs: 0,
    runningSince: at(0),
    waitingSince: null,
    seenAt: at(3),
    reminder: null,
  };
  const settings = rhythmSettings();
  const outcome = (state: RhythmState): unknown =>
    state.outbox.flatMap((effect) => (effect.type === 'record' ? [effect.record.outcome] : []))[0];

  test('someone is there after it', () => {
    expect(endBreak(given({ run, here: false }), at(3), true, settings).here).toBe(true);
  });

  test('counts as taken for what was exercised, not for having been opened', () => {
    expect(outcome(endBreak(given({ run }), at(3), true, settings))).toBe('taken');
    expect(outcome(endBreak(given({ run }), at(1), true, settings))).toBe('stoppedEarly');
    expect(outcome(endBreak(given({ run }), at(2.9), false, settings))).toBe('stoppedEarly');
  });

  test('early gives back the part that was done, and none after a break of only getting ready', () => {
    const state = given({ run, workedMs: 30 * MIN });
    expect(endBreak(state, at(1.5), false, settings).workedMs).toBe(15 * MIN);
    const ready = { ...run, readyMs: run.totalMs };
    expect(endBreak({ ...state, run: ready }, at(3), false, settings).workedMs).toBe(30 * MIN);
  });

  test('without one nothing ends', () => {
    const state = given({});
    expect(endBreak(state, at(3), true, settings)).toBe(state);
  });
});
