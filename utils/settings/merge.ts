import { canonical, mergeItems, SCHEMA_VERSION, sameItem, syncKey, tidied } from './items.ts';
import type { Item, ItemProblem } from './items.ts';
import type { Mirror } from './mirror.ts';
import type { SettingsGroup } from './types.ts';

/** Something the person has to be told. The same occurrence has the same id, even after a restart. */
export interface SettingsProblem {
  id: string;
  kind: 'settingsMended' | 'settingsNewer' | 'syncFailed';
}

export function problemOf(group: SettingsGroup, rev: number, problem: ItemProblem): SettingsProblem[] {
  if (problem === null) return [];
  const kind = problem === 'newer' ? 'settingsNewer' : 'settingsMended';
  return [{ id: `${kind}.${group}.${rev}`, kind }];
}

export interface Merged {
  mirror: Mirror;
  /** Raw items to set aside before anything overwrites them. */
  originals: Map<SettingsGroup, unknown>;
  problems: SettingsProblem[];
  /** Groups whose item in sync is of a newer version and must not be touched. */
  locked: SettingsGroup[];
  /** Groups whose item in the mirror has changed. */
  changed: SettingsGroup[];
}

/**
 * The mirror after a merge with `remote`, which sync holds for the groups in `scope`. Afterwards a group is dirty exactly when
 * its merged item differs from the one in sync, or sync has none. `mended` are groups that were damaged in the mirror: for
 * these, sync wins at the same revision.
 */
export function mergeRemote(
  mirror: Mirror,
  mended: readonly SettingsGroup[],
  remote: Readonly<Record<string, unknown>>,
  scope: readonly SettingsGroup[],
): Merged {
  const result: Merged = {
    mirror: { groups: { ...mirror.groups }, dirty: [...mirror.dirty] },
    originals: new Map(),
    problems: [],
    locked: [],
    changed: [],
  };
  for (const group of scope) {
    const raw = remote[syncKey(group)];
    const { item: theirs, problem } = tidied(group, raw);
    const ours = mirror.groups[group] ?? null;
    const merged = chosen(ours, theirs, mended.includes(group), problem === 'damaged');
    if (problem) result.problems.push(...problemOf(group, theirs?.rev ?? 0, problem));
    if (problem === 'damaged') result.originals.set(group, raw);
    if (problem === 'newer') result.locked.push(group);
    if (merged && !sameItem(merged, ours)) {
      result.mirror.groups[group] = merged;
      result.changed.push(group);
    }
    const differs = merged !== null && merged.v <= SCHEMA_VERSION && canonical(merged) !== canonical(raw ?? null);
    result.mirror.dirty = result.mirror.dirty.filter((dirty) => dirty !== group);
    if (differs) result.mirror.dirty.push(group);
  }
  return result;
}

function chosen(ours: Item | null, theirs: Item | null, oursMended: boolean, theirsMended: boolean): Item | null {
  if (!ours || !theirs) return ours ?? theirs;
  if (ours.rev === theirs.rev && oursMended !== theirsMended) return oursMended ? theirs : ours;
  return mergeItems(ours, theirs);
}
