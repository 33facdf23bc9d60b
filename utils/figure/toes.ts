/** Toes are 1 to 5, the big one first. */
export type ToeNumber = 1 | 2 | 3 | 4 | 5;
/** From the back to the front, as they cover each other. */
export const TOES: readonly ToeNumber[] = [5, 4, 3, 2, 1];
