import { describe, expect, test } from 'vitest';
import { watchSeconds } from '../../../utils/rhythm/presence.ts';
import { project } from '../../../utils/rhythm/project.ts';
import { newReminder } from '../../../utils/rhythm/reminder.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import type { RhythmEvent, RhythmSettings, RhythmState } from '../../../utils/rhythm/types.ts';
import { nextWake } from '../../../utils/rhythm/wake.ts';
import type { WeekHours } from '../../../utils/time/hours.ts';
import { Play, at, sight } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const settings = rhythmSettings();
const MIN = 60_000;
const EVERY_DAY = Array.from({ length: 7 }, () => true);
const day = (...ranges: [string, string][]): WeekHours =>
  Array.from({ length: 7 }, () => ranges.map(([from, to]) => ({ from, to })));
const state = (given: Partial<RhythmState> = {}): RhythmState => ({ ...initialState(at(0)), ...given });
const wakeIn = (given: Partial<RhythmState>, changes: Partial<RhythmSettings> = {}): number | null => {
  const wakeAt = nextWake(state(given), at(0), rhythmSettings(changes));
  return wakeAt === null ? null : (wakeAt - at(0)) / MIN;
};
const reminder = newReminder('r', at(0));
const begin = (id: string, totalMs = 135_000, readyMs = 15_000): Extract<RhythmEvent, { type: 'breakStarted' }> => ({
  type: 'breakStarted',
  id,
  routineId: 'x',
  minutes: 2,
  firstSide: 'left',
  totalMs,
  readyMs,
  plan: { runId: id },
});

describe('the next wake', () => {
  test('of a break is its end, of one that waits the end of the waiting', () => {
    const play = new Play(settings);
    play.does(0, begin('b'));
    expect(play.state.wakeAt).toBe(at(2.25));
    play.does(1, { type: 'breakLeft' });
    expect(play.state.wakeAt).toBe(at(31));
    play.does(10, { type: 'breakResumed', id: 'g' });
    expect(play.state.wakeAt).toBe(at(11.25));
  });

  test('of a reminder asked often enough is a beat, whatever the day, and the end of another interval', () => {
    const asked = { ...reminder, asked: 4, askedAt: at(-1) };
    expect(wakeIn({ reminder: asked, lastAskedAt: at(-1) })).toBe(5);
    expect(wakeIn({ reminder: { ...reminder, silent: true } })).toBe(5);
    const missed = { ...asked, askedAtWorkMs: 5 * MIN };
    expect(wakeIn({ workedMs: 49 * MIN, reminder: missed, lastAskedAt: at(-1) })).toBe(1);
    expect(wakeIn({ workedMs: 49 * MIN, reminder: { ...missed, asked: 3 }, lastAskedAt: at(-1) })).toBe(4);
  });

  test('of a reminder that comes again is that time, with beats before it', () => {
    const asked = { ...reminder, asked: 1, askedAt: at(-6) };
    expect(wakeIn({ reminder: asked, lastAskedAt: at(-6) })).toBe(4);
    expect(wakeIn({ reminder: { ...asked, askedAt: at(0) }, lastAskedAt: at(0) })).toBe(5);
    const spaced = { ...reminder, asked: 0 };
    expect(wakeIn({ reminder: spaced, lastAskedAt: at(-0.5) })).toBe(0.5);
    expect(wakeIn({ reminder: { ...spaced, askedAt: at(-20) }, lastAskedAt: null })).toBe(1 / MIN);
  });

  test('of a snooze is its end, and each of its last five minutes', () => {
    const snoozed = (minutes: number): number | null =>
      wakeIn({ reminder: { ...reminder, snoozes: 1, snoozedUntil: at(minutes) } });
    expect(snoozed(12)).toBe(2);
    expect(snoozed(5)).toBe(1);
    expect(snoozed(1)).toBe(1);
    /* A beat that would come just before the end is left out. */
    expect(snoozed(1.2)).toBe(1.2);
  });

  test('while the badge counts is every minute of the last five, of an open reminder not', () => {
    expect(wakeIn({ workedMs: 40 * MIN }, { countdown: 'always' })).toBe(1);
    expect(wakeIn({ workedMs: 39 * MIN }, { countdown: 'always' })).toBe(1);
    expect(wakeIn({ workedMs: 38 * MIN }, { countdown: 'always' })).toBe(2);
    expect(wakeIn({ workedMs: 40 * MIN }, { countdown: 'off' })).toBe(5);
    const asked = { ...reminder, asked: 1, askedAt: at(-6) };
    expect(wakeIn({ reminder: asked, lastAskedAt: at(-6) }, { countdown: 'always' })).toBe(4);
  });

  test('for the word before is its time, once', () => {
    const early = { headsUpSeconds: 120 };
    expect(wakeIn({ workedMs: 42 * MIN }, early)).toBe(1);
    expect(wakeIn({ workedMs: 42 * MIN, headsUp: 'shown' }, early)).toBe(3);
    expect(wakeIn({ workedMs: 43 * MIN }, early)).toBe(2);
    expect(wakeIn({ workedMs: 42 * MIN })).toBe(3);
    expect(wakeIn({ workedMs: 42 * MIN, reminder: { ...reminder, silent: true } }, early)).toBe(3);
  });

  test('of a held reminder is a minute, the end of quiet hours, the limit, the end of a ritual', () => {
    const held = { ...reminder, held: { since: at(-2), why: 'call' } } as const;
    expect(wakeIn({ reminder: held })).toBe(1);
    expect(wakeIn({ reminder: held }, { maxHoldMinutes: 2.5 })).toBe(0.5);
    const quiet = { ...reminder, held: { since: at(-2), why: 'quiet' } } as const;
    expect(wakeIn({ reminder: quiet }, { quiet: day(['08:00', '09:04']) })).toBe(4);
    expect(wakeIn({ reminder: quiet }, { quiet: day(['08:00', '12:00']), maxHoldMinutes: 5 })).toBe(3);
    const rituals = [{ id: 'a', time: '03:03', days: EVERY_DAY }];
    const ritual = { id: 'a', day: '2026-01-05', at: at(3 - 6 * 60) };
    expect(wakeIn({ reminder: { ...quiet, ritual } }, { quiet: day(['08:00', '12:00']), rituals })).toBe(3);
  });

  test('while away is a beat or the natural break, then a quarter of an hour; every minute after sound has stopped', () => {
    const away = { since: at(-3), why: 'idle', rested: false, workedMs: 0, quietMs: 0 } as const;
    expect(wakeIn({ away, here: false })).toBe(2);
    expect(wakeIn({ away, here: false, heardAt: at(-3) })).toBe(1);
    expect(wakeIn({ away, here: false, heardAt: at(-3.1) })).toBe(2);
    expect(wakeIn({ away: { ...away, rested: true }, here: false, heardAt: at(-3) })).toBe(12);
    expect(wakeIn({ away, here: false }, { naturalBreakMinutes: 30 })).toBe(2);
    expect(wakeIn({ away: { ...away, rested: true }, here: false }, { hours: day(['08:00', '09:07']) })).toBe(7);
  });

  test('in off hours is their end, or a ritual: its time, its repeats, its end', () => {
    const hours = day(['12:00', '17:00']);
    expect(wakeIn({ off: true }, { hours })).toBe(180);
    const rituals = [{ id: 'a', time: '10:00', days: EVERY_DAY }];
    expect(wakeIn({ off: true }, { hours, rituals })).toBe(60);
    const ritual = { id: 'a', day: '2026-01-05', at: at(-10) };
    const asked = { ...reminder, asked: 1, askedAt: at(-4), ritual };
    const early = [{ id: 'a', time: '08:50', days: EVERY_DAY }];
    const known = { off: true, rituals: { 'a@08:50': '' } };
    expect(wakeIn({ ...known, reminder: asked, lastAskedAt: at(-4) }, { hours, rituals: early })).toBe(6);
    expect(wakeIn({ ...known, reminder: asked, here: false }, { hours, rituals: early })).toBe(180);
    const ending = { ...asked, ritual: { ...ritual, at: at(5 - 6 * 60) } };
    expect(wakeIn({ ...known, reminder: ending, here: false }, { hours, rituals: early })).toBe(5);
    expect(wakeIn({ off: true, reminder: { ...reminder, asked: 0 } }, { hours })).toBe(180);
    expect(wakeIn({ ...known, reminder: { ...asked, dueAt: at(-12), silent: true } }, { hours, rituals: early })).toBe(
      3,
    );
  });

  test('while away with a ritual open is its end at the latest', () => {
    const rituals = [{ id: 'a', time: '03:01', days: EVERY_DAY }];
    const ritual = { id: 'a', day: '2026-01-05', at: at(1 - 6 * 60) };
    const away = { since: at(-30), why: 'idle', rested: true, workedMs: 0, quietMs: 0 } as const;
    expect(wakeIn({ away, here: false, reminder: { ...reminder, ritual } }, { rituals })).toBe(1);
  });
});

describe('reports of idleness', () => {
  test('are wanted in off hours only for a ritual, and never in a pause or a break', () => {
    const ritual = { ...reminder, ritual: { id: 'a', day: '2026-01-05', at: at(0) } };
    const wants = (given: Partial<RhythmState>): boolean => watchSeconds(state(given), settings) === 120;
    expect(wants({})).toBe(true);
    expect(wants({ off: true })).toBe(false);
    expect(wants({ off: true, reminder: ritual })).toBe(true);
    const pause = { since: at(0), until: null };
    expect(wants({ pause })).toBe(false);
    expect(wants({ pause, off: true, reminder: ritual })).toBe(false);
    const { run } = new Play(settings).does(0, begin('b')).state;
    expect(wants({ run })).toBe(false);
    expect(wants({ run, reminder: ritual })).toBe(false);
  });
});

describe('a step', () => {
  test('remembers the last 32 commands', () => {
    const play = new Play(settings);
    for (let i = 0; i < 40; i += 1) play.does(1, { type: 'paused', id: `p${i}`, until: null });
    expect(play.state.seen).toHaveLength(32);
    expect(play.state.seen.at(-1)).toBe('p39');
  });

  test('ends a pause that begins now, and takes none into the past', () => {
    const play = new Play(settings);
    play.does(1, { type: 'paused', id: 'a', until: at(1) });
    expect(play.state.pause).toBeNull();
    play.does(1, { type: 'paused', id: 'b', until: at(1) + 1 });
    expect(play.state.pause).not.toBeNull();
  });

  test('of effects that are done leaves the others, and touches no other reminder', () => {
    const due = step(state({ workedMs: 45 * MIN - 1 }), { type: 'looked', sight: sight() }, at(0) + 1, settings);
    const [first] = due.outbox;
    const some = step(due, { type: 'effectsDone', ids: [first?.id ?? ''] }, at(0) + 5, settings);
    expect(some.outbox).toEqual(due.outbox.slice(1));
    const other = { ...due, reminder: { ...newReminder('other', at(0)), asked: 1, askedAt: at(-1) } };
    const ids = due.outbox.map((effect) => effect.id);
    expect(step(other, { type: 'effectsDone', ids }, at(0.5), settings).reminder?.askedAt).toBe(at(-1));
    expect(
      step({ ...due, reminder: null, workedMs: 0 }, { type: 'effectsDone', ids }, at(0.5), settings),
    ).toMatchObject({
      reminder: null,
      lastAskedAt: at(0.5),
    });
  });

  test('that finds the moment bad takes back a showing that may not have been done', () => {
    const asked = { ...reminder, asked: 2, askedAt: at(0) };
    const show = { id: 'r:show:1', type: 'showReminder', reminderId: 'r', repeat: 1, workedMs: 0 } as const;
    const waiting = state({ reminder: asked, lastAskedAt: at(0), outbox: [show], wakeAt: at(5), serial: 9 });
    const types = (after: RhythmState): string[] => after.outbox.map((effect) => effect.type);
    const called = step(
      waiting,
      { type: 'looked', sight: sight({ call: 'x' }) },
      at(0.5),
      rhythmSettings({ holdCalls: true }),
    );
    expect(types(called)).toEqual(['hideReminder']);
    expect(called.reminder).toMatchObject({ asked: 1, askedAt: at(0.5 - 10) });
    expect(types(step(waiting, { type: 'looked', sight: sight() }, at(0.5), settings))).toEqual(['showReminder']);
    const other = { ...waiting, outbox: [{ ...show, reminderId: 'q' }] };
    const kept = step(
      other,
      { type: 'looked', sight: sight({ call: 'x' }) },
      at(0.5),
      rhythmSettings({ holdCalls: true }),
    );
    expect(types(kept)).toEqual(['showReminder']);
  });
});

describe('a break', () => {
  const outcome = (play: Play): unknown => play.records.at(-1);

  test('half of which was really done is taken at its end; a little less is not', () => {
    const half = new Play(settings).does(0, begin('b', 120_000, 0));
    half.does(1, { type: 'breakMoved', id: 'm', toMs: 120_000 });
    expect(outcome(half)).toMatchObject({ outcome: 'taken', doneMs: 60_000, plannedMs: 120_000 });
    const less = new Play(settings).does(0, begin('b', 120_000, 0));
    less.does(1 - 1 / MIN, { type: 'breakMoved', id: 'm', toMs: 120_000 });
    expect(outcome(less)).toMatchObject({ outcome: 'stoppedEarly', doneMs: 59_999 });
  });

  test('left before its first move leaves no record, no note and no turn', () => {
    const left = new Play(settings).does(0, begin('b')).does(0.2, { type: 'breakEnded', id: 'e' });
    expect(left.state).toMatchObject({ run: null, breaks: 0 });
    expect(left.records).toEqual([]);
    const all = new Play(settings).does(0, begin('b', 10_000, 20_000)).until(1);
    expect(all.records).toEqual([]);
    expect(all.state.breaks).toBe(0);
    /* Its first second makes it one. */
    const begun = new Play(settings).does(0, begin('b')).does(16 / 60, { type: 'breakEnded', id: 'e' });
    expect(outcome(begun)).toMatchObject({ outcome: 'stoppedEarly', doneMs: 1000 });
    expect(begun.state.breaks).toBe(1);
  });

  test('left before its first move has its reminder skipped, and none for ten minutes', () => {
    const play = new Play(settings).until(45);
    const { reminderId } = play;
    play.does(46, begin('b')).does(46.1, { type: 'breakEnded', id: 'e' });
    expect(play.records).toMatchObject([{ id: reminderId, outcome: 'skipped', doneMs: 0 }]);
    expect(play.state).toMatchObject({ reminder: null, breaks: 0, workedMs: 35 * MIN });
  });

  test('that asks stands before its first move until somebody is ready, and nothing is done meanwhile', () => {
    const play = new Play(settings).does(0, { ...begin('b'), asksReady: true });
    expect(play.state.wakeAt).toBe(at(0.25) - 1);
    play.until(10);
    expect(play.state.run).toMatchObject({ elapsedMs: 14_999, doneMs: 0, runningSince: null });
    play.does(10, { type: 'breakMoved', id: 'm', toMs: 15_000 }).does(10, { type: 'breakResumed', id: 'g' });
    expect(project(play.state, at(10.5), settings)).toMatchObject({ phase: 'inBreak', breakElapsedMs: 45_000 });
    play.does(11, { type: 'breakSeen' }).until(12);
    expect(outcome(play)).toMatchObject({ outcome: 'taken', doneMs: 120_000, endedAt: at(12) });
  });

  test('that asks and goes on unready stands there again; nobody ready in half an hour, it is over for nothing', () => {
    const play = new Play(settings).does(0, { ...begin('b'), asksReady: true }).until(1);
    play.does(1, { type: 'breakResumed', id: 'g' }).until(2);
    expect(play.state.run).toMatchObject({ elapsedMs: 14_999, runningSince: null });
    play.until(40);
    expect(play.state).toMatchObject({ run: null, breaks: 0 });
    expect(play.records).toEqual([]);
  });

  test('stopped early leaves the interval where the work is', () => {
    const play = new Play(settings).until(40);
    play.does(40, begin('b', 120_000, 0)).does(41, { type: 'breakEnded', id: 'e' });
    expect(play.state).toMatchObject({ workedMs: 20 * MIN, intervalStartedAt: at(21), run: null });
    expect(project(play.state, at(41), settings).nextBreakAt).toBe(at(66));
  });

  test('carries the snoozes and the ritual of its reminder into the record', () => {
    const play = new Play(settings).until(45);
    play.does(45, { type: 'snoozed', id: 's', reminderId: play.reminderId });
    play
      .does(46, begin('b', 60_000, 0))
      .does(46.9, { type: 'breakSeen' })
      .until(47);
    expect(outcome(play)).toMatchObject({ outcome: 'taken', snoozes: 1, ritualId: null, dueAt: at(45) });
    expect(play.state.breaks).toBe(1);
  });

  test('moved while it waits still waits; nothing is done meanwhile', () => {
    const play = new Play(settings).does(0, begin('b')).does(0.5, { type: 'breakLeft' });
    play.does(2, { type: 'breakMoved', id: 'm', toMs: 60_000 });
    expect(play.state.run).toMatchObject({ elapsedMs: 60_000, doneMs: 15_000, runningSince: null });
    play.does(3, { type: 'breakMoved', id: 'n', toMs: -5 });
    expect(play.state.run?.elapsedMs).toBe(0);
  });

  test('that waits too long is stopped early at that time, not later', () => {
    const play = new Play(settings).does(0, begin('b')).does(1, { type: 'breakLeft' }).sleeps(100);
    expect(outcome(play)).toMatchObject({ outcome: 'stoppedEarly', endedAt: at(31) });
  });
});
