import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { EndRecord, Note } from '../rhythm/types.ts';

const NAME = 'instep-history';
const VERSION = 2;

/** Notes explain the last days; older ones help nobody. */
const NOTES_KEPT_MS = 7 * 24 * 3_600_000;

/** Records of the first version know no rituals. */
type KeptRecord = Omit<EndRecord, 'ritualId'> & Partial<Pick<EndRecord, 'ritualId'>>;

interface HistorySchema extends DBSchema {
  records: { key: string; value: KeptRecord; indexes: { endedAt: number } };
  notes: { key: string; value: Note & { id: string }; indexes: { from: number } };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/** Opens the history on this computer, and adds what an older version had not; rejects where the browser denies storage. */
export function openHistory(name = NAME): Promise<HistoryDatabase> {
  return openDB<HistorySchema>(name, VERSION, {
    upgrade(db) {
      const stores = db.objectStoreNames;
      if (!stores.contains('records'))
        db.createObjectStore('records', { keyPath: 'id' }).createIndex('endedAt', 'endedAt');
      if (!stores.contains('notes')) db.createObjectStore('notes', { keyPath: 'id' }).createIndex('from', 'from');
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
export async function recordsSince(db: HistoryDatabase, from: number): Promise<EndRecord[]> {
  const kept = await db.getAllFromIndex('records', 'endedAt', IDBKeyRange.lowerBound(from));
  return kept.map((record) => ({ ...record, ritualId: record.ritualId ?? null }));
}

/** Adds a note likewise, and takes away those that began more than a week before it. */
export async function addNote(db: HistoryDatabase, id: string, note: Note): Promise<void> {
  const tx = db.transaction('notes', 'readwrite');
  if (!(await tx.store.getKey(id))) await tx.store.add({ ...note, id });
  const old = IDBKeyRange.upperBound(note.from - NOTES_KEPT_MS, true);
  for (const key of await tx.store.index('from').getAllKeys(old)) await tx.store.delete(key);
  await tx.done;
}

/** The notes that began at `from` (epoch ms) or later, oldest first. */
export async function notesSince(db: HistoryDatabase, from: number): Promise<Note[]> {
  const kept = await db.getAllFromIndex('notes', 'from', IDBKeyRange.lowerBound(from));
  return kept.map(({ id: _id, ...note }) => note);
}
