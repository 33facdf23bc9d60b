import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import { whole } from '../settings/fields.ts';
import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';

/** The plan that pages save with a run, as far as the rhythm knows it: which run it belongs to. */
export interface RunPlan {
  readonly runId: string;
}

const LONGEST_BREAK_MS = 4 * 3_600_000;

const text = () => z.string().check(z.minLength(1), z.maxLength(200));
const instant = () => whole(EARLIEST_MS, LATEST_MS);
const lengthMs = () => whole(0, LONGEST_BREAK_MS);
/** Whoever shows a plan reads all of it. Here it only has to name its run. */
const plan = () => z.custom<RunPlan>((value) => isObject(value) && typeof value['runId'] === 'string');

/**
 * What a person does, with its data. Every event carries an `id` that is new for each act, so that an event delivered twice
 * counts once. Each schema is made on first use: a worker that wakes pays for at most one.
 */
const FIELDS = {
  snoozed: () => ({ reminderId: text(), minutes: z.exactOptional(z.number().check(z.gte(1), z.lte(60))) }),
  skipped: () => ({ reminderId: text() }),
  /** `until` in epoch ms; null: until resumed. */
  paused: () => ({ until: z.nullable(instant()) }),
  resumed: () => ({}),
  /** The absence that began at `from` (epoch ms) was not a rest: the person was working. */
  restDenied: () => ({ from: instant() }),
  /** `plan` is saved with the run if the break begins. */
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
  /**
   * Replaces the plan from here on; its length includes the ready time. Refused unless the new plan was made from the one of
   * `revision`.
   */
  breakResized: () => ({ totalMs: lengthMs(), revision: z.string(), plan: plan() }),
  breakEnded: () => ({}),
} satisfies Record<string, () => z.core.$ZodLooseShape>;

type Fields = typeof FIELDS;

export type PersonEvent = {
  [T in keyof Fields]: { type: T } & z.infer<z.ZodMiniObject<{ id: z.ZodMiniString } & ReturnType<Fields[T]>>>;
}[keyof Fields];

const isType = (type: unknown): type is PersonEvent['type'] => typeof type === 'string' && Object.hasOwn(FIELDS, type);

/** Whether a person caused the event, which proves presence. The other events come from the clock and from the browser. */
export const isFromPerson = <E extends { type: string }>(event: E): event is Extract<E, PersonEvent> =>
  isType(event.type);

/** Reads a person's event that came from a page; null if it is not one. */
export function readPersonEvent(raw: unknown): PersonEvent | null {
  if (!isObject(raw) || !isType(raw['type'])) return null;
  const { type } = raw;
  const parsed = z.object({ id: text(), ...FIELDS[type]() }).safeParse(raw);
  /* The fields are those of its type. */
  return parsed.success ? ({ type, ...parsed.data } as PersonEvent) : null;
}
