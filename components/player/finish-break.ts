import { afterBreak, movesDone } from '../../utils/body/after-break.ts';
import type { DoneBreak } from '../../utils/body/after-break.ts';
import { readyMs } from '../../utils/break/position.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import type { MoveSegment } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';

/* Loads the moves: import it when a break has ended. */

type BodyPort = Pick<PagePort, 'body' | 'zone'>;

/** A break that is over. `doneMs`: time spent in its moves and changes; what was jumped over was not done. */
export type BreakOver = Omit<DoneBreak, 'elapsedMs' | 'day'> & { readonly doneMs: number };

/**
 * Writes what a break did to the body into its record; the same break twice counts once. Resolves to the moves that were done,
 * each once. Rejects where the record cannot be read or written.
 */
export async function finishBreak(port: BodyPort, { doneMs, ...over }: BreakOver): Promise<readonly MoveSegment[]> {
  const done: DoneBreak = { ...over, elapsedMs: readyMs(over.plan) + doneMs, day: dayOf(over.endedAt, port.zone()) };
  const store = await port.body();
  await store.change((record) => afterBreak(record, done));
  return movesDone(done);
}

/**
 * The same for the break that was begun last, where it ended while no page showed it; changes nothing where it still runs, or
 * is in the record already.
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
