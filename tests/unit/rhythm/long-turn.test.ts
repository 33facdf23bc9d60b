import { describe, expect, test } from 'vitest';
import { isLongTurn } from '../../../utils/rhythm/long-turn.ts';
import { Play, at } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

/* marinara#469, safeeyes#281, sane-break#8: a long break comes by the breaks taken since the last long rest. */
const settings = rhythmSettings();

/** Starts a break of these minutes at this minute; it is done for so many of them. */
function takes(play: Play, minute: number, minutes = 2, doneMinutes = minutes): Play {
  const id = play.id();
  const totalMs = minutes * 60_000;
  play.does(minute, {
    type: 'breakStarted',
    ...id,
    routineId: 'x',
    minutes,
    firstSide: 'left',
    totalMs,
    readyMs: 0,
    plan: { runId: id.id },
  });
  for (let seen = 1; seen < doneMinutes; seen += 1) play.does(minute + seen, { type: 'breakSeen' });
  if (doneMinutes < minutes) return play.does(minute + doneMinutes, { type: 'breakEnded', ...play.id() });
  return play.does(minute + minutes, { type: 'woke' });
}

const since = (play: Play): number => play.state.sinceLongRest;
const after = (count: number): Play => {
  const play = new Play(settings);
  for (let taken = 0; taken < count; taken += 1) takes(play, 1 + taken * 5);
  return play;
};

describe('the turn of the long break', () => {
  test('comes after three that were taken, and stays until it is taken', () => {
    expect([0, 1, 2, 3, 4].map((count) => isLongTurn(since(after(count)), settings))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(since(takes(after(3), 20, 5))).toBe(0);
    expect(isLongTurn(7, { longEvery: 0 })).toBe(false);
  });

  test('is not used up by breaks that were stopped, nor by the reminders that were skipped or missed', () => {
    const play = after(2);
    takes(play, 20, 2, 0.1);
    takes(play, 23, 2, 0.1);
    expect([since(play), play.state.breaks]).toEqual([2, 4]);
    expect(since(play.until(500))).toBe(2);
  });

  test('is taken by the longest break that the routines allow, and not by a short one that was chosen instead', () => {
    expect(since(takes(after(3), 20, 3))).toBe(0);
    expect(since(takes(after(3), 20, 2))).toBe(4);
    expect(since(takes(after(1), 20, 3))).toBe(2);
  });

  test('goes away with a ritual, an absence as long as a long break, and a night', () => {
    const rituals = [{ id: 'noon', time: '09:30', days: Array.from({ length: 7 }, () => true) }];
    const ritual = new Play({ ...settings, rituals });
    takes(ritual, 1);
    expect(since(takes(ritual.until(30), 31))).toBe(0);
    const gone = (minutes: number, naturalBreakMinutes: number): number => {
      const play = after(2);
      play.settings = rhythmSettings({ naturalBreakMinutes });
      return since(play.sees(20, { idle: 'locked', idleSince: at(20) }).sees(20 + minutes, {}));
    };
    expect([gone(4.9, 3), gone(5, 3), gone(5, 15), gone(60, 5)]).toEqual([2, 0, 0, 0]);
    const read = after(2).sees(22, { idle: 'idle', idleSince: at(20) });
    expect(since(read.sees(24.9, {}))).toBe(2);
    const hours = Array.from({ length: 7 }, () => [{ from: '09:00', to: '09:15' }]);
    const night = new Play({ ...settings, hours });
    takes(night, 1);
    expect(since(night.until(16))).toBe(0);
  });

  test('is given back where the absence was none', () => {
    const back = after(2)
      .sees(22, { idle: 'idle', idleSince: at(20) })
      .sees(40, {});
    expect(since(back)).toBe(0);
    expect(since(back.does(41, { type: 'restDenied', ...back.id(), from: at(20) }))).toBe(2);
  });
});
