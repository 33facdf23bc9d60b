import type { RhythmSettings } from '../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { weekOf } from '../../utils/time/hours.ts';

const NONE: RhythmSettings['quiet'] = [[], [], [], [], [], [], []];
const ALWAYS: RhythmSettings['hours'] = Array.from({ length: 7 }, () => [{ from: '00:00', to: '00:00' }]);

/** The rhythm's preferences as the product ships them, but for working hours, which have no end, and lulls, which nothing waits
 * for; what a test is about is given. */
export function rhythmSettings(given: Partial<RhythmSettings> = {}): RhythmSettings {
  return {
    workMinutes: 45,
    naturalBreakMinutes: 5,
    repeatMinutes: 10,
    snoozeMinutes: 5,
    maxSnoozes: 3,
    headsUpSeconds: 0,
    breakMinutes: 2,
    longMinutes: 5,
    longEvery: 4,
    firm: false,
    soundIsPresence: true,
    holdFullscreen: true,
    holdCalls: false,
    quiet: NONE,
    maxHoldMinutes: 60,
    lullMinutes: 0,
    rituals: [],
    countdown: 'off',
    hours: ALWAYS,
    zone: 'UTC',
    ...given,
  };
}

const known = new WeakMap<RhythmSettings, Settings>();

/** Preferences of which the engine makes these; the same ones for the same. Quiet hours are the same each day. */
export function preferencesFor(rules: RhythmSettings): Settings {
  const preferences = known.get(rules) ?? preferencesOf(rules);
  known.set(rules, preferences);
  return preferences;
}

function preferencesOf(rules: RhythmSettings): Settings {
  const { workMinutes, naturalBreakMinutes, repeatMinutes, snoozeMinutes, maxSnoozes } = rules;
  const { headsUpSeconds, firm, soundIsPresence, breakMinutes, longMinutes, longEvery } = rules;
  const lengths = { workMinutes, naturalBreakMinutes, repeatMinutes, snoozeMinutes, maxSnoozes };
  return {
    ...DEFAULTS,
    break: { ...DEFAULTS.break, breakMinutes, longMinutes, longEvery },
    rhythm: { ...lengths, headsUpSeconds, firm, soundIsPresence },
    hours: {
      week: weekOf(rules.hours),
      daysOff: 'daysOff' in rules.hours ? rules.hours.daysOff : [],
      extra: 'daysOff' in rules.hours ? (rules.hours.extra ?? null) : null,
    },
    moments: {
      ...DEFAULTS.moments,
      fullscreen: rules.holdFullscreen,
      calls: rules.holdCalls,
      quiet: rules.quiet[0] ?? [],
      maxHoldMinutes: rules.maxHoldMinutes,
      lullMinutes: rules.lullMinutes,
    },
    rituals: {
      list: rules.rituals.map((time) => ({ ...time, on: true, routineId: 'calm-pause-3', preparations: [] })),
    },
    toolbar: { badge: rules.countdown },
  };
}
