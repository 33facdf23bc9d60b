import { addNote, addRecord, openHistory } from '../history/store.ts';
import type { HistoryDatabase } from '../history/store.ts';
import type { HistoryPort } from '../ports/background.ts';

let opened: Promise<HistoryDatabase> | null = null;

/** The history, opened once a worker or page; a failed attempt is made again on the next call. */
export function historyDatabase(): Promise<HistoryDatabase> {
  opened ??= openHistory().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

export const history: HistoryPort = {
  add: async (record) => addRecord(await historyDatabase(), record),
  addNote: async (id, note) => addNote(await historyDatabase(), id, note),
};
