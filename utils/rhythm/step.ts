import { MINUTE_MS } from '../time/units.ts';
import { advance } from './advance.ts';
import { breakAt, breakWaits, endBreak, endReminder, newInterval, withoutNotification } from './state.ts';
import type { RhythmEvent, RhythmSettings, RhythmState } from './types.ts';
import { nextAskAt, nextWake } from './wake.ts';

/** Commands remembered, so that one delivered again is known. */
const SEEN_LIMIT = 32;

const LONGEST_SNOOZE_MINUTES = 60;

type EventOf<T extends RhythmEvent['type']> = Extract<RhythmEvent, { type: T }>;

function snooze(state: RhythmState, event: EventOf<'snoozed'>, now: number, settings: RhythmSettings): RhythmState {
  const { reminder } = state;
  if (!reminder || reminder.id !== event.reminderId || reminder.snoozes >= settings.maxSnoozes) return state;
  const minutes = Math.min(LONGEST_SNOOZE_MINUTES, Math.max(1, event.minutes ?? settings.snoozeMinutes));
  const from = Math.max(now, reminder.snoozedUntil ?? now);
  return {
    ...withoutNotification(state, reminder),
    reminder: {
      ...reminder,
      snoozes: reminder.snoozes + 1,
      snoozedUntil: from + Math.round(minutes * MINUTE_MS),
      asked: 0,
    },
  };
}

function startBreak(state: RhythmState, event: EventOf<'breakStarted'>, now: number): RhythmState {
  if (state.run) return state;
  const { reminder } = state;
  return {
    ...(reminder ? withoutNotification(state, reminder) : state),
    reminder: null,
    breaks: state.breaks + 1,
    run: {
      id: event.id,
      reminder,
      routineId: event.routineId,
      minutes: event.minutes,
      firstSide: event.firstSide,
      totalMs: event.totalMs,
      readyMs: Math.min(event.readyMs, event.totalMs),
      startedAt: now,
      elapsedMs: 0,
      doneMs: 0,
      runningSince: now,
      waitingSince: null,
      seenAt: now,
    },
  };
}

/** What an event changes in a state that is already at `now`. */
function apply(state: RhythmState, event: RhythmEvent, now: number, settings: RhythmSettings): RhythmState {
  const { run, reminder } = state;
  switch (event.type) {
    case 'woke':
    case 'browserStarted':
      return state;
    case 'effectsDone':
      return { ...state, outbox: state.outbox.filter((effect) => !event.ids.includes(effect.id)) };
    case 'snoozed':
      return snooze(state, event, now, settings);
    case 'skipped':
      if (!reminder || reminder.id !== event.reminderId) return state;
      return newInterval(endReminder(state, 'skipped', now), now);
    case 'paused': {
      if (event.until !== null && event.until <= now) return state;
      const hidden = reminder ? withoutNotification(state, reminder) : state;
      return { ...hidden, pause: { since: now, until: event.until } };
    }
    case 'resumed':
      if (!state.pause) return state;
      return { ...state, pause: null, reminder: reminder && { ...reminder, asked: 0 } };
    case 'breakStarted':
      return startBreak(state, event, now);
    case 'breakPaused':
    case 'breakLeft':
      return run ? { ...state, run: breakWaits(run, now) } : state;
    case 'breakResumed':
      if (run?.runningSince !== null) return state;
      return { ...state, run: { ...run, runningSince: now, waitingSince: null, seenAt: now } };
    case 'breakSeen':
      return run ? { ...state, run: { ...run, seenAt: now } } : state;
    case 'breakMoved': {
      if (!run) return state;
      const { doneMs } = breakAt(run, now);
      const elapsedMs = Math.min(run.totalMs, Math.max(0, Math.round(event.toMs)));
      const moved = {
        ...state,
        run: { ...run, elapsedMs, doneMs, runningSince: run.runningSince === null ? null : now },
      };
      return elapsedMs < run.totalMs ? moved : endBreak(moved, now, true, settings);
    }
    case 'breakEnded':
      return endBreak(state, now, false, settings);
  }
}

/** Shows the open reminder if its moment has come. */
function ask(state: RhythmState, now: number, settings: RhythmSettings): RhythmState {
  const { reminder } = state;
  if (!reminder || state.run || state.pause || state.off) return state;
  if (nextAskAt(reminder, state.lastAskedAt, now, settings.repeatMinutes) > now) return state;
  const repeat = reminder.snoozedUntil === null ? reminder.asked : 0;
  return {
    ...state,
    lastAskedAt: now,
    serial: state.serial + 1,
    reminder: { ...reminder, asked: repeat + 1, askedAt: now, snoozedUntil: null },
    outbox: [
      ...state.outbox,
      {
        id: `${reminder.id}:show:${state.serial}`,
        type: 'showReminder',
        reminderId: reminder.id,
        repeat,
        workedMs: state.workedMs,
      },
    ],
  };
}

/**
 * The next state of the rhythm. Pure: the same state, event, instant (epoch ms) and preferences give the same state.
 * A command that was seen before changes nothing. What has to be done outside stands in `outbox`, until `effectsDone`.
 */
export function step(state: RhythmState, event: RhythmEvent, now: number, settings: RhythmSettings): RhythmState {
  const isCommand = 'id' in event;
  if (isCommand && state.seen.includes(event.id)) return step(state, { type: 'woke' }, now, settings);
  /* The pages that showed a break are gone with the browser: the break stood still when they were last seen. */
  const known =
    event.type === 'browserStarted' && state.run ? { ...state, run: breakWaits(state.run, state.run.seenAt) } : state;
  const applied = apply(advance(known, now, settings), event, now, settings);
  const settled = ask(advance(applied, now, settings), now, settings);
  const seen = isCommand ? [...settled.seen, event.id].slice(-SEEN_LIMIT) : settled.seen;
  return { ...settled, seen, wakeAt: nextWake(settled, now, settings) };
}
