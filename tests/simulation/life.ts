import { World } from '../fakes/world.ts';
import type { Flavour } from '../fakes/world.ts';
import { project } from '../../utils/rhythm/project.ts';
import type { RhythmEvent, RhythmSettings, RhythmState } from '../../utils/rhythm/types.ts';
import { spanAt } from '../../utils/time/hours.ts';
import { Random } from './random.ts';

const MIN = 60_000;
const DAY = 24 * 60 * MIN;

export interface LifeOptions {
  seed: number;
  weeks: number;
  zone: string;
  /** Epoch ms at which it begins. */
  from: number;
  flavour: Flavour;
}

export interface Tally {
  reminders: number;
  repeats: number;
  records: Record<string, number>;
  kills: number;
  killsInDispatch: number;
  sleeps: number;
  restarts: number;
  updates: number;
  clockChanges: number;
  lostAlarms: number;
  doubledAlarms: number;
  exactIntervals: number;
  wakes: number;
}

/** A rule that was broken, with the seed and the moment, so that it can be seen again. */
class Broken extends Error {}

const WEEK = [
  [
    { from: '09:00', to: '12:30' },
    { from: '13:15', to: '17:30' },
  ],
  [{ from: '09:00', to: '17:30' }],
  [
    { from: '09:00', to: '12:30' },
    { from: '12:33', to: '17:30' },
  ],
  [{ from: '08:00', to: '18:00' }],
  [{ from: '20:00', to: '01:30' }],
  [],
  [{ from: '00:00', to: '04:00' }],
];

/**
 * A person, a computer and a browser for some weeks: works, sleeps the computer, restarts and updates the browser, moves
 * the clock, answers reminders or doesn't, while alarms come late, twice or not at all and the worker dies wherever it is.
 * Beside the engine runs an account of what is true (`exactMs`), kept from the person's side; the rules of the product are
 * checked against it at each event.
 */
export class Life {
  readonly tally: Tally = {
    reminders: 0,
    repeats: 0,
    records: {},
    kills: 0,
    killsInDispatch: 0,
    sleeps: 0,
    restarts: 0,
    updates: 0,
    clockChanges: 0,
    lostAlarms: 0,
    doubledAlarms: 0,
    exactIntervals: 0,
    wakes: 0,
  };
  private readonly random: Random;
  private readonly world: World;
  private readonly options: LifeOptions;
  private commands = 0;
  private shownBefore = 0;
  private readonly everShown = new Set<string>();
  /** Work since the last rest as the person's own watch has it; null after something no watch on the wall can tell. */
  private exactMs: number | null = 0;
  private dueSeen = false;
  private lastSeen: number;

  constructor(options: LifeOptions) {
    this.options = options;
    this.random = new Random(options.seed);
    this.lastSeen = options.from;
    const settings: RhythmSettings = {
      workMinutes: this.random.pick([20, 45, 50]),
      naturalBreakMinutes: 5,
      repeatMinutes: 10,
      snoozeMinutes: 5,
      maxSnoozes: 3,
      hours: WEEK,
      zone: options.zone,
    };
    this.world = new World(options.from, settings, options.flavour);
  }

  private fail(rule: string): never {
    const state = JSON.stringify(this.world.state());
    const when = new Date(this.world.now).toISOString();
    throw new Broken(`${rule}\n  at ${when}, ${JSON.stringify(this.options)}\n  state ${state}`);
  }

  private command(): { id: string } {
    this.commands += 1;
    return { id: `c${this.options.seed}-${this.commands}` };
  }

  /** The person's own account of the time since it was last looked at: all of it awake, open and on time. */
  private account(): void {
    const { settings } = this.world;
    const state = this.world.state();
    let at = this.lastSeen;
    this.lastSeen = this.world.now;
    if (this.exactMs === null || !state || state.run || state.pause) return;
    while (at < this.world.now) {
      const span = spanAt(settings.hours, settings.zone, at);
      const end = Math.min(span.end, this.world.now);
      if (span.working) this.exactMs += end - at;
      else if (span.end - span.start >= settings.naturalBreakMinutes * MIN) this.exactMs = 0;
      at = end;
    }
  }

  private async event(event: RhythmEvent): Promise<void> {
    const { world, random, tally } = this;
    this.account();
    if (random.chance(0.02)) {
      world.callsToLive = random.between(0, 7);
      tally.killsInDispatch += 1;
    }
    const writesBefore = world.alarmWrites;
    const deathsBefore = world.deaths;
    tally.wakes += 1;
    await world.event(event);
    if (world.deaths > deathsBefore) this.deaths.push(world.now);
    if (world.callsToLive === null || random.chance(0.3)) world.kill();
    else world.callsToLive = null;
    if (world.alarmWrites - writesBefore > 4) this.fail('alarms are written again and again');
    this.checkShown();
  }

  /** The worker certainly gets through: what it left undone when it was killed is done now. */
  private async settle(): Promise<void> {
    this.world.callsToLive = null;
    this.account();
    await this.world.event({ type: 'woke' });
    this.checkShown();
    this.checkState();
  }

  /** Rules 2 and 3: nothing is shown at a wrong moment, or too often. */
  private checkShown(): void {
    const { world, tally } = this;
    const { settings } = world;
    for (const shown of world.shown.slice(this.shownBefore)) {
      const before = world.shown.slice(0, this.shownBefore).findLast((s) => s.at <= shown.at);
      if (before && shown.at - before.at < MIN) this.fail('two reminders within a minute');
      const state = world.state();
      if (!state) this.fail('shown before anything was saved');
      if (state.pause) this.fail('shown while paused');
      if (state.run) this.fail('shown in a break');
      if (!spanAt(settings.hours, settings.zone, shown.at).working) this.fail('shown in off hours');
      const of = world.shown.filter((s) => s.reminderId === shown.reminderId);
      if (of.length > (1 + 3) * (1 + settings.maxSnoozes + this.pausesAnswered)) this.fail('shown too often');
      if (this.everShown.has(shown.reminderId)) tally.repeats += 1;
      else {
        tally.reminders += 1;
        this.everShown.add(shown.reminderId);
        if (this.exactMs !== null) {
          const lateMs = this.exactMs - settings.workMinutes * MIN;
          /* One worker that dies over it is made good within the minute; each further one costs another. */
          const deaths = this.deaths.filter((at) => at >= state.intervalStartedAt).length;
          const allowedMs = deaths < 2 ? MIN + 2000 : MIN * deaths + 35_000;
          if (lateMs < -1 || lateMs > allowedMs) this.fail(`reminder ${lateMs} ms off its time`);
          tally.exactIntervals += 1;
        }
        this.dueSeen = true;
      }
      this.shownBefore += 1;
    }
    const state = world.state();
    const open = state?.reminder ?? state?.run?.reminder;
    const patience = MIN * 3;
    if (this.exactMs !== null && !this.dueSeen && !open && this.exactMs > settings.workMinutes * MIN + patience) {
      if (state && !state.pause && !state.run && !state.off) this.fail('a reminder did not come');
    }
  }

  private pausesAnswered = 0;
  private lastAlarmAt = 0;
  /** When a worker died before it was done, or an alarm's event with it. */
  private readonly deaths: number[] = [];

  /** Rules 4 and 5, and that the engine agrees with the person's own watch. */
  private checkState(): void {
    const { world } = this;
    const state = world.state();
    if (!state) return;
    const view = project(state, world.now, world.settings);
    if (view.wakeAt !== null && view.wakeAt <= world.now) this.fail('wakes in the past');
    if (view.nextBreakAt !== null && view.nextBreakAt < world.now) this.fail('next break in the past');
    if ((state.wakeAt === null) !== (world.alarms.size === 0)) this.fail('an alarm too many, or none');
    if (state.outbox.length > 0) this.fail('something was left undone');
    const open = new Set([state.reminder?.id, state.run?.reminder?.id]);
    for (const id of this.everShown) {
      if (open.has(id) === world.records.has(id))
        this.fail(`reminder ${id} has ${open.has(id) ? 'a record while open' : 'no record'}`);
    }
    if (this.exactMs !== null && !state.run && !state.pause && !state.off && !state.reminder) {
      /* Two deaths in a row delay a wake by more than 90 s, which is taken for a short sleep. */
      const deaths = this.deaths.filter((at) => at >= state.intervalStartedAt).length;
      const missing = this.exactMs - state.workedMs;
      if (missing < -1 || missing > (deaths < 2 ? 1 : deaths * MIN))
        this.fail(`worked ${state.workedMs}, by the watch ${this.exactMs}`);
      this.exactMs = state.workedMs;
    }
    if (state.reminder === null && state.run === null) this.dueSeen = false;
  }

  /** After what a watch on the wall can't tell, the engine's account is taken over. */
  private adopt(): void {
    const state = this.world.state();
    const pastDue = state && state.workedMs >= this.world.settings.workMinutes * MIN;
    this.exactMs = !state || state.run || pastDue ? null : state.workedMs;
  }

  /** Time passes to `until`; alarms come as alarms do. */
  private async pass(until: number): Promise<void> {
    const { world, random, tally } = this;
    for (;;) {
      const alarm = world.nextAlarm();
      /* Chrome looks at its alarms at most every 30 s, counted from the last look for whatever extension. */
      const justLooked = world.now - this.lastAlarmAt < 31_000;
      const lateMs = world.flavour === 'chrome' && !justLooked ? random.between(0, 28_000) : random.between(0, 900);
      if (!alarm || alarm.at + lateMs > until) break;
      world.now = Math.max(world.now, alarm.at + lateMs);
      this.lastAlarmAt = world.now;
      world.fired(alarm.name);
      if (alarm.name === 'tick' && random.chance(0.01)) {
        tally.lostAlarms += 1;
        this.deaths.push(world.now);
        world.kill();
        continue;
      }
      await this.event({ type: 'woke' });
      if (random.chance(0.02)) {
        tally.doubledAlarms += 1;
        await this.event({ type: 'woke' });
      }
      await this.maybeAnswer();
    }
    world.now = Math.max(world.now, until);
    if (random.chance(0.3)) {
      world.kill();
      tally.kills += 1;
    }
  }

  private async maybeAnswer(): Promise<void> {
    const { world, random } = this;
    const reminder = world.state()?.reminder;
    if (!reminder || !this.everShown.has(reminder.id) || random.chance(0.4)) return;
    if (reminder.snoozedUntil !== null && random.chance(0.8)) return;
    world.now += random.between(1000, 40_000);
    const act = random.between(0, 9);
    if (act < 5) return this.takeBreak();
    if (act < 7) await this.sure({ type: 'snoozed', ...this.command(), reminderId: reminder.id });
    else if (act < 9) await this.sure({ type: 'skipped', ...this.command(), reminderId: reminder.id });
    else await this.pause();
  }

  /** A command: the page asks again until it is answered, so it arrives once or more often. */
  private async sure(event: RhythmEvent): Promise<void> {
    await this.event(event);
    await this.event(event);
    this.world.callsToLive = null;
    this.account();
    await this.world.event(event);
    this.adopt();
    await this.settle();
  }

  private async pause(): Promise<void> {
    const { world, random } = this;
    const until = random.chance(0.7) ? world.now + random.pick([30, 60, 120]) * MIN : null;
    this.pausesAnswered += 1;
    await this.sure({ type: 'paused', ...this.command(), until });
    this.exactMs = null;
    if (until !== null && random.chance(0.6)) await this.pass(until + random.between(0, 20) * MIN);
    else await this.pass(world.now + random.between(5, 90) * MIN);
    await this.sure({ type: 'resumed', ...this.command() });
  }

  private async takeBreak(): Promise<void> {
    const { world, random } = this;
    const totalMs = random.pick([75_000, 195_000]);
    await this.sure({
      type: 'breakStarted',
      ...this.command(),
      routineId: 'desk-reset-60',
      minutes: 1,
      firstSide: 'left',
      totalMs,
      readyMs: 15_000,
    });
    const stopAt = random.chance(0.7) ? Infinity : world.now + random.between(1000, totalMs);
    while (world.state()?.run && world.now < stopAt) {
      this.exactMs = null;
      await this.pass(world.now + 5000);
      await this.event({ type: 'breakSeen' });
      if (!world.state()?.run) this.adopt();
      if (random.chance(0.02)) {
        await this.sure({ type: 'breakLeft' });
        await this.pass(world.now + random.between(1, 45) * MIN);
        await this.sure({ type: 'breakResumed', ...this.command() });
      }
    }
    if (world.state()?.run) await this.sure({ type: 'breakEnded', ...this.command() });
    await this.settle();
  }

  /** The computer sleeps or the browser is closed for a while; no account of the wall clock tells when exactly. */
  private async sleep(ms: number, closed: boolean): Promise<void> {
    const { world } = this;
    this.account();
    world.kill();
    world.now += ms;
    if (closed) {
      this.tally.restarts += 1;
      world.restart();
    } else {
      this.tally.sleeps += 1;
      if (world.flavour === 'firefox') world.timersBehindMs += ms;
    }
    this.exactMs = null;
    this.lastSeen = world.now;
    if (closed) await this.sure({ type: 'browserStarted' });
    else if (world.flavour === 'firefox') await this.sure({ type: 'woke' });
    else if (this.random.chance(0.5)) await this.sure({ type: 'woke' });
    const state = world.state();
    if (state && !state.run && !state.pause && ms >= 13 * MIN && state.asOf === world.now && state.workedMs > 90_000) {
      this.fail('sleep counted as work');
    }
  }

  /** Lives through the weeks; throws `Broken` at the first broken rule. */
  async run(): Promise<Tally> {
    const { world, random, tally } = this;
    const end = this.options.from + this.options.weeks * 7 * DAY;
    await this.sure({ type: 'woke' });
    while (world.now < end) {
      await this.pass(world.now + random.between(5, 120) * MIN);
      await this.settle();
      const act = random.between(0, 99);
      if (act < 12) await this.sleep(random.between(1, 20) * MIN, false);
      else if (act < 18) await this.sleep(random.between(2, 16) * 60 * MIN, random.chance(0.5));
      else if (act < 24) await this.sleep(random.between(1, 30) * MIN, true);
      else if (act < 28) {
        tally.updates += 1;
        world.update();
        await this.sure({ type: 'woke' });
      } else if (act < 32) await this.moveClock();
      else if (act < 40) await this.takeBreak();
      else if (act < 44) await this.pause();
      else if (act < 48) await this.changeInterval();
      if (this.exactMs === null && random.chance(0.5)) {
        await this.settle();
        this.adopt();
      }
    }
    await this.settle();
    for (const record of world.records.values())
      tally.records[record.outcome] = (tally.records[record.outcome] ?? 0) + 1;
    return tally;
  }

  /** The clock is set; Instep notices with the next thing that wakes it. */
  private async moveClock(): Promise<void> {
    this.tally.clockChanges += 1;
    this.account();
    this.world.now += this.random.pick([-120, -61, -3, 3, 45]) * MIN;
    this.lastSeen = this.world.now;
    this.exactMs = null;
    for (const shown of this.world.shown) shown.at = Math.min(shown.at, this.world.now - MIN);
    await this.sure({ type: 'woke' });
  }

  /** The interval is changed in the options; the running one goes on. */
  private async changeInterval(): Promise<void> {
    await this.settle();
    const before: RhythmState | null = this.world.state();
    this.exactMs = null;
    this.world.settings = { ...this.world.settings, workMinutes: this.random.pick([20, 45, 50]) };
    await this.sure({ type: 'woke' });
    const after = this.world.state();
    if (before && after && !before.run && after.workedMs < before.workedMs) this.fail('a changed interval lost work');
  }
}
