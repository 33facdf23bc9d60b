import { EARLIEST_MS, LATEST_MS } from '../time/units.ts';

/** Margin for times calculated from now, back and ahead. */
const YEAR_MS = 366 * 86_400_000;

/**
 * Now, epoch ms. A clock before 2001 or after 2198 is wrong. Anything saved under such a time would be taken for damage, then
 * or once the clock is right again, so the time is clamped to that range.
 */
export const now = (): number => Math.min(LATEST_MS - YEAR_MS, Math.max(EARLIEST_MS + YEAR_MS, Date.now()));
