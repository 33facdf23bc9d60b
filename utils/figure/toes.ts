/** Toes are numbered 1 to 5, starting with the big toe. */
export type ToeNumber = 1 | 2 | 3 | 4 | 5;
/** From back to front, in the order they overlap. */
export const TOES: readonly ToeNumber[] = [5, 4, 3, 2, 1];
