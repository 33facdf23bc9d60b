import { advance } from '../../utils/rhythm/advance.ts';
import { project } from '../../utils/rhythm/project.ts';
import { dealtWith } from '../../utils/rhythm/reminder.ts';
import { nextRitual } from '../../utils/rhythm/rituals.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import type { Appointment, RhythmSettings, RhythmState } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { suggestion, wantedMinutes } from '../../utils/status/suggestion.ts';
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

/** A stretch of hours that runs when the week begins belongs to the week before: it is met at this one's end. */
function firstInstant(rhythm: RhythmSettings): number {
  const span = spanAt(rhythm.hours, ZONE, MONDAY);
  return span.working && span.end !== Infinity ? span.end : MONDAY;
}

/** What comes next by the engine's own word; null where nothing does. */
function nextDue(state: RhythmState, rhythm: RhythmSettings): { at: number; ritual: Appointment | null } | null {
  const { asOf: now } = state;
  const { nextBreakAt, reminder } = project(state, now, rhythm);
  if (reminder) return { at: now, ritual: reminder.ritual };
  const ritual = nextRitual(state, now, rhythm);
  if (ritual && (nextBreakAt === null || ritual.at <= nextBreakAt)) return { at: ritual.at, ritual };
  return nextBreakAt === null ? null : { at: nextBreakAt, ritual: null };
}

/** How long the break with this number (0 for the first) lasts: as long as it is wished, whatever the routines allow. */
export function lengthOf(
  settings: Settings,
  breaks: number,
  ritual: Appointment | null,
): { minutes: number; isLong: boolean } {
  const { minutes, isLong } = suggestion(settings, breaks, ritual);
  return { minutes: ritual ? minutes : wantedMinutes(settings, breaks), isLong };
}

/**
 * The breaks of seven days of somebody who works straight through and takes each break when it comes due. The engine is asked
 * after each of them when the next one comes: playing all its wakes in between gives the same (a test holds it), but takes too
 * long for a page.
 */
export function playWeek(settings: Settings): PlayedBreak[] {
  const rhythm = rhythmSettings(settings, ZONE);
  const begin = firstInstant(rhythm);
  const breaks: PlayedBreak[] = [];
  let state = advance(initialState(begin), begin, rhythm);
  for (;;) {
    const next = nextDue(state, rhythm);
    if (!next || next.at >= begin + WEEK_MS) return breaks;
    const { minutes, isLong } = lengthOf(settings, breaks.length, next.ritual);
    breaks.push({ at: next.at, isLong, isRitual: next.ritual !== null });
    const done = dealtWith(state, next);
    const ended = next.at + minutes * MINUTE_MS;
    state = advance({ ...initialState(ended), rituals: done.rituals }, ended, rhythm);
  }
}
