import type { Settings } from '../settings/types.ts';
import type { Hours, WeekHours } from '../time/hours.ts';
import type { RhythmSettings, RitualTime } from './types.ts';

/**
 * Memoises by the identity of the argument. Settings keep their identity as long as nobody changes them, and so do the values
 * made from them: other caches are keyed by those values.
 */
function memoised<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { value: To }>();
  return (from) => {
    const known = made.get(from) ?? { value: make(from) };
    made.set(from, known);
    return known.value;
  };
}

/** Quiet hours are the same each day. */
const quietWeek = memoised((quiet: Settings['moments']['quiet']): WeekHours =>
  Array.from({ length: 7 }, (): typeof quiet => quiet),
);

const ritualTimes = memoised((list: Settings['rituals']['list']): readonly RitualTime[] =>
  list.filter(({ on }) => on).map(({ id, time, days }) => ({ id, time, days })),
);

/** The working hours, with any days off and extra hours. */
export const workingHours = memoised((hours: Settings['hours']): Hours =>
  hours.daysOff.length === 0 && !hours.extra ? hours.week : hours,
);

/** The settings that the engine needs. The week stays the same object, because caches are keyed by it. */
export function rhythmSettings(settings: Settings, zone: string): RhythmSettings {
  const { rhythm, hours, moments, rituals, toolbar } = settings;
  const { breakMinutes, longMinutes, longEvery } = settings.break;
  return {
    ...rhythm,
    breakMinutes,
    longMinutes,
    longEvery,
    holdFullscreen: moments.fullscreen,
    holdCalls: moments.calls,
    quiet: quietWeek(moments.quiet),
    maxHoldMinutes: moments.maxHoldMinutes,
    lullMinutes: moments.lullMinutes,
    rituals: ritualTimes(rituals.list),
    countdown: toolbar.badge,
    hours: workingHours(hours),
    zone,
  };
}
