import * as z from 'zod/mini';
import {
  BADGES,
  MAX_RITUALS,
  MAX_ROUTINE_ID_LENGTH,
  MAX_ROUTINES,
  MAX_VOICE_NAME_LENGTH,
  MUSIC,
  PREPARATIONS,
  RANGES,
  RANGES_OR_NONE,
} from './defaults.ts';
import type { Settings, SettingsGroup } from './types.ts';

const areUnique = (list: readonly string[]): boolean => new Set(list).size === list.length;

/**
 * One schema for each field, so that one bad value costs none of the others. Made when first needed: a page shows something
 * before it reads anything.
 */
function makeSchemas() {
  const whole = (field: keyof typeof RANGES): z.ZodMiniNumber =>
    z.int().check(z.gte(RANGES[field].min), z.lte(RANGES[field].max));
  const wholeOrNone = (field: keyof typeof RANGES_OR_NONE) =>
    z.union([z.literal(0), z.int().check(z.gte(RANGES_OR_NONE[field].min), z.lte(RANGES_OR_NONE[field].max))]);
  const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
  const ranges = z.array(z.object({ from: time, to: time }));
  const week = z.array(ranges).check(z.length(7));
  const routineId = z.string().check(z.minLength(1), z.maxLength(MAX_ROUTINE_ID_LENGTH));
  const routines = z.array(routineId).check(z.minLength(1), z.maxLength(MAX_ROUTINES), z.refine(areUnique));
  const ritual = z.object({
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
    on: z.boolean(),
    time,
    days: z.array(z.boolean()).check(
      z.length(7),
      z.refine((days) => days.includes(true)),
    ),
    routineId,
    preparations: z.array(z.enum(PREPARATIONS)).check(z.refine(areUnique)),
  });

  return {
    ranges,
    week,
    routineId,
    ritual,
    fields: {
      rhythm: {
        workMinutes: whole('workMinutes'),
        naturalBreakMinutes: whole('naturalBreakMinutes'),
        repeatMinutes: whole('repeatMinutes'),
        snoozeMinutes: whole('snoozeMinutes'),
        maxSnoozes: whole('maxSnoozes'),
        headsUpSeconds: wholeOrNone('headsUpSeconds'),
        firm: z.boolean(),
        soundIsPresence: z.boolean(),
      },
      hours: { week },
      break: {
        breakMinutes: whole('breakMinutes'),
        routines,
        longEvery: wholeOrNone('longEvery'),
        longMinutes: whole('longMinutes'),
      },
      moments: {
        fullscreen: z.boolean(),
        calls: z.boolean(),
        callHosts: z.array(z.string()),
        quiet: ranges,
        maxHoldMinutes: whole('maxHoldMinutes'),
      },
      rituals: {
        list: z.array(ritual).check(
          z.maxLength(MAX_RITUALS),
          z.refine((list) => areUnique(list.map(({ id }) => id))),
        ),
      },
      toolbar: { badge: z.enum(BADGES) },
      sound: {
        sounds: z.boolean(),
        soundVolume: whole('soundVolume'),
        voice: z.boolean(),
        voiceName: z.string().check(z.maxLength(MAX_VOICE_NAME_LENGTH)),
        voiceRate: whole('voiceRate'),
        voiceVolume: whole('voiceVolume'),
        music: z.enum(MUSIC),
        musicVolume: whole('musicVolume'),
      },
    } satisfies { [G in SettingsGroup]: Record<keyof Settings[G], z.ZodMiniType> },
  };
}

let made: ReturnType<typeof makeSchemas> | null = null;

/** The schemas of fields and of what they are made of. */
export const schemas = (): ReturnType<typeof makeSchemas> => (made ??= makeSchemas());

/** The names of a group's fields. */
export function fieldsOf(group: SettingsGroup): string[] {
  return Object.keys(schemas().fields[group]);
}

/** The schema of a field; undefined for one this version does not know. */
export function schemaOf(group: SettingsGroup, field: string): z.ZodMiniType | undefined {
  const fields: Record<string, z.ZodMiniType> = schemas().fields[group];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
