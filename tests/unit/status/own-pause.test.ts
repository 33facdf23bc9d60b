import { beforeEach, describe, expect, test } from 'vitest';
import { lengthEnds, nextTime, timeEnds } from '../../../utils/status/own-pause.ts';
import { useEnglish } from '../../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;
const now = at('2026-03-10T14:08');

beforeEach(() => useEnglish('en-GB'));

describe('a pause until a time of day', () => {
  test.each([
    ['later today', '16:30', '2026-03-10T16:30'],
    ['earlier in the day is meant for tomorrow', '09:00', '2026-03-11T09:00'],
    ['this very minute is meant for tomorrow', '14:08', '2026-03-11T14:08'],
    ['midnight', '00:00', '2026-03-11T00:00'],
  ])('%s', (_what, time, end) => {
    expect(nextTime(time, ZONE, now)).toBe(at(end));
  });

  test('ends on the wall clock of a day that is an hour shorter', () => {
    const saturday = at('2026-03-28T22:00');
    expect(nextTime('09:00', ZONE, saturday) - saturday).toBe(10 * 3_600_000);
  });

  test('says until when, with the day where it is another one', () => {
    expect(timeEnds('16:30', ZONE, now)).toBe('until 16:30');
    expect(timeEnds('09:00', ZONE, now)).toBe('until tomorrow 09:00');
  });
});

test('a pause of a length says until when', () => {
  expect(lengthEnds(45, ZONE, now)).toBe('until 14:53');
  expect(lengthEnds(600, ZONE, now)).toBe('until tomorrow 00:08');
});
