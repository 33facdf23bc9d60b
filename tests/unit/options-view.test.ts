import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { changeSentence, dayHoursLabel, weekInWords, weekSentence } from '../../utils/app/options-text.ts';
import { nearestStop, sameDays, weekPicture, WORK_STOPS } from '../../utils/app/options-view.ts';
import { useMessages } from '../../utils/i18n/messages.ts';
import { DEFAULTS, RANGES } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import type { WeekHours } from '../../utils/time/hours.ts';

beforeAll(() => {
  const texts: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> = messages;
  useMessages((key, substitutions) => {
    const text = texts[key];
    return Object.entries(text?.placeholders ?? {}).reduce(
      (said, [name, { content }]) =>
        said.replaceAll(new RegExp(`\\$${name}\\$`, 'gi'), () => substitutions[Number(content.slice(1)) - 1] ?? ''),
      text?.message ?? '',
    );
  }, 'en-GB');
});

const office = [
  { from: '09:00', to: '12:30' },
  { from: '13:15', to: '17:30' },
];
const workWeek: WeekHours = [office, office, office, office, [{ from: '09:00', to: '15:00' }], [], []];
const withWeek = (week: WeekHours, rhythm: Partial<Settings['rhythm']> = {}): Settings => ({
  ...DEFAULTS,
  hours: { week },
  rhythm: { ...DEFAULTS.rhythm, ...rhythm },
});
const empty: WeekHours = Array.from({ length: 7 }, () => []);
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

describe('weekPicture', () => {
  it('puts a break after each stretch of work, and begins anew after off hours', () => {
    const { days } = weekPicture(withWeek(workWeek));
    expect(days[0]?.breaks.map(clock)).toEqual([
      '9:45',
      '10:32',
      '11:19',
      '12:06',
      '14:00',
      '14:47',
      '15:34',
      '16:21',
      '17:08',
    ]);
    expect(days[5]).toEqual({ stretches: [], breaks: [] });
  });

  it('goes on counting over off hours shorter than a natural break', () => {
    const day = [
      { from: '09:00', to: '09:30' },
      { from: '09:33', to: '11:00' },
    ];
    const { days } = weekPicture(withWeek(empty.with(2, day)));
    expect(days[2]?.breaks.map(clock)).toEqual(['9:48', '10:35']);
  });

  it('shows what runs past midnight on the day it falls on, Sunday night on Monday', () => {
    const { days } = weekPicture(withWeek(empty.with(6, [{ from: '23:00', to: '01:00' }])));
    expect(days[6]).toEqual({ stretches: [{ from: 1380, to: 1440 }], breaks: [1425] });
    expect(days[0]).toEqual({ stretches: [{ from: 0, to: 60 }], breaks: [32] });
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

  it.each([
    [DEFAULTS.hours.week, [7, 10, 13, 16, 19, 22]],
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
    [DEFAULTS, '19 breaks a day, every day.'],
    [withWeek(empty), 'No working hours, so nothing will remind you.'],
    [
      withWeek(empty.with(0, [{ from: '09:00', to: '09:30' }])),
      'No breaks: your hours are shorter than the work between them.',
    ],
    [withWeek(empty.with(0, office).with(2, office), { workMinutes: 200 }), '2 breaks a day, Monday and Wednesday.'],
    [
      withWeek(empty.with(0, office).with(1, [{ from: '09:00', to: '09:30' }])),
      '9 breaks on Monday. No break on Tuesday.',
    ],
    [withWeek(empty.with(4, [{ from: '09:00', to: '10:00' }])), '1 break on Friday.'],
  ])('%#', (settings, sentence) => {
    expect(say(settings)).toBe(sentence);
  });

  it('says every day to those who do not see the picture', () => {
    const words = weekInWords(weekPicture(withWeek(workWeek)));
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
