import { breakAt } from '../rhythm/break-run.ts';
import type { BreakRun, EndRecord } from '../rhythm/types.ts';

/** A break that is over, as the page knows it. */
export interface EndedBreak {
  run: BreakRun;
  doneMs: number;
  plannedMs: number;
  reachedEnd: boolean;
  /** Epoch ms. */
  endedAt: number;
}

/** Less exercise than this is not worth a question before it ends, nor a summary after. */
export const BARELY_BEGUN_MS = 5000;

/** What became of a run that is gone at `now` (epoch ms): over by the clock, or ended by hand. */
export function endedBreakOf(run: BreakRun, now: number): EndedBreak {
  const { elapsedMs, doneMs } = breakAt(run, now);
  const plannedMs = run.totalMs - run.readyMs;
  const reachedEnd = elapsedMs >= run.totalMs;
  const endedAt = reachedEnd && run.runningSince !== null ? run.runningSince + run.totalMs - run.elapsedMs : now;
  return { run, doneMs, plannedMs, reachedEnd, endedAt };
}

/** The same, put right by the record of it, once the history has it. */
export function settledBreak(
  ended: EndedBreak,
  records: readonly EndRecord[],
): { ended: EndedBreak; isRecorded: boolean } {
  const record = records.findLast(({ runId }) => runId === ended.run.id);
  if (!record) return { ended, isRecorded: false };
  const { doneMs, endedAt } = record;
  return { ended: { ...ended, doneMs, endedAt, reachedEnd: record.outcome === 'taken' }, isRecorded: true };
}
