import { describe, expect, test } from 'vitest';
import { dayStart, nextDayStart, restOfDay, spanAt } from '../../../utils/time/hours.ts';
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

  test('is the day after today from the morning on, before hours begin, at noon and in the evening, too', () => {
    const office = daily('09:00', '17:30').map(() => [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:30' },
    ]);
    for (const time of ['08:30', '09:00', '12:30', '16:00', '20:00', '23:59'])
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

describe('"I am working today"', () => {
  const office = daily('09:00', '17:30').map((day, index) => (index < 5 ? day : []));
  const SATURDAY = 6;
  const open = (hours: WeekHours, from: number) => ({ week: hours, daysOff: [], extra: restOfDay(hours, ZONE, from) });

  test('opens the rest of a day without hours, and nothing else', () => {
    const hours = open(office, at(SATURDAY, '10:00'));
    expect(hours.extra).toEqual({ from: at(SATURDAY, '10:00'), until: at(7, '00:00') });
    expect(spanAt(hours, ZONE, at(SATURDAY, '09:59')).working).toBe(false);
    expect(spanAt(hours, ZONE, at(SATURDAY, '15:00'))).toEqual({
      working: true,
      start: at(6, '10:00'),
      end: at(7, '00:00'),
    });
    expect(spanAt(hours, ZONE, at(7, '12:00')).working).toBe(false);
    for (const far of [at(6, '12:00') - 40 * 86_400_000, at(6, '12:00') + 40 * 86_400_000])
      expect(spanAt(hours, ZONE, far)).toEqual(spanAt(office, ZONE, far));
  });

  test('joins the hours that the day has anyway, and a day off has them back', () => {
    const early = open(office, at(TUESDAY, '06:00'));
    expect(spanAt(early, ZONE, at(TUESDAY, '12:00'))).toMatchObject({
      start: at(TUESDAY, '06:00'),
      end: at(TUESDAY, '17:30'),
    });
    const holiday = { week: office, daysOff: [{ from: '2026-01-13', to: '2026-01-13' }] };
    const off = { ...holiday, extra: restOfDay(holiday, ZONE, at(TUESDAY, '08:00')) };
    expect(spanAt(off, ZONE, at(TUESDAY, '12:00'))).toMatchObject({ working: true, end: at(WEDNESDAY, '00:00') });
  });

  test('asked for at night ends where the day begins, and moves no day', () => {
    const late = open(office, at(TUESDAY, '00:30'));
    expect(late.extra.until).toBe(at(TUESDAY, '09:00'));
    expect(nextDayStart(late, ZONE, at(TUESDAY, '01:00'))).toBe(at(TUESDAY, '09:00'));
    const night = daily('18:00', '02:00');
    expect(restOfDay(night, ZONE, at(TUESDAY, '10:00')).until).toBe(at(TUESDAY, '18:00'));
    expect(restOfDay(daily('00:00', '00:00'), ZONE, at(TUESDAY, '10:00')).until).toBe(at(WEDNESDAY, '00:00'));
    expect(dayStart(open(night, at(TUESDAY, '10:00')), ZONE, at(WEDNESDAY, '01:00'))).toBe(at(TUESDAY, '02:00'));
  });
});
