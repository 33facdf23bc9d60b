import type { BreakRun, Outcome, RhythmSettings, RhythmState, Sight } from '../../utils/rhythm/types.ts';
import type { Calendar } from './calendar.ts';

const MIN = 60_000;
/** A wake that comes so much later than asked for means that nobody was there in between. */
const LATE_MS = 90_000;
/** A break that no page reports on for so long stands still. */
const LEASE_MS = 90_000;
const WAIT_MS = 30 * MIN;
/** Counted stretches older than this are never taken back. */
const KEPT_MS = 20 * MIN;

/** Something that happened by itself between two events. */
export type Happening =
  | { what: 'rest'; at: number; workedMs: number; isUnsure: boolean }
  /** Off hours that count only from a pause or a break on: the interval is over when they are, or before. */
  | { what: 'offHours'; at: number; isMaybe: boolean }
  | { what: 'breakOver'; at: number; outcomes: readonly Outcome[]; reminderId: string | null };

/** How the person was last seen: by input, by sound alone, or not at all. */
export type Seen = 'active' | 'sound' | 'away';

export function seenIn(sight: Sight, settings: RhythmSettings): Seen {
  if (sight.idle === 'active') return 'active';
  return sight.idle === 'idle' && sight.audible && settings.soundIsPresence ? 'sound' : 'away';
}

const lengthOf = (pieces: readonly [number, number][]): number =>
  pieces.reduce((sum, [from, to]) => sum + to - from, 0);

/** The same time in as few pieces as possible. */
function joined(pieces: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const piece of pieces.filter(([from, to]) => to > from).toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && piece[0] <= last[1]) last[1] = Math.max(last[1], piece[1]);
    else result.push([...piece]);
  }
  return result;
}

/** The exercise really done by an instant; getting ready is none. */
function doneBy(run: BreakRun, at: number): number {
  if (run.runningSince === null) return run.doneMs;
  return run.doneMs + Math.max(0, positionOf(run, at) - Math.max(run.elapsedMs, run.readyMs));
}

/** Its place in its plan, which may lie beyond the end. */
export function positionOf({ elapsedMs, runningSince }: BreakRun, at: number): number {
  return runningSince === null ? elapsedMs : elapsedMs + at - runningSince;
}

/** Where it stops by itself: at its end, or before its first move while nobody has said to be ready. */
export const stopsAt = (run: BreakRun): number =>
  run.asksReady && run.elapsedMs < run.readyMs ? run.readyMs - 1 : run.totalMs;

/** Stopped early; left before its first move it is nothing, and the reminder that it answered was skipped. */
export function stoppedAs(run: BreakRun, at: number): readonly Outcome[] {
  if (doneBy(run, at) > 0) return ['stoppedEarly'];
  return run.reminder ? ['skipped'] : [];
}

/** Taken or stopped early; both where a hair decides. */
export function outcomesOf(run: BreakRun, at: number): readonly Outcome[] {
  if (doneBy(run, at) === 0) return stoppedAs(run, at);
  const share = doneBy(run, at) / Math.max(1, run.totalMs - run.readyMs);
  if (Math.abs(share - 0.5) < 0.02) return ['taken', 'stoppedEarly'];
  return share > 0.5 ? ['taken'] : ['stoppedEarly'];
}

/**
 * The work clock as someone would keep it who knows what the worker was told and when it was awake, and nothing of how it
 * reckons. It is compared with the saved state at each event and then goes on from there, so that no error adds up unseen.
 */
export class Account {
  at: number;
  workedMs = 0;
  /** The state may say so much less or more. */
  lessMs = 0;
  moreMs = 0;
  /** Nothing exact is known of the clock: a break was stopped in between. */
  unsure = false;
  seen: Seen = 'active';
  /** When someone was last seen there. */
  seenAt: number;
  awaySince: number | null = null;
  rested = false;
  /** Since `awaySince`: time without input, not locked, not asleep. Work, if somebody is back before it is a rest. */
  private quiet: [number, number][] = [];
  /** When quiet ended that a gap in the hours had cut: work counted before that is not taken back. */
  private cutAt = -Infinity;
  /** Nobody is there because the computer is not touched; otherwise the screen is locked, or the computer sleeps. */
  private isQuiet = false;
  pause: { since: number; until: number | null } | null = null;
  run: BreakRun | null = null;
  /** When the worker asked to be woken. */
  wakeAt: number | null = null;
  /** Since when the present interval has been running, at the latest. */
  resetAt: number;
  private counted: [number, number][] = [];
  happenings: Happening[] = [];
  /** Length of the absence that this event ended, if it was a natural break. */
  restedMs = 0;
  /** The clock reached its end while someone was there. */
  isReached = false;
  /** Working hours began in a pause: whether they have, the worker sees when it wakes. */
  /** Asleep over the beginning of working hours: whether that was an absence in them does not matter. */
  isLoose = false;
  private offSince: number | null = null;
  /** The event came so late that nobody was there before it. */
  isAsleep = false;
  private isAcrossGap = false;
  /** What was counted proved to be none. */
  tookBack = false;
  /** A pause has ended by itself. */
  isResumed = false;
  private offAt: number | null = null;

  constructor(at: number) {
    this.at = at;
    this.seenAt = at;
    this.resetAt = at;
  }

  /** Work counts at an instant: within working hours, not paused, no break. */
  counts(calendar: Calendar, at: number): boolean {
    return calendar.hours.has(at) && !this.pausedAt(at) && this.run === null;
  }

  private pausedAt(at: number): boolean {
    return this.pause !== null && (this.pause.until === null || at < this.pause.until);
  }

  private reset(at: number): void {
    this.workedMs = 0;
    this.resetAt = at;
    this.unsure = false;
    this.counted = [];
  }

  /** Takes back what was counted since an instant, and tells when that was. */
  private takeBack(since: number): [number, number][] {
    const taken: [number, number][] = [];
    for (const piece of this.counted) {
      const from = Math.max(piece[0], since);
      if (piece[1] <= from) continue;
      taken.push([from, piece[1]]);
      piece[1] = from;
    }
    this.workedMs = Math.max(0, this.workedMs - lengthOf(taken));
    return taken;
  }

  private count(from: number, to: number, workMs: number): void {
    this.workedMs += to - from;
    this.isReached ||= this.workedMs >= workMs - 2;
    const last = this.counted.at(-1);
    if (last && last[1] === from) last[1] = to;
    else this.counted.push([from, to]);
    if (this.counted.length > 8) this.counted = this.counted.filter((piece) => piece[1] > to - KEPT_MS);
  }

  /** Since when nobody was there, as the event that comes at `now` tells; Infinity: someone was. */
  private absentFrom(now: number, sight: Sight | null, settings: RhythmSettings): number {
    const isLate = this.wakeAt !== null && now > this.wakeAt + LATE_MS;
    this.isAsleep = isLate;
    const asleepFrom = isLate ? Math.max(this.at, this.wakeAt ?? 0) : Infinity;
    if (!sight || seenIn(sight, settings) !== 'away' || this.seen === 'away') return asleepFrom;
    /* Sound that has ended says nothing of when. */
    if (this.seen === 'sound' && sight.idle === 'idle') {
      const touchedAt = sight.idleSince ?? -Infinity;
      return Math.min(asleepFrom, touchedAt > this.seenAt ? touchedAt : now);
    }
    const since = sight.idleSince ?? this.at;
    if (isLate && since < (this.wakeAt ?? 0)) this.isLoose = true;
    return Math.min(asleepFrom, since);
  }

  /** Lets the time since the last event pass, with what the new one tells of it. */
  advance(now: number, sight: Sight | null, calendar: Calendar, isStart: boolean): void {
    const { settings } = calendar;
    const naturalMs = settings.naturalBreakMinutes * MIN;
    this.happenings = [];
    this.restedMs = 0;
    this.isReached = false;
    this.isResumed = false;
    this.tookBack = false;
    this.isAcrossGap = false;
    this.isLoose = this.offAt !== null && this.wakeAt !== null && now > this.wakeAt + LATE_MS;
    /* A browser that begins anew shows no break. */
    if (isStart && this.run && this.run.runningSince !== null) this.standStill(this.run);
    this.lessMs = 0;
    this.moreMs = 0;
    const absentFrom = this.absentFrom(now, sight, settings);
    const isNewlyQuiet = this.seen !== 'away' && sight?.idle === 'idle' && seenIn(sight, settings) === 'away';
    if (this.seen !== 'away') {
      this.quiet = [];
      this.isQuiet = isNewlyQuiet;
    }
    if (absentFrom < this.at && this.seen !== 'away') {
      const last = this.counted.at(-1);
      const start = last && last[1] === this.at ? last[0] : this.at;
      const taken = this.takeBack(absentFrom);
      this.tookBack = true;
      if (isNewlyQuiet) this.quiet = taken;
      const uncutMs = Math.max(0, this.cutAt - absentFrom);
      /* What was counted before a gap stays. */
      if (start > absentFrom || !this.counts(calendar, this.at)) this.moreMs = lengthOf(taken);
      this.moreMs = Math.max(this.moreMs, uncutMs);
      if (this.counts(calendar, this.at)) this.awaySince = Math.max(absentFrom, start);
    }
    let t = this.at;
    let wasOff = false;
    while (t < now) {
      const counts = this.counts(calendar, t);
      const isHere = this.seen !== 'away' && t < absentFrom;
      let end = Math.min(now, calendar.hours.edge(t));
      if (absentFrom > t) end = Math.min(end, absentFrom);
      if (this.pausedAt(t) && this.pause?.until) end = Math.min(end, this.pause.until);
      if (this.run) end = Math.min(end, Math.max(t, this.runChangesAt(this.run)));
      /* A worker that did not ask to be woken for the hours' beginning sees it when it wakes. */
      if (counts && wasOff && this.wakeAt !== t) this.lessMs = Math.max(this.lessMs, now - t);
      const hasBegun = counts && wasOff;
      wasOff = !calendar.hours.has(t);
      if (counts && isHere) {
        this.count(t, end, settings.workMinutes * MIN);
        this.awaySince = null;
        this.rested = false;
      } else if (counts) {
        /* Work that begins to count while nobody looks is taken to be done, until the look that comes with it. */
        if (this.awaySince === null && t > this.at) this.moreMs = Math.max(this.moreMs, now - t);
        this.awaySince ??= t;
        const heardUntil = this.isAsleep ? Math.max(this.at, this.wakeAt ?? 0) : Infinity;
        const asleepFrom = isStart ? this.at : heardUntil;
        /* Hours begin and pauses end with somebody who is there, until a look finds that it is quiet. */
        const isQuiet = this.isQuiet || ((hasBegun || this.isResumed) && sight?.idle === 'idle');
        if (isQuiet && asleepFrom > t) this.quiet.push([t, Math.min(end, asleepFrom)]);
        const restAt = this.awaySince + naturalMs;
        if (!this.rested && restAt <= end) {
          this.happenings.push({
            what: 'rest',
            at: Math.max(t, restAt),
            workedMs: this.workedMs,
            isUnsure: this.unsure || this.isAcrossGap || (this.isAsleep && absentFrom < (this.wakeAt ?? 0)),
          });
          this.rested = true;
          /* After a pause or a break someone is taken to be there until the next look, which comes with it. */
          if (this.isResumed || this.happenings.some((one) => one.what === 'breakOver')) {
            this.isLoose = true;
            this.moreMs += this.workedMs;
          }
          this.reset(Math.max(t, restAt));
        }
      } else {
        this.forgetAway(t, calendar);
        /* Off hours that the computer slept through begin to be over when it wakes. */
        if (this.isAsleep && t >= (this.wakeAt ?? 0)) this.isLoose = true;
        this.passUncounted(t, end, naturalMs, calendar);
      }
      t = end;
      if (this.run && this.runChangesAt(this.run) <= t) {
        this.changeRun(this.run);
        if (!this.run) this.findHours(t, now, calendar);
        this.findOff(t, calendar);
      }
      if (this.pause?.until && this.pause.until <= t) {
        this.pause = null;
        this.isResumed = true;
        this.findOff(t, calendar);
        this.moreMs = Math.max(this.moreMs, now - t);
        this.findHours(t, now, calendar);
      }
    }
    if (this.isLoose) this.lessMs = Infinity;
    /* What was counted before the hours' end stays, though it is heard afterwards that nobody was there. */
    if (absentFrom < now && !this.isAsleep && !calendar.hours.has(now)) {
      this.moreMs = Math.max(this.moreMs, Math.max(0, Math.min(now, calendar.hours.gap(now).from) - absentFrom));
    }
    this.at = now;
    this.restAcrossGap(now, naturalMs, sight, calendar);
    this.passEdge(now, calendar);
    this.take(now, sight, settings);
  }

  /** A pause or a break is over in off hours. */
  findOff(t: number, calendar: Calendar): void {
    if (!calendar.hours.has(t)) this.offSince = t;
  }

  /** Hours that began in a pause or a break: the worker may have seen it only when it woke. */
  private findHours(t: number, now: number, calendar: Calendar): void {
    if (this.offAt === null || !calendar.hours.has(t)) return;
    this.moreMs = Math.max(this.moreMs, now - t);
  }

  private passUncounted(t: number, end: number, naturalMs: number, calendar: Calendar): void {
    /* A pause and a break keep the work done, whatever passes in them. */
    if (calendar.hours.has(t) || this.pausedAt(t) || this.run) return;
    const gap = calendar.hours.gap(t);
    const isCut = this.offSince !== null && this.offSince >= gap.from;
    const from = isCut ? (this.offSince ?? t) : gap.from;
    if (gap.to - gap.from < naturalMs) return;
    const isMaybe = isCut && ((this.at < gap.to && end < gap.to) || gap.to - from < naturalMs);
    const at = isMaybe ? from : Math.max(from, this.at);
    this.happenings.push({ what: 'offHours', at, isMaybe });
    if (isMaybe) this.lessMs = Infinity;
    else this.reset(at);
  }

  /** What holds from `now` on, though no time has passed in it yet. */
  passEdge(now: number, calendar: Calendar): void {
    const naturalMs = calendar.settings.naturalBreakMinutes * MIN;
    if (!calendar.hours.has(now)) this.passUncounted(now, now, naturalMs, calendar);
    if (!this.counts(calendar, now)) this.forgetAway(now, calendar);
  }

  /** Where no work counts nobody is away; but an absence goes on over a short gap. */
  private forgetAway(t: number, calendar: Calendar): void {
    if (!this.pausedAt(t) && !this.run && !calendar.hours.has(t)) {
      const gap = calendar.hours.gap(t);
      this.isAcrossGap = this.isAsleep;
      if (gap.to - gap.from < calendar.settings.naturalBreakMinutes * MIN) return;
    }
    this.awaySince = null;
    this.rested = false;
  }

  /** An absence that became a rest within a short gap is one when work counts again. */
  private restAcrossGap(now: number, naturalMs: number, sight: Sight | null, calendar: Calendar): void {
    const isThere = sight ? seenIn(sight, calendar.settings) !== 'away' : this.seen !== 'away';
    if (this.rested || this.awaySince === null || !this.counts(calendar, now)) return;
    if (this.awaySince + naturalMs > now) return;
    if (isThere) {
      /* Whether it ended as one or just before work counted again does not matter. */
      this.isLoose = true;
      this.lessMs = Infinity;
      return;
    }
    this.happenings.push({ what: 'rest', at: now, workedMs: this.workedMs, isUnsure: false });
    this.rested = true;
    this.reset(now);
  }

  /** Nobody seems to be there. */
  gone(now: number, calendar: Calendar): void {
    this.seen = 'away';
    if (this.counts(calendar, now)) this.awaySince ??= now;
  }

  private take(now: number, sight: Sight | null, settings: RhythmSettings): void {
    if (!sight) return;
    const seen = seenIn(sight, settings);
    if (seen !== 'away') this.here(now);
    else this.isQuiet = sight.idle === 'idle';
    this.seen = seen;
  }

  /** Someone is there at this moment. */
  here(now: number): void {
    this.seen = 'active';
    this.seenAt = now;
    if (this.rested) {
      this.resetAt = now;
      this.restedMs = now - (this.awaySince ?? now);
    } else if (this.awaySince !== null) {
      this.workedMs += lengthOf(this.quiet);
      this.counted = joined([...this.counted, ...this.quiet]);
      if (joined(this.quiet).length > 1) this.cutAt = now;
    }
    this.quiet = [];
    this.awaySince = null;
    this.rested = false;
  }

  /** The clock was set back: all that was measured keeps its distance. */
  shift(ms: number): void {
    for (const piece of this.counted) {
      piece[0] += ms;
      piece[1] += ms;
    }
    this.seenAt += ms;
    this.resetAt += ms;
  }

  private runChangesAt(run: BreakRun): number {
    if (run.waitingSince !== null || run.runningSince === null) return (run.waitingSince ?? this.at) + WAIT_MS;
    return Math.min(run.runningSince + stopsAt(run) - run.elapsedMs, run.seenAt + LEASE_MS);
  }

  private changeRun(run: BreakRun): void {
    if (run.runningSince !== null && run.waitingSince === null) {
      const endsAt = run.runningSince + stopsAt(run) - run.elapsedMs;
      if (endsAt > run.seenAt + LEASE_MS) {
        this.standStill(run);
        return;
      }
      if (stopsAt(run) < run.totalMs) {
        this.run = { ...run, elapsedMs: stopsAt(run), runningSince: null, waitingSince: endsAt };
        return;
      }
      this.endRun(run, endsAt, outcomesOf(run, endsAt));
      return;
    }
    this.endRun(run, (run.waitingSince ?? this.at) + WAIT_MS, stoppedAs(run, this.at));
  }

  /** Nobody has shown the break since it was last seen. */
  private standStill(run: BreakRun): void {
    const from = run.runningSince ?? run.seenAt;
    const goneMs = Math.max(0, run.seenAt - from);
    this.run = {
      ...run,
      elapsedMs: run.elapsedMs + goneMs,
      doneMs: doneBy(run, from + goneMs),
      runningSince: null,
      waitingSince: Math.max(run.seenAt, from),
    };
  }

  /** The break is over: taken, and a new interval begins; stopped early, and part of the work is forgiven. */
  endRun(run: BreakRun, at: number, outcomes: readonly Outcome[]): void {
    this.run = null;
    this.happenings.push({ what: 'breakOver', at, outcomes, reminderId: run.reminder?.id ?? null });
    const workedMs = this.workedMs;
    this.reset(at);
    if (outcomes.length === 1 && outcomes[0] === 'taken') return;
    this.workedMs = workedMs;
    this.unsure = true;
  }

  /** Goes on from what the state says, once it was found right. */
  adopt(state: RhythmState): void {
    const moreMs = state.workedMs - this.workedMs;
    if (!this.unsure && moreMs < -1) this.counted = [];
    if (!this.unsure && moreMs > 1) this.counted.push([state.asOf - moreMs, state.asOf]);
    if (this.unsure && !this.isAsleep && this.counted.length === 0)
      this.counted.push([Math.min(this.resetAt, state.asOf), state.asOf]);
    this.workedMs = state.workedMs;
    this.unsure = false;
    this.awaySince = state.away?.since ?? null;
    this.rested = state.away?.rested ?? false;
    const from = this.awaySince ?? this.at;
    this.quiet = this.quiet.flatMap((piece) => (piece[1] > from ? [[Math.max(piece[0], from), piece[1]]] : []));
    this.pause = state.pause;
    this.run = state.run;
    this.wakeAt = state.wakeAt;
    this.at = state.asOf;
    this.offAt = state.off ? state.asOf : null;
  }
}
