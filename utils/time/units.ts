/** One minute in milliseconds. */
export const MINUTE_MS = 60_000;

/** The minutes of a day whose wall clock is not changed. */
export const DAY_MINUTES = 1440;

/**
 * Timestamps outside these bounds (epoch ms, the years 2000 to 2200) are rejected: they are damage, and calendars are slow or
 * fail on them.
 */
export const EARLIEST_MS = 946_684_800_000;
export const LATEST_MS = 7_258_118_400_000;
