import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';

/**
 * Now, epoch ms. A clock that says something before 2000 or after 2200 is wrong, and what was saved under it would be taken
 * for damage once it is right again: it stands at the border instead.
 */
export const now = (): number => Math.min(LATEST_MS, Math.max(EARLIEST_MS, Date.now()));
