import { NOTICE_KINDS } from '../ports/page.ts';
import type { Notice } from '../ports/page.ts';
import { browser } from './browser.ts';

/** Keys of `storage.local`. Originals that could not be read completely are kept under `kept.*`. */
export const KEYS = {
  rhythm: 'rhythm',
  settings: 'settings',
  notices: 'notices',
  plan: 'plan',
  offer: 'offer',
  body: 'body',
  plans: 'plans',
  /** The time zone chosen for this computer. */
  zone: 'zone',
} as const;

/** Reads one key; undefined if it does not exist. */
export async function readLocal(key: string): Promise<unknown> {
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  return found[key];
}

/** Writes one key; rejects if the disk refuses. */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/**
 * Writes the most important data, all or nothing: if there is no room, kept originals are deleted to make some. Rejects if the
 * disk still refuses.
 */
export async function writeFirst(items: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    const kept = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('kept.'));
    if (kept.length === 0) throw error;
    await browser.storage.local.remove(kept);
    await browser.storage.local.set(items);
  }
}

/** Calls back whenever a key of `storage.local` is written. In the background, call it at the top level. */
export function onLocalChange(key: string, listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) listener();
  });
}

/** The readable notices; invalid data counts as none. */
export function noticesOf(raw: unknown): Notice[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(
    (item: unknown): item is Notice =>
      typeof item === 'object' &&
      item !== null &&
      'id' in item &&
      typeof item.id === 'string' &&
      'kind' in item &&
      NOTICE_KINDS.some((kind) => kind === item.kind) &&
      'at' in item &&
      typeof item.at === 'number',
  );
}
