import { isObject } from '../json/objects.ts';
import { GROUPS } from './defaults.ts';
import { readItem, tidied } from './items.ts';
import type { Item, ItemProblem } from './items.ts';
import type { Settings, SettingsGroup } from './types.ts';

/** The key of the mirror in `storage.local`. */
export const MIRROR_KEY = 'settings';

/**
 * The preferences that this device uses, whatever sync does. `dirty` lists the groups whose change has not reached sync yet.
 */
export interface Mirror {
  groups: Partial<Record<SettingsGroup, Item>>;
  dirty: SettingsGroup[];
}

/** Reads the stored mirror; tolerates anything. `problems` lists the groups that were damaged or newer. */
export function readMirror(raw: unknown): {
  mirror: Mirror;
  problems: Partial<Record<SettingsGroup, Exclude<ItemProblem, null>>>;
  whole: boolean;
} {
  const groups: Mirror['groups'] = {};
  const problems: Partial<Record<SettingsGroup, Exclude<ItemProblem, null>>> = {};
  const stored = isObject(raw) ? raw['groups'] : undefined;
  for (const group of GROUPS) {
    const { item, problem } = tidied(group, isObject(stored) ? stored[group] : undefined);
    if (item) groups[group] = item;
    if (problem) problems[group] = problem;
  }
  const marks = isObject(raw) && Array.isArray(raw['dirty']) ? raw['dirty'] : [];
  const dirty = GROUPS.filter((group) => marks.includes(group) && groups[group]);
  const isAbsent = raw === undefined || raw === null;
  return { mirror: { groups, dirty }, problems, whole: isAbsent || isObject(stored) };
}

/** The preferences in a stored mirror; anything unreadable becomes its default. */
export function settingsOf(mirrorRaw: unknown): Settings {
  const stored = isObject(mirrorRaw) ? mirrorRaw['groups'] : undefined;
  const raw = isObject(stored) ? stored : {};
  return {
    rhythm: readItem('rhythm', raw['rhythm']).values,
    hours: readItem('hours', raw['hours']).values,
    break: readItem('break', raw['break']).values,
    moments: readItem('moments', raw['moments']).values,
    rituals: readItem('rituals', raw['rituals']).values,
    look: readItem('look', raw['look']).values,
    toolbar: readItem('toolbar', raw['toolbar']).values,
    sound: readItem('sound', raw['sound']).values,
  };
}
