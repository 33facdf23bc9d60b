import { toVersion2 } from './2-presence.ts';

type Raw = Record<string, unknown>;

/** The form of the saved state; raised together with a migration. */
export const STATE_VERSION = 2;

/** Each brings a state of the version before to its own. */
const MIGRATIONS: readonly { to: number; migrate: (raw: Raw) => Raw }[] = [{ to: 2, migrate: toVersion2 }];

/** A state of an earlier version in the form of this one; any other as it is. */
export function migratedState(raw: Raw): Raw {
  const { version } = raw;
  if (typeof version !== 'number' || version < 1) return raw;
  return MIGRATIONS.reduce((state, { to, migrate }) => (version < to ? migrate(state) : state), raw);
}
