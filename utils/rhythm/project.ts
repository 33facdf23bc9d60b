import { MINUTE_MS } from '../time/units.ts';
import { spanAt } from '../time/hours.ts';
import { advance } from './advance.ts';
import { HEARTBEAT_MS, breakAt } from './state.ts';
import type { Phase, Projection, RhythmSettings, RhythmState } from './types.ts';
import { nextWake } from './wake.ts';

/** Stretches of time looked at for the next break: more than a week's. */
const SPANS_LOOKED_AT = 40;

function phaseOf(state: RhythmState, now: number): Phase {
  if (state.run) return state.run.runningSince === null ? 'breakWaiting' : 'inBreak';
  if (state.pause) return 'paused';
  if (state.off) return 'off';
  if (!state.reminder) return 'working';
  return state.reminder.snoozedUntil !== null && state.reminder.snoozedUntil > now ? 'snoozed' : 'due';
}

/** When `missingMs` of work will have been done by someone who works all through the working hours from `from` on. */
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

/** When the next reminder comes if the person goes on as now; null while one is open, or when it can't be told. */
function nextBreakAt(state: RhythmState, now: number, missingMs: number, settings: RhythmSettings): number | null {
  if (state.run || state.reminder) return null;
  if (!state.pause) return workDoneAt(now, missingMs, settings);
  return state.pause.until === null ? null : workDoneAt(state.pause.until, missingMs, settings);
}

/**
 * What a state means at `now` (epoch ms; the state may be older): what to show, when the next break comes, when to wake.
 * Pure, and the same in the worker and in every page. Names no time before `now`, except where things began.
 */
export function project(saved: RhythmState, now: number, settings: RhythmSettings): Projection {
  const state = advance(saved, now, settings);
  const span = spanAt(settings.hours, settings.zone, now);
  const workMs = settings.workMinutes * MINUTE_MS;
  const remainingMs = Math.max(0, workMs - state.workedMs);
  return {
    phase: phaseOf(state, now),
    now,
    nextBreakAt: nextBreakAt(state, now, remainingMs, settings),
    remainingMs,
    workedMs: state.workedMs,
    workMs,
    intervalStartedAt: state.intervalStartedAt,
    reminder: state.reminder,
    snoozesLeft: state.reminder ? Math.max(0, settings.maxSnoozes - state.reminder.snoozes) : settings.maxSnoozes,
    pause: state.pause,
    run: state.run,
    breakElapsedMs: state.run ? breakAt(state.run, now).elapsedMs : 0,
    hoursEndAt: span.working && span.end !== Infinity ? span.end : null,
    hoursStartAt: !span.working && span.end !== Infinity ? span.end : null,
    lastRest: state.lastRest && state.workedMs < HEARTBEAT_MS ? state.lastRest : null,
    wakeAt: nextWake(state, now, settings),
  };
}
