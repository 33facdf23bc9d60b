import type { RhythmState } from './types.ts';

/** The state of someone who starts to work at `now` (epoch ms). */
export function initialState(now: number): RhythmState {
  return {
    version: 2,
    asOf: now,
    wakeAt: null,
    intervalStartedAt: now,
    workedMs: 0,
    off: false,
    here: true,
    away: null,
    fullscreen: false,
    call: null,
    callSilentSince: null,
    heardAt: null,
    stretch: { kind: 'worked', from: now },
    reminder: null,
    headsUp: 'none',
    lastAskedAt: null,
    lostToFullscreen: 0,
    rituals: {},
    lastRest: null,
    pause: null,
    run: null,
    breaks: 0,
    sinceLongRest: 0,
    serial: 0,
    seen: [],
    outbox: [],
  };
}
