import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { leftUnanswered, lullEnd, nextAskAt } from './asking.ts';
import { restsAt } from './away.ts';
import { WAIT_LIMIT_MS, stopsAtMs } from './break-run.ts';
import { headsUpAt } from './heads-up.ts';
import { HEARTBEAT_MS, NEAR_MS } from './heartbeat.ts';
import { graceEnd, nextRitual, ritualBefore } from './rituals.ts';
import type { Away, BreakRun, Reminder, RhythmSettings, RhythmState } from './types.ts';

/** While nobody is there, the worker looks this often, in case the report of a return was lost. */
const AWAY_BEAT_MS = 15 * MINUTE_MS;

/** The worker looks this often while a reminder waits for a better moment, and while a film is silent. */
const LOOK_MS = MINUTE_MS;

/**
 * The next beat on the way to `at`, or `at` itself. Beats lie on a grid that ends at `at`, so that other wakes don't move them.
 */
function beatBefore(at: number, now: number, beatMs: number): number {
  if (at === Infinity) return (Math.floor((now + NEAR_MS) / beatMs) + 1) * beatMs;
  const beats = Math.floor((at - now - NEAR_MS) / beatMs);
  return beats > 0 ? at - beats * beatMs : at;
}

/** The next beat after `now` on a grid that begins at `from`. */
const beatAfter = (from: number, now: number, beatMs: number): number =>
  from + (Math.floor((now - from) / beatMs) + 1) * beatMs;

function inBreak(run: BreakRun, now: number): number {
  const { runningSince, waitingSince, elapsedMs } = run;
  if (runningSince === null) return (waitingSince ?? now) + WAIT_LIMIT_MS;
  return runningSince + stopsAtMs(run) - elapsedMs;
}

/**
 * Wakes at the natural break, and before it as often as at work: quiet may prove to be work, and sleep is none. Often while the
 * absence may only be a film's silent scene.
 */
function whileAway(away: Away, { heardAt }: RhythmState, now: number, settings: RhythmSettings): number {
  if (away.rested) return beatAfter(away.since, now, AWAY_BEAT_MS);
  const mayBeSilence = heardAt !== null && heardAt >= away.since;
  return Math.min(restsAt(away, settings), beatAfter(away.since, now, mayBeSilence ? LOOK_MS : HEARTBEAT_MS));
}

/** Whether the badge counts the last minutes before `at`. */
function isCounted(state: RhythmState, at: number, now: number, settings: RhythmSettings): boolean {
  if (at - now > HEARTBEAT_MS) return false;
  return state.reminder ? state.reminder.snoozedUntil !== null : settings.countdown !== 'off';
}

/**
 * When to check the open reminder. The end of quiet hours is known. A call or a full screen ends without an event, so the
 * worker checks each minute.
 */
function whileOpen(state: RhythmState, reminder: Reminder, now: number, settings: RhythmSettings): number {
  const { held } = reminder;
  if (!held) {
    const asks = reminder.silent
      ? Infinity
      : (lullEnd(reminder, settings) ?? nextAskAt(state, reminder, now, settings));
    return Math.min(asks, now + leftUnanswered(state, settings));
  }
  const limit = held.since + settings.maxHoldMinutes * MINUTE_MS;
  const quietEnd = spanAt(settings.quiet, settings.zone, now).end;
  return Math.min(limit, held.why === 'quiet' ? quietEnd : beatAfter(held.since, now, LOOK_MS));
}

/** Only a ritual's reminder is checked. Nothing tells that full screen is over, so the worker looks for it. */
function whileOff(state: RhythmState, now: number, settings: RhythmSettings): number {
  const { reminder, here } = state;
  if (!reminder?.ritual || !here) return Infinity;
  return reminder.silent ? beatAfter(reminder.dueAt, now, HEARTBEAT_MS) : whileOpen(state, reminder, now, settings);
}

function whileWorking(state: RhythmState, now: number, settings: RhythmSettings): number {
  const dueAt = now + Math.max(0, settings.workMinutes * MINUTE_MS - state.workedMs);
  return ritualBefore(state, dueAt, settings)?.at ?? dueAt;
}

/**
 * When the worker has to check the clock again (epoch ms, after `now`); null when nothing happens by itself. `state` is
 * advanced to `now`. While time counts: at least every five minutes, or every minute while the badge counts minutes or a
 * reminder waits for a better moment. Paused, in a break or in off hours: only for events that come at their own time.
 */
export function nextWake(state: RhythmState, now: number, settings: RhythmSettings): number | null {
  const { run, pause, reminder, away } = state;
  if (run) return Math.max(now + 1, inBreak(run, now));
  if (pause) return pause.until;
  const span = spanAt(settings.hours, settings.zone, now);
  const ritualAt = nextRitual(state, now, settings)?.at ?? Infinity;
  const offerEnd = reminder?.ritual ? graceEnd(reminder, reminder.ritual) : Infinity;
  const bound = Math.min(span.end, ritualAt, offerEnd);
  if (!span.working) {
    const at = Math.min(bound, whileOff(state, now, settings));
    return at === Infinity ? null : Math.max(now + 1, at);
  }
  if (away) return Math.max(now + 1, Math.min(bound, whileAway(away, state, now, settings)));
  const next = reminder ? whileOpen(state, reminder, now, settings) : whileWorking(state, now, settings);
  const at = Math.min(next, bound);
  const beat = beatBefore(at, now, isCounted(state, at, now, settings) ? MINUTE_MS : HEARTBEAT_MS);
  return Math.max(now + 1, Math.min(beat, headsUpAt(state, now, settings)));
}
