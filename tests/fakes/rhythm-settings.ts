import type { RhythmSettings } from '../../utils/rhythm/types.ts';

const NONE: RhythmSettings['quiet'] = [[], [], [], [], [], [], []];
const ALWAYS: RhythmSettings['hours'] = Array.from({ length: 7 }, () => [{ from: '00:00', to: '00:00' }]);

/** The rhythm's preferences as the product ships them, but for working hours, which have no end; what a test is about is given. */
export function rhythmSettings(given: Partial<RhythmSettings> = {}): RhythmSettings {
  return {
    workMinutes: 45,
    naturalBreakMinutes: 5,
    repeatMinutes: 10,
    snoozeMinutes: 5,
    maxSnoozes: 3,
    headsUpSeconds: 0,
    firm: false,
    soundIsPresence: true,
    holdFullscreen: true,
    holdCalls: false,
    quiet: NONE,
    maxHoldMinutes: 60,
    rituals: [],
    countdown: 'off',
    hours: ALWAYS,
    zone: 'UTC',
    ...given,
  };
}
