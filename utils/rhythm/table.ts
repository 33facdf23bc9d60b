import { MINUTE_MS } from '../time/units.ts';
import { breakAt, breakWaits, endBreak } from './break-run.ts';
import { newInterval } from './interval.ts';
import { withNote } from './outbox.ts';
import { see } from './presence.ts';
import type { At } from './presence.ts';
import { endReminder, withdrawReminder } from './reminder.ts';
import { PHASES } from './types.ts';
import type { Phase, Reminder, RhythmEvent, RhythmSettings, RhythmState } from './types.ts';

const LONGEST_SNOOZE_MINUTES = 60;

type EventOf<T extends RhythmEvent['type']> = Extract<RhythmEvent, { type: T }>;
type Cell<T extends RhythmEvent['type']> = (state: RhythmState, event: EventOf<T>, at: At) => RhythmState;

/** Snoozes allowed for a reminder. */
export function snoozesAllowed(reminder: Reminder | null, { firm, maxSnoozes }: RhythmSettings): number {
  return firm && !reminder?.ritual ? Math.min(1, maxSnoozes) : maxSnoozes;
}

/** Whether a reminder can be skipped. */
export function canSkip(reminder: Reminder | null, { firm }: RhythmSettings): boolean {
  return reminder !== null && (!firm || reminder.ritual !== null);
}

/** Nothing changes except what time has changed. */
const keep = (state: RhythmState): RhythmState => state;

const look: Cell<'looked'> = (state, { sight }, at) => see(state, sight, at);

/** Removes finished effects from the outbox. A reminder counts from when it was actually shown. */
const done: Cell<'effectsDone'> = (state, { ids }, { now }) => {
  const { reminder, workedMs } = state;
  const outbox = state.outbox.filter((effect) => !ids.includes(effect.id));
  const shown = state.outbox.find((effect) => effect.type === 'showReminder' && ids.includes(effect.id));
  if (!shown) return { ...state, outbox };
  const isOpen = shown.type === 'showReminder' && reminder?.id === shown.reminderId;
  return {
    ...state,
    outbox,
    lastAskedAt: now,
    reminder: isOpen ? { ...reminder, askedAt: now, askedAtWorkMs: workedMs } : reminder,
  };
};

/** The open reminder waits. A snooze that is still running becomes longer. */
const snooze: Cell<'snoozed'> = (state, event, { now, settings }) => {
  const { reminder } = state;
  if (!reminder || reminder.id !== event.reminderId) return state;
  if (reminder.snoozes >= snoozesAllowed(reminder, settings)) return state;
  const minutes = Math.min(LONGEST_SNOOZE_MINUTES, Math.max(1, event.minutes ?? settings.snoozeMinutes));
  const snoozedUntil = Math.max(now, reminder.snoozedUntil ?? now) + Math.round(minutes * MINUTE_MS);
  /* A ritual that is shown after its six hours stays until it would be shown again. */
  const offeredUntil = reminder.ritual && snoozedUntil + settings.repeatMinutes * MINUTE_MS;
  const put = { ...state, reminder: { ...reminder, snoozes: reminder.snoozes + 1, snoozedUntil, offeredUntil } };
  return withNote(withdrawReminder(put, now), { from: now, to: snoozedUntil, kind: 'snoozed', detail: null });
};

const skip: Cell<'skipped'> = (state, event, { now, settings }) => {
  const { reminder } = state;
  if (reminder?.id !== event.reminderId || !canSkip(reminder, settings)) return state;
  return newInterval(endReminder(state, 'skipped', now), now);
};

const pause: Cell<'paused'> = (state, { until }, { now }) => {
  if (until !== null && until <= now) return state;
  return { ...withdrawReminder(state, now), away: null, pause: { since: now, until } };
};

const resume: Cell<'resumed'> = (state, _event, { now }) =>
  state.pause ? { ...withdrawReminder(state, now), pause: null } : state;

/** Credits the supposed rest to the work clock, as long as the interval after it lasts. */
const denyRest: Cell<'restDenied'> = (state, { from }) => {
  const { lastRest } = state;
  if (lastRest?.from !== from || lastRest.to !== state.intervalStartedAt) return state;
  const workedMs = state.workedMs + lastRest.workedMs + lastRest.to - lastRest.from;
  const { sinceLongRest } = lastRest;
  return { ...state, lastRest: null, workedMs, sinceLongRest, intervalStartedAt: from - lastRest.workedMs };
};

const start: Cell<'breakStarted'> = (state, event, { now }) => {
  const { reminder } = state;
  const { id, routineId, minutes, firstSide, totalMs } = event;
  return {
    ...withdrawReminder(state, now),
    reminder: null,
    breaks: state.breaks + 1,
    run: {
      id,
      revision: id,
      reminder: reminder && { ...reminder, held: null },
      routineId,
      minutes,
      firstSide,
      totalMs,
      readyMs: Math.min(event.readyMs, totalMs),
      asksReady: event.asksReady ?? false,
      startedAt: now,
      elapsedMs: 0,
      doneMs: 0,
      runningSince: now,
      waitingSince: null,
      seenAt: now,
    },
  };
};

const wait = (state: RhythmState, _event: RhythmEvent, { now }: At): RhythmState =>
  state.run ? { ...state, run: breakWaits(state.run, now) } : state;

const goOn: Cell<'breakResumed'> = (state, _event, { now }) =>
  state.run ? { ...state, run: { ...state.run, runningSince: now, waitingSince: null, seenAt: now } } : state;

const lease: Cell<'breakSeen'> = (state, _event, { now }) =>
  state.run ? { ...state, run: { ...state.run, seenAt: now } } : state;

const move: Cell<'breakMoved'> = (state, { toMs }, { now, settings }) => {
  const { run } = state;
  if (!run) return state;
  const { doneMs } = breakAt(run, now);
  const elapsedMs = Math.min(run.totalMs, Math.max(0, Math.round(toMs)));
  const runningSince = run.runningSince === null ? null : now;
  const moved = { ...state, run: { ...run, elapsedMs, doneMs, runningSince } };
  return elapsedMs < run.totalMs ? moved : endBreak(moved, now, true, settings);
};

/** A break that has already run this long is over. A break without moves is refused. */
const resize: Cell<'breakResized'> = (state, { id, totalMs, revision }, { now, settings }) => {
  const { run } = state;
  const whole = Math.round(totalMs);
  if (!run || whole <= run.readyMs || revision !== run.revision) return state;
  const { elapsedMs, doneMs } = breakAt(run, now);
  const resized = { ...run, revision: id, totalMs: whole };
  if (elapsedMs < whole) return { ...state, run: resized };
  return endBreak({ ...state, run: { ...resized, elapsedMs: whole, doneMs } }, now, true, settings);
};

const stop: Cell<'breakEnded'> = (state, _event, { now, settings }) => endBreak(state, now, false, settings);

type Row<T extends RhythmEvent['type']> = readonly [
  working: Cell<T>,
  away: Cell<T>,
  due: Cell<T>,
  held: Cell<T>,
  snoozed: Cell<T>,
  paused: Cell<T>,
  off: Cell<T>,
  inBreak: Cell<T>,
  breakWaiting: Cell<T>,
];

/**
 * What each event does in each phase, beyond what time does by itself (`advance`). An event about a reminder changes nothing
 * unless that reminder is open. A reminder can be open in short gaps of the working hours and in pauses. A browser start stops
 * a break that ran in the browser, before time is accounted for.
 */
/* oxfmt-ignore */
export const TABLE: { readonly [T in RhythmEvent['type']]: Row<T> } = {
  //               working   away      due     held    snoozed  paused  off     inBreak  breakWaiting
  woke:           [keep,     keep,     keep,   keep,   keep,    keep,   keep,   keep,    keep],
  browserStarted: [keep,     keep,     keep,   keep,   keep,    keep,   keep,   keep,    keep],
  looked:         [look,     look,     look,   look,   look,    look,   look,   look,    look],
  effectsDone:    [done,     done,     done,   done,   done,    done,   done,   done,    done],
  snoozed:        [keep,     snooze,   snooze, snooze, snooze,  snooze, snooze, keep,    keep],
  skipped:        [keep,     skip,     skip,   skip,   skip,    skip,   skip,   keep,    keep],
  paused:         [pause,    pause,    pause,  pause,  pause,   pause,  pause,  pause,   pause],
  resumed:        [keep,     keep,     keep,   keep,   keep,    resume, keep,   resume,  resume],
  restDenied:     [denyRest, denyRest, keep,   keep,   keep,    keep,   keep,   keep,    keep],
  breakStarted:   [start,    start,    start,  start,  start,   start,  start,  keep,    keep],
  breakPaused:    [keep,     keep,     keep,   keep,   keep,    keep,   keep,   wait,    keep],
  breakLeft:      [keep,     keep,     keep,   keep,   keep,    keep,   keep,   wait,    keep],
  breakResumed:   [keep,     keep,     keep,   keep,   keep,    keep,   keep,   keep,    goOn],
  breakMoved:     [keep,     keep,     keep,   keep,   keep,    keep,   keep,   move,    move],
  breakResized:   [keep,     keep,     keep,   keep,   keep,    keep,   keep,   resize,  resize],
  breakSeen:      [keep,     keep,     keep,   keep,   keep,    keep,   keep,   lease,   lease],
  breakEnded:     [keep,     keep,     keep,   keep,   keep,    keep,   keep,   stop,    stop],
};

/** Applies the event to a state that was in `phase` and is at `at.now`. */
export function apply<T extends RhythmEvent['type']>(
  state: RhythmState,
  phase: Phase,
  event: EventOf<T> & { type: T },
  at: At,
): RhythmState {
  const cell = TABLE[event.type][PHASES.indexOf(phase)];
  return cell ? cell(state, event, at) : state;
}
