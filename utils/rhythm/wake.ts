import { MINUTE_MS } from '../time/units.ts';
import { spanAt } from '../time/hours.ts';
import { HEARTBEAT_MS, MAX_REPEATS, NEAR_MS, SPACING_MS, WAIT_LIMIT_MS } from './state.ts';
import type { Reminder, RhythmSettings, RhythmState } from './types.ts';

/** When an open reminder is shown next, or shows on its own that a snooze ran out; infinite when it has been asked enough. */
export function nextAskAt(reminder: Reminder, lastAskedAt: number | null, now: number, repeatMinutes: number): number {
  const { snoozedUntil, asked, askedAt } = reminder;
  if (snoozedUntil !== null && snoozedUntil > now) return snoozedUntil;
  const spaced = Math.max(now, lastAskedAt === null ? 0 : lastAskedAt + SPACING_MS);
  if (snoozedUntil !== null || asked === 0 || askedAt === null) return spaced;
  return asked > MAX_REPEATS ? Infinity : Math.max(spaced, askedAt + repeatMinutes * MINUTE_MS);
}

/** The last beat before `at` that is still ahead; beats lie on a grid that ends at `at`, so that other wakes don't move them. */
function beatBefore(at: number, now: number, beatMs: number): number {
  if (at === Infinity) return (Math.floor((now + NEAR_MS) / beatMs) + 1) * beatMs;
  const beats = Math.floor((at - now - NEAR_MS) / beatMs);
  return beats > 0 ? at - beats * beatMs : at;
}

/**
 * When the worker has to look at the clock again (epoch ms, after `now`); null when nothing happens by itself.
 * `state` is advanced to `now`. While time counts, at least every five minutes; in a snooze's last five, every minute,
 * because the badge counts them; paused, in a break and in off hours only at their end.
 */
export function nextWake(state: RhythmState, now: number, settings: RhythmSettings): number | null {
  const { run, pause, reminder } = state;
  if (run) {
    const at =
      run.runningSince === null
        ? (run.waitingSince ?? now) + WAIT_LIMIT_MS
        : run.runningSince + run.totalMs - run.elapsedMs;
    return Math.max(now + 1, at);
  }
  if (pause) return pause.until;
  const span = spanAt(settings.hours, settings.zone, now);
  if (!span.working) return span.end === Infinity ? null : span.end;
  const missingMs = Math.max(0, settings.workMinutes * MINUTE_MS - state.workedMs);
  const next = reminder ? nextAskAt(reminder, state.lastAskedAt, now, settings.repeatMinutes) : now + missingMs;
  const at = Math.min(next, span.end);
  const counting = reminder !== null && reminder.snoozedUntil !== null && at - now <= HEARTBEAT_MS;
  return Math.max(now + 1, beatBefore(at, now, counting ? MINUTE_MS : HEARTBEAT_MS));
}
