import type { EndRecord } from '../rhythm/types.ts';

/** Whether a break was done for the most part. */
export const isDone = ({ outcome, doneMs, plannedMs }: Pick<EndRecord, 'outcome' | 'doneMs' | 'plannedMs'>): boolean =>
  outcome === 'taken' || (outcome === 'stoppedEarly' && doneMs > 0 && doneMs * 2 >= plannedMs);

/** How many of these records are breaks that were done for the most part. */
export const breaksTaken = (records: readonly EndRecord[]): number => records.filter(isDone).length;
