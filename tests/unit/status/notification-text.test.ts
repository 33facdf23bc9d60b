import { beforeEach, describe, expect, test } from 'vitest';
import type { ReminderText } from '../../../utils/ports/background.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../../utils/rhythm/settings.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Reminder } from '../../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import type { Preparation, Settings } from '../../../utils/settings/types.ts';
import { headsUpText, reminderText, testReminderText } from '../../../utils/status/notification-text.ts';
import { suggestion, wantedMinutes } from '../../../utils/status/suggestion.ts';
import { useEnglish } from '../../fakes/english.ts';
import { turn } from '../../fakes/turn.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const DAY = '2026-03-10';
const at = (time: string): number =>
  Temporal.PlainDateTime.from(`${DAY}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;

const allDay = [{ from: '00:00', to: '00:00' }];
const settings: Settings = {
  ...DEFAULTS,
  hours: { week: Array.from({ length: 7 }, () => allDay), daysOff: [], extra: null },
  break: {
    ...DEFAULTS.break,
    breakMinutes: 3,
    routines: ['ball-break-3', 'desk-reset-60'],
    longEvery: 4,
    longMinutes: 5,
  },
};
const evening = (preparations: Preparation[] = []): Settings => ({
  ...settings,
  rituals: {
    list: [
      {
        id: 'evening',
        on: true,
        time: '21:30',
        days: Array.from({ length: 7 }, () => true),
        routineId: 'sleep-wind-down-5',
        preparations,
      },
    ],
  },
});

const open: Reminder = {
  id: 'r1',
  dueAt: at('14:20'),
  asked: 1,
  askedAt: at('14:20'),
  lullSince: null,
  askedAtWorkMs: null,
  offeredUntil: null,
  snoozes: 0,
  snoozedUntil: null,
  held: null,
  silent: false,
  ritual: null,
};
const ritual = { id: 'evening', day: DAY, at: at('21:30') };

interface Case {
  now?: number;
  repeat?: number;
  breaks?: number;
  reminder?: Partial<Reminder>;
  prefs?: Settings;
  buttons?: boolean;
}

function text({ now = at('14:20'), repeat = 0, breaks = 0, reminder, prefs = settings, buttons = true }: Case) {
  const asked = { ...open, ...reminder };
  const state = {
    ...initialState(now),
    workedMs: 45 * MINUTE,
    ...turn(breaks),
    reminder: asked,
    rituals: { 'evening@21:30': '' },
  };
  const view = project(state, now, rhythmSettings(prefs, ZONE));
  const effect = { id: 'e', type: 'showReminder', reminderId: 'r1', repeat, workedMs: 45 * MINUTE } as const;
  return reminderText(effect, view, suggestion(prefs, turn(breaks), asked.ritual), prefs, ZONE, buttons);
}
const firefox = (given: Case): ReminderText => text({ ...given, buttons: false });

beforeEach(() => useEnglish());

describe('a break', () => {
  test('is asked for', () => {
    expect(text({})).toEqual({
      title: 'Time for your feet',
      message: 'Ball under the desk, 3 mins. You have worked for 45 minutes.',
      startLabel: 'Start',
      snoozeLabel: 'Snooze 5 mins',
    });
    expect(firefox({})).toMatchObject({
      title: 'Time for your feet: 3 mins',
      message: 'Click to start Ball under the desk. To snooze, use the Instep icon.',
    });
  });

  test('is asked for again', () => {
    expect(text({ repeat: 1, now: at('14:30') })).toMatchObject({
      title: 'Your feet are still waiting',
      message: 'Ball under the desk, 3 mins. Due since 14:20.',
    });
    expect(firefox({ repeat: 1 }).message).toBe('Click to start, 3 mins. Due since 14:20.');
  });

  test('offers no snooze where none is left', () => {
    expect(text({ reminder: { snoozes: 3 } }).snoozeLabel).toBeNull();
  });

  test('is the long one in its turn, at its real length', () => {
    expect(text({ breaks: 3 })).toMatchObject({
      title: 'Time for a longer break',
      message: 'Ball under the desk, 5 mins. You have worked for 45 minutes.',
    });
    expect(firefox({ breaks: 3 }).title).toBe('Time for a longer break: 5 mins');
  });
});

describe('a ritual', () => {
  const due = { now: at('21:30'), reminder: { dueAt: ritual.at, askedAt: ritual.at, ritual } };

  test('comes as planned', () => {
    expect(text({ ...due, prefs: evening(['light', 'music']) })).toEqual({
      title: 'Your ritual: Five-minute wind-down for sleep',
      message: '5 mins, planned for 21:30. Dim the light.',
      startLabel: 'Start',
      snoozeLabel: 'Ask again in 15 mins',
    });
    expect(firefox({ ...due, prefs: evening() })).toMatchObject({
      title: 'Your ritual: Five-minute wind-down for sleep, 5 mins',
      message: 'Click to start. Planned for 21:30.',
    });
  });

  test('that was missed still fits', () => {
    const late = { now: at('22:05'), reminder: { ...due.reminder, askedAt: at('22:05') }, prefs: evening(['light']) };
    expect(text(late)).toMatchObject({
      title: 'Your 21:30 ritual is still open',
      message: 'You can still do it. Five-minute wind-down for sleep, 5 mins. Dim the light.',
    });
    expect(firefox(late).message).toBe('Click to start. You can still do it, 5 mins.');
    expect(text({ ...late, now: at('21:40') }).title).toBe('Your ritual: Five-minute wind-down for sleep');
  });

  test('is asked for again, and after a snooze, without blame', () => {
    const again = { ...due, now: at('21:45'), prefs: evening(['light']) };
    expect(text({ ...again, repeat: 1 })).toMatchObject({
      title: 'Still waiting: Five-minute wind-down for sleep',
      message: '5 mins. Planned for 21:30.',
    });
    expect(text({ ...again, reminder: { ...due.reminder, snoozes: 1 } }).title).toContain('Still waiting');
    expect(firefox({ ...again, repeat: 1 }).message).toBe('Click to start, 5 mins. Planned for 21:30.');
  });
});

test('the word before a break has nothing to press', () => {
  const next = suggestion(settings, turn(0));
  expect(headsUpText(at('14:20'), at('14:18'), next)).toEqual({
    title: 'Break in 2 minutes',
    message: 'Next: Ball under the desk. Nothing to do yet.',
    startLabel: null,
    snoozeLabel: null,
  });
  expect(headsUpText(at('14:20'), at('14:18:20'), next).title).toBe('Break in 2 minutes');
  expect(headsUpText(at('14:20'), at('14:19:29'), next).title).toBe('Break in 30 seconds');
  expect(headsUpText(at('14:20'), at('14:20'), next).title).toBe('Break in 10 seconds');
});

test('titles stay short', () => {
  const cases = [{}, { repeat: 1 }, { breaks: 3 }, { now: at('21:30'), reminder: { ritual }, prefs: evening() }];
  for (const given of cases) {
    for (const repeat of [0, 1]) {
      expect(text({ ...given, repeat }).title.length).toBeLessThan(60);
      expect(firefox({ ...given, repeat }).title.length).toBeLessThan(60);
    }
  }
});

test('a try says that it is one', () => {
  expect(testReminderText(suggestion(settings, turn(0)))).toMatchObject({
    title: 'This is how a reminder looks',
    snoozeLabel: null,
  });
});

describe('what is offered', () => {
  const asked = (changes: Partial<Settings['break']>): Settings => ({
    ...settings,
    break: { ...settings.break, ...changes },
  });

  test('takes turns, and every fourth is long', () => {
    const offers = [0, 1, 2, 3, 4].map((breaks) => suggestion(settings, turn(breaks)));
    expect(offers.map(({ routineId }) => routineId)).toEqual([
      'ball-break-3',
      'desk-reset-60',
      'ball-break-3',
      'ball-break-3',
      'ball-break-3',
    ]);
    expect(offers.map(({ minutes }) => minutes)).toEqual([3, 1, 3, 5, 3]);
    expect(offers.map(({ isLong }) => isLong)).toEqual([false, false, false, true, false]);
    expect(wantedMinutes(settings, turn(3))).toBe(5);
    expect(suggestion(asked({ longEvery: 0 }), turn(3)).isLong).toBe(false);
  });

  test('lets those that can be so long take turns', () => {
    const prefs = asked({ routines: ['ball-break-3', 'desk-reset-60', 'standing-mobility-3'] });
    expect([3, 7, 11].map((breaks) => suggestion(prefs, turn(breaks)).routineId)).toEqual([
      'ball-break-3',
      'standing-mobility-3',
      'ball-break-3',
    ]);
  });

  test('is the one that comes nearest where none can be so long', () => {
    const short = asked({ routines: ['desk-reset-60'], longMinutes: 5 });
    expect(suggestion(short, turn(3))).toMatchObject({ routineId: 'meeting-proof-2', minutes: 5, isLong: true });
    const longest = suggestion(asked({ longMinutes: 20 }), turn(3));
    expect(longest).toMatchObject({ routineId: 'after-workout-8', minutes: 17, isLong: true });
    expect(suggestion(asked({ routines: [], longMinutes: 1 }), turn(3))).toMatchObject({ minutes: 1 });
  });

  test('of a ritual that was taken away is an ordinary break', () => {
    expect(suggestion(settings, turn(0), ritual).routineId).toBe('ball-break-3');
    expect(suggestion(evening(), turn(3), ritual)).toEqual({
      name: 'Five-minute wind-down for sleep',
      routineId: 'sleep-wind-down-5',
      minutes: 5,
      isLong: false,
    });
  });

  describe('of a person’s own', () => {
    const own = [
      { id: 'own:p1', name: 'Physio heel', minutes: 4 },
      { id: 'own:p2', name: '', minutes: 6 },
      { id: 'move:ball-roll-sole', name: '', minutes: 2 },
    ];
    const offered = { hidden: [], own };
    const prefs = asked({ routines: ['own:p1', 'move:ball-roll-sole', 'desk-reset-60'], longEvery: 0 });

    test('takes turns with the routines, with its own name and length', () => {
      expect([0, 1, 2].map((breaks) => suggestion(prefs, turn(breaks), null, offered))).toMatchObject([
        { routineId: 'own:p1', name: 'Physio heel', minutes: 4 },
        { routineId: 'move:ball-roll-sole', name: 'Ball roll', minutes: 2 },
        { routineId: 'desk-reset-60', name: '60-second desk reset', minutes: 1 },
      ]);
      const unnamed = suggestion(asked({ routines: ['own:p2'] }), turn(0), null, offered);
      expect(unnamed).toMatchObject({ name: 'My plan', minutes: 6 });
    });

    test('falls out of the turn when it is deleted, rests, or comes from another computer', () => {
      const names = [0, 1].map(
        (breaks) => suggestion(prefs, turn(breaks), null, { hidden: [], own: own.slice(1) }).routineId,
      );
      expect(names).toEqual(['move:ball-roll-sole', 'desk-reset-60']);
      expect(suggestion(asked({ routines: ['own:p1'] }), turn(0)).routineId).toBe('desk-reset-60');
      /* Where something is left out, only what suits everybody takes its place. */
      const careful = suggestion(asked({ routines: ['own:p1'] }), turn(0), null, {
        hidden: ['desk-reset-60'],
        own: [],
      });
      expect(careful.routineId).toBe('calm-pause-3');
    });

    test('is a long break where it is as long', () => {
      const long = asked({ routines: ['desk-reset-60', 'own:p2'], longEvery: 2, longMinutes: 6 });
      expect(suggestion(long, turn(1, 2), null, offered)).toMatchObject({
        routineId: 'own:p2',
        minutes: 6,
        isLong: true,
      });
      const shorter = asked({ routines: ['desk-reset-60', 'own:p2'], longEvery: 2, longMinutes: 5 });
      expect(suggestion(shorter, turn(1, 2), null, offered).minutes).toBeLessThanOrEqual(5);
    });

    test('is a ritual’s, and gives its place to the first in turn when it is gone', () => {
      const [first] = evening().rituals.list;
      if (!first) throw new Error('no ritual');
      const mine: Settings = { ...prefs, rituals: { list: [{ ...first, routineId: 'own:p2' }] } };
      expect(suggestion(mine, turn(0), ritual, offered)).toMatchObject({ routineId: 'own:p2', minutes: 6 });
      expect(suggestion(mine, turn(0), ritual, { hidden: [], own: own.slice(0, 1) }).routineId).toBe('own:p1');
      expect(suggestion(mine, turn(0), ritual).routineId).toBe('desk-reset-60');
    });
  });
});
