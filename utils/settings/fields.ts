import * as z from 'zod/mini';
import { isDay } from '../time/calendar.ts';
import { DAY_MINUTES, EARLIEST_MS, LATEST_MS, MINUTE_MS } from '../time/units.ts';
import {
  ASKS,
  BADGES,
  CLOCKS,
  MAX_DAYS_OFF,
  MAX_RITUALS,
  MAX_ROUTINE_ID_LENGTH,
  MAX_ROUTINES,
  MAX_VOICE_NAME_LENGTH,
  MUSIC,
  OPENS_IN,
  PREPARATIONS,
  RANGES,
  RANGES_OR_NONE,
  REMINDER_TONES,
  TEXT_SIZES,
  THEMES,
} from './defaults.ts';
import type { Settings, SettingsGroup } from './types.ts';

/**
 * A whole number from `min` to `max`. Where the background reads, only small parts of zod are used: its own whole numbers,
 * unions and records would add 7 KB to the worker, which is loaded at each wake.
 */
export const whole = (min: number, max: number): z.ZodMiniNumber =>
  z.number().check(z.refine(Number.isInteger), z.gte(min), z.lte(max));

/** The rest of a day, with room for the days that a change of clocks or a journey makes longer. */
const LONGEST_EXTRA_MS = 2 * DAY_MINUTES * MINUTE_MS;

const areUnique = (list: readonly string[]): boolean => new Set(list).size === list.length;

/**
 * One schema for each field, so that one bad value does not affect the others. Made on first use: a page shows something before
 * it reads anything.
 */
function makeSchemas() {
  const ranged = (field: keyof typeof RANGES): z.ZodMiniNumber => whole(RANGES[field].min, RANGES[field].max);
  const rangedOrNone = (field: keyof typeof RANGES_OR_NONE): z.ZodMiniNumber => {
    const { min, max } = RANGES_OR_NONE[field];
    return whole(0, max).check(z.refine((value) => value === 0 || value >= min));
  };
  const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
  const ranges = z.array(z.object({ from: time, to: time }));
  const week = z.array(ranges).check(z.minLength(7), z.maxLength(7));
  const routineId = z.string().check(z.minLength(1), z.maxLength(MAX_ROUTINE_ID_LENGTH));
  const routines = z.array(routineId).check(z.minLength(1), z.maxLength(MAX_ROUTINES), z.refine(areUnique));
  const ritual = z.object({
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
    on: z.boolean(),
    time,
    days: z.array(z.boolean()).check(
      z.minLength(7),
      z.maxLength(7),
      z.refine((days) => days.includes(true)),
    ),
    routineId,
    preparations: z.array(z.enum(PREPARATIONS)).check(z.refine(areUnique)),
  });

  const day = z.string().check(z.refine(isDay));
  const daysOff = z.object({ from: day, to: day }).check(z.refine(({ from, to }) => from <= to));

  const instant = whole(EARLIEST_MS, LATEST_MS);
  const extra = z
    .object({ from: instant, until: instant })
    .check(z.refine(({ from, until }) => from < until && until - from <= LONGEST_EXTRA_MS));

  return {
    ranges,
    week,
    daysOff,
    routineId,
    ritual,
    fields: {
      rhythm: {
        workMinutes: ranged('workMinutes'),
        naturalBreakMinutes: ranged('naturalBreakMinutes'),
        repeatMinutes: ranged('repeatMinutes'),
        snoozeMinutes: ranged('snoozeMinutes'),
        maxSnoozes: ranged('maxSnoozes'),
        headsUpSeconds: rangedOrNone('headsUpSeconds'),
        firm: z.boolean(),
        soundIsPresence: z.boolean(),
      },
      hours: { week, daysOff: z.array(daysOff).check(z.maxLength(MAX_DAYS_OFF)), extra: z.nullable(extra) },
      break: {
        breakMinutes: ranged('breakMinutes'),
        routines,
        putFirst: z.string().check(z.maxLength(MAX_ROUTINE_ID_LENGTH)),
        putFrom: ranged('putFrom'),
        longEvery: rangedOrNone('longEvery'),
        longMinutes: ranged('longMinutes'),
        changeSeconds: ranged('changeSeconds'),
        feelings: z.boolean(),
        opensIn: z.enum(OPENS_IN),
        softLight: z.boolean(),
      },
      moments: {
        fullscreen: z.boolean(),
        calls: z.boolean(),
        callHosts: z.array(z.string()),
        quiet: ranges,
        maxHoldMinutes: ranged('maxHoldMinutes'),
        lullMinutes: ranged('lullMinutes'),
        asks: z.enum(ASKS),
      },
      rituals: {
        list: z.array(ritual).check(
          z.maxLength(MAX_RITUALS),
          z.refine((list) => areUnique(list.map(({ id }) => id))),
        ),
      },
      toolbar: { badge: z.enum(BADGES) },
      look: {
        theme: z.enum(THEMES),
        textSize: z.enum(TEXT_SIZES),
        clock: z.enum(CLOCKS),
        weekStart: ranged('weekStart'),
      },
      sound: {
        sounds: z.boolean(),
        reminderTone: z.enum(REMINDER_TONES),
        reminderVolume: ranged('reminderVolume'),
        soundVolume: ranged('soundVolume'),
        voice: z.boolean(),
        voiceName: z.string().check(z.maxLength(MAX_VOICE_NAME_LENGTH)),
        voiceRate: ranged('voiceRate'),
        voiceVolume: ranged('voiceVolume'),
        music: z.enum(MUSIC),
        musicVolume: ranged('musicVolume'),
      },
    } satisfies { [G in SettingsGroup]: Record<keyof Settings[G], z.ZodMiniType> },
  };
}

let made: ReturnType<typeof makeSchemas> | null = null;

/** The schemas of the fields and of their parts. */
export const schemas = (): ReturnType<typeof makeSchemas> => (made ??= makeSchemas());

/** The names of a group's fields. */
export function fieldsOf(group: SettingsGroup): string[] {
  return Object.keys(schemas().fields[group]);
}

/** The schema of a field; undefined if this version does not know the field. */
export function schemaOf(group: SettingsGroup, field: string): z.ZodMiniType | undefined {
  const fields: Record<string, z.ZodMiniType> = schemas().fields[group];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
