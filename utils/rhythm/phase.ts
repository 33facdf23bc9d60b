import type { Phase, RhythmState } from './types.ts';

/**
 * What the moment is called. It is not stored; it follows, in this order. A ritual's reminder counts outside of working hours
 * too.
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
