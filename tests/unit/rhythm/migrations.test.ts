import { describe, expect, test } from 'vitest';
import { STATE_VERSION, migratedState } from '../../../utils/rhythm/migrations/index.ts';
import { readState } from '../../../utils/rhythm/saved.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const NOW = Date.UTC(2026, 0, 5, 12);

/** A state as version 1 wrote it: a snoozed reminder, a break that waits, a pause, effects not yet done. */
const VERSION_1 = {
  version: 1,
  asOf: NOW,
  wakeAt: NOW + 60_000,
  intervalStartedAt: NOW - 2_700_000,
  workedMs: 2_700_000,
  off: false,
  reminder: { id: 'r1', dueAt: NOW, asked: 0, askedAt: NOW, snoozes: 1, snoozedUntil: NOW + 300_000 },
  lastAskedAt: NOW,
  lastRest: { from: NOW - 4_000_000, to: NOW - 3_000_000 },
  pause: { since: NOW, until: NOW + 1_800_000 },
  run: {
    id: 'b1',
    reminder: { id: 'r0', dueAt: NOW, asked: 1, askedAt: NOW, snoozes: 0, snoozedUntil: null },
    routineId: 'ball-break-3',
    minutes: 3,
    firstSide: 'left',
    totalMs: 195_000,
    readyMs: 15_000,
    startedAt: NOW,
    elapsedMs: 20_000,
    doneMs: 5000,
    runningSince: null,
    waitingSince: NOW,
    seenAt: NOW,
  },
  breaks: 4,
  serial: 9,
  seen: ['a'],
  outbox: [
    { id: 'r1:hide:8', type: 'hideReminder', reminderId: 'r1' },
    {
      id: 'r-1:record',
      type: 'record',
      record: {
        id: 'r-1',
        outcome: 'skipped',
        dueAt: NOW,
        endedAt: NOW,
        routineId: null,
        plannedMs: 0,
        doneMs: 0,
        snoozes: 0,
      },
    },
  ],
};
const NEW_IN_A_REMINDER = {
  held: null,
  silent: false,
  ritual: null,
  askedAtWorkMs: null,
  offeredUntil: null,
  lullSince: null,
};

describe('a state of version 1', () => {
  test('is read whole: nothing is lost, nothing has to be told', () => {
    const { state, problem, kept } = readState(structuredClone(VERSION_1), NOW);
    expect({ problem, kept }).toEqual({ problem: null, kept: undefined });
    expect(state).toEqual({
      ...VERSION_1,
      version: STATE_VERSION,
      here: true,
      away: null,
      fullscreen: false,
      call: null,
      callSilentSince: null,
      heardAt: null,
      stretch: { kind: 'worked', from: NOW },
      headsUp: 'none',
      rituals: {},
      reminder: { ...VERSION_1.reminder, ...NEW_IN_A_REMINDER },
      lastRest: { ...VERSION_1.lastRest, workedMs: 0, sinceLongRest: 0 },
      sinceLongRest: 0,
      lostToFullscreen: 0,
      run: {
        ...VERSION_1.run,
        revision: '',
        asksReady: false,
        reminder: { ...VERSION_1.run.reminder, ...NEW_IN_A_REMINDER },
      },
      outbox: [
        VERSION_1.outbox[0],
        { ...VERSION_1.outbox[1], record: { ...VERSION_1.outbox[1]?.record, ritualId: null, runId: null } },
      ],
    });
    expect(step(state, { type: 'woke' }, NOW + 1000, rhythmSettings()).pause).toEqual(VERSION_1.pause);
  });

  test.each(['reminder', 'run', 'lastRest', 'outbox', 'asOf', 'pause'])(
    'that is damaged in %s is mended, and loses nothing else',
    (field) => {
      const raw = { ...VERSION_1, [field]: { what: 'junk' } };
      const { state, problem, kept } = readState(raw, NOW);
      expect({ problem, kept }).toEqual({ problem: 'damaged', kept: raw });
      expect(state.workedMs).toBe(VERSION_1.workedMs);
      expect(state.breaks).toBe(4);
      if (field !== 'pause') expect(state.pause).toEqual(VERSION_1.pause);
      if (field !== 'reminder') expect(state.reminder?.snoozedUntil).toBe(NOW + 300_000);
    },
  );

  test('without a reminder, a break or a rest stays without', () => {
    const { state, problem } = readState({ ...VERSION_1, reminder: null, run: null, lastRest: null }, NOW);
    expect(problem).toBeNull();
    expect(state).toMatchObject({ reminder: null, run: null, lastRest: null });
  });
});

test('states of this version, of later ones and of none are left as they are', () => {
  const state = { ...initialState(NOW), mark: 1 };
  expect(migratedState(state)).toBe(state);
  for (const version of [0, STATE_VERSION + 1, 'one', undefined]) {
    const other = { version, asOf: NOW };
    expect(migratedState(other)).toBe(other);
  }
});
