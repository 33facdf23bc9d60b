import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import type { HoldReason, RhythmSettings, RhythmState, Sight } from './types.ts';

/** A call goes on for so long after it fell silent. */
const CALL_SILENCE_MS = 5 * MINUTE_MS;

type Call = Pick<RhythmState, 'call' | 'callSilentSince'>;

const goesOn = ({ call, callSilentSince }: Call, now: number): boolean =>
  call !== null && (callSilentSince === null || now < callSilentSince + CALL_SILENCE_MS);

/**
 * The call after a look: the one that is heard now, or the last one as long as its tab is open and it was heard lately. Nobody
 * knows when it fell silent, so that counts from the look that notices it.
 */
export function callAfter(state: RhythmState, { call, openCalls }: Sight, now: number): Call {
  if (call !== null) return { call, callSilentSince: null };
  const isOpen = state.call !== null && openCalls.includes(state.call);
  return isOpen && goesOn(state, now)
    ? { call: state.call, callSilentSince: state.callSilentSince ?? now }
    : { call: null, callSilentSince: null };
}

/** Why `now` is a bad moment for a reminder, judging by what was last seen; null if it is not. */
export function holdReason(state: RhythmState, now: number, settings: RhythmSettings): HoldReason | null {
  if (spanAt(settings.quiet, settings.zone, now).working) return 'quiet';
  if (settings.holdCalls && goesOn(state, now)) return 'call';
  return settings.holdFullscreen && state.fullscreen ? 'fullscreen' : null;
}
