import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import { whole } from '../settings/fields.ts';
import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';

/** What pages save with a run, as far as the rhythm knows it: whose plan it is. */
export interface RunPlan {
  readonly runId: string;
}

const LONGEST_BREAK_MS = 4 * 3_600_000;

const text = () => z.string().check(z.minLength(1), z.maxLength(200));
const instant = () => whole(EARLIEST_MS, LATEST_MS);
const lengthMs = () => whole(0, LONGEST_BREAK_MS);
/** Whoever shows a plan reads it whole; here it only has to say whose it is. */
const plan = () => z.custom<RunPlan>((value) => isObject(value) && typeof value['runId'] === 'string');

/**
 * What a person does, and what comes with it; all of it carries an `id` that is new for each act, so that one delivered twice
 * counts once. Each schema is made when first needed: a worker that wakes pays for one at most.
 */
const FIELDS = {
  snoozed: () => ({ reminderId: text(), minutes: z.exactOptional(z.number().check(z.gte(1), z.lte(60))) }),
  skipped: () => ({ reminderId: text() }),
  /** `until` in epoch ms; null: until resumed. */
  paused: () => ({ until: z.nullable(instant()) }),
  resumed: () => ({}),
  /** The absence that began at `from` (epoch ms) was no rest: the person was working. */
  restDenied: () => ({ from: instant() }),
  /** `plan` is saved with the run, if it begins. */
  breakStarted: () => ({
    routineId: text(),
    minutes: z.number().check(z.gt(0), z.lte(240)),
    firstSide: z.enum(['left', 'right']),
    totalMs: lengthMs(),
    readyMs: lengthMs(),
    asksReady: z.exactOptional(z.boolean()),
    plan: plan(),
  }),
  breakPaused: () => ({}),
  breakResumed: () => ({}),
  breakMoved: () => ({ toMs: lengthMs() }),
  /** The plan is another one from here on, ready time included in its length. Refused where it was not made from the one of `revision`. */
  breakResized: () => ({ totalMs: lengthMs(), revision: z.string(), plan: plan() }),
  breakEnded: () => ({}),
} satisfies Record<string, () => z.core.$ZodLooseShape>;

type Fields = typeof FIELDS;

export type PersonEvent = {
  [T in keyof Fields]: { type: T } & z.infer<z.ZodMiniObject<{ id: z.ZodMiniString } & ReturnType<Fields[T]>>>;
}[keyof Fields];

const isType = (type: unknown): type is PersonEvent['type'] => typeof type === 'string' && Object.hasOwn(FIELDS, type);

/** Whether a person did it, who then is there. The other events come from the clock and from the browser. */
export const isFromPerson = <E extends { type: string }>(event: E): event is Extract<E, PersonEvent> =>
  isType(event.type);

/** An event of a person that came from a page; null where it is none. */
export function readPersonEvent(raw: unknown): PersonEvent | null {
  if (!isObject(raw) || !isType(raw['type'])) return null;
  const { type } = raw;
  const parsed = z.object({ id: text(), ...FIELDS[type]() }).safeParse(raw);
  /* The fields are those of its type. */
  return parsed.success ? ({ type, ...parsed.data } as PersonEvent) : null;
}
