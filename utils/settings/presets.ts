/** A choice of lengths with a name. */
export interface Preset {
  id: 'gentle' | 'steady' | 'frequent';
  workMinutes: number;
  breakMinutes: number;
}

export const PRESETS: readonly Preset[] = [
  { id: 'gentle', workMinutes: 60, breakMinutes: 2 },
  { id: 'steady', workMinutes: 45, breakMinutes: 2 },
  { id: 'frequent', workMinutes: 30, breakMinutes: 1 },
];
