import { toVersion2 } from './2-presence.ts';

type Raw = Record<string, unknown>;

/** Version of the saved state's format; raise it together with a migration. */
export const STATE_VERSION = 2;

/** Each migration brings a state from the previous version to its own. */
const MIGRATIONS: readonly { to: number; migrate: (raw: Raw) => Raw }[] = [{ to: 2, migrate: toVersion2 }];

/** Migrates a state of an earlier version to the current one; returns any other state unchanged. */
export function migratedState(raw: Raw): Raw {
  const { version } = raw;
  if (typeof version !== 'number' || version < 1) return raw;
  return MIGRATIONS.reduce((state, { to, migrate }) => (version < to ? migrate(state) : state), raw);
}
