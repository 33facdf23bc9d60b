import { MINUTE_MS } from '../time/units.ts';

/** The worker checks the clock at least this often while time counts as work. This bounds how much sleep can add. */
export const HEARTBEAT_MS = 5 * MINUTE_MS;

/** A wake this near needs no beat before it, so two beats are at most this much more than a heartbeat apart. */
export const NEAR_MS = 15_000;
