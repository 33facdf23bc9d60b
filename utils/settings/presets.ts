import { MAX_ROUTINES } from './defaults.ts';
import type { Ritual, Settings } from './types.ts';

/** A choice of lengths with a name, and the routine that suits it best. */
export interface Preset {
  id: 'gentle' | 'steady' | 'frequent' | 'soreHeels';
  workMinutes: number;
  breakMinutes: number;
  /** Comes first among the routines; null leaves them as they are. */
  firstRoutine: string | null;
}

export const PRESETS: readonly Preset[] = [
  { id: 'gentle', workMinutes: 60, breakMinutes: 2, firstRoutine: null },
  { id: 'steady', workMinutes: 45, breakMinutes: 2, firstRoutine: null },
  { id: 'frequent', workMinutes: 30, breakMinutes: 1, firstRoutine: null },
  { id: 'soreHeels', workMinutes: 50, breakMinutes: 3, firstRoutine: 'heel-comfort-3' },
];

/** The evening session of the preset "Winding down", which goes with any of the others. */
export const WIND_DOWN: Ritual = {
  id: 'wind-down',
  on: true,
  time: '21:30',
  days: Array.from({ length: 7 }, () => true),
  routineId: 'sleep-wind-down-5',
  preparations: ['light', 'music'],
};

/** The preset the preferences agree with, or null. */
export function presetOf(settings: Pick<Settings, 'rhythm' | 'break'>): Preset | null {
  const fits = ({ workMinutes, breakMinutes, firstRoutine }: Preset): boolean =>
    settings.rhythm.workMinutes === workMinutes &&
    settings.break.breakMinutes === breakMinutes &&
    (firstRoutine === null || settings.break.routines[0] === firstRoutine);
  return PRESETS.find(fits) ?? null;
}

/** What a preset says of breaks, given the routines there are. */
export function presetBreak(preset: Preset, routines: readonly string[]): Partial<Settings['break']> {
  const { breakMinutes, firstRoutine } = preset;
  if (firstRoutine === null) return { breakMinutes };
  const others = routines.filter((id) => id !== firstRoutine);
  return { breakMinutes, routines: [firstRoutine, ...others].slice(0, MAX_ROUTINES) };
}

/** The ritual of "Winding down" as it is now; null where there is none. */
export function windDownOf(list: readonly Ritual[]): Ritual | null {
  return list.find(({ id }) => id === WIND_DOWN.id) ?? null;
}

/** The rituals with "Winding down" on or off; what somebody made of it is kept. */
export function withWindDown(list: readonly Ritual[], on: boolean): readonly Ritual[] {
  if (windDownOf(list) === null) return on ? [...list, WIND_DOWN] : list;
  return list.map((ritual) => (ritual.id === WIND_DOWN.id ? { ...ritual, on } : ritual));
}
