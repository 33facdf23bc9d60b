import { beforeAll, describe, expect, it } from 'vitest';
import { changeSentence } from '../../../components/options/change-text.ts';
import { hostProblem, missesUsualHosts, withUsualHosts } from '../../../components/options/hosts-view.ts';
import {
  dayHoursLabel,
  longEveryLabel,
  presetSentence,
  rangeLabel,
  ritualLine,
  ritualName,
  ritualWhen,
} from '../../../components/options/options-text.ts';
import {
  changedRitual,
  firstOfRhythm,
  LONG_EVERY,
  nearestStop,
  newRitual,
  runsOf,
  sameDays,
  WORK_STOPS,
} from '../../../components/options/options-view.ts';
import { ritualsOn, weekPicture } from '../../../components/options/week-picture.ts';
import { dayOverColumn, weekInWords, weekSentence } from '../../../components/options/week-text.ts';
import { CALL_HOSTS, MAX_HOSTS } from '../../../utils/settings/call-hosts.ts';
import { DEFAULTS, MAX_RITUALS, RANGES } from '../../../utils/settings/defaults.ts';
import { WIND_DOWN } from '../../../utils/settings/presets.ts';
import type { Ritual, Settings } from '../../../utils/settings/types.ts';
import type { WeekHours } from '../../../utils/time/hours.ts';
import { useEnglish } from '../../fakes/english.ts';

beforeAll(() => useEnglish());

const office = [
  { from: '09:00', to: '12:30' },
  { from: '13:15', to: '17:30' },
];
const workWeek: WeekHours = [office, office, office, office, [{ from: '09:00', to: '15:00' }], [], []];
const withWeek = (week: WeekHours, rhythm: Partial<Settings['rhythm']> = {}): Settings => ({
  ...DEFAULTS,
  hours: { week, daysOff: [], extra: null },
  rhythm: { ...DEFAULTS.rhythm, ...rhythm },
  break: { ...DEFAULTS.break, longEvery: 0 },
});
const withLong = (settings: Settings, longEvery: number, longMinutes = 5): Settings => ({
  ...settings,
  break: { ...settings.break, longEvery, longMinutes },
});
const withRituals = (settings: Settings, ...list: Ritual[]): Settings => ({ ...settings, rituals: { list } });
const EVERY_DAY: WeekHours = Array.from({ length: 7 }, () => [{ from: '07:00', to: '22:00' }]);
const empty: WeekHours = Array.from({ length: 7 }, () => []);
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const due = (day: { breaks: readonly { at: number }[] } | undefined): string[] | undefined =>
  day?.breaks.map(({ at }) => clock(at));

describe('weekPicture', () => {
  it('puts a break after each stretch of work, and begins anew after off hours', () => {
    const { days } = weekPicture(withWeek(workWeek));
    expect(due(days[0])).toEqual(['9:45', '10:32', '11:19', '12:06', '14:00', '14:47', '15:34', '16:21', '17:08']);
    expect(days[5]).toEqual({ stretches: [], breaks: [], rituals: [] });
  });

  it('goes on counting over off hours shorter than a natural break', () => {
    const day = [
      { from: '09:00', to: '09:30' },
      { from: '09:33', to: '11:00' },
    ];
    const { days } = weekPicture(withWeek(empty.with(2, day)));
    expect(due(days[2])).toEqual(['9:48', '10:35']);
  });

  it('shows what runs past midnight on the day it falls on, Sunday night on Monday', () => {
    const { days } = weekPicture(withWeek(empty.with(6, [{ from: '23:00', to: '01:00' }])));
    expect(days[6]).toEqual({
      stretches: [{ from: 1380, to: 1440 }],
      breaks: [{ at: 1425, isLong: false }],
      rituals: [],
    });
    expect(days[0]).toEqual({ stretches: [{ from: 0, to: 60 }], breaks: [{ at: 32, isLong: false }], rituals: [] });
  });

  it('holds for a week without an end', () => {
    const always = empty.map(() => [{ from: '00:00', to: '00:00' }]);
    const { days, axisHours } = weekPicture(withWeek(always, { workMinutes: 58 }));
    expect(days.map((day) => day.breaks.length)).toEqual([24, 24, 24, 24, 24, 24, 24]);
    expect(axisHours).toEqual([0, 4, 8, 12, 16, 20, 24]);
  });

  it('has no break where the hours end before it is due', () => {
    expect(weekPicture(withWeek(empty.with(0, [{ from: '09:00', to: '09:45' }]))).days[0]?.breaks).toEqual([]);
  });

  it('takes every so many breaks longer, all through the week', () => {
    const { days, longEvery } = weekPicture(withLong(withWeek(empty.with(0, office).with(1, office)), 4));
    expect(
      days.map((day) => day.breaks.flatMap(({ isLong }, index) => (isLong ? [index + 1] : []))).slice(0, 2),
    ).toEqual([
      [4, 8],
      [4, 8],
    ]);
    expect(due(days[1])?.slice(1, 4)).toEqual(['10:32', '11:19', '12:06']);
    expect(longEvery).toBe(4);
    const atNoon = { ...WIND_DOWN, time: '12:45' };
    const counted = weekPicture(withRituals(withLong(withWeek(empty.with(0, office)), 4), atNoon)).days[0];
    expect(counted?.breaks.flatMap(({ isLong }, index) => (isLong ? [index + 1] : []))).toEqual([4, 8]);
    expect(weekPicture(withLong(withWeek(empty.with(0, [{ from: '09:00', to: '10:00' }])), 4)).longEvery).toBe(0);
  });

  it('lets breaks give way to a ritual, and begins anew after it', () => {
    const at = (time: string): Ritual => ({ ...WIND_DOWN, time });
    const day = withWeek(empty.with(0, [{ from: '09:00', to: '12:00' }]));
    expect(due(weekPicture(withRituals(day, at('10:00'))).days[0])).toEqual(['10:50', '11:37']);
    expect(due(weekPicture(withRituals(day, at('10:01'))).days[0])).toEqual(['9:45', '10:51', '11:38']);
    expect(due(weekPicture(withRituals(day, at('12:05'))).days[0])).toEqual(['9:45', '10:32', '11:19']);
    expect(due(weekPicture(withRituals(day, { ...at('10:00'), on: false })).days[0])).toEqual([
      '9:45',
      '10:32',
      '11:19',
    ]);
  });

  it('holds rituals, also where no work is', () => {
    const { days, axisHours } = weekPicture(
      withRituals(withWeek(workWeek), { ...WIND_DOWN, days: [false, true, false, true, false, false, false] }),
    );
    expect(days.map(({ rituals }) => rituals.map(clock))).toEqual([[], ['21:30'], [], ['21:30'], [], [], []]);
    expect(axisHours).toEqual([9, 12, 15, 18, 21, 24]);
  });

  it('gives the rituals of a day in order', () => {
    const early = { ...WIND_DOWN, id: 'early', time: '08:00' };
    expect(ritualsOn([WIND_DOWN, early, { ...early, id: 'off', on: false }], 3)).toEqual([early, WIND_DOWN]);
  });

  it.each([
    [EVERY_DAY, [7, 10, 13, 16, 19, 22]],
    [empty, [8, 10, 12, 14, 16, 18, 20]],
    [empty.with(0, [{ from: '09:10', to: '09:40' }]), [9, 10]],
    [empty.with(0, [{ from: '22:30', to: '23:30' }]), [22, 23, 24]],
    [empty.with(0, [{ from: '01:00', to: '23:30' }]), [0, 4, 8, 12, 16, 20, 24]],
  ])('marks whole hours that hold everything (%#)', (week, hours) => {
    expect(weekPicture(withWeek(week)).axisHours).toEqual(hours);
  });
});

describe('the week in words', () => {
  const say = (settings: Settings): string => weekSentence(weekPicture(settings));
  it.each([
    [withWeek(workWeek), '9 breaks a day, Monday to Thursday. 7 breaks on Friday.'],
    [withLong(withWeek(EVERY_DAY), 0), '19 breaks a day, every day.'],
    [withLong(withWeek(EVERY_DAY), 4), '18 breaks a day, every day. Every 4th break is long.'],
    [withLong(withWeek(EVERY_DAY), 2, 2), '19 breaks a day, every day.'],
    [withRituals(withWeek(empty), WIND_DOWN), 'No working hours, so only rituals will remind you.'],
    [withWeek(empty), 'No working hours, so you get no reminders.'],
    [
      withWeek(empty.with(0, [{ from: '09:00', to: '09:30' }])),
      'No breaks: your working hours are shorter than the work time between breaks.',
    ],
    [withWeek(empty.with(0, office).with(2, office), { workMinutes: 200 }), '2 breaks a day, Monday and Wednesday.'],
    [
      withWeek(empty.with(0, office).with(1, [{ from: '09:00', to: '09:30' }])),
      '9 breaks on Monday. No breaks: Tuesday.',
    ],
    [withWeek(empty.with(4, [{ from: '09:00', to: '10:00' }])), '1 break on Friday.'],
  ])('%#', (settings, sentence) => {
    expect(say(settings)).toBe(sentence);
  });

  it('calls a day from midnight to midnight a whole one', () => {
    const day = [{ from: '00:00', to: '00:00' }];
    expect(dayHoursLabel(day)).toBe('All day');
    expect(rangeLabel({ from: '09:00', to: '00:00' }, 'options_range_short')).toBe('09:00–00:00');
    expect(weekInWords(weekPicture(withWeek(empty.with(0, day))), [])).toContain('Monday: All day, ');
  });

  it('names a day over its column in so many letters as fit there', () => {
    expect(dayOverColumn(0)).toBe('Mon');
    useEnglish('ar');
    expect(dayOverColumn(0)).toBe('ن');
    useEnglish();
  });

  it('says every day to those who do not see the picture', () => {
    const words = weekInWords(weekPicture(withWeek(workWeek)), [WIND_DOWN, { ...WIND_DOWN, on: false, time: '06:00' }]);
    expect(words).toContain('Ritual: every day, 21:30.');
    expect(words).not.toContain('06:00');
    expect(words).toContain('Monday: 09:00 to 12:30 and 13:15 to 17:30, 9 breaks.');
    expect(words).toContain('Sunday: day off.');
  });

  it('groups days that do not follow one another', () => {
    const days = sameDays(weekPicture(withWeek(empty.with(0, office).with(1, office).with(4, office))));
    expect(days).toEqual([
      {
        breaks: 9,
        runs: [
          { first: 0, last: 1 },
          { first: 4, last: 4 },
        ],
      },
    ]);
  });
});

describe('presetSentence', () => {
  const steady = { breakMinutes: 2, workMinutes: 45 };
  it('says the lengths, and which routine comes first now or no longer', () => {
    expect(presetSentence('Steady', steady, '', '')).toBe('Steady: 2 minutes of break after 45 minutes of work.');
    const lengths = { breakMinutes: 3, workMinutes: 50 };
    expect(presetSentence('Sore heels', lengths, '', 'heel-comfort-3')).toBe(
      'Sore heels: 3 minutes of break after 50 minutes of work. “Heel comfort before you get up” comes first.',
    );
    expect(presetSentence('Steady', steady, 'heel-comfort-3', '')).toBe(
      'Steady: 2 minutes of break after 45 minutes of work. “Heel comfort before you get up” no longer comes first.',
    );
  });
});

describe('firstOfRhythm', () => {
  it('undoes what presets did: the routine first, and the evening ritual', () => {
    const other = { ...WIND_DOWN, id: 'other' };
    const { break: usual } = DEFAULTS;
    const { breakMinutes, longEvery, longMinutes, routines } = usual;
    const first = { breakMinutes, longEvery, longMinutes, routines, putFirst: '', putFrom: 0 };
    const sore = { ...usual, breakMinutes: 3, routines: ['heel-comfort-3', ...usual.routines] };
    const changed = {
      break: { ...sore, putFirst: 'heel-comfort-3', putFrom: 50 },
      rituals: { list: [other, WIND_DOWN] },
    };
    expect(firstOfRhythm(changed)).toEqual([
      { group: 'break', values: first },
      { group: 'rituals', values: { list: [other, { ...WIND_DOWN, on: false }] } },
    ]);
    expect(firstOfRhythm(DEFAULTS)).toEqual([{ group: 'break', values: first }]);
  });
});

describe('changeSentence', () => {
  it('names what changed', () => {
    expect(changeSentence(['workMinutes'], withWeek([], { workMinutes: 75 }))).toBe(
      'Work between breaks: 1 hour, 15 minutes.',
    );
    expect(changeSentence(['workMinutes', 'breakMinutes'], DEFAULTS)).toBe(
      'Work between breaks: 45 minutes. Break length: 2 minutes.',
    );
    expect(changeSentence(['sounds'], DEFAULTS)).toBe('Sounds are on.');
    expect(changeSentence(['routines'], DEFAULTS)).toContain('60-second desk reset');
  });
  it('has words for every field', () => {
    const settings: Settings = {
      ...DEFAULTS,
      rhythm: { ...DEFAULTS.rhythm, headsUpSeconds: 30, firm: true },
      moments: { ...DEFAULTS.moments, quiet: [{ from: '12:00', to: '13:00' }] },
    };
    const says: [string, string][] = [
      ['headsUpSeconds', 'Early notice: 30 seconds.'],
      ['firm', 'Strict mode: on.'],
      ['calls', 'Wait during calls: off.'],
      ['longEvery', 'Long breaks: every 4th break.'],
      ['longMinutes', 'Length of the long break: 5 minutes.'],
      ['maxHoldMinutes', 'Longest wait: 1 hour.'],
      ['maxSnoozes', 'Snoozes per reminder: 3.'],
      ['callHosts', `Call services: ${CALL_HOSTS.length} addresses.`],
      ['quiet', 'Quiet hours: 12:00 to 13:00.'],
      ['badge', 'Minutes on the icon: Off.'],
    ];
    for (const [field, sentence] of says) expect(changeSentence([field], settings)).toBe(sentence);
    expect(changeSentence(['headsUpSeconds', 'quiet'], DEFAULTS)).toBe('Early notice: off. Quiet hours: none.');
    const told = Object.entries(DEFAULTS)
      .filter(([group]) => group !== 'hours' && group !== 'rituals')
      .flatMap(([, group]) => Object.keys(group))
      /* What a preset did is told by the preset. */
      .filter((field) => !field.startsWith('put'));
    for (const field of told) expect(changeSentence([field], DEFAULTS), field).not.toBe('');
    expect(changeSentence(['constructor'], DEFAULTS)).toBe('');
  });
  it('says a day', () => {
    expect(dayHoursLabel([])).toBe('Day off');
    expect(dayHoursLabel(office)).toBe('09:00 to 12:30 and 13:15 to 17:30');
  });
});

describe('the stops of the slider', () => {
  it('span the range, rise, and find the nearest', () => {
    expect(WORK_STOPS[0]).toBe(RANGES.workMinutes.min);
    expect(WORK_STOPS.at(-1)).toBe(RANGES.workMinutes.max);
    expect(WORK_STOPS.toSorted((a, b) => a - b)).toEqual(WORK_STOPS);
    expect(WORK_STOPS[nearestStop(45)]).toBe(45);
    expect(WORK_STOPS[nearestStop(47)]).toBe(45);
    expect(WORK_STOPS[nearestStop(239)]).toBe(240);
  });
});

describe('long breaks in words', () => {
  it.each([
    [0, 'never'],
    [2, 'every 2nd break'],
    [3, 'every 3rd break'],
    [4, 'every 4th break'],
    [11, 'every 11th break'],
  ])('%i', (longEvery, words) => {
    expect(longEveryLabel(longEvery)).toBe(words);
    expect(LONG_EVERY).toContain(longEvery);
  });
});

describe('rituals', () => {
  const twice: Ritual = { ...WIND_DOWN, id: 'twice', days: [false, true, false, true, false, false, false] };

  it('are said in words', () => {
    expect(ritualName(twice)).toBe('Five-minute wind-down for sleep');
    expect(ritualName({ ...twice, routineId: 'from-the-future' })).toBe('A routine from another version of Instep');
    expect(ritualWhen(twice)).toBe('Tuesday and Thursday, 21:30');
    expect(ritualLine(WIND_DOWN)).toBe('Every day, 21:30. Prepare: soft light and music.');
    expect(ritualLine({ ...twice, preparations: [] })).toBe('Tuesday and Thursday, 21:30.');
  });

  it('are added while there is room, and changed one at a time', () => {
    const full = Array.from({ length: MAX_RITUALS }, (_, i) => ({ ...WIND_DOWN, id: `r${i}` }));
    expect(newRitual([], 'new')).toEqual({ ...WIND_DOWN, id: 'new' });
    expect(newRitual([WIND_DOWN], 'new')?.time).not.toBe(WIND_DOWN.time);
    expect(newRitual(full, 'new')).toBeNull();
    expect(changedRitual([WIND_DOWN, twice], 'twice', { on: false })).toEqual([WIND_DOWN, { ...twice, on: false }]);
  });

  it('find runs of days', () => {
    expect(runsOf([true, true, false, true, false, false, true])).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
      { first: 6, last: 6 },
    ]);
  });
});

describe('hosts of calls', () => {
  it.each([
    ['https://calls.example.org/room?x=1', null],
    ['not an address', 'That is not a website address'],
    ['', 'That is not a website address'],
    ['https://us02web.zoom.us/j/1', 'as zoom.us'],
    ['WHEREBY.com', 'as whereby.com'],
  ])('are checked as typed: %s', (typed, problem) => {
    const says = hostProblem(typed, ['zoom.us', 'whereby.com']);
    if (problem === null) expect(says).toBeNull();
    else expect(says).toContain(problem);
  });

  it('are full at some point', () => {
    const full = Array.from({ length: MAX_HOSTS }, (_, i) => `calls${i}.example.org`);
    expect(hostProblem('one.example.com', full)).toContain('Remove one first');
    expect(withUsualHosts(full)).toHaveLength(MAX_HOSTS);
  });

  it('come back without taking the added ones away', () => {
    const own = ['calls.example.org', 'zoom.us'];
    expect(missesUsualHosts(own)).toBe(true);
    const back = withUsualHosts(own);
    expect(missesUsualHosts(back)).toBe(false);
    expect(back).toEqual([...DEFAULTS.moments.callHosts, 'calls.example.org']);
  });
});
