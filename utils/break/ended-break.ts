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

/** A break with less exercise than this gets no question before it ends and no summary after. */
export const BARELY_BEGUN_MS = 5000;

/** How a run ended that is gone at `now` (epoch ms): its time ran out, or it was ended by hand. */
export function endedBreakOf(run: BreakRun, now: number): EndedBreak {
  const { elapsedMs, doneMs } = breakAt(run, now);
  const plannedMs = run.totalMs - run.readyMs;
  const reachedEnd = elapsedMs >= run.totalMs;
  const endedAt = reachedEnd && run.runningSince !== null ? run.runningSince + run.totalMs - run.elapsedMs : now;
  return { run, doneMs, plannedMs, reachedEnd, endedAt };
}

/** The same break, corrected by its record once the history has one. */
export function settledBreak(
  ended: EndedBreak,
  records: readonly EndRecord[],
): { ended: EndedBreak; isRecorded: boolean } {
  const record = records.findLast(({ runId }) => runId === ended.run.id);
  if (!record) return { ended, isRecorded: false };
  const { doneMs, endedAt } = record;
  return { ended: { ...ended, doneMs, endedAt, reachedEnd: record.outcome === 'taken' }, isRecorded: true };
}
