import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { advance } from './advance.ts';
import { lullEnd } from './asking.ts';
import { breakAt } from './break-run.ts';
import { HEARTBEAT_MS } from './heartbeat.ts';
import { phaseOf } from './phase.ts';
import { markPresent } from './presence.ts';
import { nextRitual, ritualBefore } from './rituals.ts';
import { canSkip, snoozesAllowed } from './table.ts';
import type { Projection, RhythmSettings, RhythmState } from './types.ts';
import { nextWake } from './wake.ts';

/** Spans of time searched for the next break: more than a week's worth. */
const SPANS_LOOKED_AT = 40;

/** When someone who works all through the working hours from `from` on will have worked `missingMs`. */
function workDoneAt(from: number, missingMs: number, settings: RhythmSettings): number | null {
  let at = from;
  let missing = missingMs;
  for (let i = 0; i < SPANS_LOOKED_AT; i += 1) {
    const span = spanAt(settings.hours, settings.zone, at);
    if (span.working) {
      if (at + missing < span.end) return at + missing;
      missing -= span.end - at;
    } else {
      if (span.end === Infinity) return null;
      if (span.end - span.start >= settings.naturalBreakMinutes * MINUTE_MS) missing = settings.workMinutes * MINUTE_MS;
    }
    at = span.end;
  }
  return null;
}

/** When the next reminder comes if the person continues as now; null while one is open, or when the time can't be told. */
function nextBreakAt(state: RhythmState, now: number, missingMs: number, settings: RhythmSettings): number | null {
  if (state.run || state.reminder || (state.away && !state.pause)) return null;
  if (!state.pause) return workDoneAt(now, missingMs, settings);
  return state.pause.until === null ? null : workDoneAt(state.pause.until, missingMs, settings);
}

function holdOf(state: RhythmState, now: number, settings: RhythmSettings): Projection['hold'] {
  const { reminder, call } = state;
  if (!reminder?.held || phaseOf(state, now) !== 'held') return null;
  const { since, why } = reminder.held;
  const until = since + settings.maxHoldMinutes * MINUTE_MS;
  if (until <= now) return null;
  const quiet = spanAt(settings.quiet, settings.zone, now);
  const quietUntil = why === 'quiet' && quiet.working && quiet.end !== Infinity ? quiet.end : null;
  return { why, since, until, quietUntil, call };
}

function lullUntil(state: RhythmState, now: number, settings: RhythmSettings): number | null {
  const { reminder } = state;
  const until = reminder && phaseOf(state, now) === 'due' ? lullEnd(reminder, settings) : null;
  return until !== null && until > now ? until : null;
}

/** The state at `now`, for someone who looks at it. If the computer slept until now, the person is back. */
function reached(saved: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const state = advance(saved, now, settings);
  return state.away?.why === 'asleep' ? advance(markPresent(state, now, settings), now, settings) : state;
}

/** Whether the interval that began at `backAt` is young. */
const justBack = ({ workedMs, intervalStartedAt }: RhythmState, backAt: number): boolean =>
  workedMs < HEARTBEAT_MS && intervalStartedAt === backAt;

/**
 * What a state means at `now` (epoch ms; the state may be older): what to show, when the next break comes, when to wake. Pure,
 * and the same in the worker and in every page. Contains no time before `now`, except when things began.
 */
export function project(saved: RhythmState, now: number, settings: RhythmSettings): Projection {
  const state = reached(saved, now, settings);
  const { reminder, run, pause, away } = state;
  const span = spanAt(settings.hours, settings.zone, now);
  const workMs = settings.workMinutes * MINUTE_MS;
  const remainingMs = Math.max(0, workMs - state.workedMs);
  const breakAtAll = nextBreakAt(state, now, remainingMs, settings);
  const ritual = nextRitual(state, now, settings);
  const ritualFirst = breakAtAll !== null && ritualBefore(state, breakAtAll, settings) !== null;
  return {
    phase: phaseOf(state, now),
    now,
    nextBreakAt: ritualFirst ? null : breakAtAll,
    remainingMs,
    workedMs: state.workedMs,
    workMs,
    intervalStartedAt: state.intervalStartedAt,
    reminder,
    away,
    hold: holdOf(state, now, settings),
    lullUntil: lullUntil(state, now, settings),
    snoozesLeft: Math.max(0, snoozesAllowed(reminder, settings) - (reminder?.snoozes ?? 0)),
    canSkip: canSkip(reminder, settings),
    nextRitual: ritual && ritual.at - now < 24 * 60 * MINUTE_MS ? ritual : null,
    ritualFirst,
    /* A pause that runs out during a break ends with the break. */
    pause: pause && (pause.until ?? Infinity) > now ? pause : null,
    run,
    breakElapsedMs: run ? breakAt(run, now).elapsedMs : 0,
    hoursEndAt: span.working && span.end !== Infinity ? span.end : null,
    hoursStartAt: !span.working && span.end !== Infinity ? span.end : null,
    lastRest: state.lastRest && justBack(state, state.lastRest.to) ? state.lastRest : null,
    wakeAt: nextWake(state, now, settings),
  };
}
