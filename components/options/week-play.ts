import { advance } from '../../utils/rhythm/advance.ts';
import { project } from '../../utils/rhythm/project.ts';
import { dealtWith } from '../../utils/rhythm/reminder.ts';
import { nextRitual } from '../../utils/rhythm/rituals.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import type { Appointment, RhythmSettings, RhythmState } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { suggestion, wantedMinutes } from '../../utils/status/suggestion.ts';
import type { Turn } from '../../utils/status/suggestion.ts';
import { spanAt } from '../../utils/time/hours.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';

/** A Monday, midnight in a zone without daylight saving. */
export const MONDAY = Date.UTC(2024, 0, 1);
export const ZONE = 'UTC';
export const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

export interface PlayedBreak {
  /** When it comes due, in epoch ms. */
  at: number;
  isLong: boolean;
  isRitual: boolean;
}

/** Working hours already running when the week starts belong to the week before; they appear at the end of this one. */
function firstInstant(rhythm: RhythmSettings): number {
  const span = spanAt(rhythm.hours, ZONE, MONDAY);
  return span.working && span.end !== Infinity ? span.end : MONDAY;
}

/** What comes next according to the engine; null if nothing does. */
function nextDue(state: RhythmState, rhythm: RhythmSettings): { at: number; ritual: Appointment | null } | null {
  const { asOf: now } = state;
  const { nextBreakAt, reminder } = project(state, now, rhythm);
  if (reminder) return { at: now, ritual: reminder.ritual };
  const ritual = nextRitual(state, now, rhythm);
  if (ritual && (nextBreakAt === null || ritual.at <= nextBreakAt)) return { at: ritual.at, ritual };
  return nextBreakAt === null ? null : { at: nextBreakAt, ritual: null };
}

/** Whether off hours that are a rest, and as long as a long break, lie between the state and an instant. */
function hasRestedBefore({ asOf }: RhythmState, at: number, rhythm: RhythmSettings): boolean {
  const { hours, longMinutes, naturalBreakMinutes } = rhythm;
  const leastMs = Math.max(longMinutes, naturalBreakMinutes) * MINUTE_MS;
  for (let now = asOf; now < at;) {
    const { working, end } = spanAt(hours, ZONE, now);
    const until = Math.min(end, at);
    if (!working && until - now >= leastMs) return true;
    now = until;
  }
  return false;
}

/** How long the break whose turn it is lasts: the requested length, whatever the routines allow. */
export function lengthOf(
  settings: Settings,
  turn: Turn,
  ritual: Appointment | null,
): { minutes: number; isLong: boolean } {
  const { minutes, isLong } = suggestion(settings, turn, ritual);
  return { minutes: ritual ? minutes : wantedMinutes(settings, turn), isLong };
}

/**
 * The breaks of seven days for someone who works without time away and takes each break when it comes due. After each break,
 * the engine is asked when the next one comes. Playing all its wakes in between gives the same result (a test checks this), but
 * takes too long for a page.
 */
export function playWeek(settings: Settings): PlayedBreak[] {
  const rhythm = rhythmSettings(settings, ZONE);
  const begin = firstInstant(rhythm);
  const breaks: PlayedBreak[] = [];
  let state = advance(initialState(begin), begin, rhythm);
  for (;;) {
    const next = nextDue(state, rhythm);
    if (!next || next.at >= begin + WEEK_MS) return breaks;
    const sinceLongRest = hasRestedBefore(state, next.at, rhythm) ? 0 : state.sinceLongRest;
    const turn = { breaks: breaks.length, sinceLongRest };
    const { minutes, isLong } = lengthOf(settings, turn, next.ritual);
    breaks.push({ at: next.at, isLong, isRitual: next.ritual !== null });
    const isLongRest = isLong || next.ritual !== null || minutes >= rhythm.longMinutes;
    const done = dealtWith(state, next);
    const ended = next.at + minutes * MINUTE_MS;
    const after = { rituals: done.rituals, sinceLongRest: isLongRest ? 0 : sinceLongRest + 1 };
    state = advance({ ...initialState(ended), ...after }, ended, rhythm);
  }
}
