import { browser } from './browser.ts';

const KEY = 'begun';
const DISMISSED = 'dismissed';

/** Whether no worker has begun since the browser or the extension was started: the session's storage is gone then. */
export async function isFirstWorker(): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(KEY);
  return kept[KEY] !== true;
}

/** To be called when what the first worker has to do is saved. */
export async function rememberWorker(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true });
}

/** Ids of the notices put aside since the browser started: what still holds then is told once more, and not before. */
export async function dismissedNotices(): Promise<string[]> {
  const kept: Record<string, unknown> = await browser.storage.session.get(DISMISSED);
  const ids = kept[DISMISSED];
  return Array.isArray(ids) ? ids.filter((id: unknown) => typeof id === 'string') : [];
}

export async function rememberDismissed(id: string): Promise<void> {
  await browser.storage.session.set({ [DISMISSED]: [...(await dismissedNotices()), id] });
}
