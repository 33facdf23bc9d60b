import * as z from 'zod/mini';
import { GROUPS } from '../settings/defaults.ts';
import type { Command } from './protocol.ts';

/** Made when first needed: a worker that wakes for an alarm does not pay for it. */
function makeSchema() {
  const id = z.string().check(z.minLength(1), z.maxLength(200));
  const instant = z.int();
  const lengthMs = z.int().check(z.gte(0), z.lte(4 * 3_600_000));
  const side = z.enum(['left', 'right']);
  const group = z.enum(GROUPS);

  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ping') }),
    z.object({
      kind: z.literal('snooze'),
      id,
      reminderId: id,
      minutes: z.optional(z.number().check(z.gte(1), z.lte(60))),
    }),
    z.object({ kind: z.literal('skip'), id, reminderId: id }),
    z.object({ kind: z.literal('pause'), id, until: z.nullable(instant) }),
    z.object({ kind: z.literal('resume'), id }),
    z.object({ kind: z.literal('denyRest'), id, from: instant }),
    z.object({
      kind: z.literal('startBreak'),
      id,
      routineId: id,
      minutes: z.number().check(z.gt(0), z.lte(240)),
      firstSide: side,
      totalMs: lengthMs,
      readyMs: lengthMs,
    }),
    z.object({ kind: z.literal('pauseBreak'), id }),
    z.object({ kind: z.literal('resumeBreak'), id }),
    z.object({ kind: z.literal('moveBreak'), id, toMs: lengthMs }),
    z.object({ kind: z.literal('endBreak'), id }),
    z.object({ kind: z.literal('look') }),
    z.object({ kind: z.literal('saveSettings'), group, values: z.record(z.string(), z.unknown()) }),
    z.object({ kind: z.literal('resetSettings'), group: z.nullable(group) }),
    z.object({ kind: z.literal('sendTestReminder') }),
    z.object({ kind: z.literal('dismissNotice'), noticeId: id }),
  ]);
}

let schema: ReturnType<typeof makeSchema> | null = null;

/** A message as a command, or null where it is none. */
export function readCommand(message: unknown): Command | null {
  const parsed = (schema ??= makeSchema()).safeParse(message);
  if (!parsed.success) return null;
  /* zod types an absent optional as undefined, exactOptionalPropertyTypes tells the two apart; the schema does too. */
  return parsed.data as Command;
}
