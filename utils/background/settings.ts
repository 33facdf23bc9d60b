import { plural, t } from '../i18n/messages.ts';
import type { PluralKey } from '../i18n/messages.ts';
import type { Reply } from '../messaging/protocol.ts';
import { now } from '../platform/clock.ts';
import { settingsStore } from '../platform/settings-store.ts';
import type { Settings } from '../settings/types.ts';
import { addNotice, resolveNotice } from './notices.ts';
import { createSettingsKeeper } from './settings-keeper.ts';
import type { SaveResult } from './settings-keeper.ts';
import { ready, useSettings } from './wiring.ts';

const failed = (error: unknown): void => console.error('Instep: preferences were not taken over.', error);

const keeper = createSettingsKeeper(settingsStore, {
  changed: (settings) => void useSettings(settings).catch(failed),
  problem: ({ id, kind }) => addNotice({ id, kind, at: now() }).catch(failed),
  synced: () => resolveNotice('syncFailed').catch(failed),
});

/* Before preferences change, a new worker accounts for the time that passed under the saved ones. */

async function changed(change: () => Promise<SaveResult>): Promise<Reply> {
  await ready();
  const result = await change();
  if (!result.ok) return { ok: false, error: errorText(result) };
  await useSettings(result.settings);
  return { ok: true };
}

export const saveSettings = (...args: Parameters<typeof keeper.save>): Promise<Reply> =>
  changed(() => keeper.save(...args));

export const resetSettings = (...args: Parameters<typeof keeper.reset>): Promise<Reply> =>
  changed(() => keeper.reset(...args));

async function takeOver(change: () => Promise<Settings | null>): Promise<void> {
  await ready();
  const settings = await change();
  if (settings) await useSettings(settings);
}

/** The errors about too many of something say how many are allowed. */
type ManyKey = Extract<PluralKey, (SaveResult & { ok: false })['error']>;

function errorText({ error, substitutions }: SaveResult & { ok: false }): string {
  /* Only these errors have a single substitution, and they have plural forms. */
  if (substitutions.length === 1) return plural(error as ManyKey, substitutions[0] as number);
  return t(error as Exclude<typeof error, ManyKey>, ...substitutions);
}

/** Merges what sync holds whenever sync changes. Call it at the top level of the background. */
export function followSync(): void {
  settingsStore.sync.onChanged((items) => void takeOver(() => keeper.onRemoteChange(items)).catch(failed));
}

/** Merges what sync holds now, after a new worker's first tasks. */
export function mergeSync(): void {
  takeOver(() => keeper.load()).catch(failed);
}
