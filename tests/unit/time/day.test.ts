import { describe, expect, test } from 'vitest';
import { dayStart, nextDayStart } from '../../../utils/time/hours.ts';
import type { WeekHours } from '../../../utils/time/hours.ts';

const ZONE = 'Europe/London';
/** Monday 12 January 2026 is the first of these days; 'HH:MM' there. */
const at = (day: number, time: string): number => Date.parse(`2026-01-${11 + day}T${time}:00Z`);
const daily = (from: string, to: string): WeekHours => Array.from({ length: 7 }, () => [{ from, to }]);
const TUESDAY = 2;
const WEDNESDAY = 3;

describe('the next working day', () => {
  test('is the one that has just dawned, for somebody who is up late', () => {
    expect(nextDayStart(daily('07:00', '22:00'), ZONE, at(TUESDAY, '00:30'))).toBe(at(TUESDAY, '07:00'));
    expect(nextDayStart(daily('18:00', '02:00'), ZONE, at(TUESDAY, '00:30'))).toBe(at(TUESDAY, '18:00'));
    expect(nextDayStart(daily('18:00', '02:00'), ZONE, at(TUESDAY, '03:00'))).toBe(at(TUESDAY, '18:00'));
  });

  test('is the day after today once hours have begun today, at noon and in the evening, too', () => {
    const office = daily('09:00', '17:30').map(() => [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:30' },
    ]);
    for (const time of ['09:00', '12:30', '16:00', '20:00', '23:59'])
      expect(nextDayStart(office, ZONE, at(TUESDAY, time))).toBe(at(WEDNESDAY, '09:00'));
    expect(nextDayStart(daily('18:00', '02:00'), ZONE, at(TUESDAY, '19:00'))).toBe(at(WEDNESDAY, '18:00'));
  });

  test('skips days without hours and days off, and is none where hours never begin', () => {
    const week = daily('09:00', '17:30').map((day, index) => (index < 2 ? day : []));
    expect(nextDayStart(week, ZONE, at(TUESDAY, '10:00'))).toBe(at(8, '09:00'));
    const daysOff = [{ from: '2026-01-14', to: '2026-01-15' }];
    expect(nextDayStart({ week: daily('09:00', '17:30'), daysOff }, ZONE, at(TUESDAY, '10:00'))).toBe(at(5, '09:00'));
    expect(nextDayStart(daily('00:00', '00:00'), ZONE, at(TUESDAY, '10:00'))).toBeNull();
    expect(nextDayStart([[], [], [], [], [], [], []], ZONE, at(TUESDAY, '10:00'))).toBeNull();
  });
});

describe('a day', () => {
  test('begins at midnight', () => {
    for (const hours of [daily('09:00', '17:30'), daily('00:00', '00:00'), daily('18:00', '00:00')])
      expect(dayStart(hours, ZONE, at(TUESDAY, '12:00'))).toBe(at(TUESDAY, '00:00'));
  });

  test('ends with the shift where hours go past midnight', () => {
    const night = daily('18:00', '02:00');
    expect(dayStart(night, ZONE, at(TUESDAY, '23:30'))).toBe(at(TUESDAY, '02:00'));
    expect(dayStart(night, ZONE, at(WEDNESDAY, '00:03'))).toBe(at(TUESDAY, '02:00'));
    expect(dayStart(night, ZONE, at(WEDNESDAY, '02:00'))).toBe(at(WEDNESDAY, '02:00'));
    expect(dayStart(night, ZONE, at(WEDNESDAY, '12:00'))).toBe(at(WEDNESDAY, '02:00'));
  });

  test('of hours that touch at midnight is one shift, and hours without an end have none', () => {
    const touching = daily('20:00', '00:00').map((day) => [{ from: '00:00', to: '04:00' }, ...day]);
    expect(dayStart(touching, ZONE, at(WEDNESDAY, '01:00'))).toBe(at(TUESDAY, '04:00'));
    const long = daily('00:00', '00:00').map((day, index) => (index === 0 ? [{ from: '08:00', to: '00:00' }] : day));
    expect(dayStart(long, ZONE, at(WEDNESDAY, '01:00'))).toBe(at(WEDNESDAY, '00:00'));
  });
});
