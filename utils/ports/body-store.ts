import type { OwnPlan } from '../body/own-plans.ts';
import type { BodyRecord } from '../body/record.ts';

/** The stored body record and the person's own plans; only pages read and write them. */
export interface BodyStore {
  read(): Promise<BodyRecord>;
  /** Applies changes one after another, whichever page they come from; resolves to the record stored afterwards. */
  change(change: (record: BodyRecord) => BodyRecord): Promise<BodyRecord>;
  plans(): Promise<readonly OwnPlan[]>;
  changePlans(change: (plans: readonly OwnPlan[]) => readonly OwnPlan[]): Promise<readonly OwnPlan[]>;
  /** Calls back after each change of either, from any page; returns a function to unsubscribe. */
  onChange(listener: () => void): () => void;
}
