import { withNote, withRecord } from './outbox.ts';
import type { Appointment, Effect, EndRecord, Outcome, Reminder, RhythmState } from './types.ts';

/** A reminder that comes up at `dueAt`. */
export function newReminder(id: string, dueAt: number, ritual: Appointment | null = null): Reminder {
  return {
    id,
    dueAt,
    asked: 0,
    askedAt: null,
    askedAtWorkMs: null,
    snoozes: 0,
    snoozedUntil: null,
    lullSince: null,
    held: null,
    silent: false,
    ritual,
    offeredUntil: null,
  };
}

/** A reminder comes up at `dueAt`, for a break in the rhythm of work or for a ritual. */
export function comesUp(state: RhythmState, dueAt: number, ritual: Appointment | null = null): RhythmState {
  const { serial } = state;
  return { ...state, serial: serial + 1, reminder: newReminder(`r${dueAt}-${serial}`, dueAt, ritual) };
}

const belongsTo = (effect: Effect, reminderId: string): boolean =>
  (effect.type === 'showReminder' || effect.type === 'hideReminder') && effect.reminderId === reminderId;

/** Removes a reminder's notification. A notification that was not sent yet is never sent. */
export function withoutNotification(state: RhythmState, reminder: Reminder): RhythmState {
  const outbox = state.outbox.filter((effect) => !belongsTo(effect, reminder.id));
  if (reminder.askedAt !== null) {
    outbox.push({ id: `${reminder.id}:hide:${state.serial}`, type: 'hideReminder', reminderId: reminder.id });
  }
  return { ...state, outbox, serial: state.serial + 1 };
}

/** Ends the reminder's hold, for whatever reason. */
export function withoutHold(state: RhythmState, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder?.held) return state;
  const { since, why } = reminder.held;
  const next = { ...state, reminder: { ...reminder, held: null } };
  return since < at ? withNote(next, { from: since, to: at, kind: 'held', detail: why }) : next;
}

/** The reminder waits for a lull no longer, for whatever reason. */
export function withoutLull(state: RhythmState, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder || reminder.lullSince === null) return state;
  const { lullSince } = reminder;
  const next = { ...state, reminder: { ...reminder, lullSince: null } };
  return lullSince < at ? withNote(next, { from: lullSince, to: at, kind: 'held', detail: 'lull' }) : next;
}

/** Takes the open reminder from view. Whatever hid it, once that is over the reminder is shown again with all its repeats. */
export function withdrawReminder(state: RhythmState, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder) return state;
  const next = withoutLull(withoutHold(withoutNotification(state, reminder), at), at);
  return { ...next, reminder: { ...reminder, lullSince: null, held: null, asked: 0, silent: false } };
}

/** The key of a ritual that is not in the preferences any more; no ritual has this time. */
export const goneKey = (id: string): string => `${id}@99:99`;

/** Marks the ritual as dealt with for its day, even a ritual that was removed meanwhile and may come back. */
export function dealtWith(state: RhythmState, { ritual }: Pick<Reminder, 'ritual'>): RhythmState {
  if (!ritual) return state;
  const own = Object.keys(state.rituals).filter((key) => key.startsWith(`${ritual.id}@`));
  const keys = own.length > 0 ? own : [goneKey(ritual.id)];
  /* A later day that has been dealt with stays so. */
  const days = keys.map((key) => {
    const known = state.rituals[key] ?? '';
    return [key, known > ritual.day ? known : ritual.day];
  });
  return { ...state, rituals: { ...state.rituals, ...Object.fromEntries(days) } };
}

/** The part of a record that describes the reminder it answers. */
export function recordOf({
  id,
  dueAt,
  snoozes,
  ritual,
}: Reminder): Pick<EndRecord, 'id' | 'dueAt' | 'snoozes' | 'ritualId'> {
  return { id, dueAt, snoozes, ritualId: ritual && ritual.id };
}

/** Ends the open reminder, if there is one. A reminder that was never shown leaves no record. */
export function endReminder(state: RhythmState, outcome: Outcome, at: number): RhythmState {
  const { reminder } = state;
  if (!reminder) return state;
  const ended = { ...dealtWith(withdrawReminder(state, at), reminder), reminder: null };
  if (reminder.askedAt === null) return ended;
  return withRecord(ended, {
    outcome,
    endedAt: at,
    ...recordOf(reminder),
  });
}

/** Same as `endReminder`, for a reminder of the rhythm of work only; a ritual's reminder stays open. */
export function endRhythmReminder(state: RhythmState, outcome: Outcome, at: number): RhythmState {
  return state.reminder?.ritual ? state : endReminder(state, outcome, at);
}
