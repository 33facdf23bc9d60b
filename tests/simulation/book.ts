import type { Outcome, RhythmSettings, Sight } from '../../utils/rhythm/types.ts';
import type { World } from '../fakes/world.ts';
import { Account } from './account.ts';
import { Appointments } from './appointments.ts';
import { Broken } from './broken.ts';
import { Calendar } from './calendar.ts';
import type { Tally } from './tally.ts';
import type { Truth } from './truth.ts';

const MIN = 60_000;

/** Happenings told with a broken rule. */
const TOLD = 15;

/** An instant in a story. */
export const clock = (at: number | null): string => (at === null ? 'never' : new Date(at).toISOString().slice(5, 23));

/** What the oracle remembers, and how it complains. */
export class Book {
  calendar: Calendar;
  account: Account;
  readonly appointments: Appointments;
  readonly world: World;
  readonly truth: Truth;
  readonly tally: Tally;
  readonly from: number;
  readonly days: number;
  readonly seed: number;
  sight: Sight | null = null;
  /** When the call is over if it stays silent. */
  callUntil = -Infinity;
  /** The last happenings; put into words only when they are asked for. */
  trail: (() => string)[] = [];
  broken: Broken | null = null;

  /** The longest wait for a lull that applied while it waited. */
  mostLullMs = 0;
  /** Since when the open reminder, if it is still the same, could have been shown but for a lull. */
  waits: { what: string; from: number } | null = null;

  lastShownAt = -Infinity;
  readonly shownIds = new Set<string>();
  /** Reminders that were shown at least once. */
  readonly remindersShown = new Map<string, { inRound: number; lastAt: number }>();
  /** How reminders that are over have to be recorded. */
  readonly expected = new Map<string, readonly Outcome[]>();
  /** The open reminder, if it was held too long before this event. */
  silentId: string | null = null;
  /** When each snooze that was granted ends, and a repeat after it. */
  readonly snoozedTo = new Map<string, number>();
  restsOwed = 0;
  restsMaybe = 0;
  /** Until then a rest may have been recorded before it came. */
  doubtfulUntil = -Infinity;
  soonWakes = 0;
  lastWakeAt: number | null = null;
  /** How the open reminder ended, unless it had become a ritual's before. */
  mayEnd: readonly Outcome[] | null = null;
  headsUpIn = -1;
  intervals = 0;
  /** No reminder before: a break was stopped early. */
  notBefore = -Infinity;
  /** What the work clock had to reach when the open reminder came up. */
  dueWithMs = Infinity;
  /** When the work clock reached its end, and the last moment at which something stood in the way. */
  dueAt: number | null = null;
  blockedAt: number;
  deaths = 0;
  sleptAt = -Infinity;
  wokeAt = -Infinity;
  /** Time the truth and what the worker was told have differed without a break. */
  unseenMs = 0;
  /** How much later it may be seen, because looking failed. */
  blindMs = 0;
  passed: number;
  /** Since the clock was moved nothing said before can be held against it. */
  isMoved = false;
  lastNoteTo = -Infinity;
  /** Notes of the time before the clock was set may lie anywhere. */
  notesFrom = -Infinity;
  movedAt = -Infinity;

  constructor(world: World, truth: Truth, tally: Tally, options: { from: number; days: number; seed: number }) {
    this.world = world;
    this.truth = truth;
    this.tally = tally;
    this.from = options.from;
    this.days = options.days;
    this.seed = options.seed;
    this.calendar = new Calendar(world.settings, this.from, this.days);
    this.account = new Account(options.from);
    this.appointments = new Appointments(this.calendar, options.from);
    this.blockedAt = options.from;
    this.passed = options.from;
  }

  /** What is found while the worker works is thrown after it, because a worker bears what its calls throw. */
  readonly fail = (rule: string): never => {
    const { world } = this;
    this.broken ??= new Broken(
      [
        rule,
        `seed ${this.seed}, ${world.flavour}, ${new Date(this.now).toISOString()} (${this.settings.zone})`,
        `truth ${JSON.stringify(this.truth)}`,
        ...this.trail.slice(-TOLD).map((say) => say()),
        `settings ${JSON.stringify(this.settings)}`,
        `state ${JSON.stringify(world.saved)}`,
        `account ${JSON.stringify(this.account)}`,
        `alarms ${JSON.stringify([...world.alarms.values()])}`,
        `failures ${JSON.stringify(world.failures.slice(-3))}`,
      ].join('\n  '),
    );
    throw this.broken;
  };

  check(rule: string, isRight: boolean, says: () => string): void {
    this.tally.checked(rule);
    if (!isRight) this.fail(`${rule}: ${says()}`);
  }

  tell(what: string | (() => string)): void {
    const { now } = this;
    this.trail.push(() => `${clock(now)} ${typeof what === 'string' ? what : what()}`);
    if (this.trail.length > 400) this.trail = this.trail.slice(-20);
  }

  /** Somebody saw this. A call goes on for five minutes after it was found silent, unless its tab is gone. */
  saw(sight: Sight): void {
    this.sight = sight;
    if (sight.call !== null) this.callUntil = Infinity;
    else if (sight.openCalls.length === 0) this.callUntil = -Infinity;
    else if (this.callUntil === Infinity) this.callUntil = this.now + 5 * MIN;
  }

  /** A bad moment, as far as anybody told. */
  held(): boolean {
    const { settings, sight, now } = this;
    if (this.calendar.quiet.has(now)) return true;
    const isInCall = now < this.callUntil;
    return (settings.holdFullscreen && sight?.fullscreen === true) || (settings.holdCalls && isInCall);
  }

  /** From a break that was stopped to the next reminder, at least. */
  leastMs(): number {
    return Math.min(this.settings.repeatMinutes, this.settings.workMinutes) * MIN;
  }

  newInterval(): void {
    this.intervals += 1;
    this.dueAt = null;
  }

  get now(): number {
    return this.world.now;
  }

  get settings(): RhythmSettings {
    return this.world.settings;
  }
}
