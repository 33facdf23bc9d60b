import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import type { RunPlan } from '../rhythm/types.ts';
import { GROUPS } from '../settings/defaults.ts';
import { whole } from '../settings/fields.ts';
import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';
import type { Command } from './protocol.ts';

const id = () => z.string().check(z.minLength(1), z.maxLength(200));
const instant = () => whole(EARLIEST_MS, LATEST_MS);
const lengthMs = () => whole(0, 4 * 3_600_000);
const group = () => z.enum(GROUPS);
/** Whoever shows a plan reads it whole; here it only has to say whose it is. */
const plan = () => z.custom<RunPlan>((value) => isObject(value) && typeof value['runId'] === 'string');

/** What comes with each kind of command. Each schema is made when first needed: a worker that wakes pays for one at most. */
const FIELDS = {
  ping: () => ({}),
  snooze: () => ({ id: id(), reminderId: id(), minutes: z.optional(z.number().check(z.gte(1), z.lte(60))) }),
  skip: () => ({ id: id(), reminderId: id() }),
  pause: () => ({ id: id(), until: z.nullable(instant()) }),
  resume: () => ({ id: id() }),
  denyRest: () => ({ id: id(), from: instant() }),
  startBreak: () => ({
    id: id(),
    routineId: id(),
    minutes: z.number().check(z.gt(0), z.lte(240)),
    firstSide: z.enum(['left', 'right']),
    totalMs: lengthMs(),
    readyMs: lengthMs(),
    plan: plan(),
  }),
  pauseBreak: () => ({ id: id() }),
  resumeBreak: () => ({ id: id() }),
  moveBreak: () => ({ id: id(), toMs: lengthMs() }),
  resizeBreak: () => ({ id: id(), totalMs: lengthMs(), revision: z.string(), plan: plan() }),
  endBreak: () => ({ id: id() }),
  look: () => ({}),
  saveSettings: () => ({ group: group(), values: z.custom<Record<string, unknown>>(isObject) }),
  resetSettings: () => ({ group: z.nullable(group()) }),
  sendTestReminder: () => ({}),
  dismissNotice: () => ({ noticeId: id() }),
  tellDamage: () => ({ what: z.enum(['bodyMended', 'plansMended']) }),
} satisfies Record<Command['kind'], () => z.core.$ZodLooseShape>;

const isKind = (kind: unknown): kind is Command['kind'] => typeof kind === 'string' && Object.hasOwn(FIELDS, kind);

/** A message as a command, or null where it is none. */
export function readCommand(message: unknown): Command | null {
  if (!isObject(message) || !isKind(message['kind'])) return null;
  const { kind } = message;
  const parsed = z.object(FIELDS[kind]()).safeParse(message);
  if (!parsed.success) return null;
  /* The shape is that of its kind. zod types an absent optional as undefined; the schema tells the two apart. */
  return { kind, ...parsed.data } as Command;
}
