import { withNote } from './outbox.ts';
import type { Note, NoteKind, RhythmState } from './types.ts';

/** From `at` on, time is spent on something else. Writes a note of what it was spent on until then. */
export function enter(state: RhythmState, kind: NoteKind, at: number, detail: Note['detail'] = null): RhythmState {
  const { stretch } = state;
  if (stretch.kind === kind) return state;
  const from = Math.min(stretch.from, at);
  const next = { ...state, stretch: { kind, from: at } };
  return from < at ? withNote(next, { from, to: at, kind: stretch.kind, detail }) : next;
}
