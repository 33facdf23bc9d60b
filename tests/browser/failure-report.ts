import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { within } from './harness/wait.ts';
import type { Stage } from './stage.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../.output/failures');
const PART_MS = 20_000;

/** What Instep noted last; enough to follow some minutes. */
const NOTES = 40;

/* Runs in the page. */
const lastNotes = (count: number): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('instep-history');
    opening.addEventListener('error', () => reject(new Error('the history does not open')));
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('notes').objectStore('notes').getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        resolve(all.result.slice(-count));
      });
    });
  });

/** Writes down and photographs what a test that failed leaves behind. A part that does not answer says so and holds nothing up. */
export async function reportFailure(name: string, stage: Stage): Promise<void> {
  const file = path.join(FOLDER, name.replaceAll(/[^\w-]+/g, '-'));
  const part = async (what: string, look: () => unknown): Promise<unknown> => {
    try {
      return await within(PART_MS, what, Promise.resolve(look()));
    } catch (error) {
      return String(error);
    }
  };
  mkdirSync(FOLDER, { recursive: true });
  const { browser, desktop } = stage;
  const report = {
    at: new Date().toISOString(),
    picture: await part('the picture', () => desktop.screenshot(`${file}.png`).then(() => `${file}.png`)),
    pages: await part('the pages', () => browser.pageUrls()),
    notifications: await part('the notifications', () => desktop.notificationLog()),
    windows: await part('the windows', () => desktop.windowTitles()),
    alarms: await part('the alarms', () => stage.alarms()),
    state: await part('the state', () => stage.state()),
    notes: await part('the notes', () => stage.tool().evaluate(lastNotes, NOTES)),
  };
  const text = Object.entries(report).map(([what, seen]) => `  ${what}: ${JSON.stringify(seen)}`);
  writeFileSync(`${file}.txt`, text.join('\n'));
  console.error([`What was there when "${name}" failed:`, ...text].join('\n'));
}
