import type { Flavour } from '../fakes/world.ts';
import { Breaks } from './breaks.ts';
import { Computer } from './computer.ts';
import { Random } from './random.ts';
import { anyChange, anySettings } from './settings.ts';
import type { Tally } from './tally.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;

/** Where people live, and when: each over a change of daylight saving where there is one. */
const PLACES = [
  { zone: 'Europe/London', from: Date.UTC(2026, 2, 16, 7) },
  { zone: 'Europe/London', from: Date.UTC(2026, 9, 12, 7) },
  { zone: 'America/New_York', from: Date.UTC(2026, 1, 23, 12) },
  { zone: 'America/New_York', from: Date.UTC(2026, 9, 19, 12) },
  { zone: 'Australia/Lord_Howe', from: Date.UTC(2026, 2, 22, 20) },
  { zone: 'Australia/Lord_Howe', from: Date.UTC(2026, 8, 20, 20) },
  { zone: 'Asia/Kolkata', from: Date.UTC(2026, 4, 4, 3) },
  /* Where the browser names no zone the offset of the clock serves. */
  { zone: '+02:00', from: Date.UTC(2026, 2, 16, 5) },
] as const;

/** Waits, in milliseconds: between them the person does something. */
type Script = Generator<number, void, void>;

/** In the lives up to this seed some breaks wait for somebody to be ready. */
const READY_LIVES = 400;

/** A person for some weeks: works, reads, watches, presents, calls, leaves, sleeps, flies; answers reminders, or does not. */
export class Life {
  private readonly random: Random;
  private readonly computer: Computer;
  private readonly tally: Tally;
  private readonly breaks: Breaks;
  private readonly end: number;
  private readonly home: string;
  private readonly from: number;
  private atDesk = true;
  private answered = 0;
  /** Some never answer, and some always work in full screen. */
  private readonly neverAnswers: boolean;
  private readonly isAlwaysFull: boolean;
  /** Some type on without a pause, and never turn to anything else. */
  private readonly isTypist: boolean;

  constructor(seed: number, days: number, tally: Tally) {
    this.random = new Random(seed * 7919);
    const place = this.random.pick(PLACES);
    const flavour: Flavour = seed % 2 === 0 ? 'chrome' : 'firefox';
    this.from = place.from;
    this.home = place.zone;
    this.end = place.from + days * 24 * HOUR;
    this.tally = tally;
    const settings = anySettings(this.random, place.zone);
    this.neverAnswers = seed % 23 === 0;
    this.isAlwaysFull = seed % 29 === 0;
    this.isTypist = seed % 31 === 0;
    this.computer = new Computer({ seed, days, from: place.from, flavour }, settings, this.random, tally);
    this.computer.switches = !this.isTypist;
    this.breaks = new Breaks(this.computer, () => this.atDesk, seed <= READY_LIVES);
  }

  /** Lives through the weeks; throws `Broken` at the first broken rule. */
  run(): void {
    const { computer, tally } = this;
    computer.sure({ type: 'browserStarted' });
    computer.sure({ type: 'woke' });
    this.strays();
    const script = this.days();
    while (computer.now < this.end) {
      const turn = script.next();
      if (turn.done) break;
      this.notice();
      computer.passTo(computer.now + turn.value);
    }
    tally.lives += 1;
    tally.days += (computer.now - this.from) / (24 * HOUR);
  }

  /** Now and then something is clicked that makes no sense, whatever else goes on. */
  private strays(): void {
    this.computer.later(this.minutes(30, 600), () => {
      if (this.atDesk && !this.computer.truth.locked) this.breaks.stray();
      this.strays();
    });
  }

  private *days(): Script {
    let awakeMs = 0;
    let since = this.computer.now;
    for (;;) {
      yield* this.stretch();
      awakeMs += this.computer.now - since;
      since = this.computer.now;
      if (awakeMs < this.random.between(7, 13) * HOUR) continue;
      awakeMs = 0;
      const nightMs = this.random.between(9, 15) * HOUR;
      if (this.random.chance(0.08)) yield* this.leaves(nightMs);
      else if (this.random.chance(0.6)) this.computer.gone(nightMs, 'asleep');
      else this.computer.gone(nightMs, 'closed');
      if (this.random.chance(0.15)) this.computer.gone(this.random.between(20, 60) * HOUR, 'closed');
      since = this.computer.now;
    }
  }

  private minutes(low: number, high: number): number {
    return this.random.between(low * MIN, high * MIN);
  }

  private *stretch(): Script {
    const { random, computer, tally } = this;
    const kinds: [number, string, () => Script][] = [
      [30, 'works', () => this.works(this.minutes(10, 110))],
      [14, 'reads', () => this.reads()],
      [7, 'lunch', () => this.leaves(this.minutes(20, 70))],
      [9, 'short absence', () => this.leaves(this.minutes(1, 12))],
      [6, 'reads with a touch now and then', () => this.browses()],
      [5, 'film', () => this.film()],
      [4, 'has music on', () => this.music()],
      [4, 'presents', () => this.presents()],
      [5, 'call', () => this.call()],
      [5, 'locks', () => this.locks()],
      [5, 'naps', () => this.naps()],
      [8, 'pauses', () => this.pauses()],
      [6, 'starts unasked', () => this.startsBreak()],
      [5, 'changes options', () => this.changes()],
      [2, 'flies', () => this.flies()],
      [2, 'moves the clock', () => this.movesClock()],
      [2, 'updates', () => this.updates()],
      [1, 'fills the disk', () => this.fillsDisk()],
      [1, 'loses the time', () => this.losesTime()],
      [4, 'was working', () => this.wasWorking()],
      [4, 'clicks what is gone', () => this.clicksWrong()],
    ];
    let pick = random.next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, name, act] of kinds) {
      pick -= weight;
      if (pick > 0) continue;
      tally.happened(`person: ${name}`);
      if (!computer.truth.touching) computer.setTouching(true);
      this.atDesk = true;
      if (this.isAlwaysFull) {
        tally.happened('person: always in full screen');
        computer.setMoment({ fullscreen: true });
      }
      yield* act();
      return;
    }
  }

  private *works(ms: number): Script {
    const { computer, random } = this;
    const end = computer.now + ms;
    while (computer.now < end) {
      computer.setTouching(true);
      yield this.minutes(3, 25);
      if (this.isTypist) this.tally.happened('person: types without a pause');
      if (this.isTypist || !random.chance(0.6)) continue;
      computer.setTouching(false);
      yield random.between(5_000, 100_000);
    }
    computer.setTouching(true);
  }

  /** Without input for longer than the browser waits, and still there: to the browser that is an absence. */
  private *reads(): Script {
    const { computer, random } = this;
    for (let page = 0; page < random.between(1, 6); page += 1) {
      computer.setTouching(false);
      yield random.between(20_000, 7 * MIN);
      computer.touch();
      computer.setTouching(random.chance(0.5));
      yield random.between(1000, 3 * MIN);
    }
  }

  /** A touch now and then, never for long without one: to a person that is work. */
  private *browses(): Script {
    const { computer, random } = this;
    const end = computer.now + this.minutes(20, 120);
    computer.setTouching(false);
    while (computer.now < end) {
      yield random.between(30_000, 4 * MIN);
      computer.touch();
    }
    computer.setTouching(true);
  }

  /** Music in a tab behind: nobody sees it, and it proves nothing. */
  private *music(): Script {
    const { computer, random } = this;
    computer.setTouching(random.chance(0.5));
    yield this.minutes(10, 60);
    computer.setTouching(true);
  }

  private *leaves(ms: number): Script {
    const { computer, random } = this;
    computer.setTouching(false);
    this.atDesk = false;
    if (random.chance(0.2)) computer.setMoment({ audible: true });
    if (random.chance(0.15)) computer.setMoment({ fullscreen: true });
    const playsMs = random.between(0, ms);
    yield playsMs;
    computer.setMoment({ audible: false });
    if (ms > 15 * MIN && random.chance(0.4)) computer.gone(ms - playsMs, 'asleep');
    else yield ms - playsMs;
    computer.setMoment({ fullscreen: false });
    this.atDesk = true;
    computer.setTouching(true);
  }

  private *film(): Script {
    const { computer, random } = this;
    const isFull = random.chance(0.6);
    computer.setMoment({ audible: true, fullscreen: isFull });
    computer.setTouching(false);
    const end = computer.now + this.minutes(15, 100);
    while (computer.now < end) {
      yield this.minutes(2, 30);
      computer.setMoment({ audible: false });
      yield random.between(10_000, 4 * MIN);
      computer.setMoment({ audible: true });
      if (random.chance(0.2)) computer.touch();
    }
    computer.setMoment({ audible: false, fullscreen: false });
    if (random.chance(0.3)) yield this.minutes(1, 9);
    computer.setTouching(true);
  }

  private *presents(): Script {
    this.computer.setMoment({ fullscreen: true });
    yield* this.works(this.minutes(10, 130));
    this.computer.setMoment({ fullscreen: false });
  }

  private *call(): Script {
    const { computer, random } = this;
    computer.setMoment({ audible: true, call: 'meet.example' });
    const end = computer.now + this.minutes(5, 90);
    while (computer.now < end) {
      computer.setTouching(random.chance(0.6));
      yield this.minutes(1, 12);
      /* Now and then nobody else speaks, or the call is over and its tab stays. */
      computer.setMoment({ audible: random.chance(0.7) });
    }
    computer.setMoment({ audible: false });
    if (random.chance(0.3)) yield* this.works(this.minutes(2, 15));
    computer.setMoment({ call: null });
    computer.setTouching(true);
  }

  private *locks(): Script {
    const { computer, random } = this;
    this.atDesk = false;
    if (random.chance(0.2)) computer.setMoment({ audible: true });
    computer.setLocked(true);
    yield this.minutes(1, random.chance(0.3) ? 60 : 9);
    computer.setLocked(false);
    computer.setMoment({ audible: false });
    this.atDesk = true;
    computer.setTouching(true);
  }

  private *naps(): Script {
    const { computer, random } = this;
    const ms = random.chance(0.6) ? this.minutes(1, 20) : this.minutes(20, 200);
    computer.gone(ms, random.chance(0.5) ? 'asleep' : 'closed');
    yield random.between(1000, 3 * MIN);
  }

  private *pauses(): Script {
    const { computer, random } = this;
    const { now } = computer;
    const untils = [
      null,
      now + 30 * MIN,
      now + HOUR,
      now + 2 * HOUR,
      now + 4 * HOUR,
      computer.oracle.tomorrow(),
    ] as const;
    const until = random.pick(untils);
    computer.command((id) => ({ ...id, type: 'paused', until }));
    if (random.chance(0.2)) computer.command((id) => ({ ...id, type: 'paused', until: now + 90 * MIN }));
    computer.later(this.minutes(1, 200), () => {
      if (!this.atDesk || !(until === null || random.chance(0.4))) return;
      computer.command((id) => ({ ...id, type: 'resumed' }));
    });
    if (until === null) this.resumesIn(5 * HOUR);
    yield* this.works(this.minutes(1, 40));
  }

  /** Resumes by hand, which takes somebody who is there. */
  private resumesIn(ms: number): void {
    const { computer } = this;
    computer.later(ms, () => {
      if (this.atDesk && !computer.truth.locked) computer.command((id) => ({ ...id, type: 'resumed' }));
      else this.resumesIn(HOUR);
    });
  }

  private *changes(): Script {
    this.computer.touch();
    this.computer.change(anyChange(this.random));
    yield this.random.between(1000, MIN);
  }

  private *flies(): Script {
    const zone = this.random.pick(['Europe/London', 'America/New_York', 'Asia/Kolkata', this.home] as const);
    this.computer.gone(this.minutes(60, 600), this.random.pick(['asleep', 'closed'] as const));
    yield this.random.between(1000, 10 * MIN);
    this.computer.change({ zone });
  }

  private *movesClock(): Script {
    this.computer.touch();
    this.computer.moveClock(this.random.pick([-120, -61, -3, 3, 45]) * MIN);
    yield this.random.between(1000, MIN);
  }

  private *updates(): Script {
    this.computer.update();
    yield 1000;
  }

  private *fillsDisk(): Script {
    this.computer.touch();
    this.computer.fillDisk(this.minutes(2, 90));
    yield this.random.between(1000, MIN);
  }

  private *losesTime(): Script {
    this.computer.touch();
    this.computer.loseClock(this.random.pick([2, 9, 14, 60]) * 365 * 24 * HOUR);
    yield this.random.between(1000, MIN);
  }

  private *wasWorking(): Script {
    const { computer } = this;
    const rest = computer.world.saved?.lastRest;
    if (rest) computer.command((id) => ({ ...id, type: 'restDenied', from: rest.from }));
    yield 1000;
  }

  /** Clicks in a page that shows what was a while ago. */
  private *clicksWrong(): Script {
    this.breaks.stray();
    yield 1000;
  }

  /** A reminder that came is answered after a while, or not at all. */
  private notice(): void {
    const { computer, random, tally } = this;
    const { shown } = computer.world;
    if (this.neverAnswers) {
      tally.happened('person: never answers');
      return;
    }
    for (; this.answered < shown.length; this.answered += 1) {
      const one = shown[this.answered];
      if (!one?.reminderId || random.chance(0.35)) continue;
      const { reminderId } = one;
      computer.later(random.between(2000, random.chance(0.2) ? 14 * MIN : 90_000), () => this.answers(reminderId));
    }
  }

  private answers(reminderId: string): void {
    const { computer, random } = this;
    if (!this.atDesk || computer.truth.locked) return;
    const choice = random.between(0, 9);
    if (choice < 3) {
      const minutes = random.chance(0.3) ? { minutes: random.pick([1, 10, 30]) } : {};
      computer.command((id) => ({ ...id, type: 'snoozed', reminderId, ...minutes }));
    } else if (choice < 5) computer.command((id) => ({ ...id, type: 'skipped', reminderId }));
    else this.breaks.start();
  }

  private *startsBreak(): Script {
    this.breaks.start();
    yield* this.works(this.minutes(2, 12));
  }
}
