import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayHoursLabel, daysLabel } from '../../../components/options/options-text.ts';
import { runsOf } from '../../../components/options/options-view.ts';
import { clockMeasure, clockTime, dayAndTime } from '../../../utils/i18n/format.ts';
import { setHabits, weekOrder } from '../../../utils/i18n/habits.ts';
import { useEnglish } from '../../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;
const afternoon = at('2026-03-10T14:08');
const midnight = at('2026-03-11T00:05');

beforeEach(() => useEnglish('en-US'));
afterEach(() => setHabits({ clock: 'auto', weekStart: 0 }));

describe('the clock', () => {
  test('is that of the language until one is chosen', () => {
    expect(clockTime(afternoon, ZONE)).toBe('2:08\u00a0PM');
    useEnglish('en-GB');
    expect(clockTime(afternoon, ZONE)).toBe('14:08');
  });

  test('has 24 hours where that is chosen, midnight being 00', () => {
    setHabits({ clock: 'h24', weekStart: 0 });
    expect(clockTime(afternoon, ZONE)).toBe('14:08');
    expect(clockTime(midnight, ZONE)).toBe('00:05');
    expect(clockMeasure(afternoon, ZONE)).toEqual({ number: '14:08', unit: '' });
    expect(dayAndTime(midnight + 3 * 86_400_000, afternoon, ZONE)).toContain('00:05');
    expect(dayHoursLabel([{ from: '09:00', to: '17:30' }])).toBe('09:00 to 17:30');
  });

  test('has 12 where that is chosen, midnight being 12', () => {
    useEnglish('en-GB');
    setHabits({ clock: 'h12', weekStart: 0 });
    expect(clockTime(afternoon, ZONE)).toMatch(/^2:08\u00a0pm$/i);
    expect(clockTime(midnight, ZONE)).toMatch(/^12:05\u00a0am$/i);
  });
});

describe('the week', () => {
  test('begins as it does where the language is spoken', () => {
    expect(weekOrder()).toEqual([6, 0, 1, 2, 3, 4, 5]);
    useEnglish('de-DE');
    expect(weekOrder()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('begins with the day that is chosen', () => {
    setHabits({ clock: 'auto', weekStart: 1 });
    expect(weekOrder()[0]).toBe(0);
    setHabits({ clock: 'auto', weekStart: 6 });
    expect(weekOrder()).toEqual([5, 6, 0, 1, 2, 3, 4]);
  });

  test('is told in that order', () => {
    const days = [true, true, false, false, false, false, true];
    setHabits({ clock: 'auto', weekStart: 7 });
    expect(daysLabel(runsOf(days), 'every day')).toBe('Sunday to Tuesday');
    setHabits({ clock: 'auto', weekStart: 1 });
    expect(daysLabel(runsOf(days), 'every day')).toBe('Monday, Tuesday, and Sunday');
    setHabits({ clock: 'auto', weekStart: 3 });
    expect(daysLabel(runsOf(days.map(() => true)), 'every day')).toBe('every day');
  });
});
