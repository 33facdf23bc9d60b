import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import { readPersonEvent } from '../rhythm/person-events.ts';
import type { PersonEvent } from '../rhythm/person-events.ts';
import { GROUPS } from '../settings/defaults.ts';

const group = () => z.enum(GROUPS);

/** The fields of each kind of command, except `dispatch`. Each schema is created when first needed. */
const FIELDS = {
  ping: () => ({}),
  /** The break has ended by the page's clock: the background checks its own. */
  look: () => ({}),
  /** Values that do not fit the schema are refused with a reason, and nothing is changed. */
  saveSettings: () => ({ group: group(), values: z.custom<Record<string, unknown>>(isObject) }),
  /** Null: every group. */
  resetSettings: () => ({ group: z.nullable(group()) }),
  sendTestReminder: () => ({}),
  dismissNotice: () => ({ noticeId: z.string().check(z.minLength(1), z.maxLength(200)) }),
  /** A page found data that it could not read completely, and kept a copy. */
  tellDamage: () => ({ what: z.enum(['bodyMended', 'plansMended']) }),
} satisfies Record<string, () => z.core.$ZodLooseShape>;

type Fields = typeof FIELDS;
type CommandOf<K extends keyof Fields> = z.infer<
  z.ZodMiniObject<{ kind: z.ZodMiniLiteral<K> } & ReturnType<Fields[K]>>
>;

/** What pages ask the background to do. */
export type Command =
  /** The person has done something, and the rhythm records it. */
  { kind: 'dispatch'; event: PersonEvent } | { [K in keyof Fields]: CommandOf<K> }[keyof Fields];

export type DamageKind = CommandOf<'tellDamage'>['what'];

export type Reply =
  | { ok: true }
  /** `isLate`: another request was first, and nothing was changed. */
  | { ok: false; error: string; isLate?: true };

const isKind = (kind: unknown): kind is keyof Fields => typeof kind === 'string' && Object.hasOwn(FIELDS, kind);

/** Reads a message as a command; null if it is not one. */
export function readCommand(message: unknown): Command | null {
  if (!isObject(message)) return null;
  const { kind } = message;
  if (kind === 'dispatch') {
    const event = readPersonEvent(message['event']);
    return event && { kind, event };
  }
  if (!isKind(kind)) return null;
  const parsed = z.object(FIELDS[kind]()).safeParse(message);
  /* The parsed fields belong to this kind. */
  return parsed.success ? ({ kind, ...parsed.data } as Command) : null;
}
