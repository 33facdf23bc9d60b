import { afterBreak, movesDone } from '../../utils/body/after-break.ts';
import type { DoneBreak } from '../../utils/body/after-break.ts';
import { readyMs } from '../../utils/break/position.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import type { MoveSegment } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';

/* Loads the moves: import this module only when a break has ended. */

type BodyPort = Pick<PagePort, 'body' | 'zone'>;

/** A break that is over. `doneMs`: time spent in its moves and changes; skipped parts do not count. */
export type BreakOver = Omit<DoneBreak, 'elapsedMs' | 'day'> & { readonly doneMs: number };

/**
 * Writes the effects of a break to the body record. Recording the same break twice counts once. Resolves to the moves that were
 * done, each once. Rejects if the record cannot be read or written.
 */
export async function finishBreak(port: BodyPort, { doneMs, ...over }: BreakOver): Promise<readonly MoveSegment[]> {
  const done: DoneBreak = { ...over, elapsedMs: readyMs(over.plan) + doneMs, day: dayOf(over.endedAt, port.zone()) };
  const store = await port.body();
  await store.change((record) => afterBreak(record, done));
  return movesDone(done);
}

/**
 * Records the last break begun if it ended while no page showed it. Changes nothing if that break is still running or is
 * already in the record.
 */
export async function recordUnseenBreak(
  port: BodyPort & Pick<PagePort, 'records'>,
  last: SavedPlan | null,
): Promise<void> {
  if (last?.startedAt === undefined) return;
  const { runId, startedAt, plan } = last;
  const store = await port.body();
  if ((await store.read()).last.runId === runId) return;
  const ended = (await port.records(startedAt)).find((record) => record.runId === runId);
  if (ended) await finishBreak(port, { runId, startedAt, plan, doneMs: ended.doneMs, endedAt: ended.endedAt });
}
