import { MINUTE_MS } from '../time/units.ts';
import type { BreakRun, RhythmSettings, RhythmState } from './types.ts';

type LongBreaks = Pick<RhythmSettings, 'longEvery' | 'longMinutes' | 'breakMinutes'>;

/** Whether the next break is the long one. `sinceLongRest`: ordinary breaks taken since the last long rest. */
export function isLongTurn(sinceLongRest: number, { longEvery }: Pick<LongBreaks, 'longEvery'>): boolean {
  return longEvery > 0 && sinceLongRest + 1 >= longEvery;
}

/** A break was taken. A ritual is a long rest, and so is, in its turn, the longest break that the routines allow. */
export function afterTaken(state: RhythmState, { minutes, reminder }: BreakRun, settings: LongBreaks): RhythmState {
  const { sinceLongRest } = state;
  const isLongInTurn = isLongTurn(sinceLongRest, settings) && minutes > settings.breakMinutes;
  const isLongRest = minutes >= settings.longMinutes || isLongInTurn || Boolean(reminder?.ritual);
  return { ...state, sinceLongRest: isLongRest ? 0 : sinceLongRest + 1 };
}

/** Nobody was at the computer for `restMs`. If that is as long as a long break, it is one. */
export function afterRest(state: RhythmState, restMs: number, { longMinutes }: LongBreaks): RhythmState {
  return restMs >= longMinutes * MINUTE_MS ? { ...state, sinceLongRest: 0 } : state;
}
