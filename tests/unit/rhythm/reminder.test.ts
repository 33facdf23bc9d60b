import { describe, expect, test } from 'vitest';
import { newReminder, withoutHold, withoutNotification } from '../../../utils/rhythm/reminder.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Effect, RhythmState } from '../../../utils/rhythm/types.ts';
import { NINE, at } from '../../fakes/rhythm-play.ts';

const show = (reminderId: string): Effect => ({
  id: `${reminderId}:show:1`,
  type: 'showReminder',
  reminderId,
  repeat: 0,
  workedMs: 0,
});
const hide = (reminderId: string): Effect => ({ id: `${reminderId}:hide:1`, type: 'hideReminder', reminderId });
const note: Effect = { id: 'n', type: 'note', note: { from: NINE, to: NINE, kind: 'worked', detail: null } };
const given = (patch: Partial<RhythmState>): RhythmState => ({ ...initialState(NINE), serial: 7, ...patch });

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
