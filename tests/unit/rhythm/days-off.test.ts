import { describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../../utils/rhythm/settings.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { nextWake } from '../../../utils/rhythm/wake.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import { readItem } from '../../../utils/settings/items.ts';
import { parsePatch } from '../../../utils/settings/schema.ts';
import { nextDayStart, spanAt } from '../../../utils/time/hours.ts';
import type { WeekHours } from '../../../utils/time/hours.ts';

const ZONE = 'Europe/Berlin';
const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];
const week: WeekHours = [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []];
/** Three weeks from a Wednesday on. */
const HOLIDAY = { from: '2026-07-15', to: '2026-08-04' };
const hours = { week, daysOff: [HOLIDAY] };

describe('days off', () => {
  test('are no working time, to the end of the last of them', () => {
    const wednesday = spanAt(hours, ZONE, at('2026-07-15T11:00'));
    expect(wednesday).toEqual({ working: false, start: at('2026-07-14T17:00'), end: at('2026-08-05T09:00') });
    expect(spanAt(hours, ZONE, at('2026-08-04T12:00')).working).toBe(false);
    expect(spanAt(hours, ZONE, at('2026-08-05T09:00')).working).toBe(true);
  });

  test('change nothing on the days around them', () => {
    expect(spanAt(hours, ZONE, at('2026-07-14T11:00'))).toEqual({
      working: true,
      start: at('2026-07-14T09:00'),
      end: at('2026-07-14T17:00'),
    });
    expect(spanAt(hours, ZONE, at('2026-07-10T18:00')).end).toBe(at('2026-07-13T09:00'));
  });

  test('end work that otherwise never ends, and it begins again after them', () => {
    const always = { week: week.map(() => [{ from: '00:00', to: '00:00' }]), daysOff: [HOLIDAY] };
    expect(spanAt(always, ZONE, at('2026-07-13T11:00'))).toMatchObject({ working: true, end: at('2026-07-15T00:00') });
    expect(spanAt(always, ZONE, at('2026-07-20T11:00')).end).toBe(at('2026-08-05T00:00'));
  });

  test('leave a night that begins before them as it is', () => {
    const nights = { week: week.map(() => [{ from: '22:00', to: '06:00' }]), daysOff: [HOLIDAY] };
    expect(spanAt(nights, ZONE, at('2026-07-15T03:00'))).toMatchObject({ working: true, end: at('2026-07-15T06:00') });
    expect(spanAt(nights, ZONE, at('2026-07-15T23:00')).working).toBe(false);
  });

  test('join where one follows the other', () => {
    const two = { week, daysOff: [HOLIDAY, { from: '2026-08-05', to: '2026-08-06' }] };
    expect(spanAt(two, ZONE, at('2026-07-15T11:00')).end).toBe(at('2026-08-07T09:00'));
  });

  test('are not the next day of work', () => {
    expect(nextDayStart(hours, ZONE, at('2026-07-14T11:00'))).toBe(at('2026-08-05T09:00'));
  });

  test('let the worker sleep until they are over, and no work count', () => {
    const settings = rhythmSettings({ ...DEFAULTS, hours: { ...hours, extra: null } }, ZONE);
    const began = at('2026-07-15T10:00');
    const state = step(initialState(began), { type: 'woke' }, began, settings);
    const projection = project(state, began, settings);
    expect(projection.phase).toBe('off');
    expect(projection.hoursStartAt).toBe(at('2026-08-05T09:00'));
    expect(nextWake(state, began, settings)).toBe(at('2026-08-05T09:00'));
    const later = step(state, { type: 'woke' }, at('2026-07-15T16:00'), settings);
    expect(later.workedMs).toBe(0);
    expect(later.reminder).toBeNull();
  });
});

describe('stored days off', () => {
  const read = (daysOff: unknown): unknown => readItem('hours', { v: 1, rev: 1, values: { daysOff } }).values.daysOff;

  test('are kept where they make sense', () => {
    expect(
      read([HOLIDAY, { from: '2026-08-05', to: '2026-08-01' }, { from: '2026-02-30', to: '2026-03-01' }, 7]),
    ).toEqual([HOLIDAY]);
    expect(read('soon')).toEqual([]);
    expect(readItem('hours', { v: 1, rev: 1, values: {} }).values.daysOff).toEqual([]);
  });

  test('are refused where they end before they begin', () => {
    expect(parsePatch('hours', { daysOff: [HOLIDAY] })).toMatchObject({ ok: true });
    expect(parsePatch('hours', { daysOff: [{ from: '2026-08-05', to: '2026-08-01' }] })).toMatchObject({ ok: false });
  });
});
