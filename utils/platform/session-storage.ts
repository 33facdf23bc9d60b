import { browser } from './browser.ts';

const KEY = 'begun';
const DISMISSED = 'dismissed';
const UNSAVED = 'unsaved';
const ASIDE = 'rhythm';

/**
 * What a worker finds: whether none has begun since the browser or the extension was started (the session's storage is gone
 * then), and whether the one before could not save.
 */
export async function sessionAtStart(): Promise<{ isFirst: boolean; isUnsaved: boolean }> {
  const kept: Record<string, unknown> = await browser.storage.session.get([KEY, UNSAVED]);
  return { isFirst: kept[KEY] !== true, isUnsaved: kept[UNSAVED] === true };
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
  await (isSaved ? browser.storage.session.remove([UNSAVED, ASIDE]) : browser.storage.session.set({ [UNSAVED]: true }));
}

/** Keeps what cannot be saved for as long as the browser is open. */
export async function keepAside(state: unknown): Promise<void> {
  await browser.storage.session.set({ [ASIDE]: state });
}

export async function keptAside(): Promise<unknown> {
  const kept: Record<string, unknown> = await browser.storage.session.get(ASIDE);
  return kept[ASIDE];
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
