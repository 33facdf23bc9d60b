import { describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { readState } from '../../../utils/rhythm/saved.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { Play, at } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

/** What people report of other break reminders, and why it cannot happen here. */
const settings = rhythmSettings();
const MIN = 60_000;
const snoozed = (minute: number): Play => {
  const play = new Play(settings).until(minute);
  return play.does(minute, { type: 'snoozed', ...play.id(), reminderId: play.reminderId });
};

describe('failures well known from other programs', () => {
  test('stuck after sleep: the next look after a night sets everything right', () => {
    const play = new Play(settings).until(30).sleeps(600);
    expect(play.state).toMatchObject({ workedMs: 0, away: null, wakeAt: at(605) });
    expect(play.until(645).shown).toEqual([645]);
  });

  test('stuck after sleep in the middle of a snooze, a pause, a hold', () => {
    expect(snoozed(45).sleeps(48.5).until(59).shown).toEqual([45, 50]);
    const paused = new Play(settings).until(10);
    paused.does(10, { type: 'paused', ...paused.id(), until: at(40) }).sleeps(300);
    expect(paused.state.pause).toBeNull();
    const held = new Play(settings).sees(40, { fullscreen: true }).until(46).sleeps(49);
    expect(held.shown).toEqual([49]);
  });

  test('an alarm created anew on each wake never fires: looking does not move the next wake', () => {
    const play = new Play(settings).until(1);
    const { wakeAt } = play.state;
    for (let minute = 1; minute < 4.7; minute += 0.1)
      expect(play.does(minute, { type: 'woke' }).state.wakeAt).toBe(wakeAt);
  });

  test('a snooze lost on restart: it is in what is saved', () => {
    const { state } = snoozed(45);
    const read = readState(JSON.parse(JSON.stringify(state)), at(46));
    expect(read).toMatchObject({ problem: null, state: { reminder: { snoozedUntil: at(50) } } });
    const restarted = step(read.state, { type: 'browserStarted' }, at(46), settings);
    expect(restarted.wakeAt).toBe(at(47));
    const ended = [at(47), at(48), at(49), at(50)].reduce(
      (s, now) => step(s, { type: 'woke' }, now, settings),
      restarted,
    );
    expect(ended.outbox.map((effect) => effect.type)).toContain('showReminder');
  });

  test('changed preferences reset the interval: the time worked stays', () => {
    const play = new Play(settings).until(30);
    for (const change of [
      { workMinutes: 60 },
      { snoozeMinutes: 9 },
      { naturalBreakMinutes: 20 },
      { maxHoldMinutes: 5 },
      { headsUpSeconds: 60 },
    ]) {
      play.settings = rhythmSettings(change);
      expect(play.does(30, { type: 'woke' }).state).toMatchObject({ workedMs: 30 * MIN, intervalStartedAt: at(0) });
    }
    play.settings = rhythmSettings({ workMinutes: 20 });
    expect(play.does(30, { type: 'woke' }).shown).toEqual([30]);
  });

  test('reminders during full screen: none, and the next good look brings it', () => {
    const play = new Play(settings).sees(10, { fullscreen: true }).until(90);
    expect(play.shown).toEqual([]);
    expect(play.hides(90.5, {}).until(91).shown).toEqual([91]);
  });

  test('holding for ever: after an hour the badge tells, and the next one comes after another interval', () => {
    const play = new Play(settings).sees(10, { fullscreen: true }).until(149);
    expect(play.state.reminder).toMatchObject({ silent: true, held: null, dueAt: at(45) });
    expect(project(play.state, at(149), settings).phase).toBe('due');
    expect(play.notes).toContain('105 waitsOnBadge');
    expect(play.until(150).state.reminder).toMatchObject({ silent: false, held: { since: at(150) }, dueAt: at(150) });
    expect(play.shown).toEqual([]);
  });

  test('always in full screen: reminders lost in a row are counted, so that somebody can be asked', () => {
    const play = new Play(settings).sees(10, { fullscreen: true }).until(104);
    expect(play.state.lostToFullscreen).toBe(0);
    expect(play.until(105).state.lostToFullscreen).toBe(1);
    expect(play.until(210).state.lostToFullscreen).toBe(2);
    /* The question is owed until it is answered, though the second was shown when full screen ended. */
    expect(play.sees(211, {}).until(300).state.lostToFullscreen).toBe(2);
    const once = new Play(settings).sees(10, { fullscreen: true }).until(105).sees(110, {});
    expect(once.until(160).state.lostToFullscreen).toBe(0);
    const called = new Play(rhythmSettings({ holdCalls: true })).sees(10, { call: 'meet.example' }).until(300);
    expect(called.state.lostToFullscreen).toBe(0);
  });

  test('held for too long, and then for ever silent: it is shown once when the moment ends', () => {
    const play = new Play(settings).sees(10, { fullscreen: true }).until(110).sees(120, {});
    expect(play.shown).toEqual([120]);
    expect(play.until(164).shown).toEqual([120]);
    expect(play.until(165).shown).toEqual([120, 165]);
    expect(play.records).toMatchObject([{ outcome: 'missed', dueAt: at(45), endedAt: at(165) }]);
  });

  test('nobody answers: missed after another whole interval, and the next one comes', () => {
    const play = new Play(settings).until(11 * 60);
    const round = (from: number): number[] => [from, from + 10, from + 20, from + 30];
    expect(play.shown.slice(0, 9)).toEqual([...round(45), ...round(120), 195]);
    expect(play.shown).toHaveLength(34);
    expect(play.records.slice(0, 2)).toMatchObject([
      { outcome: 'missed', dueAt: at(45), endedAt: at(120) },
      { outcome: 'missed', dueAt: at(120), endedAt: at(195) },
    ]);
    const ids = play.records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('nobody answers: what takes time off the work clock takes it off the wait', () => {
    const play = new Play(settings).until(100).sees(103, { idle: 'idle', idleSince: at(101) });
    play.sees(104, { idle: 'locked', idleSince: at(104) }).sees(105, {});
    expect(play.until(120.9).shown).toHaveLength(4);
    expect(play.until(121).shown).toEqual([45, 55, 65, 75, 121]);
  });

  test('reading taken for rest: a touch every three minutes is work, and brings one reminder', () => {
    /* workrave#103, #318 and #406, sane-break#11. The browser reports idleness after two minutes. */
    const play = new Play(settings);
    for (let minute = 3; minute <= 45; minute += 3) {
      play.sees(minute - 1, { idle: 'idle', idleSince: at(minute - 3) }).sees(minute, {});
      expect(play.state.workedMs).toBe(minute * MIN);
    }
    expect(play.shown).toEqual([45]);
    expect(play.state.reminder?.dueAt).toBe(at(45));
  });

  test('a film taken for absence: sound means that someone watches', () => {
    const play = new Play(settings).sees(12, { idle: 'idle', idleSince: at(10), audible: true }).until(45);
    expect(play.shown).toEqual([45]);
    expect(play.records).toEqual([]);
  });

  test('a lock not credited: a quarter of an hour behind a locked screen is a rest', () => {
    const play = new Play(settings).sees(30, { idle: 'locked', idleSince: at(30) }).sees(45, {});
    expect(play.state).toMatchObject({ workedMs: 0, lastRest: { from: at(30), to: at(45) } });
    expect(play.until(89).shown).toEqual([]);
  });

  test('double reminders after wake: late and doubled alarms show nothing twice', () => {
    const play = new Play(settings).until(44);
    for (const minute of [45.2, 45.2, 45.3, 45.5, 46, 47]) play.does(minute, { type: 'woke' });
    expect(play.shown).toEqual([45]);
    const slept = new Play(settings)
      .until(40)
      .sleeps(43)
      .does(43, { type: 'browserStarted' })
      .does(43, { type: 'woke' });
    expect(slept.until(52).shown).toEqual([45]);
  });

  test('a next time that is negative or past: never, whenever one looks', () => {
    const play = new Play(settings).until(43);
    for (let minute = 43; minute < 400; minute += 3.7) {
      const view = project(play.state, at(minute), settings);
      expect(view.nextBreakAt === null || view.nextBreakAt >= at(minute)).toBe(true);
      expect(view.remainingMs).toBeGreaterThanOrEqual(0);
      expect(view.wakeAt).toBeGreaterThan(at(minute));
    }
  });

  test('a pause that never ends: it has an end or says that it has none', () => {
    const play = new Play(settings).until(10);
    play.does(10, { type: 'paused', ...play.id(), until: at(40) });
    expect(play.state.wakeAt).toBe(at(40));
    expect(play.until(75).shown).toEqual([75]);
    play.does(76, { type: 'paused', ...play.id(), until: null });
    expect(project(play.state, at(77), settings)).toMatchObject({
      phase: 'paused',
      pause: { until: null },
      wakeAt: null,
    });
  });

  test('a ritual lost at midnight: what was snoozed at 23:51 comes at 00:06, and is offered for its six hours', () => {
    const midnight = 15 * 60;
    const rituals = [{ id: 'late', time: '23:50', days: Array.from({ length: 7 }, () => true) }];
    const hours = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]);
    const play = new Play(rhythmSettings({ rituals, hours })).until(midnight - 9);
    play.does(midnight - 9, { type: 'snoozed', ...play.id(), reminderId: play.reminderId, minutes: 15 });
    expect(project(play.state, at(midnight), play.settings)).toMatchObject({ phase: 'snoozed' });
    const { shown } = play.until(midnight + 6);
    expect(shown.slice(-2)).toEqual([midnight - 10, midnight + 6]);
    expect(play.state.reminder?.ritual).toMatchObject({ day: '2026-01-05', id: 'late' });
    play.until(midnight + 6 * 60);
    expect(play.records.at(-1)).toMatchObject({ outcome: 'missed', ritualId: 'late' });
    expect(play.until(midnight + 24 * 60).shown).toContain(midnight + 24 * 60 - 10);
  });

  test('a ritual snoozed to the end of its time: the snooze that was granted is kept', () => {
    const rituals = [{ id: 'noon', time: '12:00', days: Array.from({ length: 7 }, () => true) }];
    const hours = Array.from({ length: 7 }, () => [{ from: '06:00', to: '07:00' }]);
    const play = new Play(rhythmSettings({ rituals, hours })).until(180 + 355);
    play.does(180 + 355, { type: 'snoozed', ...play.id(), reminderId: play.reminderId, minutes: 30 });
    expect(play.until(180 + 385).shown.at(-1)).toBe(180 + 385);
    expect(play.until(180 + 396).records.at(-1)).toMatchObject({ outcome: 'missed', ritualId: 'noon' });
  });

  test('two kinds of break colliding: a ritual and a rhythm reminder are never both open', () => {
    const rituals = [{ id: 'noon', time: '09:50', days: Array.from({ length: 7 }, () => true) }];
    const play = new Play(rhythmSettings({ rituals })).until(50);
    expect(play.shown).toEqual([50]);
    expect(play.state.reminder?.ritual?.id).toBe('noon');
    play.does(51, { type: 'skipped', ...play.id(), reminderId: play.reminderId });
    expect(play.state.reminder).toBeNull();
    expect(play.until(96).shown).toEqual([50, 96]);
  });
});
