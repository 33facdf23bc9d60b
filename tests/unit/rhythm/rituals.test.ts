import { describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { dealtWith } from '../../../utils/rhythm/reminder.ts';
import { nextRitual } from '../../../utils/rhythm/rituals.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import type { RhythmSettings, RhythmState } from '../../../utils/rhythm/types.ts';
import { Play, at, sight } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const EVERY_DAY = Array.from({ length: 7 }, () => true);
const hours = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]);
const ritual = (time: string, id = 'evening', days: readonly boolean[] = EVERY_DAY) => ({ id, time, days });
const given = (...rituals: RhythmSettings['rituals']): RhythmSettings => rhythmSettings({ hours, rituals });
const minuteOf = (hour: number, minute = 0): number => (hour - 9) * 60 + minute;
const known = (settings: RhythmSettings): RhythmState => ({
  ...initialState(at(0)),
  rituals: Object.fromEntries(settings.rituals.map(({ id, time }) => [`${id}@${time}`, ''])),
});
const answered = (play: Play, minute: number): Play => {
  play.does(minute, {
    type: 'breakStarted',
    ...play.id(),
    routineId: 'sleep-wind-down-5',
    minutes: 1,
    firstSide: 'left',
    totalMs: 60_000,
    readyMs: 0,
    plan: { runId: 'x' },
  });
  return play.does(minute + 0.9, { type: 'breakSeen' }).does(minute + 1, { type: 'woke' });
};

describe('a ritual at a time that the clock leaves out', () => {
  /* Summer time begins there at 23:00, which is midnight then. */
  test.each([
    ['America/Nuuk', Date.UTC(2026, 2, 29, 1)],
    ['America/Scoresbysund', Date.UTC(2026, 2, 29, 1)],
  ])('%s: comes as the next day begins, and again on the next evening', (zone, midnight) => {
    const settings = rhythmSettings({ zone, rituals: [ritual('23:45')] });
    const shown: number[] = [];
    let now = midnight - 2 * 3_600_000;
    let state: RhythmState = { ...initialState(now), rituals: { 'evening@23:45': '2026-03-27' } };
    while (now < midnight + 30 * 3_600_000) {
      state = step(state, { type: 'looked', sight: sight() }, now, settings);
      for (const effect of state.outbox) {
        if (effect.type === 'showReminder' && state.reminder?.ritual && effect.repeat === 0) shown.push(now);
      }
      state = step(state, { type: 'effectsDone', ids: state.outbox.map(({ id }) => id) }, now, settings);
      now = Math.min(state.wakeAt ?? Infinity, now + 60_000);
    }
    expect(shown).toEqual([midnight, midnight + 22.75 * 3_600_000 + 3_600_000]);
  });
});

describe('a ritual', () => {
  test('comes at its time on the wall, outside of working hours too, and once a day', () => {
    const settings = given(ritual('21:30'));
    const play = new Play(settings, known(settings)).until(minuteOf(21, 29));
    expect(play.state).toMatchObject({ off: true, wakeAt: at(minuteOf(21, 30)) });
    play.until(minuteOf(21, 30));
    expect(play.shown.at(-1)).toBe(minuteOf(21, 30));
    expect(play.state.reminder?.ritual).toEqual({ id: 'evening', day: '2026-01-05', at: at(minuteOf(21, 30)) });
    expect(project(play.state, at(minuteOf(21, 31)), settings).phase).toBe('due');
    answered(play, minuteOf(21, 31));
    expect(play.records.at(-1)).toMatchObject({ outcome: 'taken', ritualId: 'evening' });
    expect(play.until(minuteOf(33)).shown.at(-1)).toBe(minuteOf(21, 30));
    expect(play.until(minuteOf(24 + 21, 30)).shown.at(-1)).toBe(minuteOf(24 + 21, 30));
  });

  test('comes on its days only', () => {
    const settings = given(ritual('08:00', 'a', [false, false, true, false, false, false, false]));
    const play = new Play(settings, known(settings)).sleeps(minuteOf(24 + 8, 10));
    expect(play.state.reminder).toBeNull();
    expect(play.until(minuteOf(48 + 8)).state.reminder?.ritual?.day).toBe('2026-01-07');
  });

  test('that the closed browser slept through is offered at the next presence, for six hours', () => {
    const settings = given(ritual('12:00'));
    const early = new Play(settings, known(settings)).sleeps(minuteOf(17, 59));
    expect(early.state.reminder).toMatchObject({ asked: 1, ritual: { at: at(minuteOf(12)) } });
    const late = new Play(settings, known(settings)).sleeps(minuteOf(18));
    expect(late.state.reminder).toBeNull();
    const night = given(ritual('21:30'));
    const across = (minute: number): Play => new Play(night, known(night)).sleeps(minute);
    expect(across(minuteOf(27, 29)).state.reminder).toMatchObject({ ritual: { day: '2026-01-05' }, asked: 1 });
    expect(across(minuteOf(27, 30)).state.reminder).toBeNull();
  });

  test('nobody comes for is missed when its grace is over', () => {
    const settings = given(ritual('17:30'));
    const play = new Play(settings, known(settings)).until(minuteOf(24));
    expect(play.records.at(-1)).toMatchObject({
      outcome: 'missed',
      ritualId: 'evening',
      endedAt: at(minuteOf(23, 30)),
    });
    expect(play.state.reminder).toBeNull();
  });

  test('is offered when the person is back, not while they are away', () => {
    const settings = given(ritual('21:30'));
    const play = new Play(settings, known(settings)).hides(minuteOf(21, 20), {
      idle: 'idle',
      idleSince: at(minuteOf(21)),
    });
    play.until(minuteOf(21, 40));
    expect(play.state.reminder).toMatchObject({ asked: 0, ritual: { id: 'evening' } });
    const before = play.shown.length;
    play.sees(minuteOf(21, 50), {});
    expect(play.shown.slice(before)).toEqual([minuteOf(21, 50)]);
  });

  test('waits for a pause to end', () => {
    const settings = given(ritual('12:00'));
    const play = new Play(settings, known(settings));
    play.does(minuteOf(11, 50), { type: 'paused', ...play.id(), until: at(minuteOf(13)) });
    const before = play.shown.length;
    expect(play.until(minuteOf(13)).shown.slice(before)).toEqual([minuteOf(13)]);
    expect(play.state.reminder?.ritual).not.toBeNull();
  });

  test('can be put off until another day, in firm mode too', () => {
    const settings = { ...given(ritual('12:00')), firm: true };
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    expect(project(play.state, at(minuteOf(12)), settings)).toMatchObject({ canSkip: true, snoozesLeft: 3 });
    play.does(minuteOf(12, 1), { type: 'skipped', ...play.id(), reminderId: play.reminderId });
    expect(play.records.at(-1)).toMatchObject({ outcome: 'skipped', ritualId: 'evening' });
    expect(play.until(minuteOf(12, 40)).state.reminder).toBeNull();
  });

  test('that is new, or was given an earlier time, is not due on the day it was', () => {
    const play = new Play(rhythmSettings({ hours })).until(minuteOf(16));
    play.settings = given(ritual('15:00'));
    play.does(minuteOf(16), { type: 'woke' });
    expect(play.state.rituals).toEqual({ 'evening@15:00': '2026-01-05~' });
    play.settings = given(ritual('16:30'));
    play.does(minuteOf(16, 1), { type: 'woke' });
    expect(play.until(minuteOf(18)).records.some((record) => record.ritualId)).toBe(false);
    expect(play.until(minuteOf(24 + 16, 30)).state.reminder?.ritual?.day).toBe('2026-01-06');
  });

  test('that was set to a time that has passed by mistake comes at the time it is given next', () => {
    const play = new Play(rhythmSettings({ hours })).until(minuteOf(16));
    play.settings = given(ritual('15:00'));
    play.does(minuteOf(16), { type: 'woke' });
    play.settings = given(ritual('21:00'));
    play.does(minuteOf(16, 1), { type: 'woke' });
    expect(play.until(minuteOf(21)).state.reminder?.ritual?.day).toBe('2026-01-05');
  });

  test('that is taken out of the preferences is over', () => {
    const settings = given(ritual('12:00'));
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    play.settings = given();
    play.does(minuteOf(12, 5), { type: 'woke' });
    expect(play.records.at(-1)).toMatchObject({ ritualId: 'evening', outcome: 'missed' });
    /* It is remembered until the day after, in case that it comes back. */
    expect(play.state.rituals).toEqual({ 'evening@99:99': '2026-01-05' });
    expect(play.until(minuteOf(33)).state.rituals).toEqual({ 'evening@99:99': '2026-01-05' });
    expect(play.until(minuteOf(58)).state.rituals).toEqual({});
  });

  test('of yesterday that is answered after today’s has been dealt with leaves that as it is', () => {
    const state = { ...known(given(ritual('23:50'))), rituals: { 'evening@00:30': '2026-01-06~' } };
    const open = { id: 'evening', day: '2026-01-05', at: at(minuteOf(23, 50)) };
    expect(dealtWith(state, { ritual: open }).rituals).toEqual({ 'evening@00:30': '2026-01-06~' });
  });

  test('that was done yesterday, taken out and put back after its time is not due for that time', () => {
    const settings = given(ritual('12:00'));
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    play.does(minuteOf(12, 1), { type: 'skipped', ...play.id(), reminderId: play.reminderId });
    play.settings = given();
    play.does(minuteOf(12, 5), { type: 'woke' });
    play.settings = settings;
    play.until(minuteOf(12 + 24, 30)).does(minuteOf(12 + 24, 30), { type: 'woke' });
    expect(play.state.reminder?.ritual ?? null).not.toBeNull();
    const late = new Play(settings, known(settings)).until(minuteOf(12));
    late.does(minuteOf(12, 1), { type: 'skipped', ...late.id(), reminderId: late.reminderId });
    late.settings = given();
    late.until(minuteOf(12 + 24, 30));
    late.settings = settings;
    late.does(minuteOf(12 + 24, 31), { type: 'woke' });
    expect(late.state.reminder?.ritual ?? null).toBeNull();
  });

  test('that is taken out while its break runs and put back later is not done twice', () => {
    const settings = given(ritual('12:00'));
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    play.settings = given();
    play.does(minuteOf(12, 5), { type: 'woke' });
    play.settings = given(ritual('18:00'));
    play.does(minuteOf(12, 6), { type: 'woke' });
    expect(play.until(minuteOf(19)).state.rituals).toEqual({ 'evening@18:00': '2026-01-05' });
  });

  test('whose day is ticked after its time has passed is not due on it', () => {
    const monday = ritual('12:00');
    const days = monday.days.map((_, at) => at !== 0);
    const play = new Play(given({ ...monday, days }), known(given(monday))).until(minuteOf(13));
    play.settings = given(monday);
    play.does(minuteOf(13, 5), { type: 'woke' });
    expect(play.until(minuteOf(17)).records.filter(({ ritualId }) => ritualId)).toEqual([]);
    expect(play.state.rituals).toEqual({ 'evening@12:00': '2026-01-05~' });
  });

  test('that is taken out is over although another stays', () => {
    const settings = given(ritual('12:00', 'noon'), ritual('21:30', 'evening'));
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    play.settings = given(ritual('21:30', 'evening'));
    play.does(minuteOf(12, 5), { type: 'woke' });
    expect(play.records.at(-1)).toMatchObject({ ritualId: 'noon', outcome: 'missed' });
    expect(play.state.rituals).toEqual({ 'evening@21:30': '', 'noon@99:99': '2026-01-05' });
  });

  test('that was dealt with and then moved to later stays dealt with for its day, and the other does not', () => {
    const settings = given(ritual('12:00', 'noon'), ritual('21:30', 'evening'));
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    play.does(minuteOf(12, 1), { type: 'skipped', ...play.id(), reminderId: play.reminderId });
    play.settings = given(ritual('13:00', 'noon'), ritual('21:30', 'evening'));
    play.does(minuteOf(12, 30), { type: 'woke' });
    expect(play.state.rituals).toEqual({ 'noon@13:00': '2026-01-05', 'evening@21:30': '' });
    expect(play.until(minuteOf(13, 1)).state.reminder?.ritual ?? null).toBeNull();
    expect(play.until(minuteOf(21, 31)).state.reminder?.ritual?.id).toBe('evening');
    play.does(minuteOf(21, 32), { type: 'skipped', ...play.id(), reminderId: play.reminderId });
    expect(play.until(minuteOf(24 + 13)).state.reminder?.ritual).toMatchObject({ id: 'noon', day: '2026-01-06' });
  });

  test('that is added leaves an open one as it is', () => {
    const settings = given(ritual('12:00', 'noon'));
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    const { reminderId } = play;
    play.settings = given(ritual('12:00', 'noon'), ritual('09:30', 'early'), ritual('15:00', 'late'));
    play.does(minuteOf(12, 5), { type: 'woke' });
    expect(play.reminderId).toBe(reminderId);
    expect(play.state.rituals).toEqual({ 'noon@12:00': '', 'early@09:30': '2026-01-05~', 'late@15:00': '' });
    play.does(minuteOf(12, 6), { type: 'skipped', ...play.id(), reminderId });
    expect(play.until(minuteOf(14, 59)).state.reminder?.ritual ?? null).toBeNull();
    expect(play.until(minuteOf(15)).state.reminder?.ritual?.id).toBe('late');
  });

  test('comes before a later one, whatever their order in the preferences', () => {
    const settings = given(ritual('17:30', 'b'), ritual('12:00', 'a'), ritual('14:00', 'c'));
    const state = known(settings);
    expect(nextRitual(state, at(0), settings)?.id).toBe('a');
    expect(nextRitual(state, at(minuteOf(12)), settings)?.id).toBe('c');
    expect(nextRitual(state, at(minuteOf(15)), settings)?.id).toBe('b');
    expect(nextRitual(state, at(minuteOf(18)), settings)).toMatchObject({ id: 'a', day: '2026-01-06' });
    expect(nextRitual(state, at(0), given())).toBeNull();
  });

  test('is not ended by a natural break or by off hours', () => {
    const settings = given(ritual('16:50'));
    const play = new Play(settings, known(settings)).until(minuteOf(16, 50));
    play.sees(minuteOf(16, 52), { idle: 'locked', idleSince: at(minuteOf(16, 52)) }).until(minuteOf(16, 58));
    expect(play.state).toMatchObject({ away: { rested: true }, reminder: { ritual: { id: 'evening' } } });
    expect(play.sees(minuteOf(17, 30), {}).state.reminder?.ritual).not.toBeNull();
  });
});

describe('two kinds of break', () => {
  test('a rhythm reminder within a quarter of an hour before a ritual gives way to it', () => {
    const settings = given(ritual('09:50'));
    const play = new Play(settings, known(settings)).until(46);
    expect(project(play.state, at(46), settings)).toMatchObject({
      phase: 'working',
      ritualFirst: true,
      nextBreakAt: null,
    });
    expect(play.until(50).shown).toEqual([50]);
    answered(play, 51);
    expect(play.state).toMatchObject({ workedMs: 0, reminder: null });
    expect(play.records).toHaveLength(1);
  });

  test('one just before that comes', () => {
    const settings = given(ritual('10:01'));
    const play = new Play(settings, known(settings));
    expect(play.until(45).shown).toEqual([45]);
  });

  test('a ritual takes the place of an open rhythm reminder: one reminder, one record', () => {
    const settings = given(ritual('10:30'));
    const play = new Play(settings, known(settings)).until(89);
    const { reminderId } = play;
    /* The third repeat, at 10:15, gives way as well. */
    expect(play.shown).toEqual([45, 55, 65]);
    play.until(90);
    expect(play.reminderId).toBe(reminderId);
    expect(play.state.reminder).toMatchObject({ asked: 1, ritual: { id: 'evening' } });
    answered(play, 91);
    expect(play.records).toMatchObject([{ id: reminderId, outcome: 'taken', ritualId: 'evening' }]);
  });

  test('a snooze holds it back', () => {
    const settings = given(ritual('09:50'));
    const play = new Play({ ...settings, workMinutes: 30 }, known(settings)).until(30);
    play.does(31, { type: 'snoozed', ...play.id(), reminderId: play.reminderId, minutes: 30 });
    expect(play.until(70).shown).toEqual([30, 61]);
    expect(play.state.reminder).toMatchObject({ snoozes: 0, ritual: { id: 'evening' } });
  });

  test('a second ritual waits for the first', () => {
    const settings = given(ritual('12:00', 'a'), ritual('12:05', 'b'));
    const play = new Play(settings, known(settings)).until(minuteOf(12, 6));
    expect(play.state.reminder?.ritual?.id).toBe('a');
    answered(play, minuteOf(12, 7));
    expect(play.state.reminder?.ritual?.id).toBe('b');
  });
});

describe('the calendar', () => {
  test('21:30 is 21:30 on the wall on both sides of a change of daylight saving', () => {
    const settings = { ...given(ritual('21:30')), zone: 'Europe/London' };
    const saturday = Date.UTC(2026, 2, 28, 12);
    const play = new Play(settings, { ...initialState(saturday), rituals: { 'evening@21:30': '' } });
    const minutes = (instant: number): number => (instant - at(0)) / 60_000;
    play.sleeps(minutes(saturday));
    play.until(minutes(Date.UTC(2026, 2, 29, 20, 31)));
    const rituals = play.effects.filter(({ effect }) => effect.type === 'showReminder').map(({ atMinute }) => atMinute);
    expect(rituals).toContain(minutes(Date.UTC(2026, 2, 28, 21, 30)));
    expect(rituals).toContain(minutes(Date.UTC(2026, 2, 29, 20, 30)));
  });

  test('a flight to the west does not bring the same evening twice', () => {
    const settings = { ...given(ritual('12:00')), zone: 'Europe/London' };
    const play = new Play(settings, known(settings)).until(minuteOf(12));
    play.does(minuteOf(12, 1), { type: 'skipped', ...play.id(), reminderId: play.reminderId });
    play.settings = { ...settings, zone: 'America/New_York' };
    play.until(minuteOf(17, 30));
    expect(play.records.filter((record) => record.ritualId)).toHaveLength(1);
    expect(play.state.reminder?.ritual ?? null).toBeNull();
  });
});
