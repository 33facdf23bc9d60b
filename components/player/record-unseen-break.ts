import { afterBreak } from '../../utils/body/after-break.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';

/**
 * Takes in what the break that was begun last has done to the body, where it ended while no page showed it; changes nothing
 * where it still runs, or is taken in already. Rejects where what is kept cannot be read or written.
 */
export async function recordUnseenBreak(port: PagePort, last: SavedPlan | null): Promise<void> {
  if (last?.startedAt === undefined) return;
  const { runId, startedAt, plan } = last;
  const store = await port.body();
  if ((await store.read()).last.runId === runId) return;
  const ended = (await port.records(startedAt)).find((record) => record.runId === runId);
  if (!ended) return;
  const { endedAt, doneMs } = ended;
  const elapsedMs = plannedBreak(plan).readyMs + doneMs;
  const day = dayOf(endedAt, port.zone());
  await store.change((record) => afterBreak(record, { runId, plan, elapsedMs, startedAt, endedAt, day }));
}
