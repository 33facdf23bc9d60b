import { EARLIEST_MS, MINUTE_MS } from '../time/units.ts';
import type { RhythmState } from './types.ts';

/** A pause up to this long is a duration; a longer one is an appointment on the wall clock. */
const LONGEST_TIMED_PAUSE_MS = 4 * 60 * MINUTE_MS;

const earlier = (at: number, by: number): number => Math.max(EARLIEST_MS, at - by);

const minus = (at: number | null, by: number): number | null => (at === null ? null : earlier(at, by));

/** A clock that was off by at least this much had the wrong date too, so anything put off until a day has to move with it. */
const WRONG_DATE_MS = 24 * 60 * MINUTE_MS;

/** The clock was set back by `by` ms. Times measured from the old time keep their distance from now. */
export function setBack(state: RhythmState, by: number): RhythmState {
  const { reminder, run, pause, lastRest, away, stretch, workedMs } = state;
  const isWrongDate = by >= WRONG_DATE_MS;
  const asOf = earlier(state.asOf, by);
  /* Anything that began before the date was wrong now lies years back, and would be reported as years. */
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
    callSilentSince: minus(state.callSilentSince, by),
    stretch: { ...stretch, from: begun(stretch.from) },
    reminder: reminder && {
      ...reminder,
      dueAt: earlier(reminder.dueAt, by),
      askedAt: minus(reminder.askedAt, by),
      snoozedUntil: minus(reminder.snoozedUntil, by),
      offeredUntil: minus(reminder.offeredUntil, by),
      lullSince: minus(reminder.lullSince, by),
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
