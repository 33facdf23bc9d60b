import { MINUTE_MS } from '../time/units.ts';
import { newInterval } from './interval.ts';
import { withNote, withRecord } from './outbox.ts';
import { endRhythmReminder } from './reminder.ts';
import type { Away, RhythmSettings, RhythmState } from './types.ts';

/** A natural break after less work than this is not worth a record. */
const WORTH_A_REST_MS = 5 * MINUTE_MS;

/** When an absence becomes a natural break. */
export function restsAt({ since }: Away, settings: RhythmSettings): number {
  return since + settings.naturalBreakMinutes * MINUTE_MS;
}

/**
 * The absence has become a natural break at `at`: the break reminder ends and the work clock is reset. A ritual's reminder
 * keeps waiting.
 */
export function restsFrom(state: RhythmState, at: number): RhythmState {
  const { away, reminder, workedMs } = state;
  if (!away) return state;
  const ended = endRhythmReminder(state, 'natural', at);
  const hasRecord = reminder && !reminder.ritual && reminder.askedAt !== null;
  const recorded =
    hasRecord || workedMs < WORTH_A_REST_MS
      ? ended
      : withRecord(ended, { id: `rest-${away.since}`, outcome: 'natural', endedAt: at });
  return { ...newInterval(recorded, at), away: { ...away, rested: true, workedMs } };
}

/**
 * Sleep was detected, or working hours have just ended, and nobody had been there before that either. Takes back the work
 * counted since then and moves the start of the absence earlier. Returns the same state if there is nothing to take back.
 */
export function backdateAbsence(state: RhythmState, away: Away, idleSince: number | null): RhythmState {
  if (idleSince === null || away.rested || (state.heardAt !== null && state.heardAt > idleSince)) return state;
  const worked = state.outbox.findLast(
    (effect) => effect.type === 'note' && effect.note.kind === 'worked' && effect.note.to === away.since,
  );
  if (worked?.type !== 'note') return state;
  const since = Math.round(Math.max(worked.note.from, idleSince));
  if (since >= away.since) return state;
  const workedMs = Math.max(0, state.workedMs - (away.since - since));
  const shorter = since > worked.note.from ? [{ ...worked, note: { ...worked.note, to: since } }] : [];
  const outbox = state.outbox.flatMap((effect) => (effect === worked ? shorter : [effect]));
  const quietMs = away.quietMs + state.workedMs - workedMs;
  const known = {
    ...state,
    workedMs,
    outbox,
    away: { ...away, since, workedMs, quietMs },
    reminder: dropUnshown(state, since),
  };
  return withNote(known, { from: since, to: away.since, kind: 'idle', detail: null });
}

/** The open reminder, unless it came up during the time that is taken back: then nobody has seen it. */
export function dropUnshown({ reminder }: RhythmState, since: number): RhythmState['reminder'] {
  return reminder && !reminder.ritual && reminder.askedAt === null && reminder.dueAt > since ? null : reminder;
}
