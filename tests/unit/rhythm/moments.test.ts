import { describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { NINE, Play, at, sight } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const week = (from: string, to: string) => Array.from({ length: 7 }, () => [{ from, to }]);

describe('a reminder in a bad moment', () => {
  test('waits while the focused window is full screen, and comes with the first look after', () => {
    const settings = rhythmSettings();
    const held = new Play(settings).sees(40, { fullscreen: true }).until(46);
    expect(held.shown).toEqual([]);
    expect(project(held.state, at(46), settings)).toMatchObject({
      phase: 'held',
      hold: { why: 'fullscreen', since: at(45), until: at(105), quietUntil: null },
    });
    expect(held.state.wakeAt).toBe(at(47));
    expect(held.hides(62.5, {}).until(63).shown).toEqual([63]);
    expect(held.notes).toContain('45–63 held fullscreen');
  });

  test('is not held where that is switched off', () => {
    const play = new Play(rhythmSettings({ holdFullscreen: false, holdCalls: false }));
    expect(play.sees(40, { fullscreen: true, call: 'meet.example' }).until(45).shown).toEqual([45]);
  });

  test('waits during a call, and names it', () => {
    const settings = rhythmSettings({ holdCalls: true });
    const held = new Play(settings).sees(40, { call: 'meet.example' }).until(45);
    expect(project(held.state, at(45), settings).hold).toMatchObject({ why: 'call', call: 'meet.example' });
  });

  test('a call goes on for five minutes after its last sound, or until its tab is gone', () => {
    const settings = rhythmSettings({ holdCalls: true });
    const silent = { openCalls: ['other.example', 'meet.example'] };
    const call = (): Play => new Play(settings).sees(40, { call: 'meet.example' }).sees(44, silent);
    expect(call().until(48.9).shown).toEqual([]);
    expect(call().until(51).shown).toEqual([49]);
    const spoken = call().sees(46, { call: 'meet.example' }).sees(46.5, silent);
    expect(spoken.until(53).shown).toEqual([52]);
    expect(call().sees(45.5, {}).until(47).shown).toEqual([45.5]);
    const gone = call().sees(45.5, { openCalls: ['other.example'] });
    expect(gone.shown).toEqual([45.5]);
  });

  test('waits in quiet hours until their very end, without looking each minute', () => {
    const settings = rhythmSettings({ quiet: week('09:30', '10:10') });
    const held = new Play(settings).until(45);
    expect(project(held.state, at(45), settings).hold).toMatchObject({ why: 'quiet', quietUntil: at(70) });
    expect(held.state.wakeAt).toBe(at(50));
    expect(held.until(71).shown).toEqual([70]);
  });

  test('that lasts too long leaves it to the badge', () => {
    const settings = rhythmSettings();
    const held = new Play(settings).sees(40, { fullscreen: true }).until(104);
    expect(project(held.state, at(104), settings).phase).toBe('held');
    held.until(105);
    expect(held.state.reminder).toMatchObject({ silent: true, held: null, askedAt: null });
    expect(project(held.state, at(105), settings).phase).toBe('due');
    expect(held.hides(109, {}).until(154).shown).toEqual([110]);
    expect(held.state.reminder).toMatchObject({ silent: false, asked: 4 });
    expect(held.notes).toEqual(expect.arrayContaining(['45–105 held fullscreen', '105 waitsOnBadge']));
  });

  test('holds a repeat and the end of a snooze as well', () => {
    const repeated = new Play(rhythmSettings()).until(45).sees(50, { fullscreen: true }).until(57);
    expect(repeated.shown).toEqual([45]);
    expect(repeated.hides(57.5, {}).until(58).shown).toEqual([45, 58]);
    const snoozed = new Play(rhythmSettings()).until(45);
    snoozed.does(46, { type: 'snoozed', ...snoozed.id(), reminderId: snoozed.reminderId });
    snoozed.sees(50, { fullscreen: true }).until(53).hides(53.5, {}).until(60);
    expect(snoozed.shown).toEqual([45, 54]);
  });

  test('in a gap of the hours wakes nobody before it ends', () => {
    const hours = Array.from({ length: 7 }, () => [
      { from: '09:00', to: '09:47' },
      { from: '09:50', to: '17:00' },
    ]);
    const held = new Play(rhythmSettings({ hours })).sees(40, { fullscreen: true }).until(47.5);
    expect(held.state).toMatchObject({ off: true, wakeAt: at(50) });
  });

  test('that ends before a ritual gives way to it, and never names a limit that has passed', () => {
    const rituals = [{ id: 'noon', time: '10:05', days: Array.from({ length: 7 }, () => true) }];
    const settings = rhythmSettings({ rituals, maxHoldMinutes: 10 });
    const held = new Play(settings).sees(40, { fullscreen: true }).until(56);
    expect(project(held.state, at(56), settings).hold).toBeNull();
    const free = new Play({ ...settings, maxHoldMinutes: 60 }).sees(40, { fullscreen: true }).hides(52, {}).until(64);
    expect(free.shown).toEqual([]);
    expect(free.until(65).shown).toEqual([65]);
  });

  test('names no limit while the person is away', () => {
    const settings = rhythmSettings({ maxHoldMinutes: 5, naturalBreakMinutes: 30 });
    const held = new Play(settings).sees(40, { fullscreen: true }).until(46);
    held.sees(47, { idle: 'locked', idleSince: at(47), fullscreen: true }).until(55);
    expect(project(held.state, at(55), settings)).toMatchObject({ phase: 'away', hold: null });
  });

  test('can be answered all the while', () => {
    const settings = rhythmSettings();
    const skipped = new Play(settings).sees(40, { fullscreen: true }).until(50);
    skipped.does(50, { type: 'skipped', ...skipped.id(), reminderId: skipped.reminderId });
    expect(skipped.state).toMatchObject({ reminder: null, workedMs: 0 });
    expect(skipped.records).toEqual([]);
    const snoozed = new Play(settings).sees(40, { fullscreen: true }).until(50);
    snoozed.does(50, { type: 'snoozed', ...snoozed.id(), reminderId: snoozed.reminderId });
    expect(project(snoozed.state, at(50), settings).phase).toBe('snoozed');
  });
});

describe('a word before', () => {
  const settings = rhythmSettings({ headsUpSeconds: 120 });
  const types = (play: Play): string[] =>
    play.effects.flatMap(({ atMinute, effect }) =>
      effect.type === 'showHeadsUp' || effect.type === 'hideHeadsUp' ? [`${atMinute} ${effect.type}`] : [],
    );

  test('that a dying worker may not have said is not said into a full screen', () => {
    const said = step(new Play(settings).until(40).state, { type: 'woke' }, at(43), settings);
    expect(said.outbox.map(({ type }) => type)).toContain('showHeadsUp');
    const later = { type: 'looked', sight: sight({ fullscreen: true }) } as const;
    const full = step(said, later, at(43.5), settings);
    expect(full.headsUp).toBe('none');
    expect(full.outbox.map(({ type }) => type)).not.toContain('showHeadsUp');
  });

  test('comes once, at its time, and goes when the reminder comes', () => {
    const play = new Play(settings).until(45);
    expect(types(play)).toEqual(['43 showHeadsUp', '45 hideHeadsUp']);
    expect(play.shown).toEqual([45]);
    expect(play.notes).toContain('43 headsUp');
  });

  test('does not come where a ritual comes first, or right after the reminder', () => {
    const withRitual = (time: string): Play => {
      const rituals = [{ id: 'noon', time, days: Array.from({ length: 7 }, () => true) }];
      const known = { ...initialState(at(0)), rituals: { [`noon@${time}`]: '' } };
      return new Play({ ...settings, rituals }, known).until(44.9);
    };
    expect(types(withRitual('09:44'))).toEqual([]);
    expect(types(withRitual('09:46'))).toEqual([]);
    expect(types(withRitual('10:30'))).toEqual(['43 showHeadsUp']);
  });

  test('goes when something else comes, and is not said twice in an interval', () => {
    const play = new Play(settings).until(43);
    play
      .sees(44, { idle: 'locked', idleSince: at(44) })
      .sees(47, {})
      .until(49);
    expect(types(play)).toEqual(['43 showHeadsUp', '44 hideHeadsUp']);
    expect(play.shown).toEqual([48]);
  });

  test('is said anew in the next interval', () => {
    const play = new Play(settings).until(45);
    play.does(45, { type: 'skipped', ...play.id(), reminderId: play.reminderId }).until(89);
    expect(types(play)).toEqual(['43 showHeadsUp', '45 hideHeadsUp', '88 showHeadsUp']);
  });

  test('is left out in a bad moment, before hours end, and where it would come too late', () => {
    expect(types(new Play(settings).sees(40, { fullscreen: true }).until(45))).toEqual([]);
    const short = new Play({ ...settings, hours: week('09:00', '09:45') }).until(45);
    expect(types(short)).toEqual([]);
    const late = new Play(settings).until(42);
    late.settings = { ...settings, workMinutes: 42.2 };
    expect(types(late.does(42, { type: 'woke' }).until(43))).toEqual([]);
  });

  test('is left out where the reminder gives way to a ritual', () => {
    const rituals = [{ id: 'noon', time: '09:50', days: Array.from({ length: 7 }, () => true) }];
    expect(types(new Play({ ...settings, rituals }).until(50))).toEqual([]);
  });

  test('is left out within a minute of a reminder', () => {
    const play = new Play(rhythmSettings({ headsUpSeconds: 300, workMinutes: 5 })).until(5);
    play.does(5.2, { type: 'skipped', ...play.id(), reminderId: play.reminderId }).does(5.3, { type: 'woke' });
    expect(types(play)).toEqual(['0 showHeadsUp', '5 hideHeadsUp']);
  });
});

describe('firm mode', () => {
  const settings = rhythmSettings({ firm: true });

  test('refuses to skip, and allows one snooze', () => {
    const play = new Play(settings).until(45);
    const { reminderId } = play;
    expect(project(play.state, at(45), settings)).toMatchObject({ canSkip: false, snoozesLeft: 1 });
    play.does(45, { type: 'skipped', ...play.id(), reminderId });
    expect(play.state.reminder?.id).toBe(reminderId);
    play.does(46, { type: 'snoozed', ...play.id(), reminderId });
    expect(project(play.state, at(46), settings)).toMatchObject({ phase: 'snoozed', snoozesLeft: 0 });
    play.does(47, { type: 'snoozed', ...play.id(), reminderId });
    expect(play.state.reminder?.snoozedUntil).toBe(at(51));
  });
});

describe('what is written down', () => {
  test('follows the day, with times', () => {
    const play = new Play(rhythmSettings({ hours: week('09:00', '11:00') }));
    play
      .sees(22, { idle: 'idle', idleSince: at(20) })
      .sees(33, {})
      .until(78);
    play.does(80, { type: 'snoozed', ...play.id(), reminderId: play.reminderId });
    play.does(81, { type: 'paused', ...play.id(), until: at(90) }).until(121);
    expect(play.notes).toEqual([
      '0–20 worked',
      '25 natural',
      '20–33 idle rest',
      '78 reminded',
      '80–85 snoozed',
      '33–81 worked',
      '90 reminded',
      '81–90 paused',
      '100 reminded',
      '110 reminded',
      '120 missed',
    ]);
    expect(play.state.stretch).toEqual({ kind: 'worked', from: at(90) });
  });

  test('has each line once, whatever is delivered again', () => {
    const play = new Play(rhythmSettings()).until(45);
    const ids = play.effects.map(({ effect }) => effect.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(play.state.stretch).toEqual({ kind: 'worked', from: NINE });
  });
});
