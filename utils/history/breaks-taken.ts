import type { EndRecord } from '../rhythm/types.ts';

/** Whether a break was mostly done. */
export const isDone = ({ outcome, doneMs, plannedMs }: Pick<EndRecord, 'outcome' | 'doneMs' | 'plannedMs'>): boolean =>
  outcome === 'taken' || (outcome === 'stoppedEarly' && doneMs > 0 && doneMs * 2 >= plannedMs);

/** How many of these records are breaks that were mostly done. */
export const breaksTaken = (records: readonly EndRecord[]): number => records.filter(isDone).length;
