import type { Shown, World } from '../fakes/world.ts';
import { project } from '../../utils/rhythm/project.ts';
import { step } from '../../utils/rhythm/step.ts';
import type {
  EndRecord,
  Note,
  Outcome,
  Projection,
  Reminder,
  RhythmEvent,
  RhythmSettings,
  RhythmState,
  Sight,
} from '../../utils/rhythm/types.ts';
import { Account, outcomesOf, seenIn } from './account.ts';
import { Appointments } from './appointments.ts';
import { Calendar } from './calendar.ts';
import { Broken } from './broken.ts';
import { checkNote, checkView, isStretch, latestWake } from './rules.ts';
import type { Tally } from './tally.ts';
import type { Truth } from './truth.ts';

const KNOWN = (process.env['SIM_KNOWN'] ?? 'none').split(',');
const MIN = 60_000;
const SPACING_MS = MIN;
const MAX_REPEATS = 3;
const REST_RECORD_MS = 5 * MIN;
/** How long an absence stays unseen at the worst: the report is lost, a look just before it is due finds nothing yet. */
const UNSEEN_MS = 2 * MIN + 5 * MIN + 15_000 + MIN;
const LONG_PAUSE_MS = 4 * 60 * MIN;

const openIn = (state: RhythmState | null): Reminder | null => state?.reminder ?? state?.run?.reminder ?? null;

const clock = (at: number | null): string => (at === null ? 'never' : new Date(at).toISOString().slice(5, 23));

/** An event in few words. */
function told(event: RhythmEvent): string {
  if (event.type !== 'looked') return JSON.stringify(event);
  const { idle, idleSince, audible, fullscreen, call } = event.sight;
  const since = idleSince === null ? '' : ` since ${clock(idleSince)}`;
  return `looked: ${idle}${since}${audible ? ', sound' : ''}${fullscreen ? ', full screen' : ''}${call ? ', call' : ''}`;
}

/**
 * Decides what should have happened. It knows what is true and what the worker was told, and keeps an account of its own;
 * of the engine it sees what a person and the browser see: notifications, records, alarms, what pages are shown, and what
 * is saved.
 */
export class Oracle {
  private calendar: Calendar;
  private account: Account;
  private readonly appointments: Appointments;
  private readonly world: World;
  private readonly truth: Truth;
  private readonly tally: Tally;
  private readonly from: number;
  private readonly days: number;
  private readonly seed: number;
  private sight: Sight | null = null;
  /** The last happenings; put into words only when they are asked for. */
  private trail: (() => string)[] = [];
  private broken: Broken | null = null;

  private lastShownAt = -Infinity;
  private readonly shownIds = new Set<string>();
  /** Reminders that were shown at least once. */
  private readonly remindersShown = new Map<string, { inRound: number; lastAt: number }>();
  /** How reminders that are over have to be recorded. */
  private readonly expected = new Map<string, readonly Outcome[]>();
  private restsOwed = 0;
  private restsMaybe = 0;
  private soonWakes = 0;
  private lastWakeAt: number | null = null;
  /** How the open reminder ended, unless it had become a ritual's before. */
  private mayEnd: readonly Outcome[] | null = null;
  private headsUpIn = -1;
  private intervals = 0;
  /** No reminder before: a break was stopped early. */
  private notBefore = -Infinity;
  /** When the work clock reached its end, and the last moment at which something stood in the way. */
  private dueAt: number | null = null;
  private blockedAt: number;
  private deaths = 0;
  private sleptAt = -Infinity;
  private wokeAt = -Infinity;
  /** Time the truth and what the worker was told have differed without a break. */
  private unseenMs = 0;
  private passed: number;
  /** Since the clock was moved nothing said before can be held against it. */
  private isMoved = false;
  private lastNoteTo = -Infinity;
  /** Notes of the time before the clock was set may lie anywhere. */
  private notesFrom = -Infinity;

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
    world.watcher = {
      saved: (before, after, event) => this.saved(before, after, event),
      shown: (shown) => this.shown(shown),
      recorded: (record) => this.recorded(record),
      noted: (note) => this.noted(note),
      viewed: (view) => this.viewed(view),
    };
  }

  private get now(): number {
    return this.world.now;
  }

  private get settings(): RhythmSettings {
    return this.world.settings;
  }

  /** What is found while the worker works is thrown after it, because a worker bears what its calls throw. */
  private readonly fail = (rule: string): never => {
    const { world } = this;
    this.broken ??= new Broken(
      [
        `${rule}`,
        `seed ${this.seed}, ${world.flavour}, ${new Date(this.now).toISOString()} (${this.settings.zone})`,
        `truth ${JSON.stringify(this.truth)}`,
        ...this.trail.slice(-Number(process.env['TRAIL'] ?? 15)).map((say) => say()),
        `settings ${JSON.stringify(this.settings)}`,
        `state ${JSON.stringify(world.saved)}`,
        `account ${JSON.stringify(this.account)}`,
        `alarms ${JSON.stringify([...world.alarms.values()])}`,
        `failures ${JSON.stringify(world.failures.slice(-3))}`,
      ].join('\n  '),
    );
    throw this.broken;
  };

  private check(rule: string, isRight: boolean, says: () => string): void {
    if (!isRight && KNOWN.some((k) => rule.startsWith(k))) return;
    this.tally.checked(rule);
    if (!isRight) this.fail(`${rule}: ${says()}`);
  }

  /** True time passes; what happens in it is told when it is over. */
  pass(to: number): void {
    const { truth, account, calendar } = this;
    const from = this.passed;
    const ms = to - from;
    this.passed = to;
    if (ms <= 0 || !truth.awake) return;
    /* Firefox does not know of locked screens. */
    const isLocked = truth.locked && this.world.flavour === 'chrome';
    const isThere = truth.touching || (truth.audible && this.settings.soundIsPresence && !isLocked);
    if (isThere || account.seen === 'away' || !account.counts(calendar, from)) this.unseenMs = 0;
    else this.unseenMs += ms;
    const limitMs = UNSEEN_MS + MIN * this.deaths + (this.world.flavour === 'firefox' ? 5 * MIN : 0);
    if (this.unseenMs > limitMs) this.check('absence is noticed', false, () => `not for ${this.unseenMs} ms`);
  }

  /** The computer is awake again, or the browser open. */
  woke(how: 'asleep' | 'closed'): void {
    this.tell(how === 'asleep' ? 'computer wakes' : 'browser opens');
    this.sleptAt = this.now;
    this.wokeAt = this.now;
    this.unseenMs = 0;
  }

  /** Someone touched the computer. */
  touched(): void {
    this.pass(this.now);
    this.unseenMs = 0;
  }

  died(): void {
    this.deaths += 1;
    this.tell('an alarm was lost');
  }

  private tell(what: string | (() => string)): void {
    const { now } = this;
    this.trail.push(() => `${clock(now)} ${typeof what === 'string' ? what : what()}`);
    if (this.trail.length > 400) this.trail = this.trail.slice(-20);
  }

  before(event: RhythmEvent): void {
    this.pass(this.now);
    this.checkPunctual();
    const { saved } = this.world;
    const isFrequent = event.type === 'woke' || event.type === 'looked';
    if (!saved || (isFrequent && (this.world.alarmWrites & 15) !== 0 && !this.world.failing.has('presence'))) return;
    const { phase } = project(saved, this.now, this.settings);
    const isLook = event.type === 'woke' && !this.world.failing.has('presence');
    this.tally.cell(phase, isLook ? 'looked' : event.type);
  }

  /** Rule 1: while awake, the worker is woken within a minute of what it asked for. */
  private checkPunctual(): void {
    const { wakeAt } = this.account;
    if (wakeAt === null || this.isMoved) return;
    const since = Math.max(wakeAt, this.wokeAt);
    const hasSlept = this.world.flavour === 'firefox' && this.wokeAt >= this.account.at;
    const allowedMs = MIN * Math.max(1, this.deaths) + 2000 + (hasSlept ? 5 * MIN : 0);
    this.check('1 woken in time', this.now - since <= allowedMs, () => `${this.now - since} ms late`);
  }

  private saved(before: RhythmState | null, state: RhythmState, event: RhythmEvent | null): void {
    if (!before) {
      this.account.adopt(state);
      return;
    }
    if (!event) {
      this.tally.cell(project(before, this.now, this.settings).phase, 'effectsDone');
      this.account.wakeAt = state.wakeAt;
      return;
    }
    this.tell(
      () =>
        `${told(event)} -> work ${(state.workedMs / MIN).toFixed(2)}${state.here ? '' : ', away'}, wake ${clock(state.wakeAt)}`,
    );
    const { account, calendar, settings } = this;
    const sight = event.type === 'looked' ? event.sight : null;
    if (sight) this.sight = sight;
    const isMoved = this.isMoved;
    this.isMoved = false;
    if (isMoved) {
      this.adoptAll(state);
      return;
    }
    const workedBefore = account.workedMs;
    account.advance(this.now, sight, calendar, event.type === 'browserStarted');
    const isRepeated = 'id' in event && before.seen.includes(event.id);
    if ('id' in event) account.here(this.now);
    else if (!sight) this.guessPresence(event, state);
    const ended = this.endings(before, isRepeated ? { type: 'woke' } : event, workedBefore);
    this.compare(before, state, event);
    this.checkSlot(before, state, event, ended, isRepeated);
    account.adopt(state);
    this.watchDue(state);
    if (this.tally.events % 97 === 0) this.checkPure(before, state, event, settings);
  }

  /** Nobody asked how things are: who started the browser or ended a break may be there, or not. */
  private guessPresence(event: RhythmEvent, state: RhythmState): void {
    const { account } = this;
    const isOpen = event.type === 'browserStarted' || account.isAsleep || account.moreMs > 0;
    if (!isOpen && !account.isResumed && !account.happenings.some((one) => one.what === 'breakOver')) return;
    if (state.here && account.seen === 'away') account.here(this.now);
    else if (!state.here) account.gone(this.now, this.calendar);
  }

  /** Rule 7: the same again gives the same, and a repeated command changes nothing. */
  private checkPure(before: RhythmState, state: RhythmState, event: RhythmEvent, settings: RhythmSettings): void {
    const again = step(before, event, this.now, settings);
    this.check('7 same events, same state', JSON.stringify(again) === JSON.stringify(state), () =>
      JSON.stringify(again),
    );
    if (!('id' in event)) return;
    const twice = step(state, event, this.now, settings);
    this.check('7 repeated command', JSON.stringify(twice) === JSON.stringify(state), () => JSON.stringify(twice));
  }

  /** What the event and the time before it end, in their order: the open reminder's outcomes, or null. */
  private endings(before: RhythmState, event: RhythmEvent, workedBefore: number): readonly Outcome[] | null {
    const { account, now } = this;
    const open = before.reminder;
    const id = open?.id;
    let ended: readonly Outcome[] | null = null;
    const isRhythm = open !== null && open.ritual === null;
    this.mayEnd = null;
    const turnsAt = isRhythm ? this.appointments.nextDueAt(before.asOf, now) : Infinity;
    /* An absence that is heard of only after the hours' end. */
    const { reminder } = this.world.saved ?? before;
    const hasTurned = isRhythm && reminder?.id === id && reminder?.ritual != null;
    const isLate = hasTurned || (before.here && account.happenings.at(-1)?.what === 'offHours');
    for (const one of account.happenings) {
      this.tally.happened(`by itself: ${one.what}`);
      if (one.what === 'breakOver') {
        if (before.run?.reminder) ended = one.outcomes;
        else if (before.run) this.expected.set(before.run.id, one.outcomes);
        if (one.outcomes.includes('stoppedEarly')) this.notBefore = one.at + this.leastMs();
      } else if (isRhythm && !ended) {
        const isOpen = one.what === 'rest' && (one.isUnsure || isLate);
        const certainly = one.what === 'rest' ? (['natural'] as const) : (['missed'] as const);
        const outcomes = isOpen ? (['natural', 'missed'] as const) : certainly;
        const isCertain = one.what !== 'offHours' || !one.isMaybe;
        if (one.at < turnsAt && isCertain) ended = outcomes;
        else this.mayEnd ??= outcomes;
      }
      if (one.what === 'rest') {
        const isShown = open !== null && (this.remindersShown.has(open.id) || open.askedAt !== null);
        if (one.isUnsure || isLate) this.restsMaybe += 1;
        else if (one.workedMs >= REST_RECORD_MS && !(isRhythm && isShown)) this.restsOwed += 1;
      }
      this.newInterval();
    }
    if (!ended && open?.ritual && this.appointments.isOver(open.ritual, now)) {
      if (this.appointments.isUnsure(now)) this.mayEnd = ['missed'];
      else ended = ['missed'];
    }
    if (!ended && open?.ritual && this.appointments.isChanged(open.ritual)) this.mayEnd = ['missed', 'skipped'];
    return this.endingsBy(event, before, ended, id, workedBefore);
  }

  /** From a break that was stopped to the next reminder, at least. */
  private leastMs(): number {
    return Math.min(this.settings.repeatMinutes, this.settings.workMinutes) * MIN;
  }

  private newInterval(): void {
    this.intervals += 1;
    this.dueAt = null;
  }

  private endingsBy(
    event: RhythmEvent,
    before: RhythmState,
    already: readonly Outcome[] | null,
    id: string | undefined,
    workedBefore: number,
  ): readonly Outcome[] | null {
    const { account, settings, calendar } = this;
    const isRhythm = before.reminder !== null && before.reminder.ritual === null;
    switch (event.type) {
      case 'skipped': {
        const open = before.reminder;
        if (already || !open || open.id !== event.reminderId || account.run) return already;
        if (settings.firm && !open.ritual) return null;
        this.tally.happened('skipped');
        account.unsure = open.ritual !== null;
        if (!open.ritual) account.workedMs = 0;
        this.newInterval();
        return this.mayEnd ? [...this.mayEnd, 'skipped'] : ['skipped'];
      }
      case 'paused':
        if (event.until === null || event.until > this.now) account.pause = { since: this.now, until: event.until };
        return already;
      case 'resumed':
        account.pause = null;
        account.happenings = [];
        account.findOff(this.now, calendar);
        account.passEdge(this.now, calendar);
        if (account.happenings.length > 0 && isRhythm) this.mayEnd ??= ['missed'];
        return already;
      case 'restDenied':
        account.moreMs = Infinity;
        this.notBefore = -Infinity;
        this.newInterval();
        return already;
      case 'breakEnded':
      case 'breakMoved': {
        const { run } = account;
        if (!run || (event.type === 'breakMoved' && event.toMs < run.totalMs)) return already;
        const outcomes = event.type === 'breakEnded' ? (['stoppedEarly'] as const) : outcomesOf(run, this.now);
        this.notBefore = this.now + this.leastMs();
        account.endRun(run, this.now, outcomes);
        account.unsure = true;
        this.newInterval();
        if (run.reminder) return outcomes;
        this.expected.set(run.id, outcomes);
        return already;
      }
      case 'breakStarted':
        this.tally.happened(id ? 'break for a reminder' : 'break unasked');
        if (workedBefore >= 0 && !account.run) account.run = this.world.saved?.run ?? null;
        return already;
      case 'breakLeft':
      case 'breakPaused':
      case 'breakResumed':
      case 'breakSeen':
      case 'browserStarted':
        if (account.run) account.run = this.world.saved?.run ?? account.run;
        return already;
      case 'woke':
      case 'looked':
      case 'snoozed':
      case 'effectsDone':
        return already;
    }
  }

  /** The saved state against the account. */
  private compare(before: RhythmState, state: RhythmState, event: RhythmEvent): void {
    const { account } = this;
    const off = state.workedMs - account.workedMs;
    const least = account.unsure ? -Infinity : -account.lessMs - 2;
    const says = (): string => `state ${state.workedMs}, account ${account.workedMs}, before ${before.workedMs}`;
    this.check('1 work clock', off >= least && off <= account.moreMs + 2, says);
    if (account.pause?.until && account.pause.until <= this.now && !state.run) account.pause = null;
    const until = account.pause?.until;
    /* Nobody looks at a pause while a break runs. */
    if (state.run && state.pause?.until && state.pause.until <= this.now) account.pause = state.pause;
    else
      this.check('2 pause is kept', (state.pause?.until ?? null) === (until ?? null), () => `until ${String(until)}`);
    this.check('2 pause', (state.pause === null) === (account.pause === null), () => JSON.stringify(account.pause));
    this.check('presence', state.here === (account.seen !== 'away'), () => account.seen);
    this.check('break runs', (state.run === null) === (account.run === null), () => JSON.stringify(account.run));
    if (state.run && account.run) {
      const isSame = (state.run.waitingSince === null) === (account.run.waitingSince === null);
      this.check('break waits', isSame, () => `${JSON.stringify(account.run)}`);
      if (event.type !== 'breakMoved') {
        const aside = Math.abs(state.run.elapsedMs - account.run.elapsedMs);
        this.check(
          'break position',
          aside <= 2 || state.run.runningSince !== account.run.runningSince,
          () => `${aside} ms off`,
        );
      }
    }
    const isAway = account.seen === 'away' && (account.counts(this.calendar, this.now) || this.isInShortGap(state));
    this.check('away', (state.away !== null) === isAway, () => `${String(isAway)} ${JSON.stringify(state.away)}`);
    if (state.away) {
      const aside = account.isLoose ? 0 : Math.abs(state.away.since - (account.awaySince ?? this.now));
      this.check(
        'away since',
        aside <= 2 + account.lessMs + (account.moreMs < Infinity ? account.moreMs : 0),
        () => `account ${String(account.awaySince)}`,
      );
      this.check(
        'natural break',
        account.isLoose || state.away.rested === account.rested,
        () => `account ${String(account.rested)}`,
      );
    }
  }

  /** An absence goes on over a gap that is shorter than a natural break. */
  private isInShortGap(state: RhythmState): boolean {
    const { account, calendar, now } = this;
    if (!state.away || account.run || account.pause || calendar.hours.has(now)) return false;
    const { from, to } = calendar.hours.gap(now);
    return to - from < this.settings.naturalBreakMinutes * MIN;
  }

  /** What became of the open reminder, and what came up. */
  private checkSlot(
    before: RhythmState,
    state: RhythmState,
    event: RhythmEvent,
    certain: readonly Outcome[] | null,
    isRepeated: boolean,
  ): void {
    const was = openIn(before);
    const is = openIn(state);
    const isWithdrawn = was !== null && was.askedAt === null && !was.ritual && this.account.tookBack && !before.run;
    const mayEnd = this.mayEnd ?? (isWithdrawn || this.account.isLoose ? (['natural', 'missed'] as const) : null);
    const ended = certain ?? (was?.id === is?.id ? null : mayEnd);
    if (was) {
      const isStillOpen = was.id === is?.id;
      /* It became a ritual's before anybody heard of the absence that would have ended it. */
      const hasTurned = isStillOpen && !was.ritual && is?.ritual != null && before.here;
      this.check('4 ends for a reason', hasTurned || isStillOpen === (ended === null), () =>
        isStillOpen ? `still open, should be ${String(ended)}` : 'gone without a reason',
      );
      if (!isStillOpen && ended) {
        const isRecorded = was.askedAt !== null || this.remindersShown.has(was.id) || before.run !== null;
        if (isRecorded) this.expected.set(was.id, ended);
        if (was.ritual) this.appointments.dealt(was.ritual);
      }
      if (isStillOpen && is) this.checkKept(was, is, before, event, isRepeated);
    }
    if (is && is.id !== was?.id) this.checkNew(is, state);
  }

  private checkKept(was: Reminder, is: Reminder, before: RhythmState, event: RhythmEvent, isRepeated: boolean): void {
    const { settings, now } = this;
    if (is.ritual && !was.ritual) {
      this.tally.happened('a reminder turned into a ritual');
      if (this.remindersShown.has(is.id)) this.remindersShown.set(is.id, { inRound: 0, lastAt: -Infinity });
      this.check('ritual is due', this.appointments.isDue(is.ritual, now), () => JSON.stringify(is.ritual));
    } else
      this.check('ritual is kept', is.ritual?.id === was.ritual?.id && is.ritual?.day === was.ritual?.day, () => '');
    const isSnooze = event.type === 'snoozed' && event.reminderId === was.id && !isRepeated && !before.run;
    const limit = settings.firm && !is.ritual ? Math.min(1, settings.maxSnoozes) : settings.maxSnoozes;
    const isAllowed = isSnooze && was.snoozes < limit && this.account.run === null;
    const isCounted = is.snoozes === was.snoozes + (isAllowed ? 1 : 0);
    this.check('snoozes are counted', isCounted, () => `${was.snoozes} -> ${is.snoozes}, limit ${limit}`);
    if (isAllowed && event.type === 'snoozed') {
      const from = was.snoozedUntil !== null && was.snoozedUntil > now ? was.snoozedUntil : now;
      const until = from + (event.minutes ?? settings.snoozeMinutes) * MIN;
      this.check('snooze', is.snoozedUntil === until, () => `until ${String(is.snoozedUntil)}, not ${until}`);
      this.tally.happened('snoozed');
    } else if (was.snoozedUntil !== null && was.snoozedUntil > now) {
      this.check('2 snooze is kept', is.snoozedUntil === was.snoozedUntil, () => `was ${was.snoozedUntil}`);
    }
    const isEarlier = (this.remindersShown.get(is.id)?.inRound ?? 0) > 0;
    if (isEarlier && is.asked < was.asked) this.remindersShown.set(is.id, { inRound: 0, lastAt: -Infinity });
  }

  private checkNew(is: Reminder, state: RhythmState): void {
    const { settings, account, now } = this;
    if (is.ritual) {
      this.check('ritual is due', this.appointments.isDue(is.ritual, now), () => JSON.stringify(is.ritual));
      this.tally.happened('a ritual came due');
      return;
    }
    const workMs = settings.workMinutes * MIN;
    const workedMs = Math.max(account.workedMs, account.moreMs > 0 ? state.workedMs : 0);
    const isEnough = account.isReached || workedMs >= workMs - 2;
    this.check('1 not too early', isEnough, () => `${workedMs} of ${workMs}`);
    this.check('1 not after a stopped break', now >= this.notBefore - 2, () => `not before ${this.notBefore}`);
    const isRight = account.counts(this.calendar, now) && account.seen !== 'away';
    this.check('2 comes up while working', isRight || account.isReached || account.isResumed, () => account.seen);
    this.tally.happened('a reminder came due');
  }

  /** How late the first showing is, from the moment on that nothing stood in its way. */
  private watchDue(state: RhythmState): void {
    const { account, settings, now } = this;
    const over = account.workedMs - settings.workMinutes * MIN;
    if (over < 0) this.dueAt = null;
    else this.dueAt ??= now - over;
    const isBlocked =
      account.seen === 'away' || !account.counts(this.calendar, now) || this.held() || now < this.notBefore;
    const hasOther = state.reminder !== null && (state.reminder.asked > 0 || state.reminder.ritual !== null);
    if (isBlocked || hasOther || this.appointments.isNear(now) || now < this.lastShownAt + SPACING_MS)
      this.blockedAt = now;
  }

  /** A bad moment, as far as anybody told. */
  private held(): boolean {
    const { settings, sight, now } = this;
    if (this.calendar.quiet.has(now)) return true;
    return (settings.holdFullscreen && sight?.fullscreen === true) || (settings.holdCalls && sight?.call != null);
  }

  private shown(shown: Shown): void {
    const { account, now, calendar, settings } = this;
    const state = this.world.saved;
    if (!state) return this.fail('3 shown before anything was saved');
    this.tell(`shown ${shown.id}`);
    if (shown.reminderId === null) {
      this.headsUp(shown, state);
      return;
    }
    /* The same showing once more, to a browser that has forgotten the first. */
    if (this.shownIds.has(shown.id)) return;
    this.shownIds.add(shown.id);
    const open = state.reminder;
    if (!open || open.id !== shown.reminderId) return this.fail('2 shown without being open');
    const isRitual = open.ritual !== null;
    this.check('2 not paused', account.pause === null, () => '');
    this.check('2 no break', account.run === null, () => '');
    this.check('2 not away', account.seen !== 'away', () => '');
    this.check('2 working hours', isRitual || calendar.hours.has(now), () => '');
    this.check('2 not snoozed', open.snoozedUntil === null || open.snoozedUntil <= now, () => '');
    this.check('2 not held', !this.held(), () => '');
    this.check('2 not silent', !open.silent, () => '');
    this.check('ritual first', isRitual || !this.appointments.isSurelyNear(now), () => '');
    this.check('3 a minute apart', now - this.lastShownAt >= SPACING_MS - 1, () => `${now - this.lastShownAt} ms`);
    const earlier = this.remindersShown.get(open.id);
    const inRound = (earlier?.inRound ?? 0) + 1;
    this.check('3 not too often', inRound <= 1 + MAX_REPEATS, () => `${inRound} times`);
    if (earlier && inRound > 1) {
      const apartMs = now - earlier.lastAt;
      this.check('3 repeats', apartMs >= settings.repeatMinutes * MIN - 2, () => `after ${apartMs} ms`);
    }
    if (!earlier && !isRitual) {
      this.check(
        '1 long enough',
        account.workedMs >= settings.workMinutes * MIN - 2 - 130_000,
        () => `${account.workedMs}`,
      );
      const lateMs = now - Math.max(this.dueAt ?? now, this.blockedAt, this.wokeAt);
      const hasSlept = this.world.flavour === 'firefox' && this.sleptAt > this.blockedAt;
      const allowedMs = MIN * Math.max(1, this.deaths) + 2000 + (hasSlept ? 5 * MIN : 0);
      this.check('1 in time', lateMs <= allowedMs, () => `${lateMs} ms late`);
    }
    this.tally.happened(`shown: ${isRitual ? 'ritual' : 'rhythm'}, ${inRound}`);
    /* A worker that died over it shows it late; the next comes at its time all the same. */
    this.remindersShown.set(open.id, { inRound, lastAt: open.askedAt ?? now });
    this.lastShownAt = now;
  }

  private headsUp(shown: Shown, state: RhythmState): void {
    const { account, now, settings } = this;
    if (this.shownIds.has(shown.id)) return;
    this.shownIds.add(shown.id);
    const leftMs = settings.workMinutes * MIN - account.workedMs;
    this.tally.happened('heads-up');
    this.check('heads-up is silent', shown.silent, () => '');
    this.check(
      'heads-up in its time',
      leftMs <= settings.headsUpSeconds * 1000 + 2 && leftMs > -2,
      () => `${leftMs} ms left`,
    );
    this.check('heads-up once', this.headsUpIn !== this.intervals, () => '');
    const isFirst = !this.appointments.isSurelyNear(now + leftMs) && !this.appointments.mustBeOpen(now);
    this.check('heads-up not before a ritual', isFirst, () => '');
    const isFree = account.counts(this.calendar, now) && account.seen !== 'away' && !this.held();
    this.check('heads-up while working', isFree && state.reminder === null, () => '');
    this.check(
      'heads-up after a minute',
      now - this.lastShownAt >= SPACING_MS - 1,
      () => `${now - this.lastShownAt} ms`,
    );
    this.headsUpIn = this.intervals;
  }

  private recorded(record: EndRecord): void {
    this.tally.outcomes[record.outcome] = (this.tally.outcomes[record.outcome] ?? 0) + 1;
    this.tell(`record ${record.id} ${record.outcome}`);
    if (record.id.startsWith('rest-')) {
      this.check('natural breaks are not invented', this.restsOwed + this.restsMaybe > 0, () => record.id);
      if (this.restsOwed > 0) this.restsOwed -= 1;
      else this.restsMaybe -= 1;
      return;
    }
    const outcomes = this.expected.get(record.id);
    this.check(
      '4 right outcome',
      outcomes?.includes(record.outcome) ?? false,
      () => `${record.outcome}, not ${String(outcomes)}`,
    );
    this.check('4 ended in the past', record.endedAt <= this.now + 1, () => `${record.endedAt}`);
  }

  private noted(note: Note): void {
    if (note.from < this.notesFrom) return;
    checkNote(note, this.now, this.lastNoteTo, this.fail);
    if (isStretch(note)) this.lastNoteTo = note.to;
  }

  private viewed(view: Projection): void {
    if (this.isMoved) return;
    checkView(view, this.account, this.calendar, this.appointments, this.fail);
    this.tally.checked('5 nothing named is past');
  }

  /** After an event; only if all of it came through it can be judged as a whole. */
  after(event: RhythmEvent, isWhole: boolean): void {
    if (this.broken) throw this.broken;
    const state = this.world.saved;
    if (!isWhole || !state) {
      this.deaths += 1;
      this.tell(`the worker died over ${event.type}, or something refused`);
      return;
    }
    this.deaths = 0;
    this.restsMaybe = 0;
    this.wokeAt = -Infinity;
    const { world, account, now } = this;
    this.check('effects are done', state.outbox.length === 0, () => JSON.stringify(state.outbox));
    this.check('5 alarms', (state.wakeAt === null) === (world.alarms.size === 0), () => String(state.wakeAt));
    const isSoon = state.wakeAt !== null && state.wakeAt - now < 1000 && state.wakeAt !== this.lastWakeAt;
    this.lastWakeAt = state.wakeAt;
    this.soonWakes = isSoon ? this.soonWakes + 1 : 0;
    this.check('5 does not spin', this.soonWakes < 4, () => String(state.wakeAt));
    this.check('5 wakes in the future', state.wakeAt === null || state.wakeAt > now, () => String(state.wakeAt));
    this.check('natural breaks are recorded', this.restsOwed === 0, () => `${this.restsOwed} missing`);
    const open = openIn(state);
    for (const [id] of this.expected) {
      if (open?.id === id) continue;
      this.check('4 one record', world.records.has(id), () => id);
      this.expected.delete(id);
      this.remindersShown.delete(id);
    }
    for (const id of this.remindersShown.keys()) {
      this.check('4 open or recorded', open?.id === id, () => id);
    }
    this.checkShownNow(state);
    const latest = latestWake(state, account, this.calendar, this.appointments, now);
    this.check(
      '5 wakes early enough',
      (state.wakeAt ?? Infinity) <= latest + 1000,
      () => `${String(state.wakeAt)}, not ${latest}`,
    );
    const isStill = account.pause !== null && account.pause.until === null && account.run === null;
    this.check('5 sleeps while paused', !isStill || state.wakeAt === null, () => String(state.wakeAt));
  }

  /** Rule 1 and 2: what has to be on view now is, and nothing else. */
  private checkShownNow(state: RhythmState): void {
    const { account, calendar, settings, now, world } = this;
    const isGood =
      now >= (state.lastAskedAt ?? -Infinity) + SPACING_MS &&
      account.seen !== 'away' &&
      !account.pause &&
      !account.run &&
      !this.held() &&
      now >= this.lastShownAt + SPACING_MS;
    const counts = account.counts(calendar, now);
    const isNear = this.appointments.isNear(now);
    const { reminder } = state;
    if (isGood && this.appointments.mustBeOpen(now)) {
      this.check('ritual comes', reminder?.ritual != null, () => JSON.stringify(this.appointments.mustBeOpen(now)));
    }
    if (isGood && counts && !reminder && !isNear && now >= this.notBefore) {
      const workMs = settings.workMinutes * MIN;
      this.check('1 a reminder comes', account.workedMs < workMs + 2, () => `${account.workedMs} of ${workMs}`);
    }
    if (isGood && reminder && !reminder.silent && (counts || reminder.ritual) && (reminder.ritual || !isNear)) {
      const isWaiting = reminder.snoozedUntil !== null && reminder.snoozedUntil > now;
      const { askedAt, asked } = reminder;
      const isRepeat =
        asked > 0 && asked <= MAX_REPEATS && askedAt !== null && now >= askedAt + settings.repeatMinutes * MIN + 2;
      this.check('1 it is shown', isWaiting || (asked > 0 && !isRepeat), () => `asked ${asked}`);
    }
    const isHidden = account.pause !== null || account.run !== null || (reminder?.snoozedUntil ?? 0) > now || !reminder;
    for (const id of world.visible) {
      if (id.startsWith('reminder:')) {
        this.check('2 hidden', !isHidden && id.startsWith(`reminder:${reminder?.id}:`), () => id);
        this.check('2 hidden in off hours', reminder?.ritual != null || calendar.hours.has(now), () => id);
      } else this.check('heads-up goes away', state.headsUp === 'shown' && counts && account.seen !== 'away', () => id);
    }
    if (reminder?.held && !reminder.silent) {
      this.tally.happened(`held: ${reminder.held.why}`);
      const isOver =
        account.seen !== 'away' && counts && now >= reminder.held.since + settings.maxHoldMinutes * MIN + 2;
      this.check('held not too long', !isOver, () => JSON.stringify(reminder.held));
    }
    if (reminder?.silent) this.tally.happened('silent after a long hold');
  }

  /** The clock was set: whatever was measured keeps its distance from now, and appointments their place. */
  clockMoved(ms: number): void {
    this.tell(`clock moved by ${ms / MIN} min`);
    this.isMoved = true;
    this.passed = this.now;
    if (ms < 0) this.account.shift(ms);
    this.lastShownAt += Math.min(ms, 0);
    this.notBefore += Math.min(ms, 0);
    for (const round of this.remindersShown.values()) round.lastAt += Math.min(ms, 0);
    this.lastNoteTo = -Infinity;
    this.notesFrom = this.now;
    this.appointments.unsure(this.now);
  }

  /** After the clock was set: nothing is lost by it. */
  private adoptAll(state: RhythmState): void {
    const { account, now } = this;
    const { pause, workedMs } = account;
    const isLong = pause?.until && pause.until - pause.since > LONG_PAUSE_MS;
    if (pause && (pause.until === null || (isLong && pause.until > now))) {
      this.check('6 a pause outlives the clock', state.pause !== null, () => JSON.stringify(pause));
    }
    const isMore = state.workedMs > workedMs + UNSEEN_MS && !account.run;
    this.check('a clock makes no work', !isMore, () => `${workedMs} -> ${state.workedMs}`);
    this.adopt(state);
    for (const effect of state.outbox) {
      if (effect.type !== 'record') continue;
      if (effect.record.id.startsWith('rest-')) this.restsOwed += 1;
      else this.expected.set(effect.record.id, [effect.record.outcome]);
    }
  }

  adopt(state: RhythmState | null = this.world.saved): void {
    if (!state) return;
    const { account } = this;
    const { workedMs } = account;
    account.adopt(state);
    account.resetAt = Math.min(account.resetAt, this.now);
    if (state.workedMs < workedMs) account.resetAt = this.now;
    account.seen = this.sight ? seenIn(this.sight, this.settings) : 'active';
    this.newInterval();
    this.blockedAt = this.now;
  }

  /** When working hours begin tomorrow; null: they never do. */
  tomorrow(): number | null {
    return this.calendar.tomorrow(this.now);
  }

  /** The preferences are others now. */
  changed(): void {
    this.tell(`settings ${JSON.stringify({ ...this.settings, hours: 0, quiet: 0 })}`);
    this.account.findOff(this.now, this.calendar);
    this.calendar = new Calendar(this.settings, this.from, this.days);
    this.appointments.changed(this.calendar, this.now);
    this.notBefore = -Infinity;
    this.blockedAt = this.now;
  }
}
