import { describe, expect, test } from 'vitest';
import { awaitsLull, watchSeconds } from '../../../utils/rhythm/presence.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { Play, at } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const settings = rhythmSettings({ lullMinutes: 2 });
const week = (from: string, to: string) => Array.from({ length: 7 }, () => [{ from, to }]);

describe('a reminder whose moment has come', () => {
  test('waits for a lull, and says until when', () => {
    const play = new Play(settings).until(45);
    expect(play.shown).toEqual([]);
    expect(project(play.state, at(45.5), settings)).toMatchObject({ phase: 'due', lullUntil: at(47), hold: null });
    expect(play.state.wakeAt).toBe(at(47));
  });

  test('comes in the first lull', () => {
    const play = new Play(settings).sees(46.2, { lull: true });
    expect(play.shown).toEqual([46.2]);
    expect(play.notes).toContain('45–46.2 held lull');
    expect(project(play.state, at(46.2), settings).lullUntil).toBeNull();
  });

  test('comes at once where its moment is a lull', () => {
    expect(new Play(settings).hides(44, { lull: true }).until(46).shown).toEqual([45]);
  });

  test('comes after the longest wait in the middle of work', () => {
    expect(new Play(settings).until(60).shown).toEqual([47, 59]);
  });

  test('does not wait where that is switched off', () => {
    expect(new Play(rhythmSettings({ lullMinutes: 0 })).until(46).shown).toEqual([45]);
  });

  test('comes when the person turns to Instep', () => {
    const play = new Play(settings).until(45);
    const paused = play.does(45.5, { type: 'paused', ...play.id(), until: null });
    expect(paused.shown).toEqual([]);
    expect(paused.state.reminder?.lullSince).toBeNull();
    expect(paused.does(50, { type: 'resumed', ...paused.id() }).shown).toEqual([50]);
  });

  test('waits for a lull again when it is repeated, and after a snooze', () => {
    const play = new Play(settings).sees(45.5, { lull: true }).hides(46, {}).until(56);
    expect(play.shown).toEqual([45.5]);
    expect(play.state.wakeAt).toBe(at(57.5));
    play.sees(56.5, { lull: true }).hides(56.6, {});
    expect(play.shown).toEqual([45.5, 56.5]);
    play.does(57, { type: 'snoozed', ...play.id(), reminderId: play.reminderId }).until(63);
    expect(play.shown).toEqual([45.5, 56.5]);
    expect(play.until(64).shown).toEqual([45.5, 56.5, 64]);
  });

  test('is held in the middle of that wait, and comes as soon as full screen is left: that is a lull', () => {
    const play = new Play(settings).sees(46, { fullscreen: true }).until(60);
    expect(play.notes).toContain('45–46 held lull');
    expect(project(play.state, at(60), settings)).toMatchObject({ phase: 'held', hold: { since: at(46) } });
    expect(play.sees(60.5, {}).shown).toEqual([60.5]);
  });

  test('waits for a lull at the end of quiet hours', () => {
    const quiet = rhythmSettings({ lullMinutes: 2, quiet: week('09:30', '10:10') });
    expect(new Play(quiet).until(75).shown).toEqual([72]);
  });

  test('that was held too long comes as soon as its moment ends', () => {
    const play = new Play(settings).sees(40, { fullscreen: true }).until(110);
    expect(play.state.reminder?.silent).toBe(true);
    expect(play.sees(111, {}).shown).toEqual([111]);
  });

  test('is not held against somebody who leaves meanwhile', () => {
    const play = new Play(settings).sees(46, { idle: 'locked', idleSince: at(46), lull: true }).until(52);
    expect(play.shown).toEqual([]);
    expect(play.state).toMatchObject({ reminder: null, workedMs: 0 });
  });

  test('a shorter wait in the options applies at once', () => {
    const play = new Play(rhythmSettings({ lullMinutes: 10 })).until(46.5);
    play.settings = rhythmSettings({ lullMinutes: 1 });
    expect(play.does(46.6, { type: 'woke' }).shown).toEqual([46.6]);
  });

  test('keeps its wait when the clock is set back', () => {
    const play = new Play(settings).does(46, { type: 'woke' });
    expect(play.does(16, { type: 'woke' }).state.reminder?.lullSince).toBe(play.state.asOf - 60_000);
  });

  test('a ritual waits for a lull, too', () => {
    const days = Array.from({ length: 7 }, () => true);
    const ritual = rhythmSettings({
      lullMinutes: 2,
      zone: 'Europe/London',
      rituals: [{ id: 'a', time: '09:20', days }],
    });
    const play = new Play(ritual).until(21);
    expect(play.shown).toEqual([]);
    expect(play.until(22).shown).toEqual([22]);
  });

  test('a rhythm reminder that turns into a ritual begins to wait anew', () => {
    const days = Array.from({ length: 7 }, () => true);
    const ritual = rhythmSettings({
      lullMinutes: 10,
      zone: 'Europe/London',
      rituals: [{ id: 'a', time: '10:10', days }],
    });
    const play = new Play(ritual).until(45);
    expect(play.state.reminder?.lullSince).toBe(at(45));
    play.until(70);
    expect(play.state.reminder).toMatchObject({ lullSince: at(70), ritual: { id: 'a' } });
  });
});

describe('reports of a lull', () => {
  test('are asked for while a reminder waits for one, and no longer', () => {
    const play = new Play(settings).until(44.9);
    expect(awaitsLull(play.state)).toBe(false);
    expect(watchSeconds(play.state, settings)).toBe(120);
    play.until(45);
    expect(awaitsLull(play.state)).toBe(true);
    expect(watchSeconds(play.state, settings)).toBe(15);
    play.sees(45.5, { lull: true });
    expect(awaitsLull(play.state)).toBe(false);
    expect(watchSeconds(play.state, settings)).toBe(120);
  });

  test('are not asked for while nobody is there', () => {
    const play = new Play(settings).sees(46, { idle: 'locked', idleSince: at(46), lull: true });
    expect(awaitsLull(play.state)).toBe(false);
  });

  test('cost one wake for each showing', () => {
    const lived = (lullMinutes: number): Play => new Play(rhythmSettings({ lullMinutes })).until(240);
    expect(lived(2).wakes - lived(0).wakes).toBeLessThanOrEqual(lived(2).shown.length);
  });
});
