import type { Effect, EndRecord, Note, NoteKind, RhythmState } from './types.ts';

/** Queues an effect to be done once; `make` gets a number for its id. */
export function withEffect(state: RhythmState, make: (serial: number) => Effect): RhythmState {
  const { serial, outbox } = state;
  return { ...state, serial: serial + 1, outbox: [...outbox, make(serial)] };
}

/** Writes a note of what was seen. */
export function withNote(state: RhythmState, note: Note): RhythmState {
  return withEffect(state, (serial) => ({ id: `n${note.from}-${serial}`, type: 'note', note }));
}

/** Writes a note of what happened at an instant. */
export function withInstant(state: RhythmState, kind: NoteKind, at: number): RhythmState {
  return withNote(state, { from: at, to: at, kind, detail: null });
}

/** Records how a reminder or a break ended; an omitted field means there was none. */
export function withRecord(
  state: RhythmState,
  ending: Pick<EndRecord, 'id' | 'outcome' | 'endedAt'> & Partial<EndRecord>,
): RhythmState {
  const { id, outcome, endedAt, ...more } = ending;
  const next = withInstant(state, outcome, endedAt);
  const record: EndRecord = {
    id,
    outcome,
    dueAt: null,
    endedAt,
    routineId: null,
    plannedMs: 0,
    doneMs: 0,
    snoozes: 0,
    ritualId: null,
    runId: null,
    ...more,
  };
  return { ...next, outbox: [...next.outbox, { id: `${id}:record`, type: 'record', record }] };
}
