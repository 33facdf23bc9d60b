import { MINUTE_MS } from '../time/units.ts';
import type { BreakRun, EndRecord, Effect, Note, NoteKind, Outcome, Reminder, RhythmState } from './types.ts';

/** The worker looks at the clock at least this often while time counts as work: it bounds what sleep can add. */
export const HEARTBEAT_MS = 5 * MINUTE_MS;

/** A wake this near needs no beat before it, so that two beats are at most this much more than a heartbeat apart. */
export const NEAR_MS = 15_000;

/**
 * A wake this much after the time it was asked for means that the computer slept or the browser was closed.
 * Chrome delivers up to 30 s late by itself, and a lost alarm is made good by a second one 30 s later.
 */
export const LATE_MS = 90_000;

/** A page that shows a break reports every few seconds, a hidden one every minute; silence for longer means it is gone. */
export const LEASE_MS = 90_000;

/** A break that waits this long is over. */
export const WAIT_LIMIT_MS = 30 * MINUTE_MS;

/** An unanswered reminder comes again this often; then the badge alone tells. */
export const MAX_REPEATS = 3;

/** No two reminders of any kind come closer together than this. */
export const SPACING_MS = 60_000;

/** While nobody is there, the worker looks this often, in case that the report of a return was lost. */
export const AWAY_BEAT_MS = 15 * MINUTE_MS;

/** While a reminder waits for a better moment, and while a film is silent, it looks this often. */
export const LOOK_MS = MINUTE_MS;

/** A natural break after less work than this is not worth a record. */
const WORTH_A_REST_MS = 5 * MINUTE_MS;

/** A pause up to this long is a length of time; a longer one is an appointment on the wall clock. */
export const LONGEST_TIMED_PAUSE_MS = 4 * 60 * MINUTE_MS;

/** Share of a break that has to be done for it to count as taken when its end is reached. */
const TAKEN_SHARE = 0.5;

/** The state of someone who begins to work at `now` (epoch ms). */
export function initialState(now: number): RhythmState {
  return {
    version: 2,
    asOf: now,
    wakeAt: null,
    intervalStartedAt: now,
    workedMs: 0,
    off: false,
    here: true,
    away: null,
    fullscreen: false,
    call: null,
    heardAt: null,
    stretch: { kind: 'worked', from: now },
    reminder: null,
    headsUp: 'none',
    lastAskedAt: null,
    rituals: {},
    lastRest: null,
    pause: null,
    run: null,
    breaks: 0,
    serial: 0,
    seen: [],
    outbox: [],
  };
}

/** Writes down what was seen. */
export function withNote(state: RhythmState, note: Note): RhythmState {
  const id = `n${note.from}-${state.serial}`;
  return { ...state, serial: state.serial + 1, outbox: [...state.outbox, { id, type: 'note', note }] };
}

/** From `at` on time is spent on something else; what it was spent on so far is written down. */
export function enter(state: RhythmState, kind: NoteKind, at: number, detail: Note['detail'] = null): RhythmState {
  const { stretch } = state;
  if (stretch.kind === kind) return state;
  const from = Math.min(stretch.from, at);
  const next = { ...state, stretch: { kind, from: at } };
  return from < at ? withNote(next, { from, to: at, kind: stretch.kind, detail }) : next;
}

/** Takes the silent word before a reminder away, where it is on view. */
export function withoutHeadsUp(state: RhythmState, then: RhythmState['headsUp']): RhythmState {
  if (state.headsUp !== 'shown') return state.headsUp === then ? state : { ...state, headsUp: then };
  const outbox = state.outbox.filter((effect) => effect.type !== 'showHeadsUp');
  outbox.push({ id: `headsup:hide:${state.serial}`, type: 'hideHeadsUp' });
  return { ...state, headsUp: then, serial: state.serial + 1, outbox };
}

/** The clock starts anew at `at`. */
export function newInterval(state: RhythmState, at: number): RhythmState {
  return { ...withoutHeadsUp(state, 'none'), workedMs: 0, intervalStartedAt: at };
}

/** A reminder that comes up at `dueAt`. */
export function newReminder(id: string, dueAt: number): Reminder {
  return {
    id,
    dueAt,
    asked: 0,
    askedAt: null,
    snoozes: 0,
    snoozedUntil: null,
    held: null,
    silent: false,
    ritual: null,
  };
}

const belongsTo = (effect: Effect, reminderId: string): boolean =>
  (effect.type === 'showReminder' || effect.type === 'hideReminder') && effect.reminderId === reminderId;

/** Takes the notification of a reminder away; one that was never sent out is not sent any more. */
export function withoutNotification(state: RhythmState, reminder: Reminder): RhythmState {
  const outbox = state.outbox.filter((effect) => !belongsTo(effect, reminder.id));
  if (reminder.askedAt !== null) {
    outbox.push({ id: `${reminder.id}:hide:${state.serial}`, type: 'hideReminder', reminderId: reminder.id });
  }
  return { ...state, outbox, serial: state.serial + 1 };
}

/** The hold of a reminder is over, one way or the other. */
export function withoutHold(state: RhythmState, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder?.held) return state;
  const { since, why } = reminder.held;
  const next = { ...state, reminder: { ...reminder, held: null } };
  return since < at ? withNote(next, { from: since, to: at, kind: 'held', detail: why }) : next;
}

/** The open reminder is taken from view; whatever hid it over, it is shown again with all its repeats. */
export function withdrawReminder(state: RhythmState, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder) return state;
  const next = withoutHold(withoutNotification(state, reminder), at);
  return { ...next, reminder: { ...reminder, held: null, asked: 0, silent: false } };
}

function withRecord(state: RhythmState, record: EndRecord): RhythmState {
  const { endedAt: at, outcome } = record;
  const next = withNote(state, { from: at, to: at, kind: outcome, detail: null });
  return { ...next, outbox: [...next.outbox, { id: `${record.id}:record`, type: 'record', record }] };
}

/** The ritual is dealt with for its day, also one that was taken away meanwhile and may come back. */
function dealtWith(state: RhythmState, { ritual }: Reminder): RhythmState {
  if (!ritual) return state;
  const own = Object.keys(state.rituals).filter((key) => key.startsWith(`${ritual.id}@`));
  const keys = own.length > 0 ? own : [`${ritual.id}@00:00`];
  return { ...state, rituals: { ...state.rituals, ...Object.fromEntries(keys.map((key) => [key, ritual.day])) } };
}

/** Ends the open reminder, if there is one. A reminder that was never shown leaves no record. */
export function endReminder(state: RhythmState, outcome: Outcome, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder) return state;
  const ended = { ...dealtWith(withdrawReminder(state, at), reminder), reminder: null };
  if (reminder.askedAt === null) return ended;
  return withRecord(ended, {
    id: reminder.id,
    outcome,
    dueAt: reminder.dueAt,
    endedAt: at,
    routineId: null,
    plannedMs: 0,
    doneMs: 0,
    snoozes: reminder.snoozes,
    ritualId: reminder.ritual?.id ?? null,
    runId: null,
  });
}

/**
 * The absence has become a natural break at `at`: what reminded of a break ends with it, and the clock is empty. A ritual
 * still waits.
 */
export function restsFrom(state: RhythmState, at: number): RhythmState {
  const { away, reminder, workedMs } = state;
  if (!away) return state;
  const ended = reminder?.ritual ? state : endReminder(state, 'natural', at);
  const hasRecord = reminder !== null && !reminder.ritual && reminder.askedAt !== null;
  const recorded =
    hasRecord || workedMs < WORTH_A_REST_MS
      ? ended
      : withRecord(ended, {
          id: `rest-${away.since}`,
          outcome: 'natural',
          dueAt: null,
          endedAt: at,
          routineId: null,
          plannedMs: 0,
          doneMs: 0,
          snoozes: 0,
          ritualId: null,
          runId: null,
        });
  return { ...newInterval(recorded, at), away: { ...away, rested: true, workedMs } };
}

/** The break's place in its plan and the time really exercised, at `at`. */
export function breakAt(run: BreakRun, at: number): { elapsedMs: number; doneMs: number } {
  if (run.runningSince === null) return { elapsedMs: run.elapsedMs, doneMs: run.doneMs };
  const elapsedMs = Math.min(run.totalMs, run.elapsedMs + Math.max(0, at - run.runningSince));
  const exercised = elapsedMs - Math.max(run.elapsedMs, run.readyMs);
  return { elapsedMs, doneMs: run.doneMs + Math.max(0, exercised) };
}

/** The break stands still from `at` on. */
export function breakWaits(run: BreakRun, at: number): BreakRun {
  if (run.runningSince === null) return run;
  return { ...run, ...breakAt(run, at), runningSince: null, waitingSince: at };
}

/**
 * Ends the running break at `at`. Done for the most part, it starts a new interval; else the part done is taken off
 * the work clock, and the next reminder is at least `repeatMinutes` away.
 */
export function endBreak(
  state: RhythmState,
  at: number,
  reachedEnd: boolean,
  settings: { workMinutes: number; repeatMinutes: number },
): RhythmState {
  const { run } = state;
  if (!run) return state;
  const { doneMs } = breakAt(run, at);
  const plannedMs = run.totalMs - run.readyMs;
  const share = plannedMs > 0 ? Math.min(1, doneMs / plannedMs) : 0;
  const taken = reachedEnd && share >= TAKEN_SHARE;
  const recorded = withRecord(
    { ...(run.reminder ? dealtWith(state, run.reminder) : state), run: null, here: true },
    {
      id: run.reminder?.id ?? run.id,
      outcome: taken ? 'taken' : 'stoppedEarly',
      dueAt: run.reminder?.dueAt ?? null,
      endedAt: at,
      routineId: run.routineId,
      plannedMs,
      doneMs,
      snoozes: run.reminder?.snoozes ?? 0,
      ritualId: run.reminder?.ritual?.id ?? null,
      runId: run.id,
    },
  );
  if (taken) return newInterval(recorded, at);
  const workMs = settings.workMinutes * MINUTE_MS;
  const atMost = Math.max(0, workMs - settings.repeatMinutes * MINUTE_MS);
  const workedMs = Math.round(Math.min(atMost, Math.min(workMs, state.workedMs) * (1 - share)));
  return { ...withoutHeadsUp(recorded, 'none'), workedMs, intervalStartedAt: at - workedMs };
}
