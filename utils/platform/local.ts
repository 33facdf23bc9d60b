import { NOTICE_KINDS } from '../ports/page.ts';
import type { Notice } from '../ports/page.ts';
import { browser } from './browser.ts';

/** Keys of `storage.local`. Originals that could not be read whole are kept under `kept.*`. */
export const KEYS = {
  rhythm: 'rhythm',
  settings: 'settings',
  notices: 'notices',
  plan: 'plan',
  offer: 'offer',
  body: 'body',
  plans: 'plans',
} as const;

/** Reads one key; undefined where there is none. */
export async function readLocal(key: string): Promise<unknown> {
  const found: Record<string, unknown> = await browser.storage.local.get(key);
  return found[key];
}

/** Writes one key; rejects when the disk refuses. */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/**
 * Writes what matters most, all or none: where there is no room, kept originals make some. Rejects when the disk refuses all
 * the same.
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

/** Calls whenever a key of `storage.local` is written. In the background: call it at the top level. */
export function onLocalChange(key: string, listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) listener();
  });
}

/** The notices that can be read; junk counts as none. */
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
