/** How feet feel: 1 sore, 2 tired, 3 all right, 4 easy, 5 light. */
export type Feeling = 1 | 2 | 3 | 4 | 5;

export const FEELINGS: readonly Feeling[] = [1, 2, 3, 4, 5];

/** How feet felt before and after a break; null if the person did not say. */
export interface Feelings {
  /** The id of the break's run. */
  readonly id: string;
  /** When the break began, epoch ms. */
  readonly at: number;
  readonly before: Feeling | null;
  readonly after: Feeling | null;
}

/** One or both answers, to merge with what was already said about the same break. */
export type FeelingsSaid = Pick<Feelings, 'id' | 'at'> & Partial<Pick<Feelings, 'before' | 'after'>>;
