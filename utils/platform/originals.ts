import { browser } from './browser.ts';

/** Originals kept of one kind; the oldest makes room. */
const MOST_KEPT = 5;

/**
 * Sets aside, under `kept.<kind>.<when>`, what could not be read whole, before anything is written over it; an original that is
 * kept already is not kept again. `kind` is the key that it lay under, with the group where it was one of the preferences
 * (`settings.rhythm`); `at` in epoch ms. True where it is new, and somebody has to be told.
 */
export async function keepOriginal(kind: string, original: unknown, at: number): Promise<boolean> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const prefix = `kept.${kind}.`;
  /* Earlier versions wrote a revision and a fingerprint after the kind: 0 here, and so the oldest. */
  const keptAt = (key: string): number => Number(key.slice(prefix.length)) || 0;
  const kept = Object.keys(all)
    .filter((key) => key.startsWith(prefix))
    .toSorted((a, b) => keptAt(a) - keptAt(b));
  const text = JSON.stringify(original);
  if (kept.some((key) => JSON.stringify(all[key]) === text)) return false;
  const over = kept.slice(0, Math.max(0, kept.length - MOST_KEPT + 1));
  if (over.length > 0) await browser.storage.local.remove(over);
  /* Two can come in one millisecond, and a clock can be set back. */
  const last = kept.at(-1);
  const when = last === undefined ? at : Math.max(at, keptAt(last) + 1);
  await browser.storage.local.set({ [`${prefix}${when}`]: original });
  return true;
}
