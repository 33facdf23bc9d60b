import { beforeEach, describe, expect, test } from 'vitest';
import { daysOffLabel, daysOffProblem, daysOffToCome, weekAhead } from '../../../components/options/days-off-text.ts';
import { DEFAULTS, MAX_DAYS_OFF } from '../../../utils/settings/defaults.ts';
import { useEnglish } from '../../fakes/english.ts';

/** A Wednesday. */
const TODAY = '2026-07-15';
const SUMMER = { from: '2026-07-17', to: '2026-08-04' };

beforeEach(() => useEnglish('en-GB'));

describe('days off', () => {
  test('are called by their first and last day, with the year where it is another one', () => {
    expect(daysOffLabel(SUMMER, TODAY)).toBe('Fri 17 July to Tue 4 August');
    expect(daysOffLabel({ from: TODAY, to: TODAY }, TODAY)).toBe('Wed 15 July');
    expect(daysOffLabel({ from: '2026-12-24', to: '2027-01-02' }, TODAY)).toContain('2027');
  });

  test('that are over are not shown, the others in order', () => {
    const over = { from: '2026-07-01', to: '2026-07-14' };
    const now = { from: '2026-07-10', to: TODAY };
    expect(daysOffToCome([SUMMER, over, now], TODAY)).toEqual([now, SUMMER]);
  });

  test.each([
    ['no day', { from: '', to: '' }, 'Enter the first day'],
    ['no day there is', { from: '2026-02-30', to: '2026-03-02' }, 'Enter the first day'],
    ['an end before the beginning', { from: '2026-07-20', to: '2026-07-19' }, 'before the first'],
    ['what is over', { from: '2026-07-01', to: '2026-07-02' }, 'are in the past'],
    ['what is known', { from: '2026-07-18', to: '2026-07-19' }, 'already off'],
  ])('are refused: %s', (_what, days, reason) => {
    expect(daysOffProblem(days, [SUMMER], TODAY)).toContain(reason);
  });

  test('are taken where they fit, as far as there is room', () => {
    expect(daysOffProblem(SUMMER, [], TODAY)).toBeNull();
    expect(daysOffProblem({ from: '2026-08-04', to: '2026-08-05' }, [SUMMER], TODAY)).toBeNull();
    const full = Array.from({ length: MAX_DAYS_OFF }, () => ({ from: '2027-01-01', to: '2027-01-01' }));
    expect(daysOffProblem(SUMMER, full, TODAY)).toContain('room for 12');
  });
});

describe('the week ahead', () => {
  const EVERY_DAY = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:30' }]);
  const isFree = (daysOff: { from: string; to: string }[]): boolean[] =>
    weekAhead({ ...DEFAULTS, hours: { week: EVERY_DAY, daysOff, extra: null } }, TODAY).hours.week.map(
      (ranges) => ranges.length === 0,
    );

  test('has no work on its days off', () => {
    /* From Wednesday on: Friday to Tuesday are off, Wednesday and Thursday are not. */
    expect(isFree([SUMMER])).toEqual([true, true, false, false, true, true, true]);
    expect(isFree([])).toEqual(Array.from({ length: 7 }, () => false));
    expect(isFree([{ from: '2026-07-22', to: '2026-07-30' }])).toEqual(Array.from({ length: 7 }, () => false));
  });

  test('is the usual one where nothing of it is left', () => {
    expect(isFree([{ from: TODAY, to: '2026-08-04' }])).toEqual(Array.from({ length: 7 }, () => false));
  });
});
