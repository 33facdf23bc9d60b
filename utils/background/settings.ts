import { t } from '../i18n/messages.ts';
import type { Reply } from '../messaging/protocol.ts';
import { now } from '../platform/clock.ts';
import { settingsStore } from '../platform/settings-store.ts';
import { addNotice } from './notices.ts';
import { createSettingsKeeper } from './settings-keeper.ts';
import type { SaveResult } from './settings-keeper.ts';
import { dispatch, useSettings } from './wiring.ts';

const keeper = createSettingsKeeper(settingsStore, {
  changed: (settings) => void useSettings(settings),
  problem: ({ id, kind }) => void addNotice({ id, kind, at: now() }),
});

/** The time so far is accounted for under the preferences that held, before `change` replaces them. */
async function changed(change: () => Promise<SaveResult>): Promise<Reply> {
  await dispatch({ type: 'woke' });
  const result = await change();
  if (!result.ok) return { ok: false, error: t(result.error, ...result.substitutions) };
  await useSettings(result.settings);
  return { ok: true };
}

export const saveSettings = (...args: Parameters<typeof keeper.save>): Promise<Reply> =>
  changed(() => keeper.save(...args));

export const resetSettings = (...args: Parameters<typeof keeper.reset>): Promise<Reply> =>
  changed(() => keeper.reset(...args));

async function takeOver(items: Record<string, unknown>): Promise<void> {
  await dispatch({ type: 'woke' });
  if (await keeper.onRemoteChange(items)) await takeUp();
}

/** Merges what sync holds whenever it changes. Call it at the top level of the background. */
export function followSync(): void {
  settingsStore.sync.onChanged((items) => {
    void takeOver(items).catch((error: unknown) =>
      console.error('Instep: a change from sync was not taken over.', error),
    );
  });
}

/** Goes by what the keeper has, and tells what it found: it says so to the first who asks. */
async function takeUp(): Promise<void> {
  const { settings, problems } = await keeper.load();
  for (const { id, kind } of problems) await addNotice({ id, kind, at: now() });
  await useSettings(settings);
}

/** Merges what sync holds now. */
export const mergeSync = takeUp;
