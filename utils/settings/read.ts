import { isObject } from '../json/objects.ts';
import { hostOf, MAX_HOSTS } from './call-hosts.ts';
import { readDay, readRanges } from './day-ranges.ts';
import { DEFAULTS, MAX_DAYS_OFF, MAX_QUIET_RANGES, MAX_RITUALS, MAX_ROUTINES, PREPARATIONS } from './defaults.ts';
import { fieldsOf, schemaOf, schemas } from './fields.ts';
import type { Ritual, Settings, SettingsGroup } from './types.ts';

/** The usable part of a stored field, or undefined if there is none. `whole`: nothing had to be left out. */
interface ReadField {
  found: unknown;
  whole: boolean;
}

const NOTHING: ReadField = { found: undefined, whole: false };

/**
 * Reads stored values leniently: valid values are kept, and invalid or missing ones become their defaults. `whole` is false if
 * something present had to be left out; fields of other versions don't count.
 */
export function readValues<G extends SettingsGroup>(group: G, raw: unknown): { values: Settings[G]; whole: boolean } {
  const defaults: Record<string, unknown> = { ...DEFAULTS[group] };
  if (!isObject(raw)) return { values: DEFAULTS[group], whole: raw === undefined };
  let isWhole = true;
  for (const field of fieldsOf(group)) {
    if (!Object.hasOwn(raw, field)) continue;
    const read = readField(group, field, raw[field]);
    if (read.found !== undefined) defaults[field] = read.found;
    isWhole &&= read.whole;
  }
  /* Defaults of this group, with values accepted by their own schemas. */
  return { values: defaults as unknown as Settings[G], whole: isWhole };
}

const LISTS: Readonly<Record<string, (raw: readonly unknown[]) => ReadField>> = {
  week: readWeek,
  routines: readRoutines,
  callHosts: readHosts,
  quiet: readQuiet,
  list: readRituals,
  daysOff: readDaysOff,
};

function readField(group: SettingsGroup, field: string, raw: unknown): ReadField {
  const readList = LISTS[field];
  if (readList) return Array.isArray(raw) ? readList(raw) : NOTHING;
  const parsed = schemaOf(group, field)?.safeParse(raw);
  return parsed?.success ? { found: parsed.data, whole: true } : NOTHING;
}

function readWeek(raw: readonly unknown[]): ReadField {
  const days = DEFAULTS.hours.week.map((usual, index) => ({ usual, read: readDay(raw[index]) }));
  return {
    found: days.map(({ usual, read }) => read?.day ?? usual),
    whole: raw.length === 7 && days.every(({ read }) => read?.whole === true),
  };
}

function readRoutines(raw: readonly unknown[]): ReadField {
  const good = raw.filter((id) => schemas().routineId.safeParse(id).success);
  const kept = [...new Set(good)].slice(0, MAX_ROUTINES);
  return { found: kept.length > 0 ? kept : undefined, whole: kept.length === raw.length && kept.length > 0 };
}

function readHosts(raw: readonly unknown[]): ReadField {
  const hosts = raw.map((entry) => (typeof entry === 'string' ? hostOf(entry) : null));
  const kept = [...new Set(hosts)].filter((host) => host !== null).slice(0, MAX_HOSTS);
  if (kept.length === 0 && raw.length > 0) return NOTHING;
  return { found: kept, whole: kept.length === raw.length && kept.every((host, index) => host === raw[index]) };
}

function readDaysOff(raw: readonly unknown[]): ReadField {
  const kept = raw.filter((one) => schemas().daysOff.safeParse(one).success).slice(0, MAX_DAYS_OFF);
  return { found: kept, whole: kept.length === raw.length };
}

function readQuiet(raw: readonly unknown[]): ReadField {
  const { ranges, whole } = readRanges(raw, MAX_QUIET_RANGES, 'daily');
  return { found: ranges, whole };
}

/** A damaged ritual loses only itself; an unknown preparation does not even cost its ritual. */
function readRituals(raw: readonly unknown[]): ReadField {
  const kept: Ritual[] = [];
  let isWhole = true;
  for (const entry of raw) {
    const { ritual, whole } = readRitual(entry);
    const fits = ritual !== null && kept.length < MAX_RITUALS && kept.every(({ id }) => id !== ritual.id);
    if (fits) kept.push(ritual);
    isWhole &&= fits && whole;
  }
  return { found: kept, whole: isWhole };
}

function readRitual(raw: unknown): { ritual: Ritual | null; whole: boolean } {
  if (!isObject(raw)) return { ritual: null, whole: false };
  const stored = raw['preparations'];
  const preparations = Array.isArray(stored) ? PREPARATIONS.filter((one) => stored.includes(one)) : [];
  const parsed = schemas().ritual.safeParse({ ...raw, preparations });
  if (!parsed.success) return { ritual: null, whole: false };
  return { ritual: parsed.data, whole: Array.isArray(stored) && preparations.length === stored.length };
}
