import { beforeEach, describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { rhythmSettings } from '../../../utils/rhythm/settings.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import type { Reminder, RhythmState } from '../../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import type { Settings } from '../../../utils/settings/types.ts';
import { toolbarOf } from '../../../utils/status/toolbar.ts';
import { useEnglish } from '../../fakes/english.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const NOW = Temporal.PlainDateTime.from('2026-03-10T14:00').toZonedDateTime(ZONE).epochMilliseconds;
const week = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:30' }]);

const prefs = (badge: Settings['toolbar']['badge']): Settings => ({
  ...DEFAULTS,
  hours: { week, daysOff: [], extra: null },
  toolbar: { badge },
});

function show(changes: Partial<RhythmState>, badge: Settings['toolbar']['badge'] = 'off', settings = prefs(badge)) {
  const state = { ...initialState(NOW), rituals: { 'r@14:30': '' }, ...changes };
  return toolbarOf(project(state, NOW, rhythmSettings(settings, ZONE)), settings, ZONE);
}

const leftMinutes = (minutes: number): Partial<RhythmState> => ({ workedMs: (45 - minutes) * MINUTE });
const reminder: Reminder = {
  id: 'r1',
  dueAt: NOW,
  asked: 1,
  askedAt: NOW,
  lullSince: null,
  askedAtWorkMs: null,
  offeredUntil: null,
  snoozes: 0,
  snoozedUntil: null,
  held: null,
  silent: false,
  ritual: null,
};
const snoozed = (minutes: number): Partial<RhythmState> => ({
  ...leftMinutes(0),
  reminder: { ...reminder, snoozes: 1, snoozedUntil: NOW + minutes * MINUTE },
});

beforeEach(() => useEnglish());

describe('the badge', () => {
  test('counts nothing, the last five minutes, or in steps of five', () => {
    const badges = (badge: Settings['toolbar']['badge']): string[] =>
      [44, 40, 12, 5.5, 5, 4.2, 0.5].map((minutes) => show(leftMinutes(minutes), badge).badge);
    expect(badges('off')).toEqual(['', '', '', '', '', '', '']);
    expect(badges('last5')).toEqual(['', '', '', '', '5', '5', '1']);
    expect(badges('always')).toEqual(['45', '40', '15', '10', '5', '5', '1']);
  });

  test('counts to the ritual that comes first', () => {
    const ritual = {
      id: 'r',
      on: true,
      time: '14:30',
      days: Array.from({ length: 7 }, () => true),
      routineId: 'x',
      preparations: [],
    };
    const settings = { ...prefs('always'), rituals: { list: [ritual] } };
    const view = show(leftMinutes(20), 'always', settings);
    expect(view.badge).toBe('30');
    expect(view.title).toBe('Instep: Your ritual at 14:30 comes next. No break before it.');
  });

  test('counts nothing where work ends first', () => {
    const settings = {
      ...prefs('always'),
      hours: { week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '14:10' }]), daysOff: [], extra: null },
    };
    expect(show(leftMinutes(20), 'always', settings).badge).toBe('');
  });

  test('counts the end of a snooze', () => {
    expect(show(snoozed(4)).badge).toBe('4');
    expect(show(snoozed(12), 'last5').badge).toBe('');
    expect(show(snoozed(12), 'always').badge).toBe('15');
  });

  test('says now, also after it was held for too long', () => {
    expect(show({ ...leftMinutes(0), reminder })).toMatchObject({ icon: 'due', badge: 'now', urgent: true });
    const silent = show({ ...leftMinutes(0), reminder: { ...reminder, silent: true } });
    expect(silent).toMatchObject({ icon: 'due', badge: 'now', urgent: true });
    expect(silent.title).toBe('Instep: Your break waited for 1 hour and now shows only on the icon.');
  });

  test('waits', () => {
    const held = { ...reminder, held: { since: NOW, why: 'fullscreen' as const } };
    expect(show({ ...leftMinutes(0), fullscreen: true, reminder: held }, 'always')).toEqual({
      icon: 'working',
      badge: '…',
      urgent: false,
      title: 'Instep: Waiting: a window is full screen.',
    });
  });

  test('is gone while nobody is there', () => {
    const away = { since: NOW - 2 * MINUTE, why: 'idle', rested: false, workedMs: 0, quietMs: 0 } as const;
    expect(show({ ...leftMinutes(3), here: false, away }, 'always')).toEqual({
      icon: 'working',
      badge: '',
      urgent: false,
      title: 'Instep: Nothing touched since 13:58. If you are back by 14:03, it counts as work.',
    });
  });
});

describe('the preferences of the rhythm', () => {
  const ritual = (id: string, on: boolean) => ({
    id,
    on,
    time: '21:30',
    days: [true],
    routineId: 'x',
    preparations: [],
  });
  const settings: Settings = {
    ...DEFAULTS,
    moments: { ...DEFAULTS.moments, calls: true, quiet: [{ from: '12:00', to: '13:00' }], maxHoldMinutes: 30 },
    rituals: { list: [ritual('a', true), ritual('b', false)] },
    toolbar: { badge: 'last5' },
  };

  test('have all that is chosen', () => {
    const rhythm = rhythmSettings(settings, ZONE);
    expect(rhythm).toMatchObject({ holdFullscreen: true, holdCalls: true, maxHoldMinutes: 30, countdown: 'last5' });
    expect(rhythm.quiet).toEqual(Array.from({ length: 7 }, () => [{ from: '12:00', to: '13:00' }]));
    expect(rhythm.rituals).toEqual([{ id: 'a', time: '21:30', days: [true] }]);
  });

  test('are the same objects while nothing changes', () => {
    const [one, other] = [rhythmSettings(settings, ZONE), rhythmSettings({ ...settings }, 'UTC')];
    expect(one.quiet).toBe(other.quiet);
    expect(one.rituals).toBe(other.rituals);
    expect(one.hours).toBe(other.hours);
  });
});

test('while nothing can be saved, badge and tooltip say so, but for a break that is due', () => {
  const settings = prefs('off');
  const unsaved = (changes: Partial<RhythmState>) => {
    const state = { ...initialState(NOW), ...changes };
    return toolbarOf(project(state, NOW, rhythmSettings(settings, ZONE)), settings, ZONE, false);
  };
  expect(unsaved(leftMinutes(20))).toMatchObject({ badge: '!', urgent: true, title: expect.stringContaining('saved') });
  expect(unsaved({ ...leftMinutes(0), reminder })).toMatchObject({ badge: 'now', urgent: true });
});
