import type { OwnPlan } from '../body/own-plans.ts';
import type { BodyRecord } from '../body/record.ts';

/** What is kept of a body and the plans of one's own; pages alone read and write it. */
export interface BodyStore {
  read(): Promise<BodyRecord>;
  /** Changes what is kept, one change after the other, whatever page they come from; resolves to what is kept then. */
  change(change: (record: BodyRecord) => BodyRecord): Promise<BodyRecord>;
  plans(): Promise<readonly OwnPlan[]>;
  changePlans(change: (plans: readonly OwnPlan[]) => readonly OwnPlan[]): Promise<readonly OwnPlan[]>;
  /** Calls back after each change of either, from any page; returns the way to stop. */
  onChange(listener: () => void): () => void;
}
