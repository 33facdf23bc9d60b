import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { backdateAbsence, dropUnshown, restsAt, restsFrom } from './away.ts';
import { callAfter } from './hold.ts';
import { newInterval } from './interval.ts';
import { afterRest } from './long-turn.ts';
import { enter } from './stretch.ts';
import type { Away, RhythmSettings, RhythmState, Sight } from './types.ts';

/** People rarely read this long without touching mouse or keys. Every idle report wakes the worker twice. */
const IDLE_SECONDS = 120;

/** So long without input is a lull, the shortest time that browsers report. */
export const LULL_SECONDS = 15;

/** Longer than anybody's pause, so no idle report arrives. */
const NO_REPORT_SECONDS = 4 * 3600;

/** Seconds without input after which a person counts as idle. */
export function idleSeconds({ naturalBreakMinutes }: RhythmSettings): number {
  return Math.min(IDLE_SECONDS, naturalBreakMinutes * 60);
}

/** Whether time counts as work while someone is there. */
function counts({ run, pause, off }: RhythmState): boolean {
  return !run && !pause && !off;
}

/** Whether the open reminder waits for a lull, and somebody is there whose lull it could be. */
export function awaitsLull(state: RhythmState): boolean {
  const { reminder, run, pause, here } = state;
  return !run && !pause && here && reminder !== null && reminder.lullSince !== null;
}

/**
 * Seconds without input after which the browser reports idleness. Where presence changes nothing, no report should wake the
 * worker.
 */
export function watchSeconds(state: RhythmState, settings: RhythmSettings): number {
  if (awaitsLull(state)) return LULL_SECONDS;
  const matters = counts(state) || (state.off && !state.pause && state.reminder !== null);
  return matters ? idleSeconds(settings) : NO_REPORT_SECONDS;
}

/** Someone is there at `at`. That ends a rest; quiet that was none was work. */
export function markPresent(state: RhythmState, at: number, settings: RhythmSettings): RhythmState {
  const { away, stretch, sinceLongRest } = state;
  if (!away) return state.here ? state : { ...state, here: true };
  const wasQuiet = away.why === 'idle' && !away.rested;
  const here = afterRest({ ...state, here: true, away: null }, wasQuiet ? 0 : at - away.since, settings);
  if (!away.rested) {
    const worked: RhythmState = { ...here, workedMs: state.workedMs + away.quietMs };
    /* Off hours in between are neither. */
    const isAllWork = stretch.kind === 'idle' && away.quietMs >= at - stretch.from;
    return isAllWork ? { ...worked, stretch: { ...stretch, kind: 'worked' } } : enter(worked, 'worked', at);
  }
  const back = enter(here, 'worked', at, 'rest');
  return { ...newInterval(back, at), lastRest: { from: away.since, to: at, workedMs: away.workedMs, sinceLongRest } };
}

/** Outside working hours, in a gap shorter than a natural break. */
function inShortGap(state: RhythmState, now: number, settings: RhythmSettings): boolean {
  const { working, start, end } = spanAt(settings.hours, settings.zone, now);
  const isGap = !working && end - start < settings.naturalBreakMinutes * MINUTE_MS;
  return isGap && state.off && !state.run && !state.pause;
}

/** The context of an event: its state was brought to `now`, and the clock was last checked at `lookedAt`. */
export interface At {
  now: number;
  lookedAt: number;
  settings: RhythmSettings;
}

/** What is known from a look that finds nobody. */
interface Look extends At {
  why: 'idle' | 'locked';
  idleSince: number | null;
  /** The start of the absence, as far as known: the last input, or else the last look. */
  goneSince: number;
  /** Sound was heard after `goneSince`. */
  wasHeard: boolean;
}

type Cell = (state: RhythmState, look: Look) => RhythmState;

/** Away since `at`, but no earlier than work began to count. Work counted since then is taken back. */
function leaveAt(state: RhythmState, at: number, heardAt: number | null, { why, now }: Look): RhythmState {
  const { stretch } = state;
  const earliest = stretch.kind === 'worked' ? stretch.from : now;
  const since = Math.round(Math.max(earliest, Math.min(at, now)));
  const workedMs = Math.max(0, state.workedMs - (now - since));
  const quietMs = why === 'idle' ? state.workedMs - workedMs : 0;
  const away: Away = { since, why, rested: false, workedMs, quietMs };
  return enter({ ...state, here: false, away, workedMs, heardAt, reminder: dropUnshown(state, at) }, why, since);
}

/** The person was already idle before the browser reports it. */
const leave: Cell = (state, look) => leaveAt(state, look.goneSince, null, look);

/**
 * Nobody knows when the sound stopped. The absence counts from now, and the worker looks again soon: a film has silent scenes.
 */
const fallSilent: Cell = (state, look) => leaveAt(state, look.now, look.now, look);

const stay: Cell = (state, { why }) => ({ ...state, here: false, away: state.away && { ...state.away, why } });

/** Sleep was detected, and the person had left before it. */
const backdate: Cell = (state, look) =>
  stay(state.away ? backdateAbsence(state, state.away, look.idleSince) : state, look);

/** While work does not count, nobody is away. Once work counts again, nobody has been there since it does. */
const note: Cell = (state) => ({ ...state, here: false, heardAt: null });

/** Working hours have ended for a short gap, and the person had left before that. */
const leaveInGap: Cell = (state, look) => {
  const { why, now, wasHeard } = look;
  const gap = enter(state, 'off', now);
  const away = { since: gap.stretch.from, why, rested: false, workedMs: gap.workedMs, quietMs: 0 };
  const gone = backdateAbsence(gap, away, look.idleSince);
  const rested = gone.away && restsAt(gone.away, look.settings) <= now ? restsFrom(gone, now) : gone;
  /* The second look in the gap has to find that sound meant presence until it began. */
  return { ...rested, here: false, heardAt: wasHeard ? state.heardAt : null };
};

/**
 * What a look that finds nobody does: a row for the state's standing, a column for what was seen. Silent: the person is idle,
 * and the sound that had meant presence has stopped.
 */
/* oxfmt-ignore */
export const PRESENCE = {
  //          silent      gone
  working:   [fallSilent, leave],
  away:      [stay,       stay],
  asleep:    [backdate,   backdate],
  inGap:     [leaveInGap, leaveInGap],
  elsewhere: [note,       note],
} as const satisfies Record<string, readonly [silent: Cell, gone: Cell]>;

/**
 * The row that applies: nobody was there already, work counts, a short gap in the hours stops work, or presence changes
 * nothing.
 */
function standingOf(state: RhythmState, now: number, settings: RhythmSettings): keyof typeof PRESENCE {
  if (state.away) return state.away.why === 'asleep' ? 'asleep' : 'away';
  if (counts(state)) return 'working';
  return inShortGap(state, now, settings) ? 'inGap' : 'elsewhere';
}

/** Applies what the browser saw. */
export function see(state: RhythmState, sight: Sight, at: At): RhythmState {
  const { idle: why, idleSince, fullscreen } = sight;
  const { now, lookedAt, settings } = at;
  const isHeard = why === 'idle' && sight.audible && settings.soundIsPresence;
  const next = { ...state, ...callAfter(state, sight, now), fullscreen, heardAt: isHeard ? now : state.heardAt };
  if (why === 'active' || isHeard) return markPresent(next, now, settings);
  const goneSince = idleSince ?? lookedAt;
  const wasHeard = next.heardAt !== null && next.heardAt > goneSince;
  const [silent, gone] = PRESENCE[standingOf(next, now, settings)];
  const cell = why === 'idle' && wasHeard ? silent : gone;
  return cell(next, { ...at, why, idleSince, goneSince, wasHeard });
}
