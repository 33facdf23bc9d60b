import { spanAt } from '../time/hours.ts';
import { EARLIEST_MS, MINUTE_MS } from '../time/units.ts';
import { restsAt } from './presence.ts';
import { ritualBefore, ritualsAt } from './rituals.ts';
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
  enter,
  withdrawReminder,
  newInterval,
  newReminder,
  restsFrom,
} from './state.ts';
import type { Away, BreakRun, RhythmSettings, RhythmState } from './types.ts';

const earlier = (at: number, by: number): number => Math.max(EARLIEST_MS, at - by);

const minus = (at: number | null, by: number): number | null => (at === null ? null : earlier(at, by));

/** A clock that was wrong by more was wrong about the date, too: what was put off until a day has to move with it. */
const WRONG_DATE_MS = 24 * 60 * MINUTE_MS;

/** The clock was set back by `by` ms: what was measured from the old time keeps its distance from now. */
function setBack(state: RhythmState, by: number): RhythmState {
  const { reminder, run, pause, lastRest, away, stretch, workedMs } = state;
  const isWrongDate = by >= WRONG_DATE_MS;
  const asOf = earlier(state.asOf, by);
  /* What began before the date was wrong lies years back now, and would be told as years. */
  const begun = (at: number): number => (isWrongDate ? Math.max(earlier(at, by), asOf - workedMs) : earlier(at, by));
  return {
    ...state,
    asOf,
    wakeAt: minus(state.wakeAt, by),
    intervalStartedAt: begun(state.intervalStartedAt),
    lastAskedAt: minus(state.lastAskedAt, by),
    lastRest: isWrongDate
      ? null
      : lastRest && { ...lastRest, from: earlier(lastRest.from, by), to: earlier(lastRest.to, by) },
    away: away && { ...away, since: earlier(away.since, by) },
    heardAt: minus(state.heardAt, by),
    stretch: { ...stretch, from: begun(stretch.from) },
    reminder: reminder && {
      ...reminder,
      dueAt: earlier(reminder.dueAt, by),
      askedAt: minus(reminder.askedAt, by),
      snoozedUntil: minus(reminder.snoozedUntil, by),
      held: reminder.held && { ...reminder.held, since: earlier(reminder.held.since, by) },
    },
    run: run && {
      ...run,
      startedAt: earlier(run.startedAt, by),
      seenAt: earlier(run.seenAt, by),
      runningSince: minus(run.runningSince, by),
      waitingSince: minus(run.waitingSince, by),
    },
    pause: pause && {
      since: earlier(pause.since, by),
      until:
        pause.until !== null && (isWrongDate || pause.until - pause.since <= LONGEST_TIMED_PAUSE_MS)
          ? earlier(pause.until, by)
          : pause.until,
    },
  };
}

/** Hours may have begun or ended while nobody asked for them. */
function workingOrOff(state: RhythmState, settings: RhythmSettings): RhythmState {
  return { ...state, off: !spanAt(settings.hours, settings.zone, state.asOf).working };
}

/** Someone is in a break: no work, no reminder; it ends, waits, or is given up. */
function inBreak(state: RhythmState, run: BreakRun, now: number, settings: RhythmSettings): RhythmState {
  if (run.runningSince === null) {
    const givenUpAt = (run.waitingSince ?? state.asOf) + WAIT_LIMIT_MS;
    if (now < givenUpAt) return { ...state, asOf: now };
    const at = Math.max(state.asOf, givenUpAt);
    return workingOrOff({ ...endBreak(state, at, false, settings), asOf: at }, settings);
  }
  const endsAt = run.runningSince + run.totalMs - run.elapsedMs;
  if (endsAt <= Math.min(now, run.seenAt + LEASE_MS)) {
    const at = Math.max(state.asOf, endsAt);
    return workingOrOff({ ...endBreak(state, endsAt, true, settings), asOf: at }, settings);
  }
  if (now > run.seenAt + LEASE_MS) return { ...state, run: breakWaits(run, run.seenAt) };
  return { ...state, asOf: now };
}

/** Nothing counts; a pause that runs out shows an open reminder again. */
function inPause(state: RhythmState, until: number | null, now: number, settings: RhythmSettings): RhythmState {
  if (until === null || until > now) return { ...state, asOf: now };
  const at = Math.max(state.asOf, until);
  return workingOrOff({ ...withdrawReminder(state, at), pause: null, here: true, asOf: at }, settings);
}

/** Nobody is there; long enough, it is a natural break. Where work ends meanwhile, off hours begin. */
function passAbsence(state: RhythmState, away: Away, now: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  if (!span.working) return workEnds(state, span.end - span.start, settings);
  const restAt = Math.max(state.asOf, restsAt(away, settings));
  const end = Math.min(now, span.end);
  return away.rested || restAt > end ? { ...state, asOf: end } : restsFrom({ ...state, asOf: restAt }, restAt);
}

/** Off hours begin at `state.asOf`. Long enough to be a rest, they end the interval and what is open in it. */
function workEnds(state: RhythmState, restMs: number, settings: RhythmSettings): RhythmState {
  const at = state.asOf;
  const off = { ...state, off: true };
  if (restMs < settings.naturalBreakMinutes * MINUTE_MS)
    return state.reminder?.ritual ? off : withdrawReminder(off, at);
  const ended = state.reminder?.ritual ? off : endReminder(off, 'missed', at);
  return newInterval({ ...ended, away: null }, at);
}

function becomesDue(state: RhythmState): RhythmState {
  const { asOf, serial } = state;
  return { ...state, serial: serial + 1, reminder: newReminder(`r${asOf}-${serial}`, asOf) };
}

/** Counts work from `state.asOf` until `until`, as far as the working hours go. */
function countWork(state: RhythmState, until: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  if (!span.working) return workEnds(state, span.end - span.start, settings);
  const end = Math.min(until, span.end);
  const missingMs = Math.max(0, settings.workMinutes * MINUTE_MS - state.workedMs);
  const dueAt = state.asOf + missingMs;
  if (!state.reminder && dueAt <= end && dueAt < span.end && !ritualBefore(state, dueAt, settings)) {
    return becomesDue({ ...state, asOf: dueAt, workedMs: state.workedMs + missingMs });
  }
  return { ...state, asOf: end, workedMs: state.workedMs + end - state.asOf };
}

/** Nobody is there in a gap too short to be a rest: the absence goes on through it. */
function absentInGap(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const span = spanAt(settings.hours, settings.zone, state.asOf);
  return span.working || span.end <= now
    ? { ...state, asOf: span.working ? state.asOf : span.end, off: false }
    : { ...state, asOf: now };
}

/** Nobody is asked about off hours; a wake that was asked for their end and comes in time counts from that end. */
function offHours(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { wakeAt, stretch } = state;
  const inTime = wakeAt !== null && wakeAt > state.asOf && wakeAt <= now && now - wakeAt <= LATE_MS;
  const at = inTime ? wakeAt : now;
  const isRest = at - stretch.from >= settings.naturalBreakMinutes * MINUTE_MS;
  const ended = state.reminder?.ritual ? state : endReminder(state, 'missed', stretch.from);
  const next = { ...(isRest ? newInterval(ended, at) : state), asOf: at };
  return spanAt(settings.hours, settings.zone, at).working ? { ...next, off: false, here: true } : next;
}

/** One step nearer to `now`: up to the next thing that happens by itself. */
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
    /* Where nothing sensible was asked for, the first turn decides when the wake was due, not each one anew. */
    return countWork({ ...enter(state, 'worked', asOf), wakeAt: expected }, sleepsFrom ?? now, settings);
  }
  return { ...state, away: { since: asOf, why: 'asleep', rested: false, workedMs: state.workedMs } };
}

/** A pause can run out while a break waits; it ends with the break then. */
function pauseIsOver({ run, pause }: RhythmState, now: number): boolean {
  return run === null && pause !== null && pause.until !== null && pause.until <= now;
}

/** What holds at `now`, where all time is accounted for. */
function settled(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  if (state.run || state.pause) return state;
  const span = spanAt(settings.hours, settings.zone, now);
  if (!span.working) return state.off ? state : workEnds(state, span.end - span.start, settings);
  const working = state.off ? { ...state, off: false, here: state.away === null } : state;
  const { away } = working;
  if (away) return away.rested || now < restsAt(away, settings) ? working : restsFrom(working, now);
  const isDue = !working.reminder && working.workedMs >= settings.workMinutes * MINUTE_MS;
  return isDue && !ritualBefore(working, now, settings) ? becomesDue(working) : working;
}

/**
 * Brings a state to `now` (epoch ms): what has happened by itself since `asOf` is in it afterwards. Sleep, a closed browser
 * and late alarms show as a wake long after the one asked for, and are not work; whether they are over is left open
 * (`away.why` 'asleep'). It shows nothing to anybody; that is `step`.
 */
export function advance(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  let next = now < state.asOf ? setBack(state, state.asOf - now) : state;
  while (next.asOf < now || pauseIsOver(next, now)) next = toNextChange(next, now, settings);
  return settled(ritualsAt(settled(next, now, settings), now, settings), now, settings);
}
