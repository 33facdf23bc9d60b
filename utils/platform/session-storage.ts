import { browser } from './browser.ts';

const KEY = 'begun';
const DISMISSED = 'dismissed';
const UNSAVED = 'unsaved';
const ASIDE = 'rhythm';

/**
 * The situation a worker starts in: whether it is the first since the browser or the extension started (session storage is
 * empty then), and whether the previous worker could not save.
 */
export async function sessionAtStart(): Promise<{ isFirst: boolean; isUnsaved: boolean }> {
  const kept: Record<string, unknown> = await browser.storage.session.get([KEY, UNSAVED]);
  return { isFirst: kept[KEY] !== true, isUnsaved: kept[UNSAVED] === true };
}

/** Call it once the first worker's results are saved. */
export async function rememberWorker(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true });
}

/** Whether saving is failing at the moment; pages tell the person. */
export async function isUnsaved(): Promise<boolean> {
  const kept: Record<string, unknown> = await browser.storage.session.get(UNSAVED);
  return kept[UNSAVED] === true;
}

export async function rememberSaving(isSaved: boolean): Promise<void> {
  await (isSaved ? browser.storage.session.remove([UNSAVED, ASIDE]) : browser.storage.session.set({ [UNSAVED]: true }));
}

/** Keeps a state that cannot be saved, as long as the browser is open. */
export async function keepAside(state: unknown): Promise<void> {
  await browser.storage.session.set({ [ASIDE]: state });
}

export async function keptAside(): Promise<unknown> {
  const kept: Record<string, unknown> = await browser.storage.session.get(ASIDE);
  return kept[ASIDE];
}

/** Calls back when that changes; returns a function to unsubscribe. */
export function onSavingChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && UNSAVED in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/**
 * Ids of the notices dismissed since the browser started. A notice that still applies after the next start is shown once more,
 * not earlier.
 */
export async function dismissedNotices(): Promise<string[]> {
  const kept: Record<string, unknown> = await browser.storage.session.get(DISMISSED);
  const ids = kept[DISMISSED];
  return Array.isArray(ids) ? ids.filter((id: unknown) => typeof id === 'string') : [];
}

export async function rememberDismissed(id: string): Promise<void> {
  await browser.storage.session.set({ [DISMISSED]: [...(await dismissedNotices()), id] });
}

/** From now on the notice is told again. */
export async function forgetDismissed(id: string): Promise<void> {
  const ids = await dismissedNotices();
  if (ids.includes(id)) await browser.storage.session.set({ [DISMISSED]: ids.filter((one) => one !== id) });
}
