import type { EndRecord } from '../rhythm/types.ts';

/** Breaks of these records that were done, wholly or in part; one that was left while getting ready is none. */
export function breaksTaken(records: readonly EndRecord[]): number {
  return records.filter(({ outcome, doneMs }) => (outcome === 'taken' || outcome === 'stoppedEarly') && doneMs > 0)
    .length;
}
