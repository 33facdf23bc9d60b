import type { DispatchEvent } from '../../utils/background/dispatch.ts';
import type { RhythmEvent, RhythmSettings, Sight } from '../../utils/rhythm/types.ts';
import { World } from '../fakes/world.ts';
import type { Flavour } from '../fakes/world.ts';
import { Oracle } from './oracle.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import type { Truth } from './truth.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** So long without input is a lull. */
const LULL_MS = 15 * SECOND;

/** How long a part of the browser hangs at most. */
const MOST_MS = { seconds: 12 * SECOND, minutes: 20 * MINUTE, hours: 600 * MINUTE } as const;

interface Timer {
  at: number;
  act: () => void;
}

export interface LifeOptions {
  seed: number;
  days: number;
  /** Epoch ms at which it begins. */
  from: number;
  flavour: Flavour;
}

/**
 * The computer: lets time pass, fires alarms as the browser does, notices that nobody touches it, sleeps, and loses some of
 * it all. Whatever happens to it is told to the oracle.
 */
export class Computer {
  readonly world: World;
  readonly oracle: Oracle;
  readonly random: Random;
  readonly tally: Tally;
  /** What is true of the person and the screen. */
  readonly truth: Truth;
  private reported: Sight['idle'] = 'active';
  private timers: Timer[] = [];
  private commands = 0;
  private mayHang = true;
  /** The person has turned to another tab or window, and nobody was told of it yet. */
  private hasSwitched = false;
  private willSwitch = false;
  /** Whether the person ever turns to something else before a thing is done. */
  switches = true;
  private readonly seed: number;

  constructor(options: LifeOptions, settings: RhythmSettings, random: Random, tally: Tally) {
    this.random = random;
    this.tally = tally;
    this.seed = options.seed;
    this.truth = {
      awake: true,
      touching: true,
      lastInput: options.from,
      locked: false,
      audible: false,
      fullscreen: false,
      call: null,
    };
    this.world = new World(options.from, settings, options.flavour);
    this.world.sight = (seconds) => this.sight(seconds);
    this.world.lateness = () => this.lateness();
    this.oracle = new Oracle(this.world, this.truth, tally, options);
  }

  get now(): number {
    return this.world.now;
  }

  /** All alarms of Chrome share one poll, every 30 s at the worst. */
  private lateness(): number {
    if (this.world.flavour === 'firefox') return this.random.between(0, 20);
    return this.random.chance(0.7) ? this.random.between(0, SECOND) : this.random.between(0, 30 * SECOND);
  }

  /** What asking the browser gives now: idleness is measured in steps of ten seconds. A switch is told of once. */
  private sight(seconds: number): Sight {
    const { truth, now } = this;
    const stillMs = truth.touching ? 0 : now - truth.lastInput;
    const isLocked = truth.locked && this.world.flavour === 'chrome';
    const isIdle = stillMs >= seconds * SECOND;
    const calls = this.world.settings.holdCalls && truth.call ? [truth.call] : [];
    const lull = isLocked || stillMs >= LULL_MS || this.hasSwitched;
    this.hasSwitched = false;
    return {
      idle: isLocked ? 'locked' : isIdle ? 'idle' : 'active',
      idleSince: !isLocked && isIdle ? now - Math.floor(stillMs / (10 * SECOND)) * 10 * SECOND : null,
      audible: truth.audible,
      fullscreen: truth.fullscreen,
      call: calls.find(() => truth.audible) ?? null,
      openCalls: calls,
      lull,
    };
  }

  /** Hands an event to the worker, which may die over it; a part of the browser may refuse. */
  send(given: DispatchEvent, isSure = false): boolean {
    const { world, random, tally, oracle } = this;
    tally.events += 1;
    if (!isSure && random.chance(0.02)) world.callsToLive = random.between(0, 16);
    if (!isSure && random.chance(0.006)) {
      world.failing.add(random.pick(['presence', 'presence', 'notifier', 'history', 'toolbar'] as const));
    }
    if (!isSure && this.mayHang && random.chance(0.002)) this.hang();
    const isKept = (): boolean => [...world.hanging.values()].some((until) => until > world.now);
    const wasKept = isKept();
    /* Preferences that change are an occasion to look at the clock. */
    const event: RhythmEvent = given.type === 'settingsChanged' ? { type: 'woke' } : given;
    oracle.before(event);
    const isThrough = world.event(given);
    const isWhole = isThrough && !wasKept && (world.failing.size === 0 || world.failing.has('presence'));
    world.failing.clear();
    world.callsToLive = null;
    if (!isThrough) tally.happened('worker died over an event');
    oracle.after(event, isWhole);
    if (world.hearsSwitches) this.mayTurn();
    if (random.chance(0.01)) {
      world.kill();
      tally.happened('worker read the saved state');
    }
    return isThrough;
  }

  /** Somebody whose reminder waits for a lull may turn to another tab or window meanwhile. */
  private mayTurn(): void {
    if (this.willSwitch || !this.switches || !this.truth.touching) return;
    this.willSwitch = true;
    this.later(this.random.between(SECOND, 4 * MINUTE), () => {
      this.willSwitch = false;
      if (!this.truth.awake || !this.truth.touching || !this.world.hearsSwitches) return;
      this.hasSwitched = true;
      this.tally.happened('turned to another tab');
      this.send({ type: 'woke' });
      this.hasSwitched = false;
    });
  }

  /** Every part answers again, until told otherwise. */
  private answerAll(): void {
    this.world.hanging.clear();
    this.mayHang = false;
  }

  /** A part of the browser answers nobody for a while. */
  private hang(): void {
    const { world, random, tally } = this;
    const part = random.pick(['notifier', 'history', 'toolbar', 'menu'] as const);
    const howLong = random.pick(['seconds', 'minutes', 'hours'] as const);
    world.hanging.set(part, world.now + random.between(500, MOST_MS[howLong]));
    tally.happened(`hangs for ${howLong}: ${part}`);
  }

  /** An event that is told again until it has come through. */
  sure(event: DispatchEvent): void {
    while (!this.send(event)) this.tally.happened('told again');
  }

  /** What a person does at the computer; the page that asks for it does so again where no answer comes. */
  command(make: (id: { id: string }) => RhythmEvent): void {
    /* The browser looks for input every few seconds only: what was clicked is often there first. */
    const isFirst = this.random.chance(0.5);
    if (isFirst) this.input();
    else this.touch();
    this.commands += 1;
    const event = make({ id: `c${this.seed}-${this.commands}` });
    if (!isFirst && this.random.chance(0.3)) this.send({ type: 'woke' });
    this.sure(event);
    this.touch();
    if (this.random.chance(0.05)) {
      this.tally.happened('command doubled');
      this.sure(event);
    }
  }

  later(ms: number, act: () => void): void {
    this.timers.push({ at: this.now + ms, act });
  }

  private input(): void {
    this.oracle.touched();
    this.truth.lastInput = this.now;
  }

  /** The person moves the mouse, once. */
  touch(): void {
    const { truth } = this;
    if (!truth.awake || truth.locked) return;
    this.input();
    if (this.reported !== 'active') this.report('active');
  }

  /** The person starts or stops to use mouse and keyboard. */
  setTouching(touching: boolean): void {
    this.touch();
    this.truth.touching = touching;
  }

  setLocked(locked: boolean): void {
    const { truth } = this;
    this.oracle.pass(this.now);
    truth.touching = false;
    truth.lastInput = this.now;
    truth.locked = locked;
    if (locked && this.world.flavour === 'chrome') this.report('locked');
    else if (!locked) this.touch();
  }

  setMoment(moment: Partial<Pick<Truth, 'audible' | 'fullscreen' | 'call'>>): void {
    this.oracle.pass(this.now);
    Object.assign(this.truth, moment);
  }

  /** The browser tells of a change by itself; sometimes nobody hears it. */
  private report(idle: Sight['idle']): void {
    this.reported = idle;
    if (this.random.chance(0.03)) {
      this.tally.happened('idle report lost');
      return;
    }
    const { now } = this;
    const seconds = Math.min(120, this.world.settings.naturalBreakMinutes * 60);
    const sight = this.sight(seconds);
    const isExact = idle === 'locked' || (idle === 'idle' && sight.idle === 'idle');
    const since = idle === 'locked' ? now : this.truth.lastInput;
    this.tally.happened(`reported ${idle}`);
    this.send({ type: 'looked', sight: isExact ? { ...sight, idleSince: since } : sight });
  }

  /** When the browser reports by itself that nobody touches the computer, or, asked for more, that it was mistaken. */
  private nextReport(): number {
    const { truth, world } = this;
    if (!truth.awake || truth.touching || truth.locked) return Infinity;
    const idleAt = truth.lastInput + world.watchSeconds * SECOND;
    if (this.reported === 'active') return Math.max(this.now, idleAt);
    return idleAt > this.now ? this.now : Infinity;
  }

  private fire(name: string): void {
    this.world.fired(name);
    this.tally.happened(`alarm ${name}`);
    if (this.random.chance(0.01)) {
      this.tally.happened('alarm lost');
      this.oracle.died();
      return;
    }
    this.send({ type: 'woke' });
    if (this.random.chance(0.01)) {
      this.tally.happened('alarm doubled');
      this.send({ type: 'woke' });
    }
  }

  /** Lets an awake computer run until an instant. */
  passTo(until: number): void {
    const { world } = this;
    for (;;) {
      const alarm = world.nextAlarm();
      const alarmAt = alarm?.at ?? Infinity;
      const reportAt = this.nextReport();
      let timer: Timer | null = null;
      for (const one of this.timers) if (!timer || one.at < timer.at) timer = one;
      const timerAt = timer ? Math.max(timer.at, world.now) : Infinity;
      const next = Math.min(alarmAt, reportAt, timerAt);
      if (next > until) break;
      world.now = Math.max(world.now, next);
      this.oracle.pass(world.now);
      if (timer && timerAt === next) {
        this.timers.splice(this.timers.indexOf(timer), 1);
        timer.act();
      } else if (reportAt === next) this.report(this.reported === 'active' ? 'idle' : 'active');
      else if (alarm) this.fire(alarm.name);
    }
    world.now = Math.max(world.now, until);
    this.oracle.pass(world.now);
  }

  /** The computer sleeps, or the browser is closed; afterwards someone may be there to wake it. */
  gone(ms: number, how: 'asleep' | 'closed'): void {
    const { world, truth } = this;
    this.oracle.pass(this.now);
    truth.awake = false;
    if (how === 'closed') world.restart();
    world.kill();
    world.now += ms;
    if (how === 'asleep' && world.flavour === 'firefox') world.timersBehindMs += ms;
    for (const timer of this.timers) timer.at += ms;
    this.oracle.pass(this.now);
    truth.awake = true;
    truth.locked = false;
    truth.touching = true;
    this.oracle.woke(how);
    this.tally.happened(how);
    if (how === 'closed') {
      this.reported = 'active';
      this.sure({ type: 'browserStarted' });
      this.sure({ type: 'woke' });
      return;
    }
    /* The browser finds the idleness of the sleep over, or has not noticed any. */
    if (this.reported !== 'active' || this.random.chance(0.6)) this.report('active');
  }

  update(): void {
    this.tally.happened('update');
    this.world.update();
    this.sure({ type: 'browserStarted' });
    this.sure({ type: 'woke' });
  }

  /** The clock is set; the next thing that wakes the worker is near. */
  moveClock(ms: number): void {
    this.tally.happened(ms < 0 ? 'clock set back' : 'clock set forward');
    this.answerAll();
    this.sure({ type: 'woke' });
    this.mayHang = true;
    this.world.now += ms;
    if (!this.truth.touching) this.truth.lastInput += ms;
    for (const timer of this.timers) timer.at += ms;
    this.oracle.clockMoved(ms);
    this.sure({ type: 'woke' });
    this.oracle.adopt();
  }

  /**
   * The disk takes nothing for a while, and the worker may die meanwhile. Each time it is told so; what somebody asks for is
   * refused and has not happened; a reminder that comes due is shown; and once there is room, all is saved.
   */
  fillDisk(ms: number): void {
    const { world, random, oracle, tally } = this;
    this.sure({ type: 'woke' });
    oracle.blind('the disk is full', () => {
      world.hanging.clear();
      const until = this.now + ms;
      let lastShownAt =
        world.shown.findLast(({ at, reminderId }) => reminderId !== null && at <= this.now)?.at ?? -Infinity;
      world.failing.add('save');
      while (this.now < until) {
        world.now += random.between(15 * SECOND, 3 * MINUTE);
        const shownBefore = world.shown.length;
        world.event({ type: 'woke' });
        oracle.check('nothing saved is told', !world.isSaving && world.saysUnsaved(), () => '');
        for (const one of world.shown.slice(shownBefore)) {
          if (one.reminderId === null) continue;
          tally.happened('shown on a full disk');
          oracle.check('3 a minute apart', one.at - lastShownAt >= MINUTE - 1, () => `${one.at - lastShownAt} ms`);
          lastShownAt = one.at;
        }
        if (random.chance(0.2)) this.refused({ type: 'paused', id: `full-${this.now}`, until: null });
        if (random.chance(0.1)) world.kill();
      }
      world.failing.clear();
      world.event({ type: 'woke' });
      const { saved } = world;
      oracle.check('freed, all is saved', world.isSaving && saved?.asOf === this.now, () => JSON.stringify(saved));
      oracle.check('freed, all is done', saved?.outbox.length === 0, () => JSON.stringify(saved?.outbox));
    });
    tally.happened('the disk was full');
    this.sure({ type: 'woke' });
    oracle.adopt();
  }

  private refused(event: RhythmEvent): void {
    const { world, oracle } = this;
    const before = JSON.stringify(world.saved);
    let isRefused = false;
    try {
      world.event(event);
    } catch {
      isRefused = true;
    }
    oracle.check('what cannot be saved is refused', isRefused && JSON.stringify(world.saved) === before, () => '');
  }

  /** For a while the clock is years ahead; afterwards nothing waits for a time that will not come. */
  loseClock(ms: number): void {
    const { world, random, oracle, tally } = this;
    this.sure({ type: 'woke' });
    oracle.blind('the clock is years off', () => {
      world.hanging.clear();
      let awayMs = 0;
      world.now += ms;
      for (let wakes = random.between(1, 40); wakes > 0; wakes -= 1) {
        const passMs = random.between(20 * SECOND, 10 * MINUTE);
        awayMs += passMs;
        world.now += passMs;
        this.truth.lastInput = world.now;
        world.event({ type: 'woke' });
      }
      world.now -= ms;
      this.truth.lastInput = world.now;
      world.event({ type: 'woke' });
      const state = world.saved;
      const latest = this.now + 8 * 24 * 60 * MINUTE;
      const { lastAskedAt, pause, reminder, asOf } = state ?? {};
      oracle.check('a clock that was wrong is left behind', asOf === this.now, () => String(asOf));
      oracle.check('no showing lies ahead', (lastAskedAt ?? 0) <= this.now, () => String(lastAskedAt));
      oracle.check('no pause lasts for years', (pause?.until ?? 0) <= latest, () => JSON.stringify(pause));
      oracle.check('no snooze lasts for years', (reminder?.snoozedUntil ?? 0) <= latest, () =>
        JSON.stringify(reminder),
      );
      for (const timer of this.timers) timer.at += awayMs;
    });
    tally.happened('the clock was years off');
    this.sure({ type: 'woke' });
    oracle.adopt();
  }

  /** Preferences change: the time so far was lived under the old ones. */
  change(patch: Partial<RhythmSettings>): void {
    /* Whether seconds in which the worker waited belong to the old ones or the new ones matters to nobody. */
    this.answerAll();
    this.sure({ type: 'woke' });
    this.mayHang = true;
    const before = this.world.settings;
    this.world.settings = { ...before, ...patch };
    this.oracle.changed();
    this.sure({ type: 'settingsChanged', before });
  }
}
