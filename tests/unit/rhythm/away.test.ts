import { describe, expect, test } from 'vitest';
import { restsFrom } from '../../../utils/rhythm/away.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Effect, RhythmState } from '../../../utils/rhythm/types.ts';
import { NINE, at } from '../../fakes/rhythm-play.ts';

const MIN = 60_000;
const given = (patch: Partial<RhythmState>): RhythmState => ({ ...initialState(NINE), serial: 7, ...patch });

describe('an absence that becomes a natural break', () => {
  const away = { since: at(20), why: 'idle' as const, rested: false, workedMs: 0, quietMs: 0 };
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
