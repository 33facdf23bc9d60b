import { browser } from './browser.ts';

const KEY = 'begun';

/** Whether no worker has begun since the browser or the extension was started: the session's storage is gone then. */
export async function isFirstWorker(): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(KEY);
  return kept[KEY] !== true;
}

/** To be called when what the first worker has to do is saved. */
export async function rememberWorker(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true });
}
