import type { SettingsStore } from '../ports/settings-store.ts';
import { browser } from './browser.ts';
import { now } from './clock.ts';
import { keepOriginal } from './originals.ts';

const PREFIX = 'settings.';

const ours = (items: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(items).filter(([key]) => key.startsWith(PREFIX)));

export const settingsStore: SettingsStore = {
  sync: {
    get: async () => ours(await browser.storage.sync.get()),
    set: (items) => browser.storage.sync.set(items),
    onChanged(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        if (area !== 'sync') return;
        const items = ours(Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, change.newValue])));
        if (Object.keys(items).length > 0) listener(items);
      });
    },
  },
  local: {
    async get(key) {
      const found: Record<string, unknown> = await browser.storage.local.get(key);
      return found[key];
    },
    set: (items) => browser.storage.local.set(items),
  },
  keepOriginal: (kind, original) => keepOriginal(kind, original, now()),
  now,
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
