import { ALL_ROUTINES, CATALOGUE, isRoutineId, routineMinutes, suggestRoutine } from '../moves/catalogue.ts';
import type { Offered, OwnChoice } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import type { Appointment } from '../rhythm/types.ts';
import type { Ritual, Settings } from '../settings/types.ts';
import { titleOf } from '../words/names.ts';

/** What the next break would be. */
export interface Suggestion {
  /** Of a routine, a plan (`own:<id>`) or a single move (`move:<id>`). */
  routineId: string;
  name: string;
  /** As long as it will really be, whatever was asked for. */
  minutes: number;
  /** It is the turn of the long break. */
  isLong: boolean;
}

/**
 * What to offer next. `breaks`: breaks begun so far. `appointment`: the ritual that the open reminder is for; null for a
 * break in the rhythm of work. `offered`: what may be; the rest is passed over.
 */
export function suggestion(
  settings: Settings,
  breaks: number,
  appointment: Appointment | null = null,
  offered: Offered = ALL_ROUTINES,
): Suggestion {
  const ritual = appointment && ritualOf(settings, appointment.id);
  if (ritual) return next(ritualRoutine(ritual, settings, offered), Number.NaN, offered);
  if (isLongTurn(settings, breaks)) return longBreak(settings, breaks, offered);
  return next(suggestRoutine(inTurn(settings, offered), breaks, isAny), settings.break.breakMinutes, offered);
}

/** As near to so many minutes as it can be; NaN: as long as it is written. A plan or a move has one length. */
const next = (routineId: string, wantedMinutes: number, { own }: Offered, isLong = false): Suggestion => ({
  routineId,
  name: choiceName(routineId, own),
  minutes: choiceMinutes(routineId, wantedMinutes, own),
  isLong,
});

/** What a routine, a plan or a move is called. */
export const choiceName = (id: string, own: readonly OwnChoice[]): string =>
  own.find((one) => one.id === id)?.name || titleOf(id) || id;

/** The whole minutes it takes when so many are asked for. An id that is not known takes as many. */
export const choiceMinutes = (id: string, wantedMinutes: number, own: readonly OwnChoice[]): number =>
  isRoutineId(id) ? routineMinutes(id, wantedMinutes) : (own.find((one) => one.id === id)?.minutes ?? wantedMinutes);

const isAny = (): boolean => true;

/** Quiet breathing and attention, which suits everybody. */
const FOR_EVERYBODY: RoutineId = 'calm-pause-3';

export function isOffered(id: string, { hidden, own }: Offered): boolean {
  return isRoutineId(id) ? !hidden.includes(id) : own.some((one) => one.id === id);
}

/** What takes turns, with what is left out passed over. */
function inTurn(settings: Settings, offered: Offered): readonly string[] {
  const turn = settings.break.routines.filter((id) => isOffered(id, offered));
  return turn.length === 0 && offered.hidden.length > 0 ? [FOR_EVERYBODY] : turn;
}

/** The ritual as it is set now; null when it has been taken away. */
export function ritualOf(settings: Settings, id: string): Ritual | null {
  return settings.rituals.list.find((ritual) => ritual.id === id) ?? null;
}

/** What a ritual is done with; what is first in turn takes the place of what is not there. */
function ritualRoutine({ routineId }: Ritual, settings: Settings, offered: Offered): string {
  if (isOffered(routineId, offered)) return routineId;
  return isRoutineId(routineId) ? FOR_EVERYBODY : suggestRoutine(inTurn(settings, offered), 0, isAny);
}

/** Minutes asked for of the break with this number (0 for the first). */
export function wantedMinutes(settings: Settings, breaks: number): number {
  return isLongTurn(settings, breaks) ? settings.break.longMinutes : settings.break.breakMinutes;
}

function isLongTurn(settings: Settings, breaks: number): boolean {
  const { longEvery } = settings.break;
  return longEvery > 0 && (breaks + 1) % longEvery === 0;
}

/** The preferred ones that can be so long take turns; where none can, the one that comes nearest from below. */
function longBreak(settings: Settings, breaks: number, offered: Offered): Suggestion {
  const { longEvery, longMinutes } = settings.break;
  const long = (id: string): Suggestion => next(id, longMinutes, offered, true);
  const preferred = inTurn(settings, offered);
  const fitting = preferred.filter((id) => choiceMinutes(id, longMinutes, offered.own) === longMinutes);
  if (fitting.length > 0) return long(suggestRoutine(fitting, Math.floor(breaks / longEvery), isAny));
  const [longest] = [...preferred, ...CATALOGUE.map(({ id }) => id).filter((id) => isOffered(id, offered))]
    .map(long)
    .filter(({ minutes }) => minutes <= longMinutes)
    .toSorted((a, b) => b.minutes - a.minutes);
  return longest ?? long(suggestRoutine(preferred, 0, isAny));
}
