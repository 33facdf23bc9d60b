import * as z from 'zod/mini';
import { readDay } from './day-ranges.ts';
import { DEFAULTS, MAX_ROUTINE_ID_LENGTH, MAX_ROUTINES, RANGES } from './defaults.ts';
import type { Settings, SettingsGroup } from './types.ts';

type NumberField = keyof typeof RANGES;

/**
 * One schema for each field, so that one bad value costs none of the others. Made when first needed: a page shows something
 * before it reads anything.
 */
function makeSchemas() {
  const whole = (field: NumberField): z.ZodMiniNumber =>
    z.int().check(z.gte(RANGES[field].min), z.lte(RANGES[field].max));
  const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
  const week = z.array(z.array(z.object({ from: time, to: time }))).check(z.length(7));
  const routineId = z.string().check(z.minLength(1), z.maxLength(MAX_ROUTINE_ID_LENGTH));
  const routines = z.array(routineId).check(
    z.minLength(1),
    z.maxLength(MAX_ROUTINES),
    z.refine((ids) => new Set(ids).size === ids.length),
  );

  return {
    week,
    routineId,
    fields: {
      rhythm: {
        workMinutes: whole('workMinutes'),
        naturalBreakMinutes: whole('naturalBreakMinutes'),
        repeatMinutes: whole('repeatMinutes'),
        snoozeMinutes: whole('snoozeMinutes'),
        maxSnoozes: whole('maxSnoozes'),
      },
      hours: { week },
      break: { breakMinutes: whole('breakMinutes'), routines },
      sound: { sounds: z.boolean() },
    } satisfies { [G in SettingsGroup]: Record<keyof Settings[G], z.ZodMiniType> },
  };
}

let made: ReturnType<typeof makeSchemas> | null = null;
const schemas = (): ReturnType<typeof makeSchemas> => (made ??= makeSchemas());

/** The names of a group's fields. */
function fieldsOf(group: SettingsGroup): string[] {
  return Object.keys(schemas().fields[group]);
}

/** Why a value is refused: the key of a sentence in the messages, and its substitutions. Times are 'HH:MM'. */
export interface PatchError {
  field: string;
  key:
    | 'error_setting_unknown'
    | 'error_setting_range'
    | 'error_setting_form'
    | 'error_hours_time'
    | 'error_hours_overlap'
    | 'error_hours_many'
    | 'error_routines_none';
  substitutions: (string | number)[];
}

export type ParsedPatch<G extends SettingsGroup> =
  | { ok: true; values: Partial<Settings[G]> }
  | { ok: false; error: PatchError };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumberField = (field: string): field is NumberField => Object.hasOwn(RANGES, field);

const schemaOf = (group: SettingsGroup, field: string): z.ZodMiniType | undefined => {
  const fields: Record<string, z.ZodMiniType> = schemas().fields[group];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
};

function errorOf(group: SettingsGroup, field: string, value: unknown): PatchError | null {
  const schema = schemaOf(group, field);
  if (!schema) return { field, key: 'error_setting_unknown', substitutions: [] };
  if (!schema.safeParse(value).success) {
    if (isNumberField(field))
      return { field, key: 'error_setting_range', substitutions: [RANGES[field].min, RANGES[field].max] };
    if (field === 'week') return { field, key: 'error_hours_time', substitutions: [] };
    if (field === 'routines') return { field, key: 'error_routines_none', substitutions: [] };
    return { field, key: 'error_setting_form', substitutions: [] };
  }
  return field === 'week' ? weekError(schemas().week.parse(value)) : null;
}

function weekError(days: z.infer<ReturnType<typeof makeSchemas>['week']>): PatchError | null {
  for (const day of days) {
    for (const [index, range] of day.entries()) {
      const read = readDay(day.slice(0, index + 1));
      if (read?.whole !== false) continue;
      const other = day.slice(0, index).find((earlier) => readDay([earlier, range])?.whole === false);
      if (other) return { field: 'week', key: 'error_hours_overlap', substitutions: [other.from, other.to] };
      return { field: 'week', key: 'error_hours_many', substitutions: [] };
    }
  }
  return null;
}

/** Reads what a page asks to save, strictly: every value must fit, an unknown field is refused. */
export function parsePatch<G extends SettingsGroup>(group: G, raw: unknown): ParsedPatch<G> {
  if (!isObject(raw)) return { ok: false, error: { field: '', key: 'error_setting_form', substitutions: [] } };
  const values: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(raw)) {
    const error = errorOf(group, field, value);
    if (error) return { ok: false, error };
    values[field] =
      field === 'week'
        ? schemas()
            .week.parse(value)
            .map((day) => readDay(day)?.day ?? [])
        : value;
  }
  /* Every field has just been parsed by its own schema. */
  return { ok: true, values: values as Partial<Settings[G]> };
}

/**
 * Reads stored values, leniently: what is valid is kept, what is not falls to its default, what is absent is its
 * default. `whole` is false where something present had to be left out; fields of other versions don't count.
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
  /* Defaults of this group, with values that their own schemas accepted. */
  return { values: defaults as unknown as Settings[G], whole: isWhole };
}

function readField(group: SettingsGroup, field: string, raw: unknown): { found: unknown; whole: boolean } {
  if (field === 'week') return readWeek(raw);
  if (field === 'routines') return readRoutines(raw);
  const parsed = schemaOf(group, field)?.safeParse(raw);
  return parsed?.success ? { found: parsed.data, whole: true } : { found: undefined, whole: false };
}

function readWeek(raw: unknown): { found: unknown; whole: boolean } {
  if (!Array.isArray(raw)) return { found: undefined, whole: false };
  const days = DEFAULTS.hours.week.map((usual, index) => ({ usual, read: readDay(raw[index]) }));
  return {
    found: days.map(({ usual, read }) => read?.day ?? usual),
    whole: raw.length === 7 && days.every(({ read }) => read?.whole === true),
  };
}

function readRoutines(raw: unknown): { found: unknown; whole: boolean } {
  if (!Array.isArray(raw)) return { found: undefined, whole: false };
  const good = raw.filter((id) => schemas().routineId.safeParse(id).success);
  const kept = [...new Set(good)].slice(0, MAX_ROUTINES);
  return { found: kept.length > 0 ? kept : undefined, whole: kept.length === raw.length && kept.length > 0 };
}
