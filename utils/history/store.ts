import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Feelings, FeelingsSaid } from '../body/feelings.ts';
import type { EndRecord, Note } from '../rhythm/types.ts';

const NAME = 'instep-history';
const VERSION = 3;

/** Notes explain the last days; older notes help nobody. */
const NOTES_KEPT_MS = 7 * 24 * 3_600_000;
/**
 * This many notes are kept however old they seem: a clock that is wrong for a while must not wipe the notes that explain it.
 */
const NOTES_KEPT = 1000;

/** Records of the first versions have no rituals and no runs. */
type LaterField = 'ritualId' | 'runId';
type KeptRecord = Omit<EndRecord, LaterField> & Partial<Pick<EndRecord, LaterField>>;

interface HistorySchema extends DBSchema {
  records: { key: string; value: KeptRecord; indexes: { endedAt: number } };
  notes: { key: string; value: Note & { id: string }; indexes: { from: number } };
  feelings: { key: string; value: Feelings; indexes: { at: number } };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/**
 * Opens the history on this computer, and adds the stores an older version lacked. Rejects if the browser denies storage, and
 * waits while another page holds an older version open. `onClosed`: the history has to be reopened, because the browser closed
 * it or a newer version wants it.
 */
export async function openHistory(name = NAME, onClosed: () => void = () => {}): Promise<HistoryDatabase> {
  const db = await openDB<HistorySchema>(name, VERSION, {
    blocking() {
      db.close();
      onClosed();
    },
    terminated: onClosed,
    upgrade(db) {
      const stores = db.objectStoreNames;
      if (!stores.contains('records'))
        db.createObjectStore('records', { keyPath: 'id' }).createIndex('endedAt', 'endedAt');
      if (!stores.contains('notes')) db.createObjectStore('notes', { keyPath: 'id' }).createIndex('from', 'from');
      if (!stores.contains('feelings')) db.createObjectStore('feelings', { keyPath: 'id' }).createIndex('at', 'at');
    },
  });
  return db;
}

/** Adds a record. A record with the same id stays as it was first written, so that a repeated effect changes nothing. */
export async function addRecord(db: HistoryDatabase, record: EndRecord): Promise<void> {
  const tx = db.transaction('records', 'readwrite');
  if (!(await tx.store.getKey(record.id))) await tx.store.add(record);
  await tx.done;
}

/** The records that ended from `from` to `to` (epoch ms), oldest first. Records that a wrong clock dated later are left out. */
export async function recordsSince(db: HistoryDatabase, from: number, to = Infinity): Promise<EndRecord[]> {
  const kept = await db.getAllFromIndex('records', 'endedAt', between(from, to));
  return kept.map((record) => ({ ...record, ritualId: record.ritualId ?? null, runId: record.runId ?? null }));
}

/** Adds a note in the same way, and deletes notes that began more than a week before it, except the last thousand. */
export async function addNote(db: HistoryDatabase, id: string, note: Note): Promise<void> {
  const tx = db.transaction('notes', 'readwrite');
  if (!(await tx.store.getKey(id))) await tx.store.add({ ...note, id });
  const spare = (await tx.store.count()) - NOTES_KEPT;
  if (spare > 0) {
    const old = IDBKeyRange.upperBound(note.from - NOTES_KEPT_MS, true);
    for (const key of await tx.store.index('from').getAllKeys(old, spare)) await tx.store.delete(key);
  }
  await tx.done;
}

const between = (from: number, to: number): IDBKeyRange =>
  to >= from ? IDBKeyRange.bound(from, to) : IDBKeyRange.bound(from, from);

/** The notes that began from `from` to `to` (epoch ms), oldest first. */
export async function notesSince(db: HistoryDatabase, from: number, to = Infinity): Promise<Note[]> {
  const kept = await db.getAllFromIndex('notes', 'from', between(from, to));
  return kept.map(({ id: _id, ...note }) => note);
}

/** A break's answers once `said` is added: earlier answers stay, except those given again. */
export function mergeFeelings(kept: Feelings | undefined, said: FeelingsSaid): Feelings {
  return {
    id: said.id,
    at: kept?.at ?? said.at,
    before: said.before ?? kept?.before ?? null,
    after: said.after ?? kept?.after ?? null,
  };
}

/** Adds answers to those kept for their break, in one transaction, so that two pages lose none. */
export async function keepFeelings(db: HistoryDatabase, said: FeelingsSaid): Promise<void> {
  const tx = db.transaction('feelings', 'readwrite');
  await tx.store.put(mergeFeelings(await tx.store.get(said.id), said));
  await tx.done;
}

/** The answers about the break of a run; null if there are none. */
export async function feelingsOf(db: HistoryDatabase, id: string): Promise<Feelings | null> {
  return (await db.get('feelings', id)) ?? null;
}

/** The answers about breaks that began at `from` (epoch ms) or later, oldest first. */
export function feelingsSince(db: HistoryDatabase, from: number): Promise<Feelings[]> {
  return db.getAllFromIndex('feelings', 'at', IDBKeyRange.lowerBound(from));
}

/** Deletes all answers about how feet felt. */
export async function eraseFeelings(db: HistoryDatabase): Promise<void> {
  await db.clear('feelings');
}
