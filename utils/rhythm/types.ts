import type { WeekHours } from '../time/hours.ts';

/** What the rhythm needs to know of the preferences. Units stand in the names; ranges are the schema's. */
export interface RhythmSettings {
  workMinutes: number;
  naturalBreakMinutes: number;
  /** Minutes until an unanswered reminder comes again. */
  repeatMinutes: number;
  snoozeMinutes: number;
  /** Snoozes allowed for one reminder. */
  maxSnoozes: number;
  hours: WeekHours;
  /** IANA name of the zone the person is in now; working hours are wall-clock times there. */
  zone: string;
}

/** A reminder that has come up and has not ended yet. Instants are epoch milliseconds throughout. */
export interface Reminder {
  id: string;
  dueAt: number;
  /** Times it was shown since it came up or since the last snooze or pause ended. */
  asked: number;
  /** When it was last shown; null: never, and then it leaves no record. */
  askedAt: number | null;
  snoozes: number;
  snoozedUntil: number | null;
}

/** The guided break that is under way. The plan itself follows from routine, minutes and first side. */
export interface BreakRun {
  id: string;
  /** The reminder this break answers, so that it ends in exactly one record. Null for a break begun unasked. */
  reminder: Reminder | null;
  routineId: string;
  minutes: number;
  firstSide: 'left' | 'right';
  /** Length of the whole plan, the get-ready time included. */
  totalMs: number;
  /** Length of the get-ready time at the beginning, which is no exercise. */
  readyMs: number;
  startedAt: number;
  /** Position in the plan at `runningSince`, or where it waits. */
  elapsedMs: number;
  /** Time really spent in the plan up to `runningSince`; going back and forth does not change it. */
  doneMs: number;
  runningSince: number | null;
  waitingSince: number | null;
  /** When a page that shows the break last said that it is there. */
  seenAt: number;
}

interface Pause {
  since: number;
  /** Null: until resumed by hand. */
  until: number | null;
}

/** How a reminder or a break ended. A break begun unasked has no reminder and ends taken or stoppedEarly. */
export type Outcome = 'taken' | 'stoppedEarly' | 'skipped' | 'natural' | 'missed';

/** One line of the history: what became of one reminder or one break. */
export interface EndRecord {
  /** The reminder's id, or the break's where nothing reminded. */
  id: string;
  outcome: Outcome;
  dueAt: number | null;
  endedAt: number;
  routineId: string | null;
  plannedMs: number;
  doneMs: number;
  snoozes: number;
}

/** Something to be done once. `id` makes doing it again harmless. */
export type Effect =
  | { id: string; type: 'showReminder'; reminderId: string; repeat: number; workedMs: number }
  | { id: string; type: 'hideReminder'; reminderId: string }
  | { id: string; type: 'record'; record: EndRecord };

/** An absence that counted as a break, kept for the sentence that says so. */
interface Rest {
  from: number;
  to: number;
}

/** All that is kept of the rhythm between two wakes. Plain JSON. */
export interface RhythmState {
  version: 1;
  /** Up to this instant everything is accounted for. */
  asOf: number;
  /** When the alarm was last asked to wake the worker; a wake long after it means that the computer slept. */
  wakeAt: number | null;
  intervalStartedAt: number;
  /** Time present since the last rest, within working hours, not paused. */
  workedMs: number;
  /** `asOf` lies outside working hours as they were known then; what passes until the next wake is not work. */
  off: boolean;
  reminder: Reminder | null;
  /** When any reminder was last shown. */
  lastAskedAt: number | null;
  lastRest: Rest | null;
  pause: Pause | null;
  run: BreakRun | null;
  /** Breaks begun so far; the routines take turns by it. */
  breaks: number;
  /** Source of ids. */
  serial: number;
  /** Ids of the last commands, so that one delivered twice counts once. */
  seen: string[];
  outbox: Effect[];
}

/** What happened. Events with `id` come from a person and count once. */
export type RhythmEvent =
  | { type: 'woke' }
  | { type: 'browserStarted' }
  | { type: 'effectsDone'; ids: string[] }
  | { type: 'snoozed'; id: string; reminderId: string; minutes?: number }
  | { type: 'skipped'; id: string; reminderId: string }
  | { type: 'paused'; id: string; until: number | null }
  | { type: 'resumed'; id: string }
  | {
      type: 'breakStarted';
      id: string;
      routineId: string;
      minutes: number;
      firstSide: 'left' | 'right';
      totalMs: number;
      readyMs: number;
    }
  | { type: 'breakPaused'; id: string }
  | { type: 'breakResumed'; id: string }
  | { type: 'breakMoved'; id: string; toMs: number }
  | { type: 'breakEnded'; id: string }
  /** A page shows the break and is alive. */
  | { type: 'breakSeen' }
  /** The last page that showed the break is gone. */
  | { type: 'breakLeft' };

export type Phase = 'working' | 'due' | 'snoozed' | 'paused' | 'off' | 'inBreak' | 'breakWaiting';

/** What follows from a state at an instant. No time in it lies in the past. */
export interface Projection {
  phase: Phase;
  now: number;
  /** When the next reminder comes if the person goes on working; null while it can't be told. */
  nextBreakAt: number | null;
  /** Work still missing until the reminder. */
  remainingMs: number;
  workedMs: number;
  workMs: number;
  intervalStartedAt: number;
  reminder: Reminder | null;
  snoozesLeft: number;
  pause: Pause | null;
  run: BreakRun | null;
  /** Position of the running or waiting break in its plan. */
  breakElapsedMs: number;
  /** End of the current working hours, or null outside of them or where they never end. */
  hoursEndAt: number | null;
  /** Start of the next working hours, while outside of them. */
  hoursStartAt: number | null;
  /** The rest that just ended, until the person has worked for five minutes. */
  lastRest: Rest | null;
  /** When the worker has to look at the clock again; null: nothing happens by itself. */
  wakeAt: number | null;
}
