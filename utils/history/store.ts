import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { EndRecord } from '../rhythm/types.ts';

interface HistorySchema extends DBSchema {
  records: { key: string; value: EndRecord; indexes: { endedAt: number } };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/** Opens the history on this computer; rejects where the browser denies storage. */
export function openHistory(name = 'instep-history'): Promise<HistoryDatabase> {
  return openDB<HistorySchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('records', { keyPath: 'id' }).createIndex('endedAt', 'endedAt');
    },
  });
}

/** Adds a record; one with the same id stays as it was first written, so that a repeated effect changes nothing. */
export async function addRecord(db: HistoryDatabase, record: EndRecord): Promise<void> {
  const tx = db.transaction('records', 'readwrite');
  if (!(await tx.store.getKey(record.id))) await tx.store.add(record);
  await tx.done;
}

/** The records that ended at `from` (epoch ms) or later, oldest first. */
export function recordsSince(db: HistoryDatabase, from: number): Promise<EndRecord[]> {
  return db.getAllFromIndex('records', 'endedAt', IDBKeyRange.lowerBound(from));
}
