import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MONDAY, WEEK_MS, ZONE, lengthOf, playWeek } from '../../components/options/week-play.ts';
import type { PlayedBreak } from '../../components/options/week-play.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import { step } from '../../utils/rhythm/step.ts';
import type { RhythmEvent } from '../../utils/rhythm/types.ts';
import { sortedDay } from '../../utils/settings/day-ranges.ts';
import { DEFAULTS, RANGES, RANGES_OR_NONE } from '../../utils/settings/defaults.ts';
import { WIND_DOWN } from '../../utils/settings/presets.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { spanAt } from '../../utils/time/hours.ts';

const MIN = 60_000;

/** Often at the same times, so that hours touch and rituals meet breaks. */
const time = fc
  .oneof(
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: 32, max: 60 }).map((quarter) => quarter * 15),
  )
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const shortGap = fc
  .constantFrom('12:30', '12:31', '12:33', '12:35', '12:40')
  .map((to) => [{ from: '09:00', to: '12:30' }, ...(to === '12:30' ? [] : [{ from: to, to: '17:00' }])]);
/* An odd time out is the beginning of a night shift. */
const anyDay = fc.uniqueArray(time, { maxLength: 6 }).map((times) => {
  const sorted = times.toSorted();
  return sortedDay(
    sorted.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: sorted[index + 1] ?? sorted[0] ?? from }] : [])),
  );
});
const day = fc.oneof(anyDay, shortGap, fc.constant([{ from: '00:00', to: '00:00' }]), fc.constant([]));
const flags = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
const settings: fc.Arbitrary<Settings> = fc
  .record({
    workMinutes: fc.integer(RANGES.workMinutes),
    naturalBreakMinutes: fc.integer(RANGES.naturalBreakMinutes),
    week: fc.oneof(
      fc.array(day, { minLength: 7, maxLength: 7 }),
      day.map((one) => Array.from({ length: 7 }, () => one)),
    ),
    breakMinutes: fc.integer(RANGES.breakMinutes),
    longEvery: fc.oneof(fc.constant(0), fc.integer(RANGES_OR_NONE.longEvery)),
    longMinutes: fc.integer(RANGES.longMinutes),
    routines: fc.subarray(
      CATALOGUE.map(({ id }) => id),
      { minLength: 1 },
    ),
    rituals: fc.array(
      fc.record({ on: fc.boolean(), time, days: flags, routineId: fc.constantFrom(...CATALOGUE.map(({ id }) => id)) }),
      { maxLength: 4 },
    ),
  })
  .map(({ workMinutes, naturalBreakMinutes, week, rituals, ...breaks }) => ({
    ...DEFAULTS,
    rhythm: { ...DEFAULTS.rhythm, workMinutes, naturalBreakMinutes, headsUpSeconds: 0 },
    hours: { week, daysOff: [], extra: null },
    break: { ...DEFAULTS.break, ...breaks },
    rituals: { list: rituals.map((one, index) => ({ ...WIND_DOWN, ...one, id: `r${index}` })) },
    /* The picture shows when breaks are due. */
    moments: { ...DEFAULTS.moments, quiet: [], lullMinutes: 0 },
  }));

/** The same week, with each wake that the worker asks for. */
function stepped(wished: Settings): PlayedBreak[] {
  const rhythm = rhythmSettings(wished, ZONE);
  const first = spanAt(rhythm.hours, ZONE, MONDAY);
  const begin = first.working && first.end !== Infinity ? first.end : MONDAY;
  const breaks: PlayedBreak[] = [];
  let state = initialState(begin);
  const happens = (event: RhythmEvent, at: number): void => void (state = step(state, event, at, rhythm));
  for (let now = begin; ;) {
    /* The page that shows a break says every minute that it is there. */
    happens({ type: state.run ? 'breakSeen' : 'woke' }, now);
    const { reminder, outbox } = state;
    if (outbox.length > 0) happens({ type: 'effectsDone', ids: outbox.map(({ id }) => id) }, now);
    if (reminder && outbox.some(({ type }) => type === 'showReminder')) {
      const { minutes, isLong } = lengthOf(wished, state, reminder.ritual);
      breaks.push({ at: now, isLong, isRitual: reminder.ritual !== null });
      const id = `b${breaks.length}`;
      const plan = { routineId: 'x', minutes, firstSide: 'left', totalMs: minutes * MIN, readyMs: 0 } as const;
      happens({ type: 'breakStarted', id, ...plan, plan: { runId: id } }, now);
    }
    const { wakeAt } = state;
    if (wakeAt === null) return breaks;
    now = state.run ? Math.min(wakeAt, now + MIN) : wakeAt;
    if (now >= begin + WEEK_MS) return breaks;
  }
}

test('the week that the options show is the one that the engine makes of it', () => {
  let compared = 0;
  fc.assert(
    fc.property(settings, (wished) => {
      const expected = stepped(wished);
      expect(playWeek(wished)).toEqual(expected);
      compared += expected.length;
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(1000);
});
