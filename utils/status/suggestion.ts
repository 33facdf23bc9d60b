import { CATALOGUE, isRoutineId, routineMinutes, suggestRoutine } from '../moves/catalogue.ts';
import type { RoutineId } from '../moves/types.ts';
import type { Appointment } from '../rhythm/types.ts';
import type { Ritual, Settings } from '../settings/types.ts';

/** What the next break would be: a request for a routine. */
export interface Suggestion {
  readonly kind: 'routine';
  routineId: RoutineId;
  /** As long as it will really be, whatever was asked for. */
  minutes: number;
  /** It is the turn of the long break. */
  isLong: boolean;
}

/**
 * What to offer next. `breaks`: breaks begun so far. `appointment`: the ritual that the open reminder is for; null for a
 * break in the rhythm of work. `hidden`: routines that health answers leave out.
 */
export function suggestion(
  wished: Settings,
  breaks: number,
  appointment: Appointment | null = null,
  hidden: readonly RoutineId[] = [],
): Suggestion {
  const settings = hidden.length === 0 ? wished : withoutHidden(wished, hidden);
  const ritual = appointment && ritualOf(settings, appointment.id);
  if (ritual) return next(ritualRoutine(ritual, settings), Number.NaN);
  if (isLongTurn(settings, breaks)) return longBreak(settings, breaks, hidden);
  return next(suggestRoutine(settings.break.routines, breaks), settings.break.breakMinutes);
}

/** The routine, as near to so many minutes as it can be; NaN: as long as it is written. */
const next = (routineId: RoutineId, wantedMinutes: number, isLong = false): Suggestion => ({
  kind: 'routine',
  routineId,
  minutes: routineMinutes(routineId, wantedMinutes),
  isLong,
});

/** Quiet breathing and attention, which suits everybody. */
const FOR_EVERYBODY: RoutineId = 'calm-pause-3';

/** The preferences, with what is hidden passed over. */
function withoutHidden(settings: Settings, hidden: readonly RoutineId[]): Settings {
  const isOffered = (id: string): boolean => !hidden.some((one) => one === id);
  const routines = settings.break.routines.filter(isOffered);
  const list = settings.rituals.list.map((ritual) =>
    isOffered(ritual.routineId) ? ritual : { ...ritual, routineId: FOR_EVERYBODY },
  );
  return {
    ...settings,
    break: { ...settings.break, routines: routines.length > 0 ? routines : [FOR_EVERYBODY] },
    rituals: { ...settings.rituals, list },
  };
}

/** The ritual as it is set now; null when it has been taken away. */
export function ritualOf(settings: Settings, id: string): Ritual | null {
  return settings.rituals.list.find((ritual) => ritual.id === id) ?? null;
}

/** The routine a ritual is done with; a known one takes the place of an id of another version. */
function ritualRoutine(ritual: Ritual, settings: Settings): RoutineId {
  return isRoutineId(ritual.routineId) ? ritual.routineId : suggestRoutine(settings.break.routines, 0);
}

/** Minutes asked for of the break with this number (0 for the first). */
export function wantedMinutes(settings: Settings, breaks: number): number {
  return isLongTurn(settings, breaks) ? settings.break.longMinutes : settings.break.breakMinutes;
}

function isLongTurn(settings: Settings, breaks: number): boolean {
  const { longEvery } = settings.break;
  return longEvery > 0 && (breaks + 1) % longEvery === 0;
}

/** The preferred routines that can be so long take turns; where none can, the one that comes nearest from below. */
function longBreak(settings: Settings, breaks: number, hidden: readonly RoutineId[]): Suggestion {
  const { routines, longEvery, longMinutes } = settings.break;
  const long = (id: RoutineId): Suggestion => next(id, longMinutes, true);
  const preferred = routines.filter(isRoutineId);
  const fitting = preferred.filter((id) => routineMinutes(id, longMinutes) === longMinutes);
  if (fitting.length > 0) return long(suggestRoutine(fitting, Math.floor(breaks / longEvery)));
  const [longest] = [...preferred, ...CATALOGUE.map(({ id }) => id).filter((id) => !hidden.includes(id))]
    .map(long)
    .filter(({ minutes }) => minutes <= longMinutes)
    .toSorted((a, b) => b.minutes - a.minutes);
  return longest ?? long(suggestRoutine(routines, 0));
}
