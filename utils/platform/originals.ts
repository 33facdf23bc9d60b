import { browser } from './browser.ts';

/** Maximum originals kept per kind; the oldest is dropped. */
const MOST_KEPT = 5;

/**
 * Keeps a copy, under `kept.<kind>.<when>`, of data that could not be read completely, before anything overwrites it; an
 * original that is already kept is not kept again. `kind` is the key that it was stored under, with the group if it was one of
 * the preferences (`settings.rhythm`); `at` in epoch ms. True if it is new, and the person has to be told.
 */
export async function keepOriginal(kind: string, original: unknown, at: number): Promise<boolean> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const prefix = `kept.${kind}.`;
  /* Earlier versions wrote a revision and a fingerprint after the kind: they parse as 0, and so count as the oldest. */
  const keptAt = (key: string): number => Number(key.slice(prefix.length)) || 0;
  const kept = Object.keys(all)
    .filter((key) => key.startsWith(prefix))
    .toSorted((a, b) => keptAt(a) - keptAt(b));
  const text = JSON.stringify(original);
  if (kept.some((key) => JSON.stringify(all[key]) === text)) return false;
  const over = kept.slice(0, Math.max(0, kept.length - MOST_KEPT + 1));
  if (over.length > 0) await browser.storage.local.remove(over);
  /* Two can arrive in the same millisecond, and a clock can be set back. */
  const last = kept.at(-1);
  const when = last === undefined ? at : Math.max(at, keptAt(last) + 1);
  await browser.storage.local.set({ [`${prefix}${when}`]: original });
  return true;
}
