import { spanAt } from '../time/hours.ts';
import { MINUTE_MS } from '../time/units.ts';
import { backdateAbsence, dropUnshown, restsAt, restsFrom } from './away.ts';
import { newInterval } from './interval.ts';
import { enter } from './stretch.ts';
import type { Away, RhythmSettings, RhythmState, Sight } from './types.ts';

/** Reading without a touch of mouse or keys rarely takes longer; every report of idleness wakes the worker twice. */
const IDLE_SECONDS = 120;

/** Longer than anybody's pause: no report of idleness comes. */
const NO_REPORT_SECONDS = 4 * 3600;

/** From how many seconds without input on someone counts as idle. */
export function idleSeconds({ naturalBreakMinutes }: RhythmSettings): number {
  return Math.min(IDLE_SECONDS, naturalBreakMinutes * 60);
}

/** Time counts as work while someone is there. */
function counts({ run, pause, off }: RhythmState): boolean {
  return !run && !pause && !off;
}

/** From how many seconds on the browser shall report it; where presence changes nothing, no report shall wake the worker. */
export function watchSeconds(state: RhythmState, settings: RhythmSettings): number {
  const matters = counts(state) || (state.off && !state.pause && state.reminder !== null);
  return matters ? idleSeconds(settings) : NO_REPORT_SECONDS;
}

/** Someone is there, at `at`; a rest is over by it. */
export function markPresent(state: RhythmState, at: number): RhythmState {
  const { away } = state;
  if (!away) return state.here ? state : { ...state, here: true };
  const back = enter({ ...state, here: true, away: null }, 'worked', at, away.rested ? 'rest' : null);
  if (!away.rested) return back;
  return { ...newInterval(back, at), lastRest: { from: away.since, to: at, workedMs: away.workedMs } };
}

/** Outside of hours, for less than a natural break. */
function inShortGap(state: RhythmState, now: number, settings: RhythmSettings): boolean {
  const { working, start, end } = spanAt(settings.hours, settings.zone, now);
  const isGap = !working && end - start < settings.naturalBreakMinutes * MINUTE_MS;
  return isGap && state.off && !state.run && !state.pause;
}

/** What an event meets: a state brought to `now`, and when the clock was looked at before. */
export interface At {
  now: number;
  lookedAt: number;
  settings: RhythmSettings;
}

/** What is known of a look that finds nobody. */
interface Look extends At {
  why: 'idle' | 'locked';
  idleSince: number | null;
  /** Since when nobody is known to be there: the last input, else the last look. */
  goneSince: number;
  /** Sound was heard after that. */
  wasHeard: boolean;
}

type Cell = (state: RhythmState, look: Look) => RhythmState;

/** Away since `at`, at the earliest since work counts; what was counted since is taken back. */
function leaveAt(state: RhythmState, at: number, heardAt: number | null, { why, now }: Look): RhythmState {
  const { stretch } = state;
  const earliest = stretch.kind === 'worked' ? stretch.from : now;
  const since = Math.round(Math.max(earliest, Math.min(at, now)));
  const workedMs = Math.max(0, state.workedMs - (now - since));
  const away: Away = { since, why, rested: false, workedMs };
  return enter({ ...state, here: false, away, workedMs, heardAt, reminder: dropUnshown(state, since) }, why, since);
}

/** Idleness was there before it is reported. */
const leave: Cell = (state, look) => leaveAt(state, look.goneSince, null, look);

/** Nobody knows when the sound stopped; it counts from now on, and the worker looks again soon: a film has silent scenes. */
const fallSilent: Cell = (state, look) => leaveAt(state, look.now, look.now, look);

const stay: Cell = (state, { why }) => ({ ...state, here: false, away: state.away && { ...state.away, why } });

/** Sleep was found out, and somebody had gone before it. */
const backdate: Cell = (state, look) =>
  stay(state.away ? backdateAbsence(state, state.away, look.idleSince) : state, look);

/** Where work does not count nobody is away; only sound that was heard since is remembered. */
const note: Cell = (state, { wasHeard }) => ({ ...state, here: false, heardAt: wasHeard ? state.heardAt : null });

/** Work has ended by the clock for a short while, and somebody had gone before it did. */
const leaveInGap: Cell = (state, look) => {
  const { why, now } = look;
  const gap = enter(state, 'off', now);
  const away = { since: gap.stretch.from, why, rested: false, workedMs: gap.workedMs };
  const gone = backdateAbsence(gap, away, look.idleSince);
  return note(gone.away && restsAt(gone.away, look.settings) <= now ? restsFrom(gone, now) : gone, look);
};

/**
 * What a look does that finds nobody: a row for how the state stands, a column for what was seen. Silent: idle, and the
 * sound that had meant someone was there has stopped.
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

/** Nobody was there already, work counts, it stops for a short gap of the hours, or presence changes nothing. */
function standingOf(state: RhythmState, now: number, settings: RhythmSettings): keyof typeof PRESENCE {
  if (state.away) return state.away.why === 'asleep' ? 'asleep' : 'away';
  if (counts(state)) return 'working';
  return inShortGap(state, now, settings) ? 'inGap' : 'elsewhere';
}

/** Takes in what was seen. */
export function see(state: RhythmState, sight: Sight, at: At): RhythmState {
  const { idle: why, idleSince, fullscreen, call } = sight;
  const { now, lookedAt, settings } = at;
  const isHeard = why === 'idle' && sight.audible && settings.soundIsPresence;
  const next = { ...state, fullscreen, call, heardAt: isHeard ? now : state.heardAt };
  if (why === 'active' || isHeard) return markPresent(next, now);
  const goneSince = idleSince ?? lookedAt;
  const wasHeard = next.heardAt !== null && next.heardAt > goneSince;
  const [silent, gone] = PRESENCE[standingOf(next, now, settings)];
  const cell = why === 'idle' && wasHeard ? silent : gone;
  return cell(next, { ...at, why, idleSince, goneSince, wasHeard });
}
