import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { enter, newInterval, withNote, restsFrom } from './state.ts';
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
export function markPresent(state: RhythmState, at: number): RhythmState {
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
  if (idle === 'active' || heard) return markPresent(next, now);
  if (next.away) {
    const known = next.away.why === 'asleep' ? backdateAbsence(next, next.away, idleSince) : next;
    return { ...known, here: false, away: { ...(known.away ?? next.away), why: idle } };
  }
  const wasHeard = next.heardAt !== null && next.heardAt > (idleSince ?? lookedAt);
  if (!counts(next)) {
    const gone = inShortGap(next, now, settings) ? goneInGap(next, idle, idleSince, now, settings) : next;
    return { ...gone, here: false, heardAt: wasHeard ? next.heardAt : null };
  }
  const { stretch } = next;
  const soundStopped = idle === 'idle' && wasHeard;
  const told = soundStopped ? now : (idleSince ?? lookedAt);
  const earliest = stretch.kind === 'worked' ? stretch.from : now;
  const since = Math.round(Math.max(earliest, Math.min(told, now)));
  const workedMs = Math.max(0, next.workedMs - (now - since));
  const away: Away = { since, why: idle, rested: false, workedMs };
  const gone = { ...next, here: false, away, workedMs, reminder: dropUnshown(next, since) };
  return enter({ ...gone, heardAt: soundStopped ? since : null }, idle, since);
}

/**
 * Sleep was found out, or work has just ended by the clock, and nobody had been there before it either: what was counted until
 * then is taken back, and the absence began earlier. The same state where there is nothing to take back.
 */
function backdateAbsence(state: RhythmState, away: Away, idleSince: number | null): RhythmState {
  if (idleSince === null || away.rested || (state.heardAt !== null && state.heardAt > idleSince)) return state;
  const worked = state.outbox.findLast(
    (effect) => effect.type === 'note' && effect.note.kind === 'worked' && effect.note.to === away.since,
  );
  if (worked?.type !== 'note') return state;
  const since = Math.round(Math.max(worked.note.from, idleSince));
  if (since >= away.since) return state;
  const workedMs = Math.max(0, state.workedMs - (away.since - since));
  const shorter = since > worked.note.from ? [{ ...worked, note: { ...worked.note, to: since } }] : [];
  const outbox = state.outbox.flatMap((effect) => (effect === worked ? shorter : [effect]));
  const known = { ...state, workedMs, outbox, away: { ...away, since, workedMs }, reminder: dropUnshown(state, since) };
  return withNote(known, { from: since, to: away.since, kind: 'idle', detail: null });
}

/** Outside of hours, for less than a natural break. */
function inShortGap(state: RhythmState, now: number, settings: RhythmSettings): boolean {
  const { working, start, end } = spanAt(settings.hours, settings.zone, now);
  const isGap = !working && end - start < settings.naturalBreakMinutes * MINUTE_MS;
  return isGap && state.off && !state.run && !state.pause;
}

/** Work has ended by the clock for a short while, and somebody had gone before it did. */
function goneInGap(
  state: RhythmState,
  why: Away['why'],
  idleSince: number | null,
  now: number,
  settings: RhythmSettings,
): RhythmState {
  const gap = enter(state, 'off', now);
  const away: Away = { since: gap.stretch.from, why, rested: false, workedMs: gap.workedMs };
  const gone = backdateAbsence(gap, away, idleSince);
  return gone.away && restsAt(gone.away, settings) <= now ? restsFrom(gone, now) : gone;
}

/** The open reminder, unless it came up by what is taken back: nobody has seen it then. */
function dropUnshown({ reminder }: RhythmState, since: number): RhythmState['reminder'] {
  return reminder && !reminder.ritual && reminder.askedAt === null && reminder.dueAt > since ? null : reminder;
}
