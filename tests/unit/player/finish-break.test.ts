import { expect, test } from 'vitest';
import { finishBreak, recordUnseenBreak } from '../../../components/player/finish-break.ts';
import { plannedBreak } from '../../../utils/break/planned-break.ts';
import type { EndRecord } from '../../../utils/rhythm/types.ts';
import { bodyPage } from '../../fakes/body-page.ts';
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

test('the break of a plan is the one with its run, however many ended since, and counts once', async () => {
  const { port, record: body } = bodyPage(NOON, [
    record('r1', 'a', NOON + 4 * MINUTE),
    record('r2', 'b', NOON + 9 * MINUTE),
  ]);
  const saved = { runId: 'b', startedAt: NOON, plan };
  await recordUnseenBreak(port, saved);
  await recordUnseenBreak(port, saved);
  const once = body();
  expect(once.last.runId).toBe('b');
  expect(once.feel['ball-roll-sole']?.lastAt).toBe(NOON + 9 * MINUTE);
  const other = bodyPage(NOON, [record('r2', 'b', NOON + 9 * MINUTE)]);
  await recordUnseenBreak(other.port, saved);
  expect(once.today).toEqual(other.record().today);
});

test('a plan whose break has left no record yet changes nothing', async () => {
  const { port, record: body } = bodyPage(NOON, [record('r1', 'a', NOON + 4 * MINUTE)]);
  await recordUnseenBreak(port, { runId: 'b', startedAt: NOON, plan });
  expect(body()).toEqual(wellBody(NOON, 'UTC'));
});

test('a break that was on view and its record leave the same, whichever comes first', async () => {
  const ended = record('r1', 'a', NOON + 4 * MINUTE);
  const seen = bodyPage(NOON, [ended]);
  const over = { runId: 'a', startedAt: NOON, plan, doneMs: ended.doneMs, endedAt: ended.endedAt };
  const done = await finishBreak(seen.port, over);
  expect(done.map(({ moveId }) => moveId)).toEqual(seen.record().last.moves);
  expect(done.length).toBeGreaterThan(1);
  const once = seen.record();
  await recordUnseenBreak(seen.port, { runId: 'a', startedAt: NOON, plan });
  expect(await finishBreak(seen.port, over)).toEqual(done);
  expect(seen.record()).toEqual(once);
  const unseen = bodyPage(NOON, [ended]);
  await recordUnseenBreak(unseen.port, { runId: 'a', startedAt: NOON, plan });
  expect(unseen.record()).toEqual(once);
});

test('what was not reached was not done', async () => {
  const { port, record: body } = bodyPage(NOON);
  const over = { runId: 'a', startedAt: NOON, plan, doneMs: 3000, endedAt: NOON + MINUTE };
  expect(await finishBreak(port, over)).toEqual([]);
  expect(body().last).toEqual({ runId: 'a', moves: [] });
});

test('a record that cannot be written rejects', async () => {
  const { port, store } = bodyPage(NOON);
  const refusing = { ...port, body: async () => ({ ...store, change: () => Promise.reject(new Error('disk full')) }) };
  const over = { runId: 'a', startedAt: NOON, plan, doneMs: 3000, endedAt: NOON + MINUTE };
  await expect(finishBreak(refusing, over)).rejects.toThrow('disk full');
});
