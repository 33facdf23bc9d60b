import { spanAt } from '../time/hours.ts';
import type { HoldReason, RhythmSettings, RhythmState } from './types.ts';

/** Why `now` is a bad moment for a reminder, judging by what was last seen; null if it is not. */
export function holdReason(state: RhythmState, now: number, settings: RhythmSettings): HoldReason | null {
  if (spanAt(settings.quiet, settings.zone, now).working) return 'quiet';
  if (settings.holdCalls && state.call !== null) return 'call';
  return settings.holdFullscreen && state.fullscreen ? 'fullscreen' : null;
}
