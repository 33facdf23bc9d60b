import { describe, expect, test } from 'vitest';
import { idleSeconds, watchSeconds } from '../../../utils/rhythm/presence.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { Play, at, sight } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const settings = rhythmSettings();
const play = (): Play => new Play(settings);
const MIN = 60_000;
/** Two minutes of the day are off, which is no rest. */
const WITH_GAP = Array.from({ length: 7 }, () => [
  { from: '09:00', to: '09:30' },
  { from: '09:32', to: '17:00' },
]);
/** Idle for two minutes at `minute`, which is when the browser says so. */
const idleAt = (minute: number) => ({ idle: 'idle', idleSince: at(minute - 2) }) as const;

describe('presence', () => {
  test('a report of idleness takes back what was counted since the last input', () => {
    const away = play().sees(12, idleAt(12));
    expect(away.state).toMatchObject({ workedMs: 10 * MIN, away: { since: at(10), why: 'idle', rested: false } });
    expect(project(away.state, at(13), settings)).toMatchObject({ phase: 'away', nextBreakAt: null });
  });

  test('sleep found out late takes back what was counted since the last input', () => {
    /* The look at minute 5 never came; on waking, the browser says that the last touch was at minute 4. */
    const away = play()
      .until(0)
      .sleeps(8, { idle: 'idle', idleSince: at(4) });
    expect(away.state).toMatchObject({ workedMs: 4 * MIN, away: { since: at(4), why: 'idle', rested: false } });
    expect(away.until(9).state).toMatchObject({ workedMs: 0, away: { rested: true } });
  });

  test('quiet that ends before it is a natural break was work', () => {
    const back = play().sees(12, idleAt(12)).sees(14, {});
    expect(back.state).toMatchObject({ workedMs: 14 * MIN, away: null, lastRest: null });
    expect(back.until(45).shown).toEqual([45]);
    expect(back.until(60).notes).toEqual(['0–10 worked', '45 reminded', '55 reminded']);
  });

  test('quiet counts up to the lock, the sleep and the end of the hours, and not beyond', () => {
    const locked = play().sees(12, idleAt(12));
    locked.sees(13, { idle: 'locked', idleSince: at(13) }).sees(14, {});
    expect(locked.state).toMatchObject({ workedMs: 13 * MIN, lastRest: null });
    const shortLock = play().sees(12, { idle: 'locked', idleSince: at(12) });
    expect(shortLock.sees(14, {}).state.workedMs).toBe(12 * MIN);
    const slept = play()
      .until(5)
      .sleeps(12, { idle: 'idle', idleSince: at(9) });
    expect(slept.state).toMatchObject({ workedMs: 9 * MIN, away: { since: at(9), why: 'idle', quietMs: MIN } });
    expect(slept.sees(13, {}).state.workedMs).toBe(11 * MIN);
    const closed = play().sees(12, idleAt(12)).does(13, { type: 'browserStarted' });
    expect(closed.state.away).toMatchObject({ since: at(10), why: 'idle', quietMs: 2 * MIN });
    expect(closed.sees(14, {}).state).toMatchObject({ workedMs: 13 * MIN, away: null });
    const updated = play().sees(12, idleAt(12)).does(13, { type: 'browserStarted' });
    expect(updated.sees(13, { idle: 'idle', idleSince: at(10) }).until(15).state.away).toMatchObject({ rested: true });
    const gap = new Play(rhythmSettings({ hours: WITH_GAP })).until(29).sees(29.5, idleAt(29.5)).until(32);
    expect(gap.sees(32.25, {}).state.workedMs).toBe(30.25 * MIN);
  });

  test('an act of the person in the midst of quiet ends it as work', () => {
    const snoozed = play().sees(50, idleAt(50));
    snoozed.does(51, { type: 'snoozed', ...snoozed.id(), reminderId: snoozed.reminderId });
    expect(snoozed.state.workedMs).toBe(51 * MIN);
  });

  test('five minutes of absence are a natural break, at that very moment', () => {
    const away = play().sees(12, idleAt(12));
    expect(away.state.wakeAt).toBe(at(15));
    away.until(15);
    expect(away.state).toMatchObject({ workedMs: 0, away: { rested: true } });
    expect(away.records).toMatchObject([{ id: `rest-${at(10)}`, outcome: 'natural', endedAt: at(15), dueAt: null }]);
    away.sees(30, {});
    expect(away.state).toMatchObject({ intervalStartedAt: at(30), lastRest: { from: at(10), to: at(30) } });
    expect(away.until(75).shown).toEqual([75]);
  });

  test('one second less is none', () => {
    const away = play().sees(12, idleAt(12));
    away.sees(15 - 1 / 60, {});
    expect(away.state).toMatchObject({ workedMs: 15 * MIN - 1000, lastRest: null });
    expect(away.records).toEqual([]);
  });

  test('a natural break after less than five minutes of work leaves no record', () => {
    expect(play().sees(6, idleAt(6)).until(20).records).toEqual([]);
  });

  test('an open reminder goes away with a natural break', () => {
    const away = play().sees(50, idleAt(50));
    expect(away.shown).toEqual([45]);
    away.until(60);
    expect(away.state.reminder).toBeNull();
    expect(away.records).toMatchObject([{ outcome: 'natural', dueAt: at(45), endedAt: at(53) }]);
    expect(away.effects.map(({ effect }) => effect.type)).toContain('hideReminder');
  });

  test('nothing comes while away, not even a repeat', () => {
    const away = new Play(rhythmSettings({ naturalBreakMinutes: 30 })).sees(46, idleAt(46));
    expect(away.until(70).shown).toEqual([45]);
    expect(away.sees(71, {}).shown).toEqual([45, 71]);
  });

  test('a locked screen is away from that moment, sound or not', () => {
    const locked = play().sees(20, { idle: 'locked', idleSince: at(20), audible: true });
    expect(locked.state).toMatchObject({ workedMs: 20 * MIN, away: { since: at(20), why: 'locked' } });
  });

  test('a lock nobody told of counts from the last look', () => {
    const locked = play().hides(12, { idle: 'locked' }).until(15);
    expect(locked.state).toMatchObject({ workedMs: 0, away: { since: at(10), rested: true, workedMs: 10 * MIN } });
  });

  test('idleness found without a report counts from when it began', () => {
    const away = play()
      .hides(12, { idle: 'idle', idleSince: at(11) })
      .until(15);
    expect(away.state).toMatchObject({ workedMs: 11 * MIN, away: { since: at(11) } });
  });

  test('a reminder that came up by work that is taken back, unseen, is gone until the person is back', () => {
    const away = play()
      .hides(44, { idle: 'idle', idleSince: at(43) })
      .until(45);
    expect(away.state).toMatchObject({ reminder: null, workedMs: 43 * MIN });
    expect(away.sees(46, {}).until(49).shown).toEqual([46]);
  });

  test('idleness that began in the interval before takes nothing from this one', () => {
    const skipped = play().until(45);
    skipped.does(46, { type: 'skipped', ...skipped.id(), reminderId: skipped.reminderId });
    skipped.sees(46.5, { idle: 'idle', idleSince: at(44.5) });
    expect(skipped.state.workedMs).toBe(0);
    expect(skipped.state.away?.since).toBe(at(44.5));
  });

  test('an act of the person proves presence', () => {
    const away = play().sees(50, idleAt(50));
    away.does(51, { type: 'snoozed', ...away.id(), reminderId: away.reminderId });
    expect(away.state).toMatchObject({ here: true, away: null, reminder: { snoozes: 1 } });
  });

  test('whoever was working all the same gets the time back', () => {
    const back = play().sees(32, idleAt(32)).sees(40, {});
    expect(project(back.state, at(40), settings).lastRest).toMatchObject({ from: at(30), workedMs: 30 * MIN });
    back.does(41, { type: 'restDenied', ...back.id(), from: at(30) });
    expect(back.state).toMatchObject({ workedMs: 41 * MIN, lastRest: null, intervalStartedAt: at(0) });
    expect(back.until(45).shown).toEqual([45]);
  });

  test('a rest that is not the last one cannot be denied', () => {
    const back = play().sees(32, idleAt(32)).sees(40, {});
    back.does(41, { type: 'restDenied', ...back.id(), from: at(29) });
    expect(back.state).toMatchObject({ workedMs: MIN, lastRest: { from: at(30) } });
  });

  test('a rest before the last break cannot be denied either', () => {
    const back = play().sees(32, idleAt(32)).sees(40, {}).until(85);
    back.does(86, { type: 'skipped', ...back.id(), reminderId: back.reminderId });
    back.does(87, { type: 'restDenied', ...back.id(), from: at(30) });
    expect(back.state.workedMs).toBe(MIN);
  });

  test('sleep over a gap too short to be a rest is one rest, from its beginning', () => {
    const hours = Array.from({ length: 7 }, () => [
      { from: '09:00', to: '09:47' },
      { from: '09:49', to: '17:00' },
    ]);
    const slept = new Play(rhythmSettings({ hours, workMinutes: 60 })).until(44).sleeps(120);
    expect(slept.state.lastRest).toMatchObject({ from: at(47), to: at(120), workedMs: 47 * MIN });
    expect(slept.records).toMatchObject([{ id: `rest-${at(47)}` }]);
  });

  test('a pause or a break that ends within hours is followed by work at once', () => {
    const hours = Array.from({ length: 7 }, () => [{ from: '09:30', to: '17:00' }]);
    const paused = new Play(rhythmSettings({ hours }));
    paused
      .does(10, { type: 'paused', ...paused.id(), until: at(40) })
      .until(39)
      .does(41, { type: 'woke' });
    expect(paused.state).toMatchObject({ off: false, workedMs: MIN });
  });

  test('sleep goes over into idleness as one absence', () => {
    const slept = play()
      .until(10)
      .sleeps(18, { idle: 'idle', idleSince: at(17) });
    expect(slept.state.away).toMatchObject({ since: at(15), why: 'idle' });
    expect(slept.until(21).state).toMatchObject({ away: { rested: true }, workedMs: 0 });
  });

  test('while away it looks every quarter of an hour, in case that a return was not told', () => {
    const away = play().sees(12, idleAt(12)).until(15);
    expect(away.state.wakeAt).toBe(at(25));
    away.hides(30, {}).until(40);
    expect(away.state).toMatchObject({ away: null, intervalStartedAt: at(40) });
  });

  test('away when working hours end is off, and the next day begins anew', () => {
    const day = rhythmSettings({ hours: Array.from({ length: 7 }, () => [{ from: '09:00', to: '10:00' }]) });
    const away = new Play(day).sees(58, idleAt(58)).until(61);
    expect(away.state).toMatchObject({ off: true, away: null, workedMs: 0, wakeAt: at(24 * 60) });
    const next = away.until(24 * 60 - 1).sees(24 * 60, { idle: 'idle', idleSince: at(56) });
    expect(next.state.away?.since).toBe(at(24 * 60));
  });

  test('an absence goes on through a gap too short to be a rest', () => {
    const away = new Play(rhythmSettings({ hours: WITH_GAP })).sees(29.5, idleAt(29.5));
    expect(away.until(34).state).toMatchObject({ away: { since: at(27.5), rested: true }, workedMs: 0 });
  });

  test('an absence found out in such a gap began before it', () => {
    const away = new Play(rhythmSettings({ hours: WITH_GAP })).hides(26, { idle: 'idle', idleSince: at(26) }).until(30);
    expect(away.state).toMatchObject({ workedMs: 26 * MIN, away: { since: at(26), rested: false } });
    expect(away.notes).toEqual(['0–26 worked', '26–30 idle']);
    expect(away.until(34).state).toMatchObject({ workedMs: 0, away: { since: at(26), rested: true } });
  });
});

describe('sound', () => {
  const film = { idle: 'idle', idleSince: at(10), audible: true } as const;

  test('means that someone is there, where that is wished', () => {
    expect(play().sees(12, film).until(45).shown).toEqual([45]);
    const strict = new Play(rhythmSettings({ soundIsPresence: false })).sees(12, film);
    expect(strict.state.away?.since).toBe(at(10));
  });

  test('that stops leaves nobody there from the look that finds it out', () => {
    const over = play()
      .sees(12, film)
      .hides(32, { ...film, audible: false })
      .until(40);
    expect(over.state).toMatchObject({ away: { since: at(35), rested: true } });
    expect(over.records).toMatchObject([{ outcome: 'natural', endedAt: at(40) }]);
  });

  test('that stops where a short gap of the hours begins was there until then, at the second look too', () => {
    const gap = rhythmSettings({ hours: WITH_GAP });
    const { state } = new Play(gap).sees(12, film).until(29);
    const stopped = { type: 'looked', sight: sight({ ...film, audible: false }) } as const;
    const once = step(state, stopped, at(30), gap);
    expect(once).toMatchObject({ off: true, here: false, workedMs: 30 * MIN });
    expect(step(once, stopped, at(30), gap)).toEqual(once);
  });

  test('that is only silent for a scene costs nothing', () => {
    const scene = play()
      .sees(12, film)
      .hides(34.9, { ...film, audible: false })
      .until(35)
      .hides(35.5, film)
      .until(36);
    expect(scene.state).toMatchObject({ away: null, workedMs: 36 * MIN });
    expect(scene.until(45).shown).toEqual([45]);
  });
});

describe('reports of idleness', () => {
  test('come after two minutes, or sooner where a shorter absence is a break', () => {
    expect(idleSeconds(settings)).toBe(120);
    expect(idleSeconds(rhythmSettings({ naturalBreakMinutes: 1 }))).toBe(60);
  });

  test('do not come while presence changes nothing', () => {
    const paused = play().until(10);
    expect(watchSeconds(paused.state, settings)).toBe(120);
    paused.does(10, { type: 'paused', ...paused.id(), until: null });
    expect(watchSeconds(paused.state, settings)).toBeGreaterThan(3600);
    expect(paused.state.wakeAt).toBeNull();
  });
});

describe('wakes', () => {
  test('at most thirteen an hour with nothing due, and what a natural break needs', () => {
    const long = new Play(rhythmSettings({ workMinutes: 240 })).until(180);
    expect(long.wakes / 3).toBeLessThanOrEqual(13);
  });

  test('of a badge that counts: every minute in the last five only', () => {
    const counting = new Play(rhythmSettings({ countdown: 'last5' })).until(44);
    expect(counting.wakes).toBe(8 + 4);
    expect(counting.state.wakeAt).toBe(at(45));
  });
});
