import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import { whole } from '../settings/fields.ts';
import { isDay } from '../time/calendar.ts';
import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';
import { STATE_VERSION, migratedState } from './migrations/index.ts';
import { initialState } from './state.ts';
import type { Effect, HoldReason, NoteKind, RhythmState } from './types.ts';

/** No count exceeds this, and a number this large can still be incremented. */
const LARGEST_COUNT = 1_000_000_000_000;
/** No duration in a state is longer than ten years. */
const LONGEST_MS = 315_360_000_000;

const NOTE_KINDS = [
  'worked',
  'idle',
  'locked',
  'asleep',
  'off',
  'paused',
  'break',
  'held',
  'headsUp',
  'reminded',
  'snoozed',
  'waitsOnBadge',
  'fault',
  'taken',
  'stoppedEarly',
  'skipped',
  'natural',
  'missed',
] as const satisfies readonly NoteKind[];

const HOLD_REASONS = ['fullscreen', 'call', 'quiet'] as const satisfies readonly HoldReason[];

/** Made on first use: a worker that is only asked a question does not pay for it. */
function makeSchemas() {
  const instant = whole(EARLIEST_MS, LATEST_MS);
  const optionalInstant = z.nullable(instant);
  const minutes = z.number().check(z.gte(0), z.lte(LONGEST_MS));
  /* The next wake is computed from these, and an alarm's time is a whole number. */
  const amount = minutes.check(z.overwrite(Math.round));
  const count = whole(0, LARGEST_COUNT);

  const outcome = z.enum(['taken', 'stoppedEarly', 'skipped', 'natural', 'missed']);
  const kind = z.enum(NOTE_KINDS);

  const reminder = z.object({
    id: z.string(),
    dueAt: instant,
    asked: count,
    askedAt: optionalInstant,
    askedAtWorkMs: z.prefault(z.nullable(amount), null),
    snoozes: count,
    snoozedUntil: optionalInstant,
    lullSince: z.prefault(optionalInstant, null),
    held: z.nullable(z.object({ since: instant, why: z.enum(HOLD_REASONS) })),
    silent: z.boolean(),
    ritual: z.nullable(z.object({ id: z.string(), day: z.string().check(z.refine(isDay)), at: instant })),
    offeredUntil: z.prefault(optionalInstant, null),
  });

  /* Fields with a default are absent in states that earlier versions saved. */
  const run = z
    .object({
      id: z.string(),
      revision: z.prefault(z.string(), ''),
      reminder: z.nullable(reminder),
      routineId: z.string(),
      minutes,
      firstSide: z.enum(['left', 'right']),
      totalMs: amount,
      readyMs: amount,
      asksReady: z.prefault(z.boolean(), false),
      startedAt: instant,
      elapsedMs: amount,
      doneMs: amount,
      runningSince: optionalInstant,
      waitingSince: optionalInstant,
      seenAt: instant,
    })
    .check(z.refine(({ readyMs, totalMs }) => readyMs <= totalMs));

  const record = z.object({
    id: z.string(),
    outcome,
    dueAt: optionalInstant,
    endedAt: instant,
    routineId: z.nullable(z.string()),
    plannedMs: amount,
    doneMs: amount,
    snoozes: count,
    ritualId: z.nullable(z.string()),
    runId: z.prefault(z.nullable(z.string()), null),
  });

  const note = z.object({
    from: instant,
    to: instant,
    kind,
    detail: z.nullable(z.enum(['rest', 'lull', ...HOLD_REASONS])),
  });

  const id = z.string();
  const effects = {
    showReminder: z.object({ id, reminderId: id, repeat: count, workedMs: amount }),
    hideReminder: z.object({ id, reminderId: id }),
    showHeadsUp: z.object({ id, dueAt: instant }),
    hideHeadsUp: z.object({ id }),
    record: z.object({ id, record }),
    note: z.object({ id, note }),
  } satisfies { [T in Effect['type']]: z.ZodMiniType<Omit<Extract<Effect, { type: T }>, 'type'>> };

  const fields = {
    asOf: instant,
    wakeAt: optionalInstant,
    intervalStartedAt: instant,
    workedMs: amount,
    off: z.boolean(),
    here: z.boolean(),
    away: z.nullable(
      z.object({
        since: instant,
        why: z.enum(['idle', 'locked', 'asleep']),
        rested: z.boolean(),
        workedMs: amount,
        quietMs: z.prefault(amount, 0),
      }),
    ),
    fullscreen: z.boolean(),
    call: z.nullable(z.string()),
    callSilentSince: z.prefault(optionalInstant, null),
    heardAt: optionalInstant,
    stretch: z.object({ kind, from: instant }),
    reminder: z.nullable(reminder),
    headsUp: z.enum(['none', 'shown', 'over']),
    rituals: z.custom<RhythmState['rituals']>(areRituals),
    lastAskedAt: optionalInstant,
    lostToFullscreen: z.prefault(count, 0),
    lastRest: z.nullable(
      z.object({ from: instant, to: instant, workedMs: amount, sinceLongRest: z.prefault(count, 0) }),
    ),
    pause: z.nullable(z.object({ since: instant, until: optionalInstant })),
    run: z.nullable(run),
    breaks: count,
    sinceLongRest: z.prefault(count, 0),
    serial: count,
  } satisfies Record<Exclude<keyof RhythmState, 'version' | 'seen' | 'outbox'>, z.ZodMiniType>;
  return { fields, effects };
}

let made: ReturnType<typeof makeSchemas> | null = null;
const schemas = (): ReturnType<typeof makeSchemas> => (made ??= makeSchemas());

/** The result of reading a saved state. `kept` is the original if it has to be set aside before it is overwritten. */
export interface ReadState {
  state: RhythmState;
  problem: null | 'damaged' | 'newer';
  kept: unknown;
}

function areRituals(value: unknown): boolean {
  const areWhole = ([at, day]: [string, unknown]): boolean =>
    /^[\w-]+@\d\d:\d\d$/.test(at) && typeof day === 'string' && /^(\d{4}-\d\d-\d\d~?)?$/.test(day);
  return isObject(value) && Object.entries(value).every(areWhole);
}

/** The readable members of a list, and whether all were readable. */
function readList<T>(raw: unknown, read: (item: unknown) => T | null): [T[], boolean] {
  if (!Array.isArray(raw)) return [[], false];
  const good = raw.map(read).filter((item) => item !== null);
  return [good, good.length === raw.length];
}

function readEffect(raw: unknown): Effect | null {
  const { effects } = schemas();
  const type = isObject(raw) ? raw['type'] : null;
  if (typeof type !== 'string' || !isEffectType(type, effects)) return null;
  const parsed = effects[type].safeParse(raw);
  if (!parsed.success) return null;
  const { id, ...rest } = parsed.data;
  /* The fields are those of its type, as `satisfies` above proves, in the order in which the engine writes them. */
  return { id, type, ...rest } as Effect;
}

const isEffectType = (type: string, effects: Record<Effect['type'], unknown>): type is Effect['type'] =>
  Object.hasOwn(effects, type);

/**
 * Reads the saved rhythm field by field. An invalid field starts fresh without affecting the others, so that a pause, a snooze
 * or a record survives damage elsewhere. No saved state means a first start. `now` in epoch ms.
 */
export function readState(saved: unknown, now: number): ReadState {
  const fresh = initialState(now);
  if (saved === undefined || saved === null) return { state: fresh, problem: null, kept: undefined };
  if (!isObject(saved)) return { state: fresh, problem: 'damaged', kept: saved };
  const raw = migratedState(saved);
  const read: Record<string, unknown> = { ...fresh };
  let isWhole = true;
  for (const [name, schema] of Object.entries(schemas().fields)) {
    const parsed = schema.safeParse(raw[name]);
    if (parsed.success) read[name] = parsed.data;
    else isWhole = false;
  }
  const [seen, seenWhole] = readList(raw['seen'], (id) => (typeof id === 'string' ? id : null));
  const [outbox, outboxWhole] = readList(raw['outbox'], readEffect);
  isWhole &&= seenWhole && outboxWhole;
  const newer = typeof raw['version'] === 'number' && raw['version'] > STATE_VERSION;
  isWhole &&= newer || raw['version'] === STATE_VERSION;
  /* Each field has just been parsed by its own schema, and `satisfies` above proves that none is missing. */
  const state = { ...read, version: STATE_VERSION, seen, outbox } as RhythmState;
  return { state, problem: newer ? 'newer' : isWhole ? null : 'damaged', kept: isWhole && !newer ? undefined : saved };
}
