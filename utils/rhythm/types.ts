import type { Hours, WeekHours } from '../time/hours.ts';
import type { PersonEvent } from './person-events.ts';

/** What the rhythm needs to know of the preferences. Units stand in the names; ranges are the schema's. */
export interface RhythmSettings {
  workMinutes: number;
  naturalBreakMinutes: number;
  /** Minutes until an unanswered reminder comes again. */
  repeatMinutes: number;
  snoozeMinutes: number;
  /** Snoozes allowed for one reminder. */
  maxSnoozes: number;
  /** A silent word this long before a reminder; 0: none. */
  headsUpSeconds: number;
  /** No skip, and one snooze. Rituals can be skipped all the same. */
  firm: boolean;
  /** While a tab plays sound and the screen is not locked, idle does not mean away. */
  soundIsPresence: boolean;
  holdFullscreen: boolean;
  holdCalls: boolean;
  /** Quiet hours: reminders wait. */
  quiet: WeekHours;
  /** A reminder that was held this long stays on the badge. */
  maxHoldMinutes: number;
  rituals: readonly RitualTime[];
  /** What the badge counts while someone works; it says how often there is something new to show. */
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

/** What the browser says of the person and the moment. */
export interface Sight {
  /** Firefox knows no locked screen. */
  idle: 'active' | 'idle' | 'locked';
  /** Since when nobody has touched the computer, or since when it is locked, as far as that is known. */
  idleSince: number | null;
  /** A tab plays sound. */
  audible: boolean;
  /** The focused window is full screen. */
  fullscreen: boolean;
  /** Host of a call that can be heard, where the person allowed to look; else null. */
  call: string | null;
}

/** Why a reminder waits for a better moment. */
export type HoldReason = 'fullscreen' | 'call' | 'quiet';

/** Nobody is there, in time that would else be work. */
export interface Away {
  since: number;
  why: 'idle' | 'locked' | 'asleep';
  /** It has lasted long enough to be a natural break. */
  rested: boolean;
  /** What had been worked before it. */
  workedMs: number;
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
  /** Its moment has come, but this is a bad one. */
  held: { since: number; why: HoldReason } | null;
  /** It was held too long: the badge alone tells. */
  silent: boolean;
  /** The appointment it reminds of; null: of a break in the rhythm of work. */
  ritual: Appointment | null;
}

/** The guided break that is under way. Its plan is saved beside the state, by the same write. */
export interface BreakRun {
  id: string;
  /** Id of the act that its plan comes from: its start, or the last change. A change that was made from another one is refused. */
  revision: string;
  /** The reminder this break answers, so that it ends in exactly one record. Null for a break begun unasked. */
  reminder: Reminder | null;
  routineId: string;
  minutes: number;
  firstSide: 'left' | 'right';
  /** Length of the whole plan, the get-ready time included. */
  totalMs: number;
  /** Length of the get-ready time at the beginning, which is no exercise. */
  readyMs: number;
  /** There is something to be fetched, taken off or looked at: it stands at the end of that time until somebody is ready. */
  asksReady: boolean;
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
  /** The ritual it was; null for a break in the rhythm of work. */
  ritualId: string | null;
  /** The run of the break that ended; null where none was begun. */
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
  /** A page could not show something; no part of the rhythm. */
  | 'fault'
  | Outcome;

/** One line of what the engine saw: a stretch of time, or an instant (`from` equals `to`). Kept for a week. */
export interface Note {
  from: number;
  to: number;
  kind: NoteKind;
  /** An absence that counted as a break, or why a reminder was held. */
  detail: 'rest' | HoldReason | null;
  /** Of a fault: where, and what was thrown. */
  text?: string;
}

/** Something to be done once. `id` makes doing it again harmless. */
export type Effect =
  | { id: string; type: 'showReminder'; reminderId: string; repeat: number; workedMs: number }
  | { id: string; type: 'hideReminder'; reminderId: string }
  /** The silent word before the reminder that is due at `dueAt`. */
  | { id: string; type: 'showHeadsUp'; dueAt: number }
  | { id: string; type: 'hideHeadsUp' }
  | { id: string; type: 'record'; record: EndRecord }
  | { id: string; type: 'note'; note: Note };

/** An absence that counted as a break, kept for the sentence that says so and in case that it was none. */
interface Rest {
  from: number;
  to: number;
  /** What had been worked before it. */
  workedMs: number;
}

/** All that is kept of the rhythm between two wakes. Plain JSON. */
export interface RhythmState {
  version: 2;
  /** Up to this instant everything is accounted for. */
  asOf: number;
  /** When the alarm was last asked to wake the worker; a wake long after it means that the computer slept. */
  wakeAt: number | null;
  intervalStartedAt: number;
  /** Time present since the last rest, within working hours, not paused. */
  workedMs: number;
  /** `asOf` lies outside working hours as they were known then; what passes until the next wake is not work. */
  off: boolean;
  /** Someone was there when the browser was last asked. Only where work counts can `away` follow from it. */
  here: boolean;
  away: Away | null;
  /** Bad moments as they were last seen. */
  fullscreen: boolean;
  call: string | null;
  /** When there last was, or just stopped to be, sound without which nobody would have counted as present. */
  heardAt: number | null;
  /** What `asOf` is the end of so far; becomes a note when it is over. */
  stretch: { kind: NoteKind; from: number };
  reminder: Reminder | null;
  /** The silent word before the next reminder: not said yet, on view, or over. */
  headsUp: 'none' | 'shown' | 'over';
  /** When any reminder was last shown. */
  lastAskedAt: number | null;
  /** Rituals known, as 'id@HH:MM', and the day each was last dealt with ('YYYY-MM-DD'; '' for never). */
  rituals: Record<string, string>;
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

/** What happens without anybody's doing. */
type WorldEvent =
  /** Time has passed, and nothing else is known. */
  | { type: 'woke' }
  /** The browser was asked, or told by itself, how things are now. */
  | { type: 'looked'; sight: Sight }
  | { type: 'browserStarted' }
  | { type: 'effectsDone'; ids: string[] }
  /** A page shows the break and is alive. */
  | { type: 'breakSeen' }
  /** The last page that showed the break is gone. */
  | { type: 'breakLeft' };

/** What happened. What a person does counts once, and proves that someone is there. */
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
  away: Away | null;
  /** Why the open reminder waits, until when at the latest, and when quiet hours end. */
  hold: { why: HoldReason; since: number; until: number; quietUntil: number | null; call: string | null } | null;
  snoozesLeft: number;
  canSkip: boolean;
  /** The next appointment within a day. */
  nextRitual: Appointment | null;
  /** The next break gives way to that ritual. */
  ritualFirst: boolean;
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
