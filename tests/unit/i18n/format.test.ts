import { beforeEach, describe, expect, test } from 'vitest';
import {
  clockMeasure,
  clockTime,
  countdown,
  dayAndTime,
  dayName,
  languageName,
  lengthInWords,
  measureOf,
  minutesMeasure,
  minutesShort,
  percentText,
} from '../../../utils/i18n/format.ts';
import { dateFormat } from '../../../utils/i18n/formatters.ts';
import { setHabits } from '../../../utils/i18n/habits.ts';
import { useEnglish } from '../../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;
const now = at('2026-03-10T14:08');

beforeEach(() => useEnglish('en-GB'));

test('a formatter is made once, for each language', () => {
  const options = { timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  expect(dateFormat(options)).toBe(dateFormat({ ...options }));
  expect(dateFormat(options)).not.toBe(dateFormat({ ...options, timeZone: 'UTC' }));
});

describe('repeats', () => {
  test('follow the wall clock of the zone and the habit of the language', () => {
    expect(clockTime(now, ZONE)).toBe('14:08');
    expect(clockTime(now, 'America/New_York')).toBe('09:08');
    useEnglish('en-US');
    expect(clockTime(now, ZONE)).toMatch(/^2:08\sPM$/);
    expect(clockMeasure(now, ZONE)).toEqual({ number: '2:08', unit: 'PM' });
  });

  test('name the day unless it is today', () => {
    expect(dayAndTime(at('2026-03-10T15:00'), now, ZONE)).toBe('15:00');
    expect(dayAndTime(at('2026-03-11T09:00'), now, ZONE)).toBe('tomorrow 09:00');
    expect(dayAndTime(at('2026-03-16T09:00'), now, ZONE)).toBe('Monday 09:00');
    expect(dayAndTime(at('2026-03-20T09:00'), now, ZONE)).toContain('20 March');
    expect(dayName(at('2026-03-13T09:00'), now, ZONE)).toBe('Friday');
  });

  test('count days on the calendar, across daylight saving too', () => {
    const eve = at('2026-03-28T23:30');
    expect(dayAndTime(at('2026-03-29T03:30'), eve, ZONE)).toBe('tomorrow 03:30');
  });

  test('stay in one piece in a right-to-left language', () => {
    useEnglish('he');
    expect(clockTime(now, ZONE)).toBe('\u206814:08\u2069');
    expect(countdown(38_000)).toBe('\u20680:38\u2069');
  });
});

describe('lengths', () => {
  test('are told in words', () => {
    expect(lengthInWords(12 * 60_000)).toBe('12 minutes');
    expect(lengthInWords(60_000)).toBe('1 minute');
    expect(lengthInWords(80_000)).toBe('1 minute, 20 seconds');
    expect(lengthInWords(60 * 60_000)).toBe('1 hour');
    expect(lengthInWords(72 * 60_000)).toBe('1 hour, 12 minutes');
    expect(lengthInWords(0)).toBe('0 seconds');
  });

  test('are short beside a number', () => {
    expect(minutesShort(1)).toBe('1 min');
    expect(minutesMeasure(240)).toEqual({ number: '240', unit: 'mins' });
  });

  test('count down in minutes and seconds, the begun second included', () => {
    expect(countdown(38_000)).toBe('0:38');
    expect(countdown(37_001)).toBe('0:38');
    expect(countdown(725_000)).toBe('12:05');
    expect(countdown(-5)).toBe('0:00');
  });
});

describe('a number and its unit', () => {
  test('stand in the order of the language', () => {
    useEnglish('zh-TW');
    setHabits({ clock: 'h12', weekStart: 0 });
    expect(clockMeasure(now, ZONE)).toEqual({ before: '下午', number: '2:08', unit: '' });
    setHabits({ clock: 'auto', weekStart: 0 });
    useEnglish('sw');
    expect(minutesMeasure(12)).toEqual({ before: 'dakika', number: '12', unit: '' });
  });

  test('are one word where the language has one for both', () => {
    expect(measureOf('دقيقتان', '٢')).toEqual({ number: 'دقيقتان', unit: '' });
  });

  test('are parts of a text, on either side or on both', () => {
    expect(measureOf('3 min away', '3')).toEqual({ number: '3', unit: 'min away' });
    expect(measureOf('約3分', '3')).toEqual({ before: '約', number: '3', unit: '分' });
    expect(measureOf('\u20683 min\u2069', '3')).toEqual({ number: '3', unit: 'min' });
  });
});

test('a share is told as the language does it', () => {
  expect(percentText(80)).toBe('80%');
  useEnglish('tr');
  expect(percentText(80)).toBe('%80');
});

test('a language has a name, and a tag that none knows is its own', () => {
  expect(languageName('de-AT')).toBe('German (Austria)');
  expect(languageName('en_US')).toBe('English (United States)');
  expect(languageName('???')).toBe('???');
});
