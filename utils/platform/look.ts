import { setHabits } from '../i18n/habits.ts';
import { settingsOf } from '../settings/mirror.ts';
import type { Settings } from '../settings/types.ts';
import { browser } from './browser.ts';
import { KEYS } from './local.ts';

/** In `localStorage`, which `public/look.js` reads before the first paint. */
const KEY = 'look';

/**
 * Applies the person's look to a page, and stores it for the first paint of the next one. Times and weeks follow it from now
 * on.
 */
function showLook(wanted: Settings['look']): void {
  setHabits(wanted);
  const { theme, textSize } = wanted;
  const { dataset } = document.documentElement;
  dataset['scheme'] = theme;
  dataset['text'] = textSize;
  const look = `${theme} ${textSize}`;
  try {
    if (localStorage.getItem(KEY) !== look) localStorage.setItem(KEY, look);
  } catch {
    /* The look is applied; the next page applies it a moment later. */
  }
}

/** Keeps a page in the saved look from now on. */
export function followLook(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[KEYS.settings] : undefined;
    if (change) showLook(settingsOf(change.newValue).look);
  });
  void browser.storage.local
    .get<Record<string, unknown>>(KEYS.settings)
    .then((saved) => showLook(settingsOf(saved[KEYS.settings]).look));
}
