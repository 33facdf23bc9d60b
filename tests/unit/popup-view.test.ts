import { beforeEach, describe, expect, test } from 'vitest';
import { pauseMenu } from '../../utils/app/pause-menu.ts';
import { firstBreakLine } from '../../utils/app/popup-status.ts';
import { popupView } from '../../utils/app/popup-view.ts';
import { project } from '../../utils/rhythm/project.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import type { EndRecord, Reminder, RhythmState } from '../../utils/rhythm/types.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { useEnglish } from '../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const at = (time: string, day = '2026-03-10'): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
const NOW = at('14:08');
const workday = [{ from: '09:00', to: '17:30' }];

const settings: Settings = {
  rhythm: { workMinutes: 45, naturalBreakMinutes: 5, repeatMinutes: 10, snoozeMinutes: 5, maxSnoozes: 3 },
  hours: { week: [workday, workday, workday, workday, workday, [], []] },
  break: { breakMinutes: 3, routines: ['ball-break-3', 'gone-from-this-version', 'desk-reset-60'] },
  sound: { sounds: true },
};
const reminder: Reminder = {
  id: 'r1',
  dueAt: at('14:20'),
  asked: 1,
  askedAt: at('14:20'),
  snoozes: 0,
  snoozedUntil: null,
};

function show(
  changes: Partial<RhythmState>,
  now = NOW,
  prefs = settings,
  records: EndRecord[] = [],
  picked: string | null = null,
) {
  const state = { ...initialState(now), wakeAt: now + 5 * MINUTE, ...changes };
  const projection = project(state, now, { ...prefs.rhythm, hours: prefs.hours.week, zone: ZONE });
  return popupView({ projection, settings: prefs, breaks: state.breaks, records, picked, zone: ZONE });
}

beforeEach(() => useEnglish());

describe('the sentence', () => {
  test('says when the next break comes, and after how much work', () => {
    const view = show({ workedMs: 33 * MINUTE, intervalStartedAt: at('13:35') });
    expect(view.status).toBe('Next break at 14:20, after 12 more minutes of work.');
    expect(view.hero).toMatchObject({
      measure: { number: '12', unit: 'mins' },
      start: '13:35',
      end: '14:20',
      isEndStrong: true,
    });
    expect(view.changesAt).toBe(NOW + MINUTE);
  });

  test('has a form for one minute and for less than one', () => {
    expect(show({ workedMs: 44 * MINUTE }).status).toBe('Next break at 14:09, after 1 more minute of work.');
    expect(show({ workedMs: 44.5 * MINUTE }).status).toBe('Next break in less than a minute.');
  });

  test('says honestly that work ends first', () => {
    const view = show({ workedMs: 20 * MINUTE }, at('17:10'));
    expect(view.status).toBe('Work ends at 17:30, before the next break. The next one is tomorrow 09:45.');
    expect(view.hero).toMatchObject({ end: '17:30, work ends', isEndStrong: false });
  });

  test('tells of a rest that counted', () => {
    const now = at('13:22');
    const view = show({ workedMs: MINUTE, lastRest: { from: at('13:05'), to: at('13:21') } }, now);
    expect(view.kind).toBe('rest');
    expect(view.status).toBe('Away from 13:05 to 13:21; this counts as a break. The next one is at 14:06.');
    expect(view.hero.measure).toEqual({ number: '16', unit: 'min of rest' });
  });

  test('asks, and asks again', () => {
    const due = { workedMs: 45 * MINUTE, reminder };
    expect(show(due, at('14:20:30')).status).toBe('Time for your feet. You have worked for 45 minutes.');
    const again = { ...due, reminder: { ...reminder, asked: 2 } };
    expect(show(again, at('14:31')).status).toBe('Still time for your feet. Due since 14:20.');
  });

  test('knows pauses and off hours', () => {
    const paused = show({ workedMs: 19 * MINUTE, pause: { since: NOW, until: at('09:00', '2026-03-11') } });
    expect(paused.status).toBe('Paused until tomorrow 09:00.');
    expect(paused.note).toBe('Your 19 minutes of work are kept.');
    expect(paused.upNext).toEqual([{ when: 'tomorrow 09:26', what: 'Next break, after 26 more minutes of work' }]);
    expect(show({ pause: { since: NOW, until: null } }).status).toBe('Paused until you resume.');
    const off = show({ off: true }, at('19:00', '2026-03-13'));
    expect(off.status).toBe('Off hours until Monday 09:00. Nothing will remind you before then.');
    expect(off.hero).toMatchObject({ measure: { number: '09:00', unit: '' }, start: 'Monday', end: 'since 17:30' });
    const never = { ...settings, hours: { week: [[], [], [], [], [], [], []] } };
    expect(show({ off: true }, NOW, never).status).toBe('No working hours are set. Nothing will remind you.');
  });

  test('tells a beginner when the first break comes', () => {
    const now = at('09:07');
    const state = initialState(now);
    const projection = project(state, now, { ...settings.rhythm, hours: settings.hours.week, zone: ZONE });
    expect(firstBreakLine(projection, ZONE)).toBe('First break at 09:52, after 45 minutes of work.');
  });
});

describe('snoozing', () => {
  const snoozed = (snoozes: number) => ({
    workedMs: 45 * MINUTE,
    reminder: { ...reminder, snoozes, snoozedUntil: at('14:25') },
  });

  test('says until when, and how often it can be done again', () => {
    const view = show(snoozed(1), at('14:20:10'));
    expect(view.status).toBe('Snoozed until 14:25. You can snooze it 2 more times.');
    expect(view.hero.measure?.number).toBe('5');
    expect(view.snooze?.label).toBe('Another 5 mins');
    expect(show(snoozed(2), at('14:20:10')).status).toContain('once more');
  });

  test('says why it cannot be done again', () => {
    expect(show(snoozed(3), at('14:20:10')).status).toBe('Snoozed until 14:25. It cannot be snoozed again.');
    const due = { workedMs: 45 * MINUTE, reminder: { ...reminder, snoozes: 3 } };
    expect(show(due, at('14:20:30')).snooze).toMatchObject({
      label: null,
      refusal: 'No snooze is left for this one.',
      others: [],
    });
    const never = { ...settings, rhythm: { ...settings.rhythm, maxSnoozes: 0 } };
    expect(show({ ...due, reminder }, at('14:20:30'), never).snooze?.refusal).toBe(
      'Snoozing is switched off in the options.',
    );
  });

  test('offers other lengths', () => {
    const view = show({ workedMs: 45 * MINUTE, reminder }, at('14:20:30'));
    expect(view.snooze?.others.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 30, 60]);
    expect(view.snooze?.others[1]?.ends).toBe('until 14:30');
  });
});

describe('the list', () => {
  test('begins with the suggested and the preferred, and has at least five', () => {
    const ids = show({ breaks: 1 }).choices.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['desk-reset-60', 'ball-break-3']);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives every routine its name, needs and length', () => {
    const [first] = show({}).choices;
    expect(first).toEqual({
      id: 'ball-break-3',
      name: 'Ball under the desk',
      needs: 'Tennis ball, shoes off',
      minutes: 3,
      length: '3 mins',
    });
  });

  test('while due, the number is the length of the picked break', () => {
    const due = { workedMs: 45 * MINUTE, reminder };
    expect(show(due, at('14:20:30')).hero.measure?.number).toBe('3');
    expect(show(due, at('14:20:30'), settings, [], 'desk-reset-60').hero.measure?.number).toBe('1');
  });
});

test('breaks of today are counted, reminders without one are not', () => {
  const record = (outcome: EndRecord['outcome']): EndRecord => ({
    id: outcome,
    outcome,
    dueAt: null,
    endedAt: NOW,
    routineId: null,
    plannedMs: 0,
    doneMs: 0,
    snoozes: 0,
  });
  const all = (['taken', 'stoppedEarly', 'skipped', 'natural', 'missed'] as const).map(record);
  expect(show({}, NOW, settings, all).today).toBe('2 breaks today');
  expect(show({}).today).toBe('');
});

test('the pause menu names every end', () => {
  const menu = pauseMenu(settings.hours.week, ZONE, NOW);
  expect(menu.map(({ label, end }) => `${label}, ${end}`)).toEqual([
    '30 minutes, until 14:38',
    '1 hour, until 15:08',
    '2 hours, until 16:08',
    '4 hours, until 18:08',
    'Until tomorrow, 09:00',
    'Until I resume, ',
  ]);
  expect(pauseMenu(settings.hours.week, ZONE, at('12:00', '2026-03-13')).at(-2)?.label).toBe('Until Monday');
  expect(pauseMenu([], ZONE, NOW).map(({ key }) => key)).not.toContain('day');
});
