import { describe, expect, test } from 'vitest';
import { clockTime } from '../../../utils/i18n/format.ts';
import { dayOf } from '../../../utils/time/calendar.ts';
import { isNamedZone, mayBeHidden, zoneOr } from '../../../utils/time/zone.ts';
import { useEnglish } from '../../fakes/english.ts';

useEnglish();
const NOON = Date.UTC(2026, 10, 29, 12);

describe('the zone of a computer', () => {
  test.each(['Europe/London', 'America/Scoresbysund', 'Asia/Kolkata', 'UTC', 'Etc/GMT-14'])(
    '%s is as it is',
    (name) => {
      expect(isNamedZone(name)).toBe(true);
      expect(zoneOr(name, 345)).toBe(name);
    },
  );

  /* What a browser says with TZ="" or with a name that nobody knows, and what it might. */
  test.each(['Etc/Unknown', '', 'Mars/Base', ':', 'undefined'])('"%s" gives way to the offset of the clock', (name) => {
    expect(isNamedZone(name)).toBe(false);
    for (const [minutes, zone] of [
      [0, '+00:00'],
      [120, '+02:00'],
      [-210, '-03:30'],
      [845, '+14:05'],
      [-720, '-12:00'],
    ] as const) {
      const found = zoneOr(name, minutes);
      expect(found).toBe(zone);
      /* Everything that reckons with zones takes it. */
      expect(dayOf(NOON, found)).toMatch(/^2026-11-\d\d$/);
      expect(clockTime(NOON, found)).toMatch(/\d/);
    }
  });

  test.each([
    ['UTC', true],
    ['Atlantic/Reykjavik', true],
    ['Etc/Unknown', true],
    ['Europe/London', false],
    ['Africa/Abidjan', false],
  ])('%s may stand for another zone: %s', (name, isHidden) => expect(mayBeHidden(name)).toBe(isHidden));
});
