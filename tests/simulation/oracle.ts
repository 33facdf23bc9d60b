import { project } from '../../utils/rhythm/project.ts';
import { step } from '../../utils/rhythm/step.ts';
import type {
  EndRecord,
  Note,
  Projection,
  RhythmEvent,
  RhythmSettings,
  RhythmState,
} from '../../utils/rhythm/types.ts';
import type { World } from '../fakes/world.ts';
import { Account, seenIn } from './account.ts';
import { Book, clock } from './book.ts';
import { Calendar } from './calendar.ts';
import { checkSlot, checkTurn, compare, openIn } from './compare.ts';
import { endings } from './endings.ts';
import { checkNote, checkView, isStretch, latestWake } from './rules.ts';
import { checkLull, checkShownNow, shown, waitingFor, watchDue } from './showings.ts';
import type { Tally } from './tally.ts';
import type { Truth } from './truth.ts';

const MIN = 60_000;
/** How long an absence stays unseen at the worst: the report is lost, and a look just before it was due found nothing. */
const UNSEEN_MS = 2 * MIN + 5 * MIN + 15_000 + 2 * MIN;
const LONG_PAUSE_MS = 4 * 60 * MIN;
/** A clock that was ahead had the rest of the next days recorded before they came, and nothing is recorded twice. */
const DOUBTFUL_MS = 3 * 24 * 60 * MIN;

/** How often the open reminder was shown, without the showing that waits. */
function shownSoFar({ reminder, outbox }: RhythmState): number {
  const isWaiting = outbox.some(({ type }) => type === 'showReminder');
  return Math.max(0, (reminder?.asked ?? 0) - (isWaiting ? 1 : 0));
}

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
export class Oracle extends Book {
  constructor(world: World, truth: Truth, tally: Tally, options: { from: number; days: number; seed: number }) {
    super(world, truth, tally, options);
    world.watcher = {
      saved: (before, after, event) => this.saved(before, after, event),
      shown: (one) => shown(this, one),
      recorded: (record) => this.recorded(record),
      noted: (note) => this.noted(note),
      viewed: (view) => this.viewed(view),
    };
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
    if (isThere || account.seen === 'away' || !account.counts(calendar, from)) {
      this.unseenMs = 0;
      this.blindMs = 0;
    } else this.unseenMs += ms;
    const limitMs = UNSEEN_MS + MIN * this.deaths + this.blindMs + (this.world.flavour === 'firefox' ? 5 * MIN : 0);
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

  private saved(before: RhythmState | null, state: RhythmState, first: RhythmEvent | null): void {
    if (!before) {
      this.account.adopt(state);
      return;
    }
    if (!first) {
      this.tally.cell(project(before, this.now, this.settings).phase, 'effectsDone');
      this.account.wakeAt = state.wakeAt;
      if (state.asOf === before.asOf) return;
    }
    /* What kept the worker waiting took its time, which is accounted for as on a wake. */
    const event: RhythmEvent = first ?? { type: 'woke' };
    this.tell(
      () =>
        `${told(event)} -> work ${(state.workedMs / MIN).toFixed(2)}${state.here ? '' : ', away'}, wake ${clock(state.wakeAt)}`,
    );
    const { account, calendar, settings } = this;
    const sight = event.type === 'looked' ? event.sight : null;
    if (sight) this.saw(sight);
    else if (event.type === 'woke') this.blindMs += UNSEEN_MS;
    const isMoved = this.isMoved;
    this.isMoved = false;
    if (isMoved) {
      this.adoptAll(state);
      return;
    }
    this.silentId = before.reminder?.silent ? before.reminder.id : null;
    const workedBefore = account.workedMs;
    account.advance(this.now, sight, calendar, event.type === 'browserStarted');
    const isRepeated = 'id' in event && before.seen.includes(event.id);
    if ('id' in event) account.here(this.now);
    else if (!sight) this.guessPresence(event, before, state);
    const ended = endings(this, before, isRepeated ? { type: 'woke' } : event, workedBefore);
    compare(this, before, state, event);
    checkTurn(this, before, state, event);
    checkSlot(this, before, state, event, ended, isRepeated);
    account.adopt(state);
    watchDue(this, state);
    checkLull(this, before, state, event);
    if (first && this.tally.events % 97 === 0) this.checkPure(before, state, first, settings);
  }

  /** Nobody asked how things are: who started the browser, ended a break or begins the day may be there, or not. */
  private guessPresence(event: RhythmEvent, before: RhythmState, state: RhythmState): void {
    const { account } = this;
    const isOpen = event.type === 'browserStarted' || account.isAsleep || account.moreMs > 0;
    const hasTurned = account.happenings.some(({ what }) => what === 'breakOver') || (before.off && !state.off);
    if (!isOpen && !account.isResumed && !hasTurned) return;
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

  private recorded(record: EndRecord): void {
    this.tally.outcomes[record.outcome] = (this.tally.outcomes[record.outcome] ?? 0) + 1;
    this.tell(`record ${record.id} ${record.outcome}`);
    if (record.id.startsWith('rest-')) {
      this.check('natural breaks are not invented', this.restsOwed + this.restsMaybe > 0, () => record.id);
      if (this.restsOwed > 0) this.restsOwed -= 1;
      else this.restsMaybe -= 1;
      return;
    }
    if (record.ritualId !== null && record.dueAt !== null) this.appointments.dealtAt(record.ritualId, record.dueAt);
    const outcomes = this.expected.get(record.id);
    this.check(
      '4 right outcome',
      outcomes?.includes(record.outcome) ?? false,
      () => `${record.outcome}, not ${String(outcomes)}`,
    );
    this.check('4 ended in the past', record.endedAt <= this.now + 1, () => `${record.endedAt}`);
  }

  private noted(note: Note): void {
    if (note.from < this.notesFrom || this.now === this.movedAt) return;
    /* A worker that died had written down work that proves to have been none, and nothing is written twice. */
    const isTakenBack = note.kind === 'idle' && this.deaths > 0;
    checkNote(note, this.now, isTakenBack ? -Infinity : this.lastNoteTo, this.fail);
    if (isStretch(note)) this.lastNoteTo = note.to;
  }

  private viewed(view: Projection): void {
    /* Where a part kept the worker waiting it shows the time after that, of which the account knows with the next event. */
    if (this.isMoved || view.now > this.account.at) return;
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
    if (now < this.doubtfulUntil) this.restsOwed = 0;
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
    checkShownNow(this, state);
    const latest = latestWake(state, account, this.calendar, this.appointments, now);
    this.check(
      '5 wakes early enough',
      (state.wakeAt ?? Infinity) <= latest + 1000,
      () => `${String(state.wakeAt)}, not ${latest}`,
    );
    const isStill = account.pause !== null && account.pause.until === null && account.run === null;
    this.check('5 sleeps while paused', !isStill || state.wakeAt === null, () => String(state.wakeAt));
  }

  /** The clock was set: whatever was measured keeps its distance from now, and appointments their place. */
  clockMoved(ms: number): void {
    this.tell(`clock moved by ${ms / MIN} min`);
    this.isMoved = true;
    this.passed = this.now;
    if (ms < 0) this.account.shift(ms);
    this.callUntil += Math.min(ms, 0);
    this.account.findOff(this.now, this.calendar);
    this.lastShownAt += Math.min(ms, 0);
    this.notBefore += Math.min(ms, 0);
    for (const round of this.remindersShown.values()) round.lastAt += Math.min(ms, 0);
    this.lastNoteTo = -Infinity;
    this.notesFrom = this.now;
    this.movedAt = this.now;
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
    /* Hours may lie otherwise now, and what they hid is shown anew. */
    for (const round of this.remindersShown.values()) round.inRound = shownSoFar(state);
    for (const effect of state.outbox) {
      if (effect.type !== 'record') continue;
      if (effect.record.id.startsWith('rest-')) this.restsOwed += 1;
      else this.expected.set(effect.record.id, [effect.record.outcome]);
    }
  }

  adopt(state: RhythmState | null = this.world.saved): void {
    if (!state) return;
    if (state.reminder?.offeredUntil) this.snoozedTo.set(state.reminder.id, state.reminder.offeredUntil);
    const { account } = this;
    const { workedMs } = account;
    account.adopt(state);
    account.resetAt = Math.min(account.resetAt, this.now);
    const { reminder } = state;
    const from = reminder?.lullSince ?? null;
    this.waits = reminder && from !== null ? { what: waitingFor(reminder), from } : null;
    if (state.workedMs < workedMs) account.resetAt = this.now;
    account.seen = this.sight ? seenIn(this.sight, this.settings) : 'active';
    this.newInterval();
    this.blockedAt = this.now;
  }

  /**
   * What happens in `trouble` is judged by it alone; afterwards the account begins anew from what is saved, and from then on
   * every rule holds again.
   */
  blind(what: string, trouble: () => void): void {
    this.tell(what);
    const { watcher } = this.world;
    this.world.watcher = { shown: ({ id }) => void this.shownIds.add(id) };
    trouble();
    this.world.watcher = watcher;
    const state = this.world.saved;
    if (!state) return;
    const { reminder } = state;
    this.expected.clear();
    this.remindersShown.clear();
    if (reminder && reminder.asked > 0) {
      this.remindersShown.set(reminder.id, { inRound: shownSoFar(state), lastAt: reminder.askedAt ?? this.now });
    }
    this.appointments.forget();
    this.doubtfulUntil = this.now + DOUBTFUL_MS;
    this.restsOwed = 0;
    this.lastShownAt = state.lastAskedAt ?? -Infinity;
    this.account = new Account(this.now);
    this.clockMoved(0);
    this.adopt(state);
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
