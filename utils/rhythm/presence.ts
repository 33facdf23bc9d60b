import { MINUTE_MS } from '../time/units.ts';
import { enter, newInterval } from './state.ts';
import type { Away, RhythmSettings, RhythmState, Sight } from './types.ts';

/** Reading without a touch of mouse or keys rarely takes longer; every report of idleness wakes the worker twice. */
const IDLE_SECONDS = 120;

/** Longer than anybody's pause: no report of idleness comes. */
const NO_REPORT_SECONDS = 4 * 3600;

/** From how many seconds without input on someone counts as idle. */
export function idleSeconds({ naturalBreakMinutes }: RhythmSettings): number {
  return Math.min(IDLE_SECONDS, naturalBreakMinutes * 60);
}

/** Time counts as work while someone is there. */
function counts({ run, pause, off }: RhythmState): boolean {
  return !run && !pause && !off;
}

/** From how many seconds on the browser shall report it; where presence changes nothing, no report shall wake the worker. */
export function watchSeconds(state: RhythmState, settings: RhythmSettings): number {
  const matters = counts(state) || (state.off && !state.pause && state.reminder !== null);
  return matters ? idleSeconds(settings) : NO_REPORT_SECONDS;
}

/** When an absence becomes a natural break. */
export function restsAt({ since }: Away, settings: RhythmSettings): number {
  return since + settings.naturalBreakMinutes * MINUTE_MS;
}

/** Someone is there, at `at`; a rest is over by it. */
export function present(state: RhythmState, at: number): RhythmState {
  const { away } = state;
  if (!away) return state.here ? state : { ...state, here: true };
  const back = enter({ ...state, here: true, away: null }, 'worked', at, away.rested ? 'rest' : null);
  if (!away.rested) return back;
  return { ...newInterval(back, at), lastRest: { from: away.since, to: at, workedMs: away.workedMs } };
}

/**
 * What was seen at `now`. `lookedAt`: when the clock was last looked at. Idleness was there before it is reported: what was
 * counted as work since is taken back. Where sound has stopped, nobody knows when; it counts from now on, and the worker
 * looks again soon, because a film has silent scenes.
 */
export function see(
  state: RhythmState,
  sight: Sight,
  lookedAt: number,
  now: number,
  settings: RhythmSettings,
): RhythmState {
  const { idle, idleSince, fullscreen, call } = sight;
  const heard = idle === 'idle' && sight.audible && settings.soundIsPresence;
  const next = { ...state, fullscreen, call, heardAt: heard ? now : state.heardAt };
  if (idle === 'active' || heard) return present(next, now);
  if (next.away) return { ...next, here: false, away: { ...next.away, why: idle } };
  if (!counts(next)) return { ...next, here: false };
  const { stretch } = next;
  const soundStopped = idle === 'idle' && next.heardAt !== null && next.heardAt > (idleSince ?? lookedAt);
  const told = soundStopped ? now : (idleSince ?? lookedAt);
  const earliest = stretch.kind === 'worked' ? stretch.from : now;
  const since = Math.round(Math.max(earliest, Math.min(told, now)));
  const workedMs = Math.max(0, next.workedMs - (now - since));
  const away: Away = { since, why: idle, rested: false, workedMs };
  const { reminder } = next;
  /* Nobody has seen a reminder that came up by what is taken back. */
  const isGone = reminder !== null && !reminder.ritual && reminder.askedAt === null && reminder.dueAt > since;
  const gone = { ...next, here: false, away, workedMs, reminder: isGone ? null : reminder };
  return enter({ ...gone, heardAt: soundStopped ? since : null }, idle, since);
}
