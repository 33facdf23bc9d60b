/** Maps a group's stored values from version `from` to the next one. Pure; absent fields stay absent. */
export interface Migration {
  from: number;
  migrate(group: string, values: Record<string, unknown>): Record<string, unknown>;
}

/**
 * In order, without a gap: the n-th leads from version n to n + 1, the last one to `SCHEMA_VERSION`. Each has its own file,
 * `001-what-it-does.ts`, and a test: changes X, leaves Y, absent field.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** Migrates `values` from version `from` to the current version. */
export function migrated(group: string, from: number, values: Record<string, unknown>): Record<string, unknown> {
  return MIGRATIONS.filter((step) => step.from >= from).reduce((kept, step) => step.migrate(group, kept), values);
}
