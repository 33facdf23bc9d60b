import { browser } from './browser.ts';

/** Originals kept of one kind; the oldest makes room. */
const MOST_KEPT = 5;

/**
 * Sets aside, under `kept.<kind>.<when>`, what could not be read whole, before anything is written over it; an original that is
 * kept already is not kept again. True where it is new, and somebody has to be told.
 */
export async function keepOriginal(kind: string, original: unknown, at: number): Promise<boolean> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const prefix = `kept.${kind}.`;
  const kept = Object.keys(all).filter((key) => key.startsWith(prefix));
  const text = JSON.stringify(original);
  if (kept.some((key) => JSON.stringify(all[key]) === text)) return false;
  const inOrder = kept.toSorted((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)));
  const over = inOrder.slice(0, Math.max(0, kept.length - MOST_KEPT + 1));
  if (over.length > 0) await browser.storage.local.remove(over);
  await browser.storage.local.set({ [`${prefix}${at}`]: original });
  return true;
}
