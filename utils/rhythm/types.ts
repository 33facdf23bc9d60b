import type { Hours, WeekHours } from '../time/hours.ts';
import type { PersonEvent } from './person-events.ts';

/** The preferences that the rhythm needs. Names contain their units; the schema sets the ranges. */
export interface RhythmSettings {
  workMinutes: number;
  naturalBreakMinutes: number;
  /** Minutes until an unanswered reminder comes again. */
  repeatMinutes: number;
  snoozeMinutes: number;
  /** Snoozes allowed for one reminder. */
  maxSnoozes: number;
  /** A silent heads-up comes this long before a reminder; 0: none. */
  headsUpSeconds: number;
  /** Minutes of an ordinary break and of a long one. An absence as long as that is a long rest, too. */
  breakMinutes: number;
  longMinutes: number;
  /** Every so many breaks, one is long; 0: never. */
  longEvery: number;
  /** No skipping, and only one snooze. Rituals can still be skipped. */
  firm: boolean;
  /** While a tab plays sound and the screen is not locked, idle does not mean away. */
  soundIsPresence: boolean;
  holdFullscreen: boolean;
  holdCalls: boolean;
  /** Quiet hours: reminders wait. */
  quiet: WeekHours;
  /** A reminder held this long stays on the badge. */
  maxHoldMinutes: number;
  /** A reminder whose moment has come waits for a lull in the work, at most this long; 0: not at all. */
  lullMinutes: number;
  rituals: readonly RitualTime[];
  /** What the badge counts while someone works; determines how often there is something new to show. */
  countdown: 'off' | 'last5' | 'always';
  hours: Hours;
  /** IANA name of the zone the person is in now; working hours are wall-clock times there. */
  zone: string;
}

/** When a ritual is due, in wall-clock time. */
export interface RitualTime {
  id: string;
  /** 'HH:MM' */
  time: string;
  /** Monday first, seven entries. */
  days: readonly boolean[];
}

/** One appointment of a ritual. */
export interface Appointment {
  id: string;
  /** Calendar day it belongs to, 'YYYY-MM-DD'. */
  day: string;
  at: number;
}

/** What the browser reports about the person and the moment. */
export interface Sight {
  /** Firefox cannot report a locked screen. */
  idle: 'active' | 'idle' | 'locked';
  /** When the computer was last touched, or when it was locked, as far as known. */
  idleSince: number | null;
  /** A tab at the front of its window plays sound that is not muted. */
  audible: boolean;
  /** The focused window is full screen. */
  fullscreen: boolean;
  /** Host of an audible call, if the person allowed the check; otherwise null. */
  call: string | null;
  /** Hosts of all tabs with a call service, heard or not; empty without that permission. */
  openCalls: readonly string[];
  /**
   * A small pause in the work: no input for 15 s, or another tab or window has just come to the front, or a page has finished
   * loading. Between two things is where a notification costs least (Iqbal and Bailey 2008, doi:10.1145/1357054.1357070).
   */
  lull: boolean;
}

/** Why a reminder waits for a better moment. */
export type HoldReason = 'fullscreen' | 'call' | 'quiet';

/** Nobody is there, during time that would otherwise be work. */
export interface Away {
  since: number;
  why: 'idle' | 'locked' | 'asleep';
  /** The absence has lasted long enough to be a natural break. */
  rested: boolean;
  /** Time worked before the absence. */
  workedMs: number;
  /**
   * Time without input within working hours, not locked and not asleep. It counts as work if the person is back before the
   * absence is a natural break: people read and think without touching anything.
   */
  quietMs: number;
}

/** A reminder that has come up and has not ended yet. Instants are epoch milliseconds throughout. */
export interface Reminder {
  id: string;
  dueAt: number;
  /** Times it was shown since it came up or since the last snooze or pause ended. */
  asked: number;
  /** When it was last shown; null: never, so it leaves no record. */
  askedAt: number | null;
  /** The work clock (ms) when it was last shown, or when it stopped waiting for a better moment; null: neither yet. */
  askedAtWorkMs: number | null;
  snoozes: number;
  snoozedUntil: number | null;
  /** Its moment has come, and it has been waiting for a lull since then. */
  lullSince: number | null;
  /** The reminder is due, but this is a bad moment. */
  held: { since: number; why: HoldReason } | null;
  /** The reminder was held too long: only the badge shows it, until the bad moment ends. */
  silent: boolean;
  /** The appointment that the reminder is for; null: a break in the rhythm of work. */
  ritual: Appointment | null;
  /** A snooze that was granted keeps a ritual on offer until then; null: it is offered for its six hours. */
  offeredUntil: number | null;
}

/** The guided break in progress. Its plan is saved beside the state, in the same write. */
export interface BreakRun {
  id: string;
  /** Id of the act that produced the plan: the start, or the last change. A change based on any other revision is refused. */
  revision: string;
  /** The reminder this break answers, so that it ends in exactly one record. Null for a break begun unasked. */
  reminder: Reminder | null;
  routineId: string;
  minutes: number;
  firstSide: 'left' | 'right';
  /** Length of the whole plan, the get-ready time included. */
  totalMs: number;
  /** Length of the get-ready time at the beginning, which does not count as exercise. */
  readyMs: number;
  /**
   * Something has to be fetched, taken off or looked at: the break stops after the get-ready time until the person is ready.
   */
  asksReady: boolean;
  startedAt: number;
  /** Position in the plan at `runningSince`, or where the break waits. */
  elapsedMs: number;
  /** Time actually exercised up to `runningSince`; moving back and forth does not change it. */
  doneMs: number;
  runningSince: number | null;
  waitingSince: number | null;
  /** When a page that shows the break last reported that it is there. */
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
  /** The reminder's id, or the break's id if there was no reminder. */
  id: string;
  outcome: Outcome;
  dueAt: number | null;
  endedAt: number;
  routineId: string | null;
  plannedMs: number;
  doneMs: number;
  snoozes: number;
  /** The ritual, or null for a break in the rhythm of work. */
  ritualId: string | null;
  /** The run of the break that ended; null if none was begun. */
  runId: string | null;
}

export type NoteKind =
  | 'worked'
  | 'idle'
  | 'locked'
  | 'asleep'
  | 'off'
  | 'paused'
  | 'break'
  | 'held'
  | 'headsUp'
  | 'reminded'
  | 'snoozed'
  | 'waitsOnBadge'
  /** A page could not show something; not part of the rhythm. */
  | 'fault'
  | Outcome;

/** One line of what the engine saw: a stretch of time, or an instant (`from` equals `to`). Kept for a week. */
export interface Note {
  from: number;
  to: number;
  kind: NoteKind;
  /** Marks an absence that counted as a break, or says what a reminder waited for. */
  detail: 'rest' | 'lull' | HoldReason | null;
  /** For a fault: where it happened, and what was thrown. */
  text?: string;
}

/** Something to do once. The `id` makes repeating it harmless. */
export type Effect =
  | { id: string; type: 'showReminder'; reminderId: string; repeat: number; workedMs: number }
  | { id: string; type: 'hideReminder'; reminderId: string }
  /** The silent heads-up before the reminder that is due at `dueAt`. */
  | { id: string; type: 'showHeadsUp'; dueAt: number }
  | { id: string; type: 'hideHeadsUp' }
  | { id: string; type: 'record'; record: EndRecord }
  | { id: string; type: 'note'; note: Note };

/** An absence that counted as a break. Kept for the sentence that says so, and in case it was not a break. */
interface Rest {
  from: number;
  to: number;
  /** Time worked before the rest. */
  workedMs: number;
  /** `sinceLongRest` before the rest. */
  sinceLongRest: number;
}

/** Everything that is kept of the rhythm between two wakes. Plain JSON. */
export interface RhythmState {
  version: 2;
  /** Everything up to this instant is accounted for. */
  asOf: number;
  /** The wake time last requested from the alarm; a wake long after it means that the computer slept. */
  wakeAt: number | null;
  intervalStartedAt: number;
  /** Time present since the last rest, within working hours, not paused. */
  workedMs: number;
  /** `asOf` lies outside the working hours known at that time; the time until the next wake is not work. */
  off: boolean;
  /** Someone was there when the browser was last asked. `away` can follow from this only where work counts. */
  here: boolean;
  away: Away | null;
  /** Bad moments, as last seen. */
  fullscreen: boolean;
  /** Host of the call, and since when it is silent (null: it is heard). Somebody who talks to a muted room is in a call, too. */
  call: string | null;
  callSilentSince: number | null;
  /** When the sound that alone counted as presence was last heard, or just stopped. */
  heardAt: number | null;
  /** What the time up to `asOf` is being spent on; becomes a note when it is over. */
  stretch: { kind: NoteKind; from: number };
  reminder: Reminder | null;
  /** The silent heads-up before the next reminder: not shown yet, on view, or over. */
  headsUp: 'none' | 'shown' | 'over';
  /** When any reminder was last shown. */
  lastAskedAt: number | null;
  /** Reminders in a row that waited for the end of full screen until they were only on the badge. */
  lostToFullscreen: number;
  /** Rituals known, as 'id@HH:MM', and the day each was last dealt with ('YYYY-MM-DD'; '' for never). */
  rituals: Record<string, string>;
  lastRest: Rest | null;
  pause: Pause | null;
  run: BreakRun | null;
  /** Breaks begun so far; decides which routine's turn it is. */
  breaks: number;
  /** Ordinary breaks taken since the last long rest: a long break, a ritual, a long absence or a night. */
  sinceLongRest: number;
  /** Source of ids. */
  serial: number;
  /** Ids of the last commands, so that one delivered twice counts once. */
  seen: string[];
  outbox: Effect[];
}

/** Events that no person causes. */
type WorldEvent =
  /** Time has passed; nothing else is known. */
  | { type: 'woke' }
  /** The browser reported the current situation, when asked or by itself. */
  | { type: 'looked'; sight: Sight }
  | { type: 'browserStarted' }
  | { type: 'effectsDone'; ids: string[] }
  /** A page that shows the break is alive. */
  | { type: 'breakSeen' }
  /** The last page that showed the break is gone. */
  | { type: 'breakLeft' };

/** Everything that can happen. A person's event counts once, and proves that someone is there. */
export type RhythmEvent = PersonEvent | WorldEvent;

export const PHASES = [
  'working',
  'away',
  'due',
  'held',
  'snoozed',
  'paused',
  'off',
  'inBreak',
  'breakWaiting',
] as const;

export type Phase = (typeof PHASES)[number];

/** What follows from a state at an instant. No time in it lies in the past, except when things began. */
export interface Projection {
  phase: Phase;
  now: number;
  /** When the next reminder comes if the person goes on working; null while it can't be told. */
  nextBreakAt: number | null;
  /** Work left until the reminder. */
  remainingMs: number;
  workedMs: number;
  workMs: number;
  intervalStartedAt: number;
  reminder: Reminder | null;
  away: Away | null;
  /** Why the open reminder waits, until when at the latest, and when quiet hours end. */
  hold: { why: HoldReason; since: number; until: number; quietUntil: number | null; call: string | null } | null;
  /** The open reminder waits for a lull until then at the latest. */
  lullUntil: number | null;
  snoozesLeft: number;
  canSkip: boolean;
  /** The next appointment within a day. */
  nextRitual: Appointment | null;
  /** The next break gives way to a ritual. */
  ritualFirst: boolean;
  pause: Pause | null;
  run: BreakRun | null;
  /** Position of the running or waiting break in its plan. */
  breakElapsedMs: number;
  /** End of the current working hours; null outside them, or if they never end. */
  hoursEndAt: number | null;
  /** Start of the next working hours, while outside them. */
  hoursStartAt: number | null;
  /** The rest that just ended, until the person has worked for five minutes. */
  lastRest: Rest | null;
  /** When the worker has to check the clock again; null: nothing happens by itself. */
  wakeAt: number | null;
}
