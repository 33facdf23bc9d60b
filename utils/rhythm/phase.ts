import type { Phase, RhythmState } from './types.ts';

/**
 * The name of the moment. It is derived, not stored; the first check that matches decides. A ritual's reminder also counts
 * outside working hours.
 */
export function phaseOf({ run, pause, off, away, reminder }: RhythmState, now: number): Phase {
  if (run) return run.runningSince === null ? 'breakWaiting' : 'inBreak';
  if (pause) return 'paused';
  if (off && !reminder?.ritual) return 'off';
  if (away) return 'away';
  if (!reminder) return 'working';
  if (reminder.snoozedUntil !== null && reminder.snoozedUntil > now) return 'snoozed';
  return reminder.held ? 'held' : 'due';
}
