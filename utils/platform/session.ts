import { browser } from './browser.ts';

const KEY = 'begun';

/** Whether no worker has run since the browser or the extension was started: the session's storage is gone then. */
export async function isFirstWorker(): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(KEY);
  if (kept[KEY] === true) return false;
  await browser.storage.session.set({ [KEY]: true });
  return true;
}
