import { MINUTE_MS } from '../time/units.ts';
import { withoutHeadsUp } from './heads-up.ts';
import { newInterval } from './interval.ts';
import { afterTaken } from './long-turn.ts';
import { withRecord } from './outbox.ts';
import { dealtWith, recordOf } from './reminder.ts';
import type { BreakRun, RhythmSettings, RhythmState } from './types.ts';

/** A page that shows a break reports every few seconds, a hidden one every minute; silence for longer means it is gone. */
export const LEASE_MS = 90_000;

/** A break that waits this long is over. */
export const WAIT_LIMIT_MS = 30 * MINUTE_MS;

/** Share of a break that must be done for it to count as taken when it reaches its end. */
const TAKEN_SHARE = 0.5;

/** The position in the plan where the break stops by itself: at its end, or just before its first move. */
export function stopsAtMs({ asksReady, elapsedMs, readyMs, totalMs }: BreakRun): number {
  return asksReady && elapsedMs < readyMs ? readyMs - 1 : totalMs;
}

/** Whether the break is stopped just before its first move, until the person is ready. */
export const isHeldReady = (run: BreakRun): boolean => run.elapsedMs === stopsAtMs(run);

/** The break's position in its plan and the time actually exercised, at `at`. */
export function breakAt(run: BreakRun, at: number): { elapsedMs: number; doneMs: number } {
  if (run.runningSince === null) return { elapsedMs: run.elapsedMs, doneMs: run.doneMs };
  const elapsedMs = Math.min(stopsAtMs(run), run.elapsedMs + Math.max(0, at - run.runningSince));
  const exercised = elapsedMs - Math.max(run.elapsedMs, run.readyMs);
  return { elapsedMs, doneMs: run.doneMs + Math.max(0, exercised) };
}

/** The break stops at `at` and waits. */
export function breakWaits(run: BreakRun, at: number): BreakRun {
  if (run.runningSince === null) return run;
  return { ...run, ...breakAt(run, at), runningSince: null, waitingSince: at };
}

/**
 * Ends the running break at `at`. A break that counts as taken starts a new interval. Otherwise the share done is taken off the
 * work clock, and the next reminder is at least `repeatMinutes` away. A break left before its first move does not count: it
 * takes no turn, and only the reminder that it answered is recorded, as skipped.
 */
export function endBreak(state: RhythmState, at: number, reachedEnd: boolean, settings: RhythmSettings): RhythmState {
  const { run } = state;
  if (!run) return state;
  const { doneMs } = breakAt(run, at);
  const plannedMs = run.totalMs - run.readyMs;
  const share = plannedMs > 0 ? Math.min(1, doneMs / plannedMs) : 0;
  const taken = reachedEnd && share >= TAKEN_SHARE;
  const over = { ...(run.reminder ? dealtWith(state, run.reminder) : state), run: null, here: true };
  const counted = doneMs > 0 ? over : { ...over, breaks: Math.max(0, over.breaks - 1) };
  const ended =
    doneMs > 0 || run.reminder
      ? withRecord(counted, {
          id: run.id,
          outcome: taken ? 'taken' : doneMs > 0 ? 'stoppedEarly' : 'skipped',
          endedAt: at,
          routineId: run.routineId,
          plannedMs,
          doneMs,
          runId: run.id,
          ...(run.reminder && recordOf(run.reminder)),
        })
      : counted;
  if (taken) return newInterval(afterTaken(ended, run, settings), at);
  const workMs = settings.workMinutes * MINUTE_MS;
  const atMost = Math.max(0, workMs - settings.repeatMinutes * MINUTE_MS);
  const workedMs = Math.round(Math.min(atMost, Math.min(workMs, state.workedMs) * (1 - share)));
  return { ...withoutHeadsUp(ended, 'none'), workedMs, intervalStartedAt: at - workedMs };
}
