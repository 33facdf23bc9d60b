import { MAX_ROUTINES } from './defaults.ts';
import type { Ritual, Settings } from './types.ts';

/** A named choice of lengths, with the routine that suits it best. */
export interface Preset {
  id: 'gentle' | 'steady' | 'frequent' | 'soreHeels';
  workMinutes: number;
  breakMinutes: number;
  /** Goes first among the routines; null leaves them as they are. */
  firstRoutine: string | null;
}

export const PRESETS: readonly Preset[] = [
  { id: 'gentle', workMinutes: 60, breakMinutes: 2, firstRoutine: null },
  { id: 'steady', workMinutes: 45, breakMinutes: 2, firstRoutine: null },
  { id: 'frequent', workMinutes: 30, breakMinutes: 1, firstRoutine: null },
  { id: 'soreHeels', workMinutes: 50, breakMinutes: 3, firstRoutine: 'heel-comfort-3' },
];

/** The evening session of the preset "Winding down", which can be combined with any other preset. */
export const WIND_DOWN: Ritual = {
  id: 'wind-down',
  on: true,
  time: '21:30',
  days: Array.from({ length: 7 }, () => true),
  routineId: 'sleep-wind-down-5',
  preparations: ['light', 'music'],
};

/** The preset that matches the preferences, or null. */
export function presetOf(settings: Pick<Settings, 'rhythm' | 'break'>): Preset | null {
  const { routines } = settings.break;
  const isPlain = unputRoutines(settings.break) === routines;
  const fits = ({ workMinutes, breakMinutes, firstRoutine }: Preset): boolean =>
    settings.rhythm.workMinutes === workMinutes &&
    settings.break.breakMinutes === breakMinutes &&
    (firstRoutine === null ? isPlain : routines[0] === firstRoutine);
  return PRESETS.find(fits) ?? null;
}

type Put = Pick<Settings['break'], 'routines' | 'putFirst' | 'putFrom'>;

/** The routines without a preset's changes; the same list if there were none. */
function unputRoutines({ routines, putFirst, putFrom }: Put): readonly string[] {
  if (putFirst === '' || !routines.includes(putFirst)) return routines;
  const others = routines.filter((id) => id !== putFirst);
  if (putFrom < MAX_ROUTINES) return others.toSpliced(putFrom, 0, putFirst);
  return others.length > 0 ? others : routines;
}

/** The values that undo a preset's changes beyond the lengths. */
export function unput(of: Put): Put {
  return { routines: unputRoutines(of), putFirst: '', putFrom: 0 };
}

/** A preset's break settings, based on the current ones. Undoes what the previous preset did to the routines. */
export function presetBreak({ breakMinutes, firstRoutine }: Preset, of: Put): Put & { breakMinutes: number } {
  const plain = unput(of);
  const at = firstRoutine === null ? 0 : plain.routines.indexOf(firstRoutine);
  if (firstRoutine === null || at === 0) return { breakMinutes, ...plain };
  const others = plain.routines.filter((id) => id !== firstRoutine);
  const routines = [firstRoutine, ...others].slice(0, MAX_ROUTINES);
  return { breakMinutes, routines, putFirst: firstRoutine, putFrom: at < 0 ? MAX_ROUTINES : at };
}

/** The current "Winding down" ritual; null if there is none. */
export function windDownOf(list: readonly Ritual[]): Ritual | null {
  return list.find(({ id }) => id === WIND_DOWN.id) ?? null;
}

/** The rituals with "Winding down" on or off; a person's changes to it are kept. */
export function withWindDown(list: readonly Ritual[], on: boolean): readonly Ritual[] {
  if (windDownOf(list) === null) return on ? [...list, WIND_DOWN] : list;
  return list.map((ritual) => (ritual.id === WIND_DOWN.id ? { ...ritual, on } : ritual));
}
