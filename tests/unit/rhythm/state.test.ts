import { describe, expect, test } from 'vitest';
import {
  endBreak,
  initialState,
  newReminder,
  restsFrom,
  withoutHeadsUp,
  withoutHold,
  withoutNotification,
} from '../../../utils/rhythm/state.ts';
import type { BreakRun, Effect, RhythmState } from '../../../utils/rhythm/types.ts';
import { NINE, at } from '../../fakes/rhythm-play.ts';

const MIN = 60_000;
const show = (reminderId: string): Effect => ({
  id: `${reminderId}:show:1`,
  type: 'showReminder',
  reminderId,
  repeat: 0,
  workedMs: 0,
});
const hide = (reminderId: string): Effect => ({ id: `${reminderId}:hide:1`, type: 'hideReminder', reminderId });
const word: Effect = { id: 'w', type: 'showHeadsUp', dueAt: at(45) };
const note: Effect = { id: 'n', type: 'note', note: { from: NINE, to: NINE, kind: 'worked', detail: null } };
const given = (patch: Partial<RhythmState>): RhythmState => ({ ...initialState(NINE), serial: 7, ...patch });

describe('the word before a reminder', () => {
  test('is taken back when it was not said yet, and hidden when it was', () => {
    const state = given({ headsUp: 'shown', outbox: [word, note] });
    const without = withoutHeadsUp(state, 'over');
    expect(without.outbox).toEqual([note, { id: 'headsup:hide:7', type: 'hideHeadsUp' }]);
    expect(without).toMatchObject({ headsUp: 'over', serial: 8 });
  });

  test('that is not on view leaves nothing to hide', () => {
    const state = given({ headsUp: 'over', outbox: [note] });
    expect(withoutHeadsUp(state, 'over')).toBe(state);
    expect(withoutHeadsUp(state, 'none')).toEqual({ ...state, headsUp: 'none' });
  });
});

describe('the notification of a reminder', () => {
  test('is not sent any more, and hidden where it may have been seen; others stay', () => {
    const state = given({ outbox: [show('a'), hide('a'), show('b'), hide('b'), note] });
    const seen = withoutNotification(state, { ...newReminder('a', NINE), askedAt: NINE });
    expect(seen.outbox.map(({ id }) => id)).toEqual(['b:show:1', 'b:hide:1', 'n', 'a:hide:7']);
    expect(seen.serial).toBe(8);
    const unseen = withoutNotification(state, newReminder('a', NINE));
    expect(unseen.outbox.map(({ id }) => id)).toEqual(['b:show:1', 'b:hide:1', 'n']);
  });
});

describe('a hold that is over', () => {
  const held = { ...newReminder('a', NINE), held: { since: at(10), why: 'quiet' as const } };

  test('is written down, the reminder stays', () => {
    const state = given({ reminder: held });
    const over = withoutHold(state, at(12));
    expect(over.reminder).toEqual({ ...held, held: null });
    expect(over.outbox).toMatchObject([
      { type: 'note', note: { from: at(10), to: at(12), kind: 'held', detail: 'quiet' } },
    ]);
  });

  test('within an instant is not', () => {
    const over = withoutHold(given({ reminder: held }), at(10));
    expect(over.reminder).toEqual({ ...held, held: null });
    expect(over.outbox).toEqual([]);
  });

  test('and one that never was change nothing', () => {
    const state = given({ reminder: newReminder('a', NINE) });
    expect(withoutHold(state, at(12))).toBe(state);
    const empty = given({});
    expect(withoutHold(empty, at(12))).toBe(empty);
  });
});

describe('an absence that becomes a natural break', () => {
  const away = { since: at(20), why: 'idle' as const, rested: false, workedMs: 0 };
  const records = (state: RhythmState): Effect[] => state.outbox.filter(({ type }) => type === 'record');

  test('is recorded after enough work, and not after less', () => {
    expect(records(restsFrom(given({ away, workedMs: 5 * MIN }), at(25)))).toMatchObject([
      {
        id: `rest-${at(20)}:record`,
        record: { id: `rest-${at(20)}`, outcome: 'natural', dueAt: null, endedAt: at(25) },
      },
    ]);
    expect(records(restsFrom(given({ away, workedMs: 5 * MIN - 1 }), at(25)))).toEqual([]);
  });

  test('needs an absence', () => {
    const state = given({ workedMs: 20 * MIN });
    expect(restsFrom(state, at(25))).toBe(state);
  });

  test('keeps what was worked before it, in case that it was none', () => {
    const rested = restsFrom(given({ away, workedMs: 20 * MIN }), at(25));
    expect(rested).toMatchObject({
      workedMs: 0,
      intervalStartedAt: at(25),
      away: { rested: true, workedMs: 20 * MIN },
    });
  });
});

describe('a break that ends', () => {
  const run: BreakRun = {
    id: 'b1',
    revision: 'b',
    routineId: 'ball-break-3',
    minutes: 3,
    firstSide: 'left',
    totalMs: 3 * MIN,
    readyMs: 0,
    startedAt: at(0),
    elapsedMs: 0,
    doneMs: 0,
    runningSince: at(0),
    waitingSince: null,
    seenAt: at(3),
    reminder: null,
  };
  const settings = { workMinutes: 45, repeatMinutes: 10 };
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
