import { browser } from './browser.ts';

const KEY = 'begun';
const DISMISSED = 'dismissed';
const UNSAVED = 'unsaved';

/** Whether no worker has begun since the browser or the extension was started: the session's storage is gone then. */
export async function isFirstWorker(): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(KEY);
  return kept[KEY] !== true;
}

/** To be called when what the first worker has to do is saved. */
export async function rememberWorker(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true });
}

/** Whether what happens now cannot be saved; pages say so. */
export async function isUnsaved(): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(UNSAVED);
  return kept[UNSAVED] === true;
}

export async function rememberSaving(isSaved: boolean): Promise<void> {
  await (isSaved ? browser.storage.session.remove(UNSAVED) : browser.storage.session.set({ [UNSAVED]: true }));
}

/** Calls when that changes; returns the way to stop. */
export function onSavingChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && UNSAVED in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
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
