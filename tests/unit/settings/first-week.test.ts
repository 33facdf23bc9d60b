import { expect, test } from 'vitest';
import { firstWeek, withAllWeekdays, withDayToggled, withPlainHours } from '../../../utils/settings/first-week.ts';

/** As `Intl.Locale` gives them: Friday and Saturday in Hebrew and in Egypt, 1 is Monday. */
const FRIDAY_SATURDAY = [5, 6];
const worked = (week: readonly (readonly unknown[])[]): boolean[] => week.map((day) => day.length > 0);

test('the week begins and ends where people live: Sunday to Thursday, too', () => {
  expect(worked(firstWeek([6, 7]))).toEqual([true, true, true, true, true, false, false]);
  expect(worked(firstWeek(FRIDAY_SATURDAY))).toEqual([true, true, true, true, false, false, true]);
});

test('all weekdays are those of the place; the weekend keeps its hours', () => {
  const hours = [{ from: '10:00', to: '14:00' }];
  const friday = [{ from: '08:00', to: '09:00' }];
  const week = [[], [], [], [], friday, [], []];
  expect(withAllWeekdays(week, hours, FRIDAY_SATURDAY)).toEqual([hours, hours, hours, hours, friday, [], hours]);
  expect(withAllWeekdays(week, hours, [6, 7])).toEqual([hours, hours, hours, hours, hours, [], []]);
});

test('a day that is switched, and hours that are changed, leave days with hours of their own alone', () => {
  const usual = { from: '09:00', to: '17:30' };
  const short = [{ from: '08:00', to: '12:00' }];
  const week = [[usual], [usual], short, [], [usual], [], []];
  expect(withDayToggled(week, 1, usual)).toEqual([[usual], [], short, [], [usual], [], []]);
  expect(withDayToggled(week, 3, usual)).toEqual([[usual], [usual], short, [usual], [usual], [], []]);
  const later = { from: '10:00', to: '18:00' };
  const split = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];
  expect(withPlainHours([split, split, short], later)).toEqual([[later], [later], short]);
  expect(withPlainHours(week, later)).toEqual([[later], [later], short, [], [later], [], []]);
});
