import { describe, expect, test } from 'vitest';
import { advance } from '../../../utils/rhythm/advance.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { newReminder } from '../../../utils/rhythm/reminder.ts';
import { readState } from '../../../utils/rhythm/saved.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import type { RhythmState } from '../../../utils/rhythm/types.ts';
import { weekOf } from '../../../utils/time/hours.ts';
import { Play, at, sight } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const settings = rhythmSettings();
const MIN = 60_000;
const HOUR = 60 * MIN;

describe('an alarm that comes late', () => {
  const worked = { ...initialState(at(0)), workedMs: 44 * MIN, wakeAt: at(1) };

  test('takes nothing from the time at which the break was due', () => {
    const late = advance(worked, at(1.4), settings);
    expect(late.reminder?.dueAt).toBe(at(1));
    expect(late.workedMs).toBe(45.4 * MIN);
  });

  test('brings no break that would have been due as the working hours ended', () => {
    const hours = Array.from({ length: 7 }, () => [{ from: '08:00', to: '09:01' }]);
    expect(advance(worked, at(1.4), { ...settings, hours })).toMatchObject({ off: true, reminder: null });
  });
});

describe('a clock that is set back', () => {
  const reminder = {
    ...newReminder('r', at(80)),
    asked: 1,
    askedAt: at(85),
    snoozedUntil: at(110),
    held: { since: at(90), why: 'call' },
  } as const;
  const full: RhythmState = {
    ...initialState(at(0)),
    asOf: at(100),
    wakeAt: at(105),
    intervalStartedAt: at(50),
    workedMs: 40 * MIN,
    away: { since: at(95), why: 'idle', rested: true, workedMs: 7, quietMs: 0 },
    heardAt: at(94),
    stretch: { kind: 'idle', from: at(95) },
    lastAskedAt: at(85),
    lastRest: { from: at(40), to: at(50), workedMs: 3, sinceLongRest: 0 },
    reminder,
  };

  test('keeps every distance from now', () => {
    expect(advance(full, at(70), settings)).toEqual({
      ...full,
      asOf: at(70),
      wakeAt: at(75),
      intervalStartedAt: at(20),
      away: { since: at(65), why: 'idle', rested: true, workedMs: 7, quietMs: 0 },
      heardAt: at(64),
      stretch: { kind: 'idle', from: at(65) },
      lastAskedAt: at(55),
      lastRest: { from: at(10), to: at(20), workedMs: 3, sinceLongRest: 0 },
      reminder: {
        ...reminder,
        dueAt: at(50),
        askedAt: at(55),
        snoozedUntil: at(80),
        held: { since: at(60), why: 'call' },
      },
    });
  });

  test('keeps that of a break and of a pause, running or waiting', () => {
    const run = {
      id: 'b',
      revision: 'b',
      reminder: null,
      routineId: 'x',
      minutes: 2,
      firstSide: 'left',
      totalMs: 135_000,
      readyMs: 15_000,
      asksReady: false,
      startedAt: at(99),
      elapsedMs: 10_000,
      doneMs: 0,
      runningSince: at(99.5),
      waitingSince: null,
      seenAt: at(99.9),
    } as const;
    const pause = { since: at(98), until: at(98) + 4 * HOUR };
    const back = advance({ ...full, away: null, run, pause }, at(70), settings);
    expect(back.run).toEqual({ ...run, startedAt: at(69), runningSince: at(69.5), seenAt: at(69.9) });
    expect(back.pause).toEqual({ since: at(68), until: at(68) + 4 * HOUR });
    const waiting = { ...run, runningSince: null, waitingSince: at(99.5) };
    expect(advance({ ...full, run: waiting }, at(70), settings).run?.waitingSince).toBe(at(69.5));
    const open = advance({ ...full, away: null, pause: { since: at(98), until: null } }, at(70), settings);
    expect(open.pause).toEqual({ since: at(68), until: null });
    const appointment = { since: at(98), until: at(98) + 4 * HOUR + 1 };
    expect(advance({ ...full, away: null, pause: appointment }, at(70), settings).pause?.until).toBe(appointment.until);
  });

  test('leaves what was not there absent', () => {
    const plain = { ...initialState(at(100)), wakeAt: null };
    expect(advance(plain, at(70), settings)).toEqual({ ...initialState(at(70)), wakeAt: null });
  });
});

describe('a clock that was years ahead for a while', () => {
  const AHEAD = 14 * 365 * 24 * HOUR;
  const rituals = [{ id: 'evening', time: '21:30', days: Array.from({ length: 7 }, () => true) }];
  const zoned = rhythmSettings({ zone: 'UTC', rituals });

  /** Works for some hours from `from` on, answering nothing; the reminders shown, epoch ms. */
  function works(state: RhythmState, from: number, hoursLong: number): { state: RhythmState; shown: number[] } {
    const shown: number[] = [];
    let now = from;
    let next = state;
    while (now < from + hoursLong * HOUR) {
      next = step(next, { type: 'looked', sight: sight() }, now, zoned);
      for (const effect of next.outbox) if (effect.type === 'showReminder') shown.push(now);
      next = step(next, { type: 'effectsDone', ids: next.outbox.map(({ id }) => id) }, now, zoned);
      now = Math.min(next.wakeAt ?? Infinity, now + HOUR / 60);
    }
    return { state: next, shown };
  }

  test('takes no reminder, no ritual and no day from the time after it', () => {
    const before = works(initialState(at(0)), at(0), 1);
    const wrong = works(before.state, at(60) + AHEAD, 14);
    expect(wrong.shown.length).toBeGreaterThan(0);
    const { state, problem } = readState(JSON.parse(JSON.stringify(wrong.state)), at(61));
    expect(problem).toBeNull();
    const after = works(state, at(61), 40);
    expect(after.shown.length).toBeGreaterThan(10);
    expect(after.shown.at(0)).toBeLessThan(at(61) + HOUR);
    const evening = Date.UTC(2026, 0, 5, 21, 30);
    expect(after.shown).toContain(evening);
  });

  test('nor does a pause that was begun in it last for years', () => {
    const until = at(0) + AHEAD + 15 * HOUR;
    const paused = { ...initialState(at(0) + AHEAD), pause: { since: at(0) + AHEAD, until } };
    expect(advance(paused, at(0), zoned).pause?.until).toBe(at(0) + 15 * HOUR);
  });

  test('what it leaves reads whole, however far back it goes', () => {
    const state = { ...initialState(Date.UTC(2190, 0)), lastAskedAt: Date.UTC(2026, 0), lastRest: null };
    const back = step(state, { type: 'woke' }, Date.UTC(2001, 0), zoned);
    expect(readState(JSON.parse(JSON.stringify(back)), Date.UTC(2001, 0)).problem).toBeNull();
  });
});

describe('what can be said of a state', () => {
  const hours = Array.from({ length: 7 }, () => [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ]);
  const day = rhythmSettings({ hours });
  const state = (given: Partial<RhythmState> = {}): RhythmState => ({ ...initialState(at(60)), ...given });

  test('when hours end and begin, where they do', () => {
    expect(project(state(), at(60), day)).toMatchObject({ hoursEndAt: at(180), hoursStartAt: null });
    expect(project(state({ asOf: at(200), off: true }), at(200), day)).toMatchObject({
      hoursEndAt: null,
      hoursStartAt: at(240),
    });
    expect(project(state(), at(60), settings)).toMatchObject({ hoursEndAt: null, hoursStartAt: null });
    const never = rhythmSettings({ hours: hours.map(() => []) });
    expect(project(state({ off: true }), at(60), never)).toMatchObject({ hoursEndAt: null, hoursStartAt: null });
  });

  test('the next break lies after a noon that is a rest', () => {
    expect(project(state({ asOf: at(150) }), at(150), day).nextBreakAt).toBe(at(240 + 45));
    expect(project(state({ asOf: at(135), workedMs: 0 }), at(135), day).nextBreakAt).toBe(at(240 + 45));
    const gap = rhythmSettings({
      hours: hours.map(() => [
        { from: '09:00', to: '10:30' },
        { from: '10:34', to: '17:00' },
      ]),
    });
    expect(project(state({ asOf: at(60) }), at(60), gap).nextBreakAt).toBe(at(109));
    const rest = { ...gap, naturalBreakMinutes: 4 };
    expect(project(state({ asOf: at(60) }), at(60), rest).nextBreakAt).toBe(at(94 + 45));
  });

  test('none is named while a reminder is open, in a break, or while away', () => {
    expect(project(state({ reminder: newReminder('r', at(60)) }), at(60), day).nextBreakAt).toBeNull();
    const away = { since: at(59), why: 'idle', rested: false, workedMs: 0, quietMs: 0 } as const;
    expect(project(state({ away, here: false }), at(60), day).nextBreakAt).toBeNull();
    const paused = state({ away: null, pause: { since: at(60), until: at(70) } });
    expect(project(paused, at(60), day).nextBreakAt).toBe(at(115));
    const open = state({ pause: { since: at(60), until: null } });
    expect(project(open, at(60), day).nextBreakAt).toBeNull();
  });

  test('the last rest is told of for five minutes of work', () => {
    const lastRest = { from: at(50), to: at(60), workedMs: 0, sinceLongRest: 0 };
    expect(project(state({ lastRest, workedMs: 5 * MIN - 1, sinceLongRest: 0 }), at(60), day).lastRest).toEqual(
      lastRest,
    );
    const later = { lastRest: { ...lastRest, to: at(59) }, workedMs: 0, sinceLongRest: 0 };
    expect(project(state(later), at(60), day).lastRest).toBeNull();
    expect(project(state({ lastRest, workedMs: 5 * MIN, sinceLongRest: 0 }), at(60), day).lastRest).toBeNull();
    expect(project(state(), at(60), day).lastRest).toBeNull();
  });

  test('whoever slept until now is back', () => {
    const view = project(state({ workedMs: 30 * MIN, wakeAt: at(65) }), at(120), day);
    expect(view).toMatchObject({ phase: 'working', away: null, workedMs: 0, lastRest: { from: at(65), to: at(120) } });
  });

  test('a ritual is named a day ahead, one that is open is not the next', () => {
    const days = Array.from({ length: 7 }, () => true);
    const rituals = [{ id: 'noon', time: '12:00', days }];
    const known = { rituals: { 'noon@12:00': '' } };
    const view = project(state(known), at(60), { ...day, rituals });
    expect(view.nextRitual).toEqual({ id: 'noon', day: '2026-01-05', at: at(180) });
    expect(view.ritualFirst).toBe(false);
    const done = project(state({ rituals: { 'noon@12:00': '2026-01-05' } }), at(60), { ...day, rituals });
    expect(done.nextRitual).toBeNull();
    const weekly = [{ id: 'noon', time: '12:00', days: days.map((_, index) => index === 3) }];
    expect(project(state(known), at(60), { ...day, rituals: weekly }).nextRitual).toBeNull();
  });

  test('a pause that runs out in a break is not named any more', () => {
    const play = new Play(settings).until(10);
    play.does(10, {
      type: 'breakStarted',
      ...play.id(),
      routineId: 'x',
      minutes: 20,
      firstSide: 'left',
      totalMs: 20 * MIN,
      readyMs: 0,
      asksReady: false,
      plan: { runId: 'x' },
    });
    play.does(11, { type: 'paused', ...play.id(), until: at(12) });
    expect(project(play.state, at(11.5), settings).pause).toEqual({ since: at(11), until: at(12) });
    expect(project(play.state, at(12), settings).pause).toBeNull();
  });

  test('quiet hours name their end, other holds and endless quiet none', () => {
    const held = (why: 'quiet' | 'call'): RhythmState =>
      state({ workedMs: 45 * MIN, reminder: { ...newReminder('r', at(60)), held: { since: at(60), why } } });
    const quiet = hours.map(() => [{ from: '10:00', to: '10:30' }]);
    const quietUntil = (why: 'quiet' | 'call', given: Partial<typeof day>): number | null | undefined =>
      project(held(why), at(60), { ...day, ...given }).hold?.quietUntil;
    expect(quietUntil('quiet', { quiet })).toBe(at(90));
    expect(quietUntil('call', { quiet })).toBeNull();
    expect(quietUntil('quiet', { quiet: weekOf(settings.hours) })).toBeNull();
    expect(quietUntil('quiet', {})).toBeNull();
  });
});
