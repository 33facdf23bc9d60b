import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import { readPersonEvent } from '../rhythm/person-events.ts';
import type { PersonEvent } from '../rhythm/person-events.ts';
import { GROUPS } from '../settings/defaults.ts';

const group = () => z.enum(GROUPS);

/** What comes with each kind of command, but for `dispatch`. Each schema is made when first needed. */
const FIELDS = {
  ping: () => ({}),
  /** The break's end has come on the page's clock: the background looks at its own. */
  look: () => ({}),
  /** Values that don't fit the schema are refused with a reason; nothing is changed then. */
  saveSettings: () => ({ group: group(), values: z.custom<Record<string, unknown>>(isObject) }),
  /** Null: every group. */
  resetSettings: () => ({ group: z.nullable(group()) }),
  sendTestReminder: () => ({}),
  dismissNotice: () => ({ noticeId: z.string().check(z.minLength(1), z.maxLength(200)) }),
  /** A page found what it could not read whole, and has set it aside. */
  tellDamage: () => ({ what: z.enum(['bodyMended', 'plansMended']) }),
} satisfies Record<string, () => z.core.$ZodLooseShape>;

type Fields = typeof FIELDS;
type CommandOf<K extends keyof Fields> = z.infer<
  z.ZodMiniObject<{ kind: z.ZodMiniLiteral<K> } & ReturnType<Fields[K]>>
>;

/** What pages ask of the background. */
export type Command =
  /** The person has done something: the rhythm takes it in. */
  { kind: 'dispatch'; event: PersonEvent } | { [K in keyof Fields]: CommandOf<K> }[keyof Fields];

export type DamageKind = CommandOf<'tellDamage'>['what'];

export type Reply =
  | { ok: true }
  /** `isLate`: somebody else was first, and nothing was changed. */
  | { ok: false; error: string; isLate?: true };

const isKind = (kind: unknown): kind is keyof Fields => typeof kind === 'string' && Object.hasOwn(FIELDS, kind);

/** A message as a command, or null where it is none. */
export function readCommand(message: unknown): Command | null {
  if (!isObject(message)) return null;
  const { kind } = message;
  if (kind === 'dispatch') {
    const event = readPersonEvent(message['event']);
    return event && { kind, event };
  }
  if (!isKind(kind)) return null;
  const parsed = z.object(FIELDS[kind]()).safeParse(message);
  /* The fields are those of its kind. */
  return parsed.success ? ({ kind, ...parsed.data } as Command) : null;
}
