import { MINUTE_MS } from '../time/units.ts';
import { spanAt } from '../time/hours.ts';
import {
  HEARTBEAT_MS,
  LATE_MS,
  LEASE_MS,
  LONGEST_TIMED_PAUSE_MS,
  NEAR_MS,
  WAIT_LIMIT_MS,
  breakWaits,
  endBreak,
  endReminder,
  newInterval,
  withoutNotification,
} from './state.ts';
import type { BreakRun, RhythmSettings, RhythmState } from './types.ts';

const minus = (at: number | null, by: number): number | null => (at === null ? null : at - by);

/** The clock was set back by `by` ms: what was measured from the old time keeps its distance from now. */
function setBack(state: RhythmState, by: number): RhythmState {
  const { reminder, run, pause, lastRest } = state;
  return {
    ...state,
    asOf: state.asOf - by,
    wakeAt: minus(state.wakeAt, by),
    intervalStartedAt: state.intervalStartedAt - by,
    lastAskedAt: minus(state.lastAskedAt, by),
    lastRest: lastRest && { from: lastRest.from - by, to: lastRest.to - by },
    reminder: reminder && {
      ...reminder,
      dueAt: reminder.dueAt - by,
      askedAt: minus(reminder.askedAt, by),
      snoozedUntil: minus(reminder.snoozedUntil, by),
    },
    run: run && {
      ...run,
      startedAt: run.startedAt - by,
      seenAt: run.seenAt - by,
      runningSince: minus(run.runningSince, by),
      waitingSince: minus(run.waitingSince, by),
    },
    pause: pause && {
      since: pause.since - by,
      until:
        pause.until !== null && pause.until - pause.since <= LONGEST_TIMED_PAUSE_MS ? pause.until - by : pause.until,
    },
  };
}

/** Someone is in a break: no work, no reminder; it ends, waits, or is given up. */
function inBreak(state: RhythmState, run: BreakRun, now: number, settings: RhythmSettings): RhythmState {
  if (run.runningSince === null) {
    const givenUpAt = (run.waitingSince ?? state.asOf) + WAIT_LIMIT_MS;
    if (now < givenUpAt) return { ...state, asOf: now };
    const at = Math.max(state.asOf, givenUpAt);
    return { ...endBreak(state, at, false, settings), asOf: at };
  }
  const endsAt = run.runningSince + run.totalMs - run.elapsedMs;
  if (endsAt <= Math.min(now, run.seenAt + LEASE_MS)) {
    const at = Math.max(state.asOf, endsAt);
    return { ...endBreak(state, endsAt, true, settings), asOf: at };
  }
  if (now > run.seenAt + LEASE_MS) return { ...state, run: breakWaits(run, run.seenAt) };
  return { ...state, asOf: now };
}

/** Time in which nobody was there; long enough, it is a natural break. */
function absent(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const from = state.asOf;
  if (now - from < settings.naturalBreakMinutes * MINUTE_MS) return { ...state, asOf: now };
  const rested = newInterval(endReminder(state, 'natural', now), now);
  return { ...rested, asOf: now, lastRest: { from, to: now } };
}

/** Off hours begin at `state.asOf`. Long enough to be a rest, they end the interval and what is open in it. */
function workEnds(state: RhythmState, restMs: number, settings: RhythmSettings): RhythmState {
  if (restMs < settings.naturalBreakMinutes * MINUTE_MS) {
    const { reminder } = state;
    if (!reminder) return { ...state, off: true };
    return { ...withoutNotification(state, reminder), reminder: { ...reminder, asked: 0 }, off: true };
  }
  return { ...newInterval(endReminder(state, 'missed', state.asOf), state.asOf), off: true };
}

function becomesDue(state: RhythmState): RhythmState {
  const at = state.asOf;
  return {
    ...state,
    serial: state.serial + 1,
    reminder: { id: `r${at}-${state.serial}`, dueAt: at, asked: 0, askedAt: null, snoozes: 0, snoozedUntil: null },
  };
}

/** Someone works from `state.asOf` until `until`, as far as the working hours go. */
function works(state: RhythmState, until: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  if (!span.working) return workEnds(state, span.end - span.start, settings);
  const end = Math.min(until, span.end);
  const missingMs = Math.max(0, settings.workMinutes * MINUTE_MS - state.workedMs);
  const dueAt = state.asOf + missingMs;
  if (!state.reminder && dueAt <= end && dueAt < span.end) {
    return becomesDue({ ...state, asOf: dueAt, workedMs: state.workedMs + missingMs });
  }
  return { ...state, asOf: end, workedMs: state.workedMs + end - state.asOf };
}

/** One step nearer to `now`: up to the next thing that happens by itself. */
function leg(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  if (state.run) return inBreak(state, state.run, now, settings);
  if (state.pause) {
    const { until } = state.pause;
    if (until === null || until > now) return { ...state, asOf: now };
    const reminder = state.reminder && { ...state.reminder, asked: 0 };
    return { ...state, pause: null, reminder, asOf: Math.max(state.asOf, until) };
  }
  if (state.off) return offHours(state, now, settings);
  const latest = state.asOf + HEARTBEAT_MS + NEAR_MS;
  const expected = Math.min(state.wakeAt ?? latest, latest);
  const awayFrom = now - expected > LATE_MS ? Math.max(state.asOf, expected) : null;
  if (awayFrom === null || state.asOf < awayFrom) return works(state, awayFrom ?? now, settings);
  return absent(state, now, settings);
}

/** Nobody is asked about off hours; a wake that was asked for their end and comes in time counts from that end. */
function offHours(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { wakeAt } = state;
  const inTime = wakeAt !== null && wakeAt > state.asOf && wakeAt <= now && now - wakeAt <= LATE_MS;
  const at = inTime ? wakeAt : now;
  const rested = at - state.asOf >= settings.naturalBreakMinutes * MINUTE_MS;
  const next = rested ? newInterval(endReminder(state, 'missed', state.asOf), at) : state;
  return { ...next, asOf: at, off: !spanAt(settings.hours, settings.zone, at).working };
}

/** A pause can run out while a break waits; it ends with the break then. */
function pauseIsOver({ run, pause }: RhythmState, now: number): boolean {
  return run === null && pause !== null && pause.until !== null && pause.until <= now;
}

/**
 * Brings a state to `now` (epoch ms): what has happened by itself since `asOf` is in it afterwards.
 * Sleep, a closed browser and late alarms show as a wake long after the one asked for, and are not work.
 * It shows nothing to anybody; that is `step`.
 */
export function advance(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  let next = now < state.asOf ? setBack(state, state.asOf - now) : state;
  while (next.asOf < now || pauseIsOver(next, now)) next = leg(next, now, settings);
  if (next.run || next.pause) return next;
  const span = spanAt(settings.hours, settings.zone, now);
  if (!span.working) return next.off ? next : workEnds(next, span.end - span.start, settings);
  const due = !next.reminder && next.workedMs >= settings.workMinutes * MINUTE_MS;
  const working = next.off ? { ...next, off: false } : next;
  return due ? becomesDue(working) : working;
}
