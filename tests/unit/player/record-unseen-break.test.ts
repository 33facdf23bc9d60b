import { expect, test } from 'vitest';
import { recordUnseenBreak } from '../../../components/player/record-unseen-break.ts';
import type { BodyRecord } from '../../../utils/body/record.ts';
import { plannedBreak } from '../../../utils/break/planned-break.ts';
import type { BodyStore } from '../../../utils/ports/body-store.ts';
import type { PagePort } from '../../../utils/ports/page.ts';
import type { EndRecord } from '../../../utils/rhythm/types.ts';
import { planFor } from '../../fakes/plans.ts';
import { wellBody } from '../../fakes/well-body.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const MINUTE = 60_000;
const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const { totalMs, readyMs } = plannedBreak(plan);

/** A break that ended; the one that a reminder asked for has the reminder's id. */
const record = (id: string, runId: string, endedAt: number): EndRecord => ({
  id,
  outcome: 'taken',
  dueAt: null,
  endedAt,
  routineId: 'ball-break-3',
  plannedMs: totalMs - readyMs,
  doneMs: totalMs - readyMs,
  snoozes: 0,
  ritualId: null,
  runId,
});

/** What a page has when it looks for a break that ended unseen. */
function page(records: readonly EndRecord[]) {
  let body: BodyRecord = wellBody(NOON, 'UTC');
  const store = {
    read: async () => body,
    change: async (change: (before: BodyRecord) => BodyRecord) => void (body = change(body)),
  };
  const port = {
    body: async () => store as unknown as BodyStore,
    records: async (from: number) => records.filter(({ endedAt }) => endedAt >= from),
    zone: () => 'UTC',
  };
  /* All that it asks of a page. */
  return { port: port as unknown as PagePort, body: () => body };
}

test('the break of a plan is the one with its run, however many ended since, and counts once', async () => {
  const { port, body } = page([record('r1', 'a', NOON + 4 * MINUTE), record('r2', 'b', NOON + 9 * MINUTE)]);
  const saved = { runId: 'b', startedAt: NOON, plan };
  await recordUnseenBreak(port, saved);
  await recordUnseenBreak(port, saved);
  const once = body();
  expect(once.last.runId).toBe('b');
  expect(once.feel['ball-roll-sole']?.lastAt).toBe(NOON + 9 * MINUTE);
  const other = page([record('r2', 'b', NOON + 9 * MINUTE)]);
  await recordUnseenBreak(other.port, saved);
  expect(once.today).toEqual(other.body().today);
});

test('a plan whose break has left no record yet changes nothing', async () => {
  const { port, body } = page([record('r1', 'a', NOON + 4 * MINUTE)]);
  await recordUnseenBreak(port, { runId: 'b', startedAt: NOON, plan });
  expect(body()).toEqual(wellBody(NOON, 'UTC'));
});
