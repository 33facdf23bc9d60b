import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';

/** Room for what is counted from now, back and ahead. */
const YEAR_MS = 366 * 86_400_000;

/**
 * Now, epoch ms. A clock that says something before 2001 or after 2198 is wrong, and what was saved under it would be taken
 * for damage, then or once it is right again: it stands at the border instead.
 */
export const now = (): number => Math.min(LATEST_MS - YEAR_MS, Math.max(EARLIEST_MS + YEAR_MS, Date.now()));
