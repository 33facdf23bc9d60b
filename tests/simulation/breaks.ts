import type { Computer } from './computer.ts';
import type { Random } from './random.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;

/** What a person does with breaks: to the end, partly, left and come back to; and clicks that come at a wrong time. */
export class Breaks {
  private readonly computer: Computer;
  private readonly random: Random;
  /** The person is at the computer. */
  private readonly atDesk: () => boolean;
  /** Whether some breaks of this life wait for somebody to be ready. */
  private readonly isReadyAsked: boolean;

  constructor(computer: Computer, atDesk: () => boolean, isReadyAsked: boolean) {
    this.computer = computer;
    this.random = computer.random;
    this.atDesk = atDesk;
    this.isReadyAsked = isReadyAsked;
  }

  private minutes(low: number, high: number): number {
    return this.random.between(low * MIN, high * MIN);
  }

  /** Something asked for by a page that shows what was a while ago. */
  stray(): void {
    const { computer, random } = this;
    const open = computer.world.saved?.reminder?.id ?? 'gone';
    const reminderId = random.chance(0.5) ? open : 'gone';
    const toMs = random.between(0, 200) * 1000;
    switch (random.between(0, 10)) {
      case 0:
        return computer.command((id) => ({ ...id, type: 'snoozed', reminderId }));
      case 1:
        return computer.command((id) => ({ ...id, type: 'skipped', reminderId }));
      case 2:
        return computer.command((id) => ({ ...id, type: 'breakPaused' }));
      case 3:
        return computer.command((id) => ({ ...id, type: 'breakResumed' }));
      case 4:
        return computer.command((id) => ({ ...id, type: 'breakEnded' }));
      case 5:
        return computer.command((id) => ({ ...id, type: 'resumed' }));
      case 6:
        computer.send({ type: 'breakSeen' });
        return;
      case 7:
        computer.send({ type: 'breakLeft' });
        return;
      case 8:
        return this.restDenied();
      case 9:
        return computer.command((id) => ({ ...id, type: 'breakMoved', toMs }));
      default:
        return this.resizes(toMs);
    }
  }

  /** The plan that is saved now becomes another one. */
  private resizes(totalMs: number): void {
    const { run } = this.computer.world.saved ?? {};
    const was = { revision: run?.revision ?? 'gone', plan: { runId: run?.id ?? 'gone' } };
    this.computer.command((id) => ({ ...id, type: 'breakResized', totalMs, ...was }));
  }

  /** A break, on a page that reports on it. */
  start(): void {
    const { computer, random } = this;
    if (computer.world.saved?.run) return;
    const totalMs = random.between(60, 420) * 1000;
    computer.command((id) => ({
      ...id,
      type: 'breakStarted',
      routineId: 'desk-reset-60',
      minutes: 2,
      firstSide: 'left',
      totalMs,
      readyMs: random.pick([0, 5000, 10_000]),
      ...(this.isReadyAsked ? { asksReady: random.chance(0.4) } : {}),
      plan: { runId: id.id },
    }));
    if (random.chance(0.5)) computer.setTouching(false);
    if (this.isReadyAsked && random.chance(0.8)) this.getsReady();
    this.shows(random.between(0, 9));
  }

  /** Sooner or later somebody who gets ready says so. */
  private getsReady(): void {
    const { computer, random } = this;
    computer.later(random.between(1000, 4 * MIN), () => {
      const { run } = computer.world.saved ?? {};
      if (!run?.asksReady || run.elapsedMs >= run.readyMs || !this.atDesk() || computer.truth.locked) return;
      computer.command((id) => ({ ...id, type: 'breakMoved', toMs: run.readyMs }));
      computer.command((id) => ({ ...id, type: 'breakResumed' }));
    });
  }

  /** The page reports each minute, and what the person does with the break comes in between. */
  private shows(temper: number): void {
    const { computer, random } = this;
    computer.later(random.between(5000, 55_000), () => {
      if (!computer.world.saved?.run) return;
      const isThere = this.atDesk() && !computer.truth.locked;
      if (temper === 0 && random.chance(0.5)) {
        /* The page is gone, and nobody told. */
        computer.later(this.minutes(1, 70), () => this.resumes());
        return;
      }
      if (temper === 1 && random.chance(0.5)) {
        computer.send({ type: 'breakLeft' });
        computer.later(this.minutes(1, 50), () => this.resumes());
        return;
      }
      if (isThere && temper === 2 && random.chance(0.4)) computer.command((id) => ({ ...id, type: 'breakEnded' }));
      else if (isThere && temper === 3 && random.chance(0.5)) {
        computer.command((id) => ({ ...id, type: 'breakPaused' }));
        computer.later(random.between(5000, 3 * MIN), () => this.resumes());
      } else if (isThere && temper === 4 && random.chance(0.4)) {
        computer.command((id) => ({ ...id, type: 'breakMoved', toMs: random.between(0, 500) * 1000 }));
      } else if (isThere && temper === 6 && random.chance(0.4)) {
        this.resizes(random.between(30, 500) * 1000);
      } else if (isThere && temper === 5 && random.chance(0.2)) this.meddles();
      computer.send({ type: 'breakSeen' });
      this.shows(temper);
    });
  }

  /** Other things asked for while a break runs or waits. */
  private meddles(): void {
    const { computer, random } = this;
    const { now } = computer;
    const reminderId = computer.world.saved?.run?.reminder?.id ?? 'gone';
    switch (random.between(0, 6)) {
      case 0:
        return computer.command((id) => ({ ...id, type: 'snoozed', reminderId }));
      case 1:
        return computer.command((id) => ({ ...id, type: 'skipped', reminderId }));
      case 2:
        return computer.command((id) => ({ ...id, type: 'paused', until: now + 30 * MIN }));
      case 3:
        return computer.command((id) => ({ ...id, type: 'resumed' }));
      case 4:
        return this.restDenied();
      case 5:
        return computer.update();
      default:
        return computer.command((id) => ({
          ...id,
          type: 'breakStarted',
          routineId: 'other',
          minutes: 1,
          firstSide: 'right',
          totalMs: 60_000,
          readyMs: 0,
          plan: { runId: id.id },
        }));
    }
  }

  private restDenied(): void {
    const from = this.computer.world.saved?.lastRest?.from ?? this.computer.now - HOUR;
    this.computer.command((id) => ({ ...id, type: 'restDenied', from }));
  }

  private resumes(): void {
    const { computer, random } = this;
    if (!computer.world.saved?.run || !this.atDesk() || computer.truth.locked) return;
    if (random.chance(0.3)) this.meddles();
    if (random.chance(0.2)) computer.command((id) => ({ ...id, type: 'breakEnded' }));
    else if (random.chance(0.3)) computer.command((id) => ({ ...id, type: 'breakMoved', toMs: 30_000 }));
    computer.command((id) => ({ ...id, type: 'breakResumed' }));
    this.shows(9);
  }
}
