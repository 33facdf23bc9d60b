import { beforeEach, describe, expect, test } from 'vitest';
import { popupView } from '../../../components/popup/popup-view.ts';
import { ALL_ROUTINES } from '../../../utils/moves/catalogue.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../../utils/rhythm/settings.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Away, EndRecord, HoldReason, Reminder, RhythmState } from '../../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import type { Preparation, Settings } from '../../../utils/settings/types.ts';
import { pauseMenu } from '../../../utils/status/pause-choices.ts';
import { firstBreakLine } from '../../../utils/status/sentence.ts';
import { useEnglish } from '../../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const TODAY = '2026-03-10';
const at = (time: string, day = TODAY): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
const NOW = at('14:08');
const workday = [{ from: '09:00', to: '17:30' }];

const settings: Settings = {
  ...DEFAULTS,
  hours: { week: [workday, workday, workday, workday, workday, [], []], daysOff: [], extra: null },
  break: {
    ...DEFAULTS.break,
    breakMinutes: 3,
    routines: ['ball-break-3', 'gone-from-this-version', 'desk-reset-60'],
    longEvery: 0,
    longMinutes: 5,
  },
};
const everyDay = Array.from({ length: 7 }, () => true);

function withRitual(time: string, preparations: Preparation[] = [], prefs = settings): Settings {
  const ritual = { id: 'evening', on: true, time, days: everyDay, routineId: 'sleep-wind-down-5', preparations };
  return { ...prefs, rituals: { list: [ritual] } };
}

const reminder: Reminder = {
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
const WORKED = { workedMs: 45 * MINUTE, intervalStartedAt: at('13:35') };

function ritualReminder(time: string, askedAt: number, changes: Partial<Reminder> = {}): Reminder {
  const ritual = { id: 'evening', day: TODAY, at: at(time) };
  return { ...reminder, dueAt: ritual.at, askedAt, ritual, ...changes };
}

function show(
  changes: Partial<RhythmState>,
  now = NOW,
  prefs = settings,
  records: EndRecord[] = [],
  picked: string | null = null,
  offered = ALL_ROUTINES,
) {
  const rhythm = rhythmSettings(prefs, ZONE);
  const rituals = Object.fromEntries(rhythm.rituals.map(({ id, time }) => [`${id}@${time}`, '']));
  const state = { ...initialState(now), rituals, wakeAt: now + 5 * MINUTE, ...changes };
  const projection = project(state, now, rhythm);
  return popupView({ projection, settings: prefs, turn: state, records, picked, offered, zone: ZONE });
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
    expect(view.hero).toMatchObject({ end: 'work ends at 17:30', isEndStrong: false });
  });

  test('asks, and asks again', () => {
    const due = { ...WORKED, reminder };
    expect(show(due, at('14:20:30')).status).toBe('Time for your feet. You have worked for 45 minutes.');
    const again = { ...due, reminder: { ...reminder, asked: 2 } };
    expect(show(again, at('14:31')).status).toBe('Your break is still waiting. Due since 14:20.');
  });

  test('knows pauses and off hours', () => {
    const paused = show({ workedMs: 19 * MINUTE, pause: { since: NOW, until: at('09:00', '2026-03-11') } });
    expect(paused.status).toBe('Paused until tomorrow 09:00.');
    expect(paused.note).toBe('Your 19 minutes of work are saved.');
    expect(paused.upNext).toEqual([
      { when: 'tomorrow 09:26', what: 'Next break, after 26 more minutes of work', note: null },
    ]);
    expect(show({ pause: { since: NOW, until: null } }).status).toBe('Paused until you resume.');
    const off = show({ off: true }, at('19:00', '2026-03-13'));
    expect(off.status).toBe('Outside working hours until Monday 09:00. No reminders before then.');
    expect(off.hero).toMatchObject({ measure: { number: '09:00', unit: '' }, start: 'Monday', end: 'since 17:30' });
    const never = { ...settings, hours: { week: [[], [], [], [], [], [], []], daysOff: [], extra: null } };
    expect(show({ off: true }, NOW, never).status).toBe('No working hours are set, so you get no reminders.');
  });

  test('tells a beginner when the first break comes', () => {
    const now = at('09:07');
    const projection = project(initialState(now), now, rhythmSettings(settings, ZONE));
    const line = firstBreakLine({ projection, settings, zone: ZONE });
    expect(line).toBe('First break at 09:52, after 45 minutes of work.');
  });

  test('tells a beginner who is away nothing of an hour', () => {
    const now = at('16:58');
    const gone: Away = { since: at('16:50'), why: 'idle', rested: true, workedMs: 0, quietMs: 0 };
    const projection = project({ ...initialState(now), here: false, away: gone }, now, rhythmSettings(settings, ZONE));
    expect(firstBreakLine({ projection, settings, zone: ZONE })).toBe('First break after 45 minutes of work.');
  });
});

describe('away', () => {
  const away = (since: number, rested = false): Partial<RhythmState> => {
    const gone: Away = { since, why: 'idle', rested, workedMs: 30 * MINUTE, quietMs: 0 };
    return { here: false, away: gone, workedMs: rested ? 0 : 30 * MINUTE, intervalStartedAt: at('12:35') };
  };

  test('for a short time: what it will count as', () => {
    const view = show(away(at('13:05')), at('13:08:20'));
    expect(view.kind).toBe('away');
    expect(view.status).toBe('Nothing touched since 13:05. If you are back by 13:10, it counts as work.');
    const locked: Away = { since: at('13:05'), why: 'locked', rested: false, workedMs: 0, quietMs: 0 };
    expect(show({ here: false, away: locked }, at('13:08')).status).toBe(
      'Screen locked since 13:05. From 13:10, this counts as a break.',
    );
    expect(view.hero).toMatchObject({ state: 'away', measure: { number: '3', unit: 'min away' } });
    expect(view.hero.end).toBe('30 of 45 mins saved');
    expect(view.restFrom).toBeNull();
    expect(view.changesAt).toBe(at('13:09'));
  });

  test('reads differently at the very moment it becomes a natural break', () => {
    const view = show(away(at('13:05')), at('13:09:30'));
    expect(view.changesAt).toBe(at('13:10'));
    const then = show(away(at('13:05')), at('13:10'));
    expect(then.status).toBe('Away since 13:05; this counts as a break.');
    expect(then.hero).toMatchObject({ state: 'rest', percent: 100, measure: { number: '5', unit: 'min away' } });
    expect(then.restFrom).toBe(at('13:05'));
    expect(then.changesAt).toBe(at('13:11'));
  });

  test('and back: tells of the rest that counted, and takes it back', () => {
    const lastRest = { from: at('13:05'), to: at('13:21'), workedMs: 30 * MINUTE, sinceLongRest: 0 };
    const view = show({ workedMs: MINUTE, intervalStartedAt: lastRest.to, lastRest }, at('13:22'));
    expect(view.kind).toBe('rest');
    expect(view.status).toBe('Away from 13:05 to 13:21; this counts as a break. The next one is at 14:06.');
    expect(view.hero.measure).toEqual({ number: '16', unit: 'min away' });
    expect(view.restFrom).toBe(at('13:05'));
  });
});

describe('held', () => {
  const held = (why: HoldReason, call: string | null = null): Partial<RhythmState> => ({
    ...WORKED,
    fullscreen: why === 'fullscreen',
    call,
    reminder: { ...reminder, asked: 0, askedAt: null, held: { since: at('14:20'), why } },
  });
  const now = at('14:25');

  test('by a full-screen window', () => {
    const view = show(held('fullscreen'), now);
    expect(view.kind).toBe('held');
    expect(view.status).toBe('Waiting: a window is full screen.');
    expect(view.note).toBe(
      'The reminder comes when you leave full screen. After 15:20 it shows only on the icon, silently.',
    );
    expect(view.hero).toMatchObject({ state: 'held', measure: { number: '45', unit: 'min worked' }, end: '14:20' });
    expect(view.answers?.skip.label).toBe('Skip this one');
    expect(view.changesAt).toBe(at('14:26'));
  });

  test('by a call, with its name where that is known', () => {
    expect(show(held('call', 'meet.google.com'), now).status).toBe('Waiting: you are on a call in Google Meet.');
    const view = show(held('call'), now);
    expect(view.status).toBe('Waiting: you are on a call.');
    expect(view.note).toBe(
      'The reminder comes when you leave the call, or after five minutes of silence. After 15:20 it shows only on the icon, silently.',
    );
  });

  test('by quiet hours, and says what becomes of it', () => {
    const quiet = (to: string): Settings => ({
      ...settings,
      moments: { ...settings.moments, quiet: [{ from: '14:00', to }] },
    });
    const short = show(held('quiet'), now, quiet('15:00'));
    expect(short.status).toBe('Waiting: quiet hours until 15:00.');
    expect(short.note).toBe('The reminder comes then.');
    const long = show(held('quiet'), now, quiet('16:00'));
    expect(long.status).toBe('Waiting: quiet hours until 16:00.');
    expect(long.note).toBe('After 15:20 it shows only on the icon, silently.');
  });

  test('for too long: stays on the icon', () => {
    const silent = { ...WORKED, reminder: { ...reminder, asked: 0, askedAt: null, silent: true } };
    const view = show(silent, at('15:20'));
    expect(view.kind).toBe('due');
    expect(view.status).toBe('Your break waited for 1 hour and now shows only on the icon.');
    const brief = { ...settings, moments: { ...settings.moments, maxHoldMinutes: 20 } };
    expect(show(silent, at('14:40'), brief).status).toContain('Your break waited for 20 minutes and');
  });
});

describe('a ritual', () => {
  const prefs = withRitual('14:30', ['light', 'oil']);

  test('that is near comes first', () => {
    const view = show({ workedMs: 33 * MINUTE }, NOW, prefs);
    expect(view.status).toBe('Your ritual at 14:30 comes next. No break before it.');
    expect(view.hero).toMatchObject({ measure: { number: '22' }, end: '14:30' });
    expect(view.changesAt).toBe(NOW + MINUTE);
    const lastRest = { from: at('13:50'), to: at('14:07'), workedMs: 0, sinceLongRest: 0 };
    const back = show({ workedMs: MINUTE, intervalStartedAt: lastRest.to, lastRest }, NOW, withRitual('15:00'));
    expect(back.status).toBe('Away from 13:50 to 14:07; this counts as a break. Your ritual at 15:00 comes next.');
  });

  test('that is far off says nothing yet', () => {
    expect(show({ workedMs: 33 * MINUTE }, NOW, withRitual('21:30')).status).toContain('Next break at 14:20');
  });

  test('is due, with its own routine, length, what to prepare, and its own answers', () => {
    const view = show({ reminder: ritualReminder('14:30', at('14:30')) }, at('14:31'), prefs);
    expect(view.status).toBe('Time for Five-minute wind-down for sleep, planned for 14:30.');
    expect(view.note).toBe('Dim the light. Oil and a towel within reach.');
    expect(view.choices[0]).toMatchObject({
      id: 'sleep-wind-down-5',
      minutes: 5,
      needs: 'Your hands, shoes off',
    });
    expect(view.answers?.snooze).toMatchObject({ label: 'Ask again in 15 mins', minutes: 15 });
    expect(view.answers?.skip).toEqual({ label: 'Not today', refusal: null });
    expect(view.hero).toMatchObject({ measure: { number: '5' }, start: '', end: '14:30' });
  });

  test('is asked for again', () => {
    const again = { reminder: ritualReminder('14:30', at('14:40'), { asked: 2 }) };
    expect(show(again, at('14:41'), prefs).status).toBe(
      'Five-minute wind-down for sleep is still waiting, planned for 14:30.',
    );
  });

  test('that was missed is offered all the same', () => {
    const late = { reminder: ritualReminder('14:30', at('15:10')) };
    expect(show(late, at('15:10:30'), prefs).status).toBe('Your 14:30 ritual is still open. You can do it now.');
  });

  test('waits like any other', () => {
    const held = ritualReminder('14:30', at('14:30'), {
      asked: 0,
      askedAt: null,
      held: { since: at('14:30'), why: 'fullscreen' },
    });
    const view = show({ fullscreen: true, reminder: held }, at('14:35'), prefs);
    expect(view.status).toBe('Waiting: a window is full screen.');
    expect(view.hero).toMatchObject({ label: 'Your ritual is waiting.', measure: { number: '5' } });
    expect(view.choices[0]?.needs).toBe('Your 14:30 ritual. Your hands, shoes off');
    expect(view.answers?.skip.label).toBe('Not today');
  });

  test('of an unknown routine is done with a preferred one', () => {
    const [ritual] = prefs.rituals.list;
    const other = { ...prefs, rituals: { list: ritual ? [{ ...ritual, routineId: 'from-another-version' }] : [] } };
    const view = show({ reminder: ritualReminder('14:30', at('14:30')) }, at('14:31'), other);
    expect(view.suggested).toBe('ball-break-3');
  });

  test('stands under the off hours it comes in', () => {
    const view = show({ off: true }, at('19:00', '2026-03-13'), withRitual('21:30'));
    expect(view.status).toBe('Outside working hours until Monday 09:00. Only your ritual comes before then.');
    expect(view.upNext).toEqual([
      { when: '21:30', what: 'Five-minute wind-down for sleep', note: 'today, your ritual' },
      { when: 'Monday 09:45', what: 'First break', note: null },
    ]);
    expect(view.changesAt).toBe(at('21:30', '2026-03-13'));
    const never = { ...settings, hours: { week: [[], [], [], [], [], [], []], daysOff: [], extra: null } };
    const only = show({ off: true }, NOW, withRitual('21:30', [], never));
    expect(only.status).toBe('No working hours are set. You get only your ritual reminders.');
  });

  test('stands under a pause that ends before it', () => {
    const until = (time: string) => ({ pause: { since: NOW, until: at(time) } });
    const names = (time: string) => show(until(time), NOW, withRitual('15:30')).upNext.map(({ what }) => what);
    expect(names('15:00')).toContain('Five-minute wind-down for sleep');
    expect(names('16:00')).not.toContain('Five-minute wind-down for sleep');
  });
});

describe('snoozing', () => {
  const snoozed = (snoozes: number) => ({
    ...WORKED,
    reminder: { ...reminder, snoozes, snoozedUntil: at('14:25') },
  });

  test('says until when, and how often it can be done again', () => {
    const view = show(snoozed(1), at('14:20:10'));
    expect(view.status).toBe('Snoozed until 14:25. You can snooze it 2 more times.');
    expect(view.hero.measure?.number).toBe('5');
    expect(view.answers?.snooze).toMatchObject({ label: 'Snooze 5 mins more', minutes: 5 });
    expect(show(snoozed(2), at('14:20:10')).status).toContain('once more');
  });

  test('says why it cannot be done again', () => {
    expect(show(snoozed(3), at('14:20:10')).status).toBe('Snoozed until 14:25. No snoozes left.');
    const due = { ...WORKED, reminder: { ...reminder, snoozes: 3 } };
    expect(show(due, at('14:20:30')).answers?.snooze).toMatchObject({
      label: null,
      refusal: 'No snoozes left for this reminder.',
      others: [],
    });
    const never = { ...settings, rhythm: { ...settings.rhythm, maxSnoozes: 0 } };
    expect(show({ ...due, reminder }, at('14:20:30'), never).answers?.snooze.refusal).toBe(
      'Snoozing is switched off in the options.',
    );
  });

  test('offers other lengths', () => {
    const others = show({ ...WORKED, reminder }, at('14:20:30')).answers?.snooze.others;
    expect(others?.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 30, 60]);
    expect(others?.[1]?.ends).toBe('until 14:30');
  });
});

test('firm mode says why there is no skipping, but lets a ritual go', () => {
  const firm = { ...withRitual('14:30'), rhythm: { ...settings.rhythm, firm: true } };
  const due = show({ ...WORKED, reminder }, at('14:20:30'), firm);
  expect(due.answers?.skip).toEqual({ label: null, refusal: 'Strict mode: you cannot skip this break.' });
  expect(due.answers?.snooze.label).toBe('Snooze 5 mins');
  const once = show({ ...WORKED, reminder: { ...reminder, snoozes: 1 } }, at('14:20:30'), firm);
  expect(once.answers?.snooze.label).toBeNull();
  const ritual = show({ reminder: ritualReminder('14:30', at('14:30')) }, at('14:31'), firm);
  expect(ritual.answers?.skip.label).toBe('Not today');
});

describe('the list', () => {
  test('begins with the suggested and the preferred, and has at least five', () => {
    const ids = show({ breaks: 1 }).choices.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['desk-reset-60', 'ball-break-3']);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('reaches all 18 routines: favourites first, then own plans, what is in turn, and the rest', () => {
    const own = [
      { id: 'move:calf-knead', name: '', minutes: 1 },
      { id: 'move:ball-roll-sole', name: '', minutes: 2, isFavourite: true },
      { id: 'own:p', name: 'Physio heel', minutes: 4 },
      { id: 'own:q', name: 'Evening', minutes: 6 },
    ] as const;
    const routines = ['ball-break-3', 'desk-reset-60', 'own:q', 'move:calf-knead'];
    const prefs: Settings = { ...settings, break: { ...settings.break, routines } };
    const { choices, suggested } = show({}, NOW, prefs, [], null, { hidden: ['calm-pause-3'], own });
    const of = (group: string | null) => choices.filter((one) => one.group === group).map(({ id }) => id);
    expect([suggested, of(null)]).toEqual(['ball-break-3', ['ball-break-3']]);
    expect(of('favourites')).toEqual(['move:ball-roll-sole']);
    expect(of('plans')).toEqual(['own:q', 'own:p']);
    expect(of('turn')).toEqual(['desk-reset-60', 'move:calf-knead']);
    expect(of('more')).toHaveLength(15);
    /* While the list is closed, what is in turn comes first, whatever it is. */
    expect(choices.slice(0, 3)).toMatchObject([
      { id: 'ball-break-3' },
      { id: 'desk-reset-60' },
      { id: 'own:q', name: 'Evening', needs: 'Your plan', minutes: 6 },
    ]);
    expect(choices.find(({ id }) => id === 'move:ball-roll-sole')).toMatchObject({
      name: 'Ball roll',
      needs: 'A single move',
    });
  });

  test('gives every routine its name, needs and length', () => {
    const [first] = show({}).choices;
    expect(first).toEqual({
      id: 'ball-break-3',
      group: null,
      name: 'Ball under the desk',
      needs: 'Tennis ball, shoes off',
      minutes: 3,
      length: '3 mins',
    });
  });

  test('is shorter below a long sentence, so that all of it fits the popup', () => {
    expect(show({ workedMs: 33 * MINUTE }).shownChoices).toBe(3);
    const lastRest = { from: at('13:05'), to: at('13:21'), workedMs: 0, sinceLongRest: 0 };
    expect(show({ workedMs: MINUTE, intervalStartedAt: lastRest.to, lastRest }, at('13:22')).shownChoices).toBe(2);
    expect(show({ workedMs: 20 * MINUTE }, at('17:10')).shownChoices).toBe(2);
    const ritual = { reminder: ritualReminder('14:30', at('14:30')) };
    expect(show(ritual, at('14:31'), withRitual('14:30')).shownChoices).toBe(1);
  });

  test('while due, the number is the length of the picked break', () => {
    const due = { ...WORKED, reminder };
    expect(show(due, at('14:20:30')).hero.measure?.number).toBe('3');
    expect(show(due, at('14:20:30'), settings, [], 'desk-reset-60').hero.measure?.number).toBe('1');
  });

  test('names the long break, and says its real length', () => {
    const long = { ...settings, break: { ...settings.break, longEvery: 4, longMinutes: 5 } };
    expect(show({ breaks: 2, sinceLongRest: 2 }, NOW, long).choices[0]?.needs).not.toContain('Long break');
    const view = show({ breaks: 3, sinceLongRest: 3, ...WORKED, reminder }, at('14:20:30'), long);
    expect(view.status).toBe('Time for a longer break. You have worked for 45 minutes.');
    expect(view.choices[0]).toMatchObject({
      id: 'ball-break-3',
      minutes: 5,
      needs: 'Long break. Tennis ball, shoes off',
    });
    expect(view.choices[1]).toMatchObject({ id: 'desk-reset-60', minutes: 1, needs: 'Nothing needed' });
    expect(view.hero.measure?.number).toBe('5');
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
    doneMs: outcome === 'taken' || outcome === 'stoppedEarly' ? 60_000 : 0,
    snoozes: 0,
    ritualId: null,
    runId: null,
  });
  const all = (['taken', 'stoppedEarly', 'skipped', 'natural', 'missed'] as const).map(record);
  expect(show({}, NOW, settings, all).today).toBe('2 breaks today');
  const left = { ...record('stoppedEarly'), doneMs: 0 };
  expect(show({}, NOW, settings, [left, record('taken')]).today).toBe('1 break today');
  expect(show({}, NOW, settings, [left]).today).toBe('');
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

test('what it says can be spoken in one breath, and grow by a half in another language', () => {
  const ritual = { reminder: ritualReminder('14:30', at('14:30')) };
  const away: Away = { since: at('13:05'), why: 'locked', rested: false, workedMs: 0, quietMs: 0 };
  const lastRest = { from: at('13:05'), to: at('13:21'), workedMs: 0, sinceLongRest: 0 };
  const held = { ...reminder, asked: 0, askedAt: null, held: { since: at('14:20'), why: 'fullscreen' as const } };
  const views = [
    show({ workedMs: 33 * MINUTE }),
    show({ workedMs: 20 * MINUTE }, at('17:10')),
    show({ workedMs: MINUTE, intervalStartedAt: lastRest.to, lastRest }, at('13:22'), withRitual('14:00')),
    show({ here: false, away }, at('13:07')),
    show({ ...WORKED, fullscreen: true, reminder: held }, at('14:25')),
    show({ ...WORKED, reminder: { ...reminder, silent: true } }, at('15:21')),
    show(ritual, at('14:31'), withRitual('14:30', ['light', 'music', 'oil'])),
    show({ off: true }, at('19:00', '2026-03-13'), withRitual('21:30')),
  ];
  for (const { status, note } of views) {
    expect(status.length).toBeLessThan(90);
    expect(note?.length ?? 0).toBeLessThan(100);
    expect(status).not.toMatch(/!|please/i);
  }
});
