import { beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../../utils/rhythm/settings.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Projection, RhythmState } from '../../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import type { Settings } from '../../../utils/settings/types.ts';
import { choiceOf, menuFor } from '../../../utils/status/menu.ts';
import { useEnglish } from '../../fakes/english.ts';

const NOON = Date.UTC(2026, 2, 4, 12);
const MINUTE = 60_000;
const DAY_TIME = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]);
const EVERY_DAY = Array.from({ length: 7 }, () => true);

const RITUAL = {
  id: 'evening',
  on: true,
  time: '11:59',
  days: EVERY_DAY,
  routineId: 'ball-break-3',
  preparations: [],
};

type Rhythm = Partial<Settings['rhythm']>;

const settingsWith = (rhythm: Rhythm = {}, week: Settings['hours']['week'] = DAY_TIME): Settings => ({
  ...DEFAULTS,
  hours: { week, daysOff: [], extra: null },
  rituals: { list: [RITUAL] },
  rhythm: { ...DEFAULTS.rhythm, ...rhythm },
});

const reminder: NonNullable<RhythmState['reminder']> = {
  id: 'r',
  dueAt: NOON - MINUTE,
  asked: 1,
  askedAt: NOON - MINUTE,
  lullSince: null,
  askedAtWorkMs: null,
  offeredUntil: null,
  snoozes: 0,
  snoozedUntil: null,
  held: null,
  silent: false,
  ritual: null,
};
const due: Partial<RhythmState> = { workedMs: 45 * MINUTE, lastAskedAt: NOON - MINUTE, reminder };
const ritual = { id: 'evening', day: '2026-03-04', at: NOON - MINUTE };

function view(patch: Partial<RhythmState> = {}, rhythm: Rhythm = {}): Projection {
  return project({ ...initialState(NOON), ...patch }, NOON, rhythmSettings(settingsWith(rhythm), 'UTC'));
}
const top = (patch: Partial<RhythmState> = {}, rhythm: Rhythm = {}): string[] =>
  menuFor(view(patch, rhythm), settingsWith(rhythm), 'UTC')
    .filter(({ parent }) => parent === null)
    .map(({ title }) => title);

describe('the menu of the icon', () => {
  beforeAll(() => useEnglish());

  test('offers a break, a pause and the options while someone works', () => {
    expect(top()).toEqual(['Start a break now', 'Pause', 'Options']);
  });

  test('names how long a pause can be, and no time of day, which would go stale', () => {
    const pauses = menuFor(view(), settingsWith(), 'UTC').filter(({ parent }) => parent === 'pause');
    expect(pauses.map(({ title }) => title)).toEqual([
      '30 minutes',
      '1 hour',
      '2 hours',
      '4 hours',
      'Until the next working day',
      'Until I resume',
    ]);
  });

  test('knows no next working day where there are no working hours', () => {
    const never = settingsWith({}, [[], [], [], [], [], [], []]);
    const ids = menuFor(project(initialState(NOON), NOON, rhythmSettings(never, 'UTC')), never, 'UTC').map(
      ({ id }) => id,
    );
    expect(ids).toContain('pause:open');
    expect(ids).not.toContain('pause:day');
  });

  test('offers to snooze and to skip while a reminder is open, as far as it may be', () => {
    expect(top(due)).toEqual(['Start a break now', 'Snooze 5 minutes', 'Skip this one', 'Pause', 'Options']);
    expect(top({ ...due, reminder: { ...reminder, snoozedUntil: NOON + MINUTE, snoozes: 1 } })).toContain(
      'Snooze 5 minutes',
    );
    expect(top({ ...due, reminder: { ...reminder, snoozes: 3 } }, { maxSnoozes: 3 })).not.toContain('Snooze 5 minutes');
    expect(top(due, { firm: true })).not.toContain('Skip this one');
    expect(top(due, { snoozeMinutes: 10 })).toContain('Snooze 10 minutes');
  });

  test('puts a ritual off for a quarter of an hour, or for today', () => {
    expect(top({ ...due, reminder: { ...reminder, ritual } }, { firm: true })).toEqual([
      'Start a break now',
      'Snooze 15 minutes',
      'Not today',
      'Pause',
      'Options',
    ]);
  });

  test('offers to resume while paused, and nothing to answer', () => {
    expect(top({ ...due, pause: { since: NOON - MINUTE, until: null } })).toEqual([
      'Start a break now',
      'Resume now',
      'Options',
    ]);
  });

  test('leads back to the break under way', () => {
    const run = {
      id: 'b',
      revision: 'b',
      reminder: null,
      routineId: 'desk-reset-60',
      minutes: 1,
      firstSide: 'left',
      totalMs: 75_000,
      readyMs: 15_000,
      asksReady: false,
      startedAt: NOON - MINUTE,
      elapsedMs: 20_000,
      doneMs: 5000,
      runningSince: NOON,
      waitingSince: null,
      seenAt: NOON,
    } as const;
    expect(top({ run })[0]).toBe('Show the break');
    expect(top({ run: { ...run, runningSince: null, waitingSince: NOON } })[0]).toBe('Continue the break');
  });

  test('has at most the six entries at the top that Chrome shows, and one id each', () => {
    for (const patch of [{}, due, { ...due, reminder: { ...reminder, ritual } }]) {
      const entries = menuFor(view(patch), settingsWith(), 'UTC');
      expect(entries.filter(({ parent }) => parent === null).length).toBeLessThanOrEqual(6);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const { id } of entries) expect(choiceOf(id) === null).toBe(id === 'pause');
    }
  });

  test('takes the key of a pause from its entry', () => {
    expect(choiceOf('pause:day')).toEqual({ kind: 'pause', key: 'day' });
    expect(choiceOf('something')).toBeNull();
  });
});
