import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState } from '../../../utils/rhythm/saved.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import type { RhythmState } from '../../../utils/rhythm/types.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const NOW = Date.UTC(2026, 0, 5, 12);
const settings = rhythmSettings();

const full: RhythmState = {
  ...initialState(NOW),
  wakeAt: NOW + 60_000,
  workedMs: 1_200_000,
  pause: { since: NOW, until: NOW + 1_800_000 },
  reminder: {
    id: 'r1',
    dueAt: NOW,
    asked: 1,
    askedAt: NOW,
    lullSince: null,
    askedAtWorkMs: 7,
    offeredUntil: null,
    snoozes: 1,
    snoozedUntil: NOW + 300_000,
    held: { since: NOW, why: 'call' },
    silent: false,
    ritual: { id: 'evening', day: '2026-01-05', at: NOW },
  },
  away: { since: NOW, why: 'locked', rested: true, workedMs: 5, quietMs: 0 },
  call: 'meet.example',
  callSilentSince: NOW,
  heardAt: NOW,
  rituals: { 'evening@21:30': '2026-01-05' },
  breaks: 4,
  sinceLongRest: 2,
  lostToFullscreen: 1,
  serial: 9,
  seen: ['a', 'b'],
  outbox: [
    {
      id: 'r0:record',
      type: 'record',
      record: {
        id: 'r0',
        outcome: 'skipped',
        dueAt: NOW,
        endedAt: NOW,
        routineId: null,
        plannedMs: 0,
        doneMs: 0,
        snoozes: 0,
        ritualId: null,
        runId: null,
      },
    },
  ],
};

const copy = (state: RhythmState): Record<string, unknown> => ({ ...structuredClone(state) });

describe('reading the saved state', () => {
  test('a whole one is read as it is', () => {
    expect(readState(copy(full), NOW)).toEqual({ state: full, problem: null, kept: undefined });
  });

  test('what earlier versions did not write yet is no damage', () => {
    const run = {
      id: 'b1',
      reminder: null,
      routineId: 'ball-break-3',
      minutes: 3,
      firstSide: 'left',
      totalMs: 195_000,
      readyMs: 15_000,
      startedAt: NOW,
      elapsedMs: 0,
      doneMs: 0,
      runningSince: NOW,
      waitingSince: null,
      seenAt: NOW,
    };
    const outbox = full.outbox.map((effect) => {
      if (effect.type !== 'record') return effect;
      const { runId: _runId, ...record } = effect.record;
      return { ...effect, record };
    });
    const { state, problem } = readState({ ...copy(full), run, outbox }, NOW);
    expect(problem).toBeNull();
    expect(state).toEqual({ ...full, run: { ...run, revision: '', asksReady: false } });
  });

  test.each([
    [
      'a ritual on no day',
      { reminder: { ...full.reminder, ritual: { id: 'evening', day: 'some day', at: NOW } } },
      'reminder',
    ],
    [
      'a break that is ready longer than it lasts',
      {
        run: {
          id: 'b1',
          revision: 'b1',
          reminder: null,
          routineId: 'ball-break-3',
          minutes: 3,
          firstSide: 'left',
          totalMs: 10_000,
          readyMs: 15_000,
          startedAt: NOW,
          elapsedMs: 0,
          doneMs: 0,
          runningSince: NOW,
          waitingSince: null,
          seenAt: NOW,
        },
      },
      'run',
    ],
  ])('%s is damage, and what the engine goes on from reads whole', (_, damage, field) => {
    const read = readState({ ...copy(full), ...damage }, NOW);
    expect(read.problem).toBe('damaged');
    expect(read.state).toEqual({ ...full, [field]: null });
    const next = step(read.state, { type: 'woke' }, NOW + 1000, settings);
    expect(readState(JSON.parse(JSON.stringify(next)), NOW + 1000).problem).toBeNull();
  });

  test('absence is a first start', () => {
    expect(readState(undefined, NOW)).toEqual({ state: initialState(NOW), problem: null, kept: undefined });
  });

  test.each(Object.keys(full).filter((key) => key !== 'version' && key !== 'lastRest'))(
    'damage in %s costs nothing else, and the original is kept',
    (key) => {
      const raw = { ...copy(full), [key]: { what: 'junk' } };
      const read = readState(raw, NOW);
      const fresh: Record<string, unknown> = { ...initialState(NOW) };
      expect(read.problem).toBe('damaged');
      expect(read.kept).toBe(raw);
      expect(read.state).toEqual({ ...full, [key]: fresh[key] });
    },
  );

  test('one effect that cannot be read costs none of the others', () => {
    const read = readState({ ...copy(full), outbox: [{ type: 'who knows' }, ...full.outbox] }, NOW);
    expect(read.state.outbox).toEqual(full.outbox);
    expect(read.problem).toBe('damaged');
  });

  test('a newer version is read as far as it is understood, and kept', () => {
    const raw = { ...copy(full), version: 3, mood: 'sunny' };
    expect(readState(raw, NOW)).toEqual({ state: full, problem: 'newer', kept: raw });
  });

  test('a length of time is read as whole milliseconds', () => {
    const { state, problem } = readState({ ...copy(full), workedMs: 0.4 }, NOW);
    expect(state.workedMs).toBe(0);
    expect(problem).toBeNull();
  });

  test.each([null, Date.UTC(2100, 0)])('with %s as the next wake, years without one are not work', (wakeAt) => {
    const { state } = readState({ ...copy(initialState(NOW)), asOf: Date.UTC(2001, 0), wakeAt }, NOW);
    expect(step(state, { type: 'woke' }, NOW, settings).workedMs).toBe(0);
  });

  test('whatever is stored, the rhythm can go on from what is read', () => {
    const field = fc.oneof(
      fc.anything(),
      fc.constant(null),
      fc.integer(),
      fc.constant(full.pause),
      fc.constant(full.reminder),
    );
    const keys = Object.fromEntries(Object.keys(full).map((key) => [key, field]));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(keys, { requiredKeys: [] })), (raw) => {
        const { state } = readState(raw, NOW);
        const next = step(state, { type: 'woke' }, NOW, settings);
        expect(next.asOf).toBe(NOW);
        expect(next.wakeAt === null || next.wakeAt > NOW).toBe(true);
        expect(readState(JSON.parse(JSON.stringify(next)), NOW).problem).toBeNull();
      }),
      { numRuns: 500, examples: [[{ workedMs: 0.000_122 }], [{ asOf: Date.UTC(2052, 0) }]] },
    );
  });
});
