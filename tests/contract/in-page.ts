import { notesSince, recordsSince } from '../../utils/history/store.ts';
import { alarms } from '../../utils/platform/alarms.ts';
import { browser } from '../../utils/platform/browser.ts';
/** The ports as the product has them, for a page of the extension; `browser.test.ts` brings them in. */
import { history, withHistory } from '../../utils/platform/history.ts';
import { notifier } from '../../utils/platform/notifier.ts';
import { settingsStore } from '../../utils/platform/settings-store.ts';

const changes: Record<string, unknown>[] = [];
settingsStore.sync.onChanged((items) => changes.push(items));

const ports = {
  alarms,
  notifier,
  history,
  sync: settingsStore.sync,
  local: settingsStore.local,
  seen: {
    visible: async () => Object.keys(await browser.notifications.getAll()),
    told: async () => changes,
    records: async () => withHistory((db) => recordsSince(db, 0)),
    notes: async () => withHistory((db) => notesSince(db, 0)),
  },
};

Object.assign(globalThis, { ports });
