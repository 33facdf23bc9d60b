import { isObject } from '../json/objects.ts';
import { DEFAULTS } from './defaults.ts';
import { migrated } from './migrations/index.ts';
import { readValues } from './read.ts';
import type { Settings, SettingsGroup } from './types.ts';

/** Version of the stored values' format; raise it together with a migration. */
export const SCHEMA_VERSION = 1;

/** A revision beyond this is damage: there would be no room to count up from it. */
const MAX_REVISION = 2 ** 52;

/** A group as it is stored: under `settings.<group>` in `storage.sync`, and in the local mirror. */
export interface Item {
  /** The schema version of `values`. */
  v: number;
  /** Counts the changes; the higher revision wins. */
  rev: number;
  /** Only what differs from the defaults. */
  values: Record<string, unknown>;
}

export type ItemProblem = null | 'damaged' | 'newer';

export interface ReadItem<G extends SettingsGroup> {
  values: Settings[G];
  /** 0 if there is no revision. */
  rev: number;
  problem: ItemProblem;
}

const isRevision = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MAX_REVISION;

/** The key of a group's item in `storage.sync`. */
export function syncKey(group: SettingsGroup): string {
  return `settings.${group}`;
}

/**
 * Reads a stored item field by field: valid values are kept, and invalid ones become their defaults. A missing item means the
 * defaults. An item of a newer version is read as far as it is understood; it must not be overwritten.
 */
export function readItem<G extends SettingsGroup>(group: G, raw: unknown): ReadItem<G> {
  if (raw === undefined || raw === null) return { values: DEFAULTS[group], rev: 0, problem: null };
  if (!isObject(raw)) return { values: DEFAULTS[group], rev: 0, problem: 'damaged' };
  const version = raw['v'];
  const knowsVersion = Number.isSafeInteger(version) && Number(version) >= 1;
  const from = knowsVersion ? Number(version) : SCHEMA_VERSION;
  const stored = isObject(raw['values']) ? migrated(group, from, raw['values']) : raw['values'];
  const { values, whole } = readValues(group, stored);
  const rev = isRevision(raw['rev']) ? raw['rev'] : 0;
  if (from > SCHEMA_VERSION) return { values, rev, problem: 'newer' };
  const sound = whole && knowsVersion && isRevision(raw['rev']) && isObject(raw['values']);
  return { values, rev, problem: sound ? null : 'damaged' };
}

/** The values that differ from the defaults. */
export function pruned<G extends SettingsGroup>(group: G, values: Settings[G]): Record<string, unknown> {
  const defaults: Record<string, unknown> = { ...DEFAULTS[group] };
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => canonical(value) !== canonical(defaults[field])),
  );
}

/** An item of this version. */
export function itemOf<G extends SettingsGroup>(group: G, values: Settings[G], rev: number): Item {
  return { v: SCHEMA_VERSION, rev, values: pruned(group, values) };
}

/** A raw item in its plain form: repaired if it was damaged, unchanged if it is newer, null if there is none. */
export function tidied(group: SettingsGroup, raw: unknown): { item: Item | null; problem: ItemProblem } {
  if (raw === undefined || raw === null) return { item: null, problem: null };
  const { values, rev, problem } = readItem(group, raw);
  if (problem === 'newer' && isObject(raw)) {
    const kept = isObject(raw['values']) ? raw['values'] : {};
    return { item: { v: Number(raw['v']), rev, values: kept }, problem };
  }
  return { item: itemOf(group, values, rev), problem };
}

/** JSON with sorted keys: equal values give equal strings. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

/**
 * The item that wins on every device, whatever order the items meet in: the higher revision or, for two changes with the same
 * revision, always the same one. Deterministic, commutative, associative, idempotent.
 */
export function mergeItems(a: Item, b: Item): Item {
  if (a.rev !== b.rev) return a.rev > b.rev ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

export function sameItem(a: Item | null, b: Item | null): boolean {
  return canonical(a) === canonical(b);
}
