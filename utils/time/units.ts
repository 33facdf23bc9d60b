/** One minute in milliseconds. */
export const MINUTE_MS = 60_000;

/** No instant of ours lies outside of these, and calendars are slow or fail on those that do: epoch ms, 2000 to 2200. */
export const EARLIEST_MS = 946_684_800_000;
export const LATEST_MS = 7_258_118_400_000;
