import type { RoutineId } from './types.ts';

/** What the background needs to know about the routines; only pages load the moves themselves. */
export const CATALOGUE: readonly {
  readonly id: RoutineId;
  /** The length it is written for; it can last any whole number of minutes from `minMinutes` to `maxMinutes`. */
  readonly minutes: number;
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** It promises silence: it plays no sound, whatever the preferences say. */
  readonly isSilent?: true;
}[] = [
  { id: 'desk-reset-60', minutes: 1, minMinutes: 1, maxMinutes: 1 },
  { id: 'meeting-proof-2', minutes: 2, minMinutes: 2, maxMinutes: 5, isSilent: true },
  { id: 'walking-feet-3', minutes: 3, minMinutes: 2, maxMinutes: 8 },
  { id: 'standing-mobility-3', minutes: 3, minMinutes: 2, maxMinutes: 6 },
  { id: 'ball-break-3', minutes: 3, minMinutes: 2, maxMinutes: 6 },
  { id: 'heel-comfort-3', minutes: 3, minMinutes: 2, maxMinutes: 6 },
  { id: 'heel-strength-7', minutes: 7, minMinutes: 4, maxMinutes: 15 },
  { id: 'arch-trainer-4', minutes: 4, minMinutes: 4, maxMinutes: 9 },
  { id: 'calm-pause-3', minutes: 3, minMinutes: 3, maxMinutes: 3 },
  { id: 'sleep-wind-down-5', minutes: 5, minMinutes: 5, maxMinutes: 5 },
  { id: 'weekly-ritual-10', minutes: 10, minMinutes: 10, maxMinutes: 10 },
  { id: 'reflexology-sampler-5', minutes: 5, minMinutes: 4, maxMinutes: 11 },
  { id: 'shiatsu-sampler-4', minutes: 4, minMinutes: 3, maxMinutes: 7 },
  { id: 'traditions-tour-10', minutes: 10, minMinutes: 9, maxMinutes: 13 },
  { id: 'lymph-style-5', minutes: 5, minMinutes: 3, maxMinutes: 11 },
  { id: 'nerve-gentle-5', minutes: 5, minMinutes: 3, maxMinutes: 13 },
  { id: 'massager-companion-10', minutes: 10, minMinutes: 4, maxMinutes: 16 },
  { id: 'after-workout-8', minutes: 8, minMinutes: 5, maxMinutes: 17 },
];

/**
 * What may be offered besides the routines: the person's own plan (`own:<id>`) or a single move (`move:<id>`), with the name
 * and length needed where no moves are loaded.
 */
export interface OwnChoice {
  readonly id: string;
  /** The name the person gave it; '' if the texts hold its name, or it has none. */
  readonly name: string;
  /** Whole minutes. */
  readonly minutes: number;
  readonly isFavourite?: true;
}

/** What may be offered at a moment. */
export interface Offered {
  /** Routines that are left out. */
  readonly hidden: readonly RoutineId[];
  readonly own: readonly OwnChoice[];
}

/** Every routine, and nothing else. */
export const ALL_ROUTINES: Offered = { hidden: [], own: [] };

const FALLBACK: RoutineId = 'desk-reset-60';

/** The whole number of minutes the routine takes when `wantedMinutes` are requested; NaN: its written length. */
export function routineMinutes(id: RoutineId, wantedMinutes: number): number {
  const entry = CATALOGUE.find((known) => known.id === id);
  if (!entry) throw new RangeError(`unknown routine ${id}`);
  if (Number.isNaN(wantedMinutes)) return entry.minutes;
  return Math.min(entry.maxMinutes, Math.max(entry.minMinutes, Math.round(wantedMinutes)));
}

/** Whether a break with this routine makes no sound. */
export function isSilentRoutine(id: string): boolean {
  return CATALOGUE.some((known) => known.id === id && known.isSilent);
}

/** Whether a stored or received id names a routine of this version. */
export function isRoutineId(id: string): id is RoutineId {
  return CATALOGUE.some((known) => known.id === id);
}

/**
 * The id to suggest for the break with this number (0 for the first). The preferred ids take turns in order, and unknown ids
 * are skipped. Falls back to the desk reset, which needs nothing and suits every place.
 */
export function suggestRoutine(
  preferred: readonly string[],
  breakNumber: number,
  isKnown: (id: string) => boolean = isRoutineId,
): string {
  const known = preferred.filter(isKnown);
  const turn = Math.max(0, Math.trunc(breakNumber) || 0);
  return known[turn % known.length] ?? FALLBACK;
}
