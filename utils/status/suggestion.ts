import { ALL_ROUTINES, CATALOGUE, isRoutineId, routineMinutes, suggestRoutine } from '../moves/catalogue.ts';
import type { Offered, OwnChoice } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import { isLongTurn } from '../rhythm/long-turn.ts';
import type { Appointment, RhythmState } from '../rhythm/types.ts';
import type { Ritual, Settings } from '../settings/types.ts';
import { titleOf } from '../words/names.ts';

/** The next break on offer. */
export interface Suggestion {
  /** Id of a routine, a plan (`own:<id>`) or a single move (`move:<id>`). */
  routineId: string;
  name: string;
  /** The actual length, whatever was requested. */
  minutes: number;
  /** The long break is next. */
  isLong: boolean;
}

/** Whose turn it is: as the rhythm's state says. */
export type Turn = Pick<RhythmState, 'breaks' | 'sinceLongRest'>;

/** The turn of somebody who has not taken a break yet. */
export const FIRST_TURN: Turn = { breaks: 0, sinceLongRest: 0 };

/**
 * What to offer next. `appointment`: the ritual that the open reminder is for; null for a
 * break in the rhythm of work. `offered`: what may be offered; everything else is skipped.
 */
export function suggestion(
  settings: Settings,
  turn: Turn,
  appointment: Appointment | null = null,
  offered: Offered = ALL_ROUTINES,
): Suggestion {
  const ritual = appointment && ritualOf(settings, appointment.id);
  if (ritual) return next(ritualRoutine(ritual, settings, offered), Number.NaN, offered);
  if (isLongTurn(turn.sinceLongRest, settings.break)) return longBreak(settings, turn, offered);
  return next(suggestRoutine(inTurn(settings, offered), turn.breaks, isAny), settings.break.breakMinutes, offered);
}

/** As close to the requested minutes as possible; NaN: the written length. A plan or a move has one length. */
const next = (routineId: string, wantedMinutes: number, { own }: Offered, isLong = false): Suggestion => ({
  routineId,
  name: choiceName(routineId, own),
  minutes: choiceMinutes(routineId, wantedMinutes, own),
  isLong,
});

/** The name of a routine, a plan or a move. */
export const choiceName = (id: string, own: readonly OwnChoice[]): string =>
  own.find((one) => one.id === id)?.name || titleOf(id) || id;

/** The whole minutes it takes when this many are requested. An unknown id takes exactly as many. */
export const choiceMinutes = (id: string, wantedMinutes: number, own: readonly OwnChoice[]): number =>
  isRoutineId(id) ? routineMinutes(id, wantedMinutes) : (own.find((one) => one.id === id)?.minutes ?? wantedMinutes);

const isAny = (): boolean => true;

/** Quiet breathing and attention, suitable for everybody. */
const FOR_EVERYBODY: RoutineId = 'calm-pause-3';

export function isOffered(id: string, { hidden, own }: Offered): boolean {
  return isRoutineId(id) ? !hidden.includes(id) : own.some((one) => one.id === id);
}

/** The rotation, without anything left out. */
function inTurn(settings: Settings, offered: Offered): readonly string[] {
  const turn = settings.break.routines.filter((id) => isOffered(id, offered));
  return turn.length === 0 && offered.hidden.length > 0 ? [FOR_EVERYBODY] : turn;
}

/** The ritual as currently set; null if it was removed. */
export function ritualOf(settings: Settings, id: string): Ritual | null {
  return settings.rituals.list.find((ritual) => ritual.id === id) ?? null;
}

/**
 * The routine of a ritual. A routine that is left out is replaced by quiet breathing, a missing plan or move by the first in
 * the rotation.
 */
function ritualRoutine({ routineId }: Ritual, settings: Settings, offered: Offered): string {
  if (isOffered(routineId, offered)) return routineId;
  return isRoutineId(routineId) ? FOR_EVERYBODY : suggestRoutine(inTurn(settings, offered), 0, isAny);
}

/** Minutes requested for the break whose turn it is. */
export function wantedMinutes(settings: Settings, { sinceLongRest }: Turn): number {
  return isLongTurn(sinceLongRest, settings.break) ? settings.break.longMinutes : settings.break.breakMinutes;
}

/** The preferred routines that can be this long take turns. If none can, the one that gets closest from below. */
function longBreak(settings: Settings, { breaks }: Turn, offered: Offered): Suggestion {
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
