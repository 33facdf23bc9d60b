import { addNote, addRecord, openHistory } from '../history/store.ts';
import type { HistoryDatabase } from '../history/store.ts';
import type { HistoryPort } from '../ports/background.ts';
import { answered } from './limit.ts';

let opened: Promise<HistoryDatabase> | null = null;

/**
 * The history, opened once per worker or page. If opening failed, or the database was closed since, the next call opens it
 * again.
 */
function historyDatabase(): Promise<HistoryDatabase> {
  const forget = (): void => void (opened = null);
  opened ??= openHistory(undefined, forget).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** Runs work on the history; rejects if the database refuses or does not answer in time, because another page holds it. */
export const withHistory = <T>(work: (db: HistoryDatabase) => Promise<T>): Promise<T> =>
  answered(historyDatabase().then(work));

export const history: HistoryPort = {
  add: (record) => withHistory((db) => addRecord(db, record)),
  addNote: (id, note) => withHistory((db) => addNote(db, id, note)),
};
