import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { restsAt, restsFrom } from './away.ts';
import { LEASE_MS, WAIT_LIMIT_MS, breakWaits, endBreak, stopsAtMs } from './break-run.ts';
import { HEARTBEAT_MS, NEAR_MS } from './heartbeat.ts';
import { newInterval } from './interval.ts';
import { afterRest } from './long-turn.ts';
import { comesUp, endRhythmReminder, withdrawReminder } from './reminder.ts';
import { ritualBefore, ritualsAt } from './rituals.ts';
import { setBack } from './set-back.ts';
import { enter } from './stretch.ts';
import type { Away, BreakRun, RhythmSettings, RhythmState } from './types.ts';

/**
 * A wake this late means that the computer slept or the browser was closed. Chrome alone delivers alarms up to 30 s late, and a
 * second alarm 30 s later makes up for a lost one.
 */
const LATE_MS = 90_000;

/** Working hours may have begun or ended while nothing checked them. */
function workingOrOff(state: RhythmState, settings: RhythmSettings): RhythmState {
  return { ...state, off: !spanAt(settings.hours, settings.zone, state.asOf).working };
}

/** During a break, no work counts and no reminder is shown. The break ends, waits, or is given up. */
function inBreak(state: RhythmState, run: BreakRun, now: number, settings: RhythmSettings): RhythmState {
  if (run.runningSince === null) {
    const givenUpAt = (run.waitingSince ?? state.asOf) + WAIT_LIMIT_MS;
    if (now < givenUpAt) return { ...state, asOf: now };
    const at = Math.max(state.asOf, givenUpAt);
    return workingOrOff({ ...endBreak(state, at, false, settings), asOf: at }, settings);
  }
  const stopsAt = stopsAtMs(run);
  const endsAt = run.runningSince + stopsAt - run.elapsedMs;
  if (endsAt <= Math.min(now, run.seenAt + LEASE_MS)) {
    if (stopsAt < run.totalMs) return { ...state, run: breakWaits(run, endsAt) };
    const at = Math.max(state.asOf, endsAt);
    return workingOrOff({ ...endBreak(state, endsAt, true, settings), asOf: at }, settings);
  }
  if (now > run.seenAt + LEASE_MS) return { ...state, run: breakWaits(run, run.seenAt) };
  return { ...state, asOf: now };
}

/** Nothing counts during a pause. When the pause runs out, an open reminder is shown again. */
function inPause(state: RhythmState, until: number | null, now: number, settings: RhythmSettings): RhythmState {
  if (until === null || until > now) return { ...state, asOf: now };
  const at = Math.max(state.asOf, until);
  return workingOrOff({ ...withdrawReminder(state, at), pause: null, here: true, asOf: at }, settings);
}

/** Nobody is there. A long enough absence is a natural break. If working hours end meanwhile, off hours begin. */
function passAbsence(state: RhythmState, away: Away, now: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  if (!span.working) return workEnds(state, span.end - span.start, settings);
  const restAt = Math.max(state.asOf, restsAt(away, settings));
  const end = Math.min(now, span.end);
  if (!away.rested && restAt <= end) return restsFrom({ ...state, asOf: restAt }, restAt);
  /* From a late wake on, the computer slept. */
  const isLate = state.wakeAt !== null && now - state.wakeAt > LATE_MS;
  const quietUntil = isLate ? Math.max(state.asOf, Math.min(end, state.wakeAt ?? end)) : end;
  const isQuiet = away.why === 'idle' && !away.rested;
  const quietMs = isQuiet ? away.quietMs + quietUntil - state.asOf : away.quietMs;
  return { ...state, asOf: end, away: { ...away, quietMs } };
}

/** Off hours begin at `state.asOf`. If they are long enough to be a rest, they end the interval and its open reminder. */
function workEnds(state: RhythmState, restMs: number, settings: RhythmSettings): RhythmState {
  const at = state.asOf;
  const off = { ...state, off: true };
  if (restMs < settings.naturalBreakMinutes * MINUTE_MS)
    return state.reminder?.ritual ? off : withdrawReminder(off, at);
  const ended = endRhythmReminder(off, 'missed', at);
  return newInterval(afterRest({ ...ended, away: null }, restMs, settings), at);
}

/** Counts work from `state.asOf` until `until`, as far as the working hours go. */
function countWork(state: RhythmState, until: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  if (!span.working) return workEnds(state, span.end - span.start, settings);
  const end = Math.min(until, span.end);
  const missingMs = Math.max(0, settings.workMinutes * MINUTE_MS - state.workedMs);
  const dueAt = state.asOf + missingMs;
  if (!state.reminder && dueAt <= end && dueAt < span.end && !ritualBefore(state, dueAt, settings)) {
    return comesUp({ ...state, asOf: dueAt, workedMs: state.workedMs + missingMs }, dueAt);
  }
  return { ...state, asOf: end, workedMs: state.workedMs + end - state.asOf };
}

/** Nobody is there during a gap too short to be a rest: the absence continues through it. */
function absentInGap(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  return span.working || span.end <= now
    ? { ...state, asOf: span.working ? state.asOf : span.end, off: false }
    : { ...state, asOf: now };
}

/** Presence is not checked in off hours. If the wake requested for their end fires in time, work counts from that end. */
function offHours(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { wakeAt, stretch } = state;
  const inTime = wakeAt !== null && wakeAt > state.asOf && wakeAt <= now && now - wakeAt <= LATE_MS;
  const at = inTime ? wakeAt : now;
  const restMs = at - stretch.from;
  const isRest = restMs >= settings.naturalBreakMinutes * MINUTE_MS;
  const ended = afterRest(endRhythmReminder(state, 'missed', stretch.from), restMs, settings);
  const next = { ...(isRest ? newInterval(ended, at) : state), asOf: at };
  return spanAt(settings.hours, settings.zone, at).working ? { ...next, off: false, here: true } : next;
}

/** Takes one step toward `now`: up to the next change that happens by itself. */
function toNextChange(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { run, pause, off, away, asOf } = state;
  if (run) return inBreak(enter(state, 'break', asOf), run, now, settings);
  if (pause) return inPause(enter(state, 'paused', asOf), pause.until, now, settings);
  if (off && away) return absentInGap(state, now, settings);
  if (off) return offHours(enter(state, 'off', asOf), now, settings);
  if (away) return passAbsence(enter(state, away.why, asOf), away, now, settings);
  const latest = asOf + HEARTBEAT_MS + NEAR_MS;
  const expected = Math.min(state.wakeAt ?? latest, latest);
  const sleepsFrom = now - expected > LATE_MS ? Math.max(asOf, expected) : null;
  if (sleepsFrom === null || asOf < sleepsFrom) {
    /* If no sensible wake was requested, the first turn decides when the wake was due, and later turns keep that time. */
    return countWork({ ...enter(state, 'worked', asOf), wakeAt: expected }, sleepsFrom ?? now, settings);
  }
  return { ...state, away: { since: asOf, why: 'asleep', rested: false, workedMs: state.workedMs, quietMs: 0 } };
}

/** A pause can run out while a break waits. The pause then ends with the break. */
function pauseIsOver({ run, pause }: RhythmState, now: number): boolean {
  return run === null && pause !== null && pause.until !== null && pause.until <= now;
}

/** The state that holds at `now`, once all time is accounted for. */
function settled(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  if (state.run || state.pause) return state;
  const span = spanAt(settings.hours, settings.zone, now);
  if (!span.working) return state.off ? state : workEnds(state, span.end - span.start, settings);
  const working = state.off ? { ...state, off: false, here: state.away === null } : state;
  const { away } = working;
  if (away) return away.rested || now < restsAt(away, settings) ? working : restsFrom(working, now);
  const isDue = !working.reminder && working.workedMs >= settings.workMinutes * MINUTE_MS;
  return isDue && !ritualBefore(working, now, settings) ? comesUp(working, working.asOf) : working;
}

/**
 * Brings a state forward to `now` (epoch ms), including everything that has happened by itself since `asOf`. Sleep, a closed
 * browser and late alarms show up as a wake long after the requested one, and do not count as work. Whether they are over stays
 * open (`away.why` 'asleep'). Shows nothing to anybody; `step` does that.
 */
export function advance(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  let next = now < state.asOf ? setBack(state, state.asOf - now) : state;
  while (next.asOf < now || pauseIsOver(next, now)) next = toNextChange(next, now, settings);
  return settled(ritualsAt(settled(next, now, settings), now, settings), now, settings);
}
