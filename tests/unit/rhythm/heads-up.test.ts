import { describe, expect, test } from 'vitest';
import { withoutHeadsUp } from '../../../utils/rhythm/heads-up.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Effect, RhythmState } from '../../../utils/rhythm/types.ts';
import { NINE, at } from '../../fakes/rhythm-play.ts';

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
