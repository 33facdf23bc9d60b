import { isObject } from '../json/objects.ts';
import type { DayRange } from '../time/hours.ts';
import { hostOf, MAX_HOSTS } from './call-hosts.ts';
import { readDay, readRanges, runsInto } from './day-ranges.ts';
import type { Recurs } from './day-ranges.ts';
import { MAX_QUIET_RANGES, MAX_RANGES_A_DAY, MAX_RITUALS, RANGES, RANGES_OR_NONE } from './defaults.ts';
import { schemaOf, schemas } from './fields.ts';
import type { Settings, SettingsGroup } from './types.ts';

/** Why a value is refused: the key of a sentence in the messages, and its substitutions. Times are 'HH:MM'. */
export interface PatchError {
  field: string;
  key:
    | 'error_setting_unknown'
    | 'error_setting_range'
    | 'error_setting_range_or_none'
    | 'error_setting_form'
    | 'error_hours_time'
    | 'error_hours_overlap'
    | 'error_hours_many'
    | 'error_quiet_many'
    | 'error_routines_none'
    | 'error_hosts_form'
    | 'error_hosts_many'
    | 'error_ritual_form'
    | 'error_rituals_many';
  substitutions: (string | number)[];
}

export type ParsedPatch<G extends SettingsGroup> =
  | { ok: true; values: Partial<Settings[G]> }
  | { ok: false; error: PatchError };

/** A field ready to be saved, or why it is refused. */
type ParsedField = { value: unknown } | Omit<PatchError, 'field'>;

const refused = (key: PatchError['key'], ...substitutions: (string | number)[]): ParsedField => ({
  key,
  substitutions,
});

/** Reads a page's patch strictly: every value must fit, and an unknown field is refused. */
export function parsePatch<G extends SettingsGroup>(group: G, raw: unknown): ParsedPatch<G> {
  if (!isObject(raw)) return { ok: false, error: { field: '', key: 'error_setting_form', substitutions: [] } };
  const values: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(raw)) {
    const parsed = parseField(group, field, value);
    if ('key' in parsed) return { ok: false, error: { field, ...parsed } };
    values[field] = parsed.value;
  }
  /* Every field has just been parsed by its own schema. */
  return { ok: true, values: values as Partial<Settings[G]> };
}

function parseField(group: SettingsGroup, field: string, value: unknown): ParsedField {
  const schema = schemaOf(group, field);
  if (!schema) return refused('error_setting_unknown');
  const parsed = schema.safeParse(value);
  if (!parsed.success) return refusedForm(field, value);
  if (field === 'week') return parseWeek(schemas().week.parse(value));
  if (field === 'quiet') return parseQuiet(schemas().ranges.parse(value));
  if (field === 'callHosts') return parseHosts(schemas().fields.moments.callHosts.parse(value));
  return { value: parsed.data };
}

function refusedForm(field: string, value: unknown): ParsedField {
  const range = rangeOf(RANGES, field);
  if (range) return refused('error_setting_range', range.min, range.max);
  const orNone = rangeOf(RANGES_OR_NONE, field);
  if (orNone) return refused('error_setting_range_or_none', orNone.min, orNone.max);
  if (field === 'week' || field === 'quiet') return refused('error_hours_time');
  if (field === 'routines') return refused('error_routines_none');
  if (field === 'callHosts') return refused('error_hosts_form');
  if (field !== 'list') return refused('error_setting_form');
  const isTooMany = Array.isArray(value) && value.length > MAX_RITUALS;
  return isTooMany ? refused('error_rituals_many', MAX_RITUALS) : refused('error_ritual_form');
}

function rangeOf(
  ranges: Readonly<Record<string, { min: number; max: number }>>,
  field: string,
): { min: number; max: number } | undefined {
  return Object.hasOwn(ranges, field) ? ranges[field] : undefined;
}

function parseWeek(days: DayRange[][]): ParsedField {
  for (const day of days) {
    const overlap = firstOverlap(day, 'weekly');
    if (overlap) return overlap;
    if (day.length > MAX_RANGES_A_DAY) return refused('error_hours_many', MAX_RANGES_A_DAY);
  }
  return { value: days.map((day) => readDay(day)?.day ?? []) };
}

function parseQuiet(quiet: DayRange[]): ParsedField {
  const overlap = firstOverlap(quiet, 'daily');
  if (overlap) return overlap;
  if (quiet.length > MAX_QUIET_RANGES) return refused('error_quiet_many', MAX_QUIET_RANGES);
  return { value: readRanges(quiet, MAX_QUIET_RANGES, 'daily').ranges };
}

function firstOverlap(ranges: readonly DayRange[], recurs: Recurs): ParsedField | null {
  for (const [index, range] of ranges.entries()) {
    const other = runsInto(range, ranges.slice(0, index), recurs);
    if (other) return refused('error_hours_overlap', other.from, other.to);
  }
  return null;
}

function parseHosts(typed: readonly string[]): ParsedField {
  const hosts = typed.map(hostOf);
  if (hosts.includes(null)) return refused('error_hosts_form');
  const distinct = [...new Set(hosts)];
  return distinct.length > MAX_HOSTS ? refused('error_hosts_many', MAX_HOSTS) : { value: distinct };
}
