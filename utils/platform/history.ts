import { addNote, addRecord, openHistory } from '../history/store.ts';
import type { HistoryDatabase } from '../history/store.ts';
import type { HistoryPort } from '../ports/background.ts';
import { answered } from './limit.ts';

let opened: Promise<HistoryDatabase> | null = null;

/** The history, opened once a worker or page; a failed attempt, and one that was closed since, is made again on the next call. */
function historyDatabase(): Promise<HistoryDatabase> {
  const forget = (): void => void (opened = null);
  opened ??= openHistory(undefined, forget).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** Does something with the history; rejects where it gives no answer in time, because another page holds it, or refuses. */
export const withHistory = <T>(work: (db: HistoryDatabase) => Promise<T>): Promise<T> =>
  answered(historyDatabase().then(work));

export const history: HistoryPort = {
  add: (record) => withHistory((db) => addRecord(db, record)),
  addNote: (id, note) => withHistory((db) => addNote(db, id, note)),
};
