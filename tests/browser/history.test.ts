import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type * as Store from '../../utils/history/store.ts';
import type { Note } from '../../utils/rhythm/types.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 4, 12);

declare const store: typeof Store;

/** The store as it is written, and what it imports, as one script for a page: its own databases need no product around. */
function storeScript(): string {
  const idb = path.join(path.dirname(createRequire(import.meta.url).resolve('idb')), 'umd.js');
  const source = readFileSync(path.resolve(import.meta.dirname, '../../utils/history/store.ts'), 'utf8');
  const names = [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
  const body = stripTypeScriptTypes(source)
    .replace("import { openDB } from 'idb';", 'const { openDB } = idb;')
    .replaceAll(/^export /gm, '');
  return `(() => {
    const exports = {}, module = { exports };
    ${readFileSync(idb, 'utf8')}
    const idb = { ...globalThis.idb, ...module.exports };
    ${body}
    globalThis.store = { ${names.join(', ')} };
  })()`;
}

const note = (from: number, patch: Partial<Note> = {}): Note => ({
  from,
  to: from + HOUR,
  kind: 'worked',
  detail: null,
  ...patch,
});

describe.each(BROWSERS)('the history in %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  beforeEach(async () => {
    page = await stage.browser.openPage('options.html');
    await page.evaluate(storeScript());
  });

  /** Writes notes, the id being the place in the list, and reads those since `from`. */
  const notesAfter = (db: string, notes: readonly Note[], from: number): Promise<Note[]> =>
    page.evaluate(
      async (file: string, json: string, since: number) => {
        const open = await store.openHistory(file);
        /* Written a line above by this file. */
        const list = JSON.parse(json) as [string, Note][];
        for (const [id, one] of list) await store.addNote(open, id, one);
        const found = await store.notesSince(open, since);
        open.close();
        return found;
      },
      db,
      JSON.stringify(notes.map((one, index) => [`n${index}`, one])),
      from,
    );

  test('records of the first version are kept, and know no ritual', async () => {
    const old = {
      id: 'r1',
      outcome: 'taken',
      dueAt: NOW,
      endedAt: NOW + 60_000,
      routineId: 'desk-reset-60',
      plannedMs: 60_000,
      doneMs: 60_000,
      snoozes: 0,
    };
    const records = await page.evaluate(async (json: string) => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('upgraded', 1);
        opening.addEventListener('error', () => reject(new Error('the old database does not open')));
        opening.addEventListener('upgradeneeded', () => {
          const records = opening.result.createObjectStore('records', { keyPath: 'id' });
          records.createIndex('endedAt', 'endedAt');
          records.add(JSON.parse(json));
        });
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      });
      const open = await store.openHistory('upgraded');
      const found = await store.recordsSince(open, 0);
      open.close();
      return found;
    }, JSON.stringify(old));
    expect(records).toEqual([{ ...old, ritualId: null, runId: null }]);
    expect(await notesAfter('upgraded', [note(NOW)], 0)).toEqual([note(NOW)]);
  });

  test('an upgrade keeps the records and notes of the second version, and adds a place for feelings', async () => {
    const record = { id: 'r1', outcome: 'taken', endedAt: NOW, ritualId: 'evening' };
    const found = await page.evaluate(
      async (recordJson: string, noteJson: string) => {
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('upgraded from 2', 2);
          opening.addEventListener('error', () => reject(new Error('the old database does not open')));
          opening.addEventListener('upgradeneeded', () => {
            const records = opening.result.createObjectStore('records', { keyPath: 'id' });
            records.createIndex('endedAt', 'endedAt');
            records.add(JSON.parse(recordJson));
            const notes = opening.result.createObjectStore('notes', { keyPath: 'id' });
            notes.createIndex('from', 'from');
            notes.add(JSON.parse(noteJson));
          });
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        });
        const open = await store.openHistory('upgraded from 2');
        await store.keepFeelings(open, { id: 'b1', at: 7, before: 2 });
        const all = {
          version: open.version,
          records: await store.recordsSince(open, 0),
          notes: await store.notesSince(open, 0),
          feelings: await store.feelingsSince(open, 0),
        };
        open.close();
        return all;
      },
      JSON.stringify(record),
      JSON.stringify({ ...note(NOW), id: 'n1' }),
    );
    expect(found).toEqual({
      version: 3,
      records: [{ ...record, runId: null }],
      notes: [note(NOW)],
      feelings: [{ id: 'b1', at: 7, before: 2, after: null }],
    });
  });

  test('both answers to a break are kept, also when two pages give them at once; they are read by date', async () => {
    const found = await page.evaluate(async () => {
      const [one, other] = await Promise.all([store.openHistory('felt'), store.openHistory('felt')]);
      await store.keepFeelings(one, { id: 'later', at: 2, after: 5 });
      await Promise.all([
        store.keepFeelings(one, { id: 'a', at: 1, before: 2 }),
        store.keepFeelings(other, { id: 'a', at: 1, after: 4 }),
        store.keepFeelings(one, { id: 'before', at: 0, before: 1 }),
      ]);
      const all = { of: await store.feelingsOf(one, 'a'), none: await store.feelingsOf(other, 'b') };
      const since = await store.feelingsSince(other, 1);
      one.close();
      other.close();
      return { ...all, since };
    });
    const both = { id: 'a', at: 1, before: 2, after: 4 };
    expect(found).toEqual({
      of: both,
      none: null,
      since: [both, { id: 'later', at: 2, before: null, after: 5 }],
    });
  });

  test('notes are read from a moment on, oldest first', async () => {
    const notes = [note(NOW), note(NOW + 2 * HOUR, { kind: 'held', detail: 'call' }), note(NOW + HOUR)];
    expect(await notesAfter('read', notes, NOW + 1)).toEqual([notes[2], notes[1]]);
  });

  test('a note with a known id stays as it was first written', async () => {
    await notesAfter('once', [note(NOW)], 0);
    expect(await notesAfter('once', [note(NOW, { kind: 'idle' })], 0)).toEqual([note(NOW)]);
  });

  test('notes older than a week go when new ones come, but for the last thousand', async () => {
    const old = Array.from({ length: 5 }, (_, index) => note(NOW - 8 * DAY + index));
    const ofTheWeek = Array.from({ length: 997 }, (_, index) => note(NOW - 6 * DAY + index));
    expect(await notesAfter('week', [...old, ...ofTheWeek], 0)).toHaveLength(1002);
    expect(await notesAfter('week', [...old, ...ofTheWeek, note(NOW)], 0)).toEqual([
      ...old.slice(3),
      ...ofTheWeek,
      note(NOW),
    ]);
  });

  test('a clock that is years ahead for a while wipes nothing', async () => {
    const notes = [note(NOW - 3 * DAY), note(NOW), note(NOW + 5000 * DAY), note(NOW + 5001 * DAY)];
    expect(await notesAfter('ahead', notes, 0)).toEqual(notes);
    const found = await page.evaluate(async (to: number) => {
      const open = await store.openHistory('ahead');
      const upToNow = await store.notesSince(open, 0, to);
      open.close();
      return upToNow;
    }, NOW + 1);
    expect(found).toEqual(notes.slice(0, 2));
  });
});
