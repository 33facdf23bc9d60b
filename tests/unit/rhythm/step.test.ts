import { describe, expect, test } from 'vitest';
import { project } from '../../../utils/rhythm/project.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import type { Effect, RhythmEvent, RhythmSettings, RhythmState } from '../../../utils/rhythm/types.ts';
import { weekOf } from '../../../utils/time/hours.ts';
import { Play, sight } from '../../fakes/rhythm-play.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';

const MIN = 60_000;
/** Monday 5 January 2026, 09:00 in London. */
const NINE = Date.UTC(2026, 0, 5, 9);
const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];

const settings = rhythmSettings({
  hours: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []],
  zone: 'Europe/London',
});

/** A person who works through, with a worker that wakes when it asked to, from `from` to `to` (epoch ms). */
function work(state: RhythmState, to: number, given: RhythmSettings = settings): RhythmState {
  let now = state;
  while (now.wakeAt !== null && now.wakeAt <= to) now = step(now, { type: 'woke' }, now.wakeAt, given);
  return step(now, { type: 'woke' }, to, given);
}

const at = (minutes: number): number => NINE + minutes * MIN;
const fresh = (): RhythmState => step(initialState(NINE), { type: 'woke' }, NINE, settings);
const due = (): RhythmState => work(fresh(), at(45));
const idOf = (state: RhythmState): string => state.reminder?.id ?? 'no reminder';
const shown = (state: RhythmState): Effect[] => state.outbox.filter((effect) => effect.type === 'showReminder');
const outcomes = (state: RhythmState): string[] =>
  state.outbox.flatMap((effect) => (effect.type === 'record' ? [effect.record.outcome] : []));
const records = (state: RhythmState): unknown[] =>
  state.outbox.flatMap((effect) => (effect.type === 'record' ? [effect.record] : []));
const done = (state: RhythmState, now: number): RhythmState =>
  step(state, { type: 'effectsDone', ids: state.outbox.map((effect) => effect.id) }, now, settings);
const begin = (id = 'b', totalMs = 75_000): RhythmEvent => ({
  type: 'breakStarted',
  id,
  routineId: 'desk-reset-60',
  minutes: 1,
  firstSide: 'left',
  totalMs,
  readyMs: 15_000,
  plan: { runId: id },
});
const resized = (id: string, totalMs: number, revision = 'b'): RhythmEvent => ({
  type: 'breakResized',
  id,
  totalMs,
  revision,
  plan: { runId: 'b' },
});

describe('the work clock', () => {
  test('comes due after the work interval, and is shown once', () => {
    expect(work(fresh(), at(45) - 1).reminder).toBeNull();
    expect(due().reminder).toMatchObject({ dueAt: at(45), asked: 1, askedAt: at(45) });
    expect(shown(due())).toHaveLength(1);
  });

  test('names the next break beforehand', () => {
    const seen = project(work(fresh(), at(33)), at(33), settings);
    expect(seen).toMatchObject({ phase: 'working', nextBreakAt: at(45), remainingMs: 12 * MIN, workedMs: 33 * MIN });
  });

  test('wakes at most every five minutes, on a grid that other wakes do not move', () => {
    const woken = step(fresh(), { type: 'woke' }, at(2), settings);
    expect(fresh().wakeAt).toBe(at(5));
    expect(woken.wakeAt).toBe(at(5));
    expect(work(fresh(), at(41)).wakeAt).toBe(at(45));
  });

  test('an alarm 90 s late is work, a later one means sleep', () => {
    expect(step(fresh(), { type: 'woke' }, at(6.5), settings).workedMs).toBe(6.5 * MIN);
    expect(step(fresh(), { type: 'woke' }, at(6.5) + 1, settings).workedMs).toBe(5 * MIN);
  });

  test('sleep shorter than a natural break stops the clock', () => {
    const slept = step(work(fresh(), at(20)), { type: 'woke' }, at(29), settings);
    expect(slept).toMatchObject({ workedMs: 25 * MIN, intervalStartedAt: NINE, lastRest: null });
  });

  test('sleep as long as a natural break starts the clock anew, and is said', () => {
    const slept = step(work(fresh(), at(20)), { type: 'woke' }, at(60), settings);
    expect(slept).toMatchObject({ workedMs: 0, intervalStartedAt: at(60), lastRest: { from: at(25), to: at(60) } });
    expect(project(slept, at(60), settings).nextBreakAt).toBe(at(105));
  });

  test('a reminder that was open when the computer went to sleep ends as natural', () => {
    const slept = step(due(), { type: 'woke' }, at(120), settings);
    expect(slept.reminder).toBeNull();
    expect(outcomes(slept)).toEqual(['natural']);
  });

  test('a reminder that came up in sleep and was never shown leaves no record', () => {
    const slept = step(work(fresh(), at(42)), { type: 'woke' }, at(120), settings);
    expect(slept.reminder).toBeNull();
    expect(records(slept)).toMatchObject([{ id: `rest-${at(45)}`, outcome: 'natural' }]);
  });

  test('a shorter interval comes due at once, a longer one later; neither restarts it', () => {
    const state = work(fresh(), at(30));
    const shorter = step(state, { type: 'woke' }, at(30), { ...settings, workMinutes: 20 });
    const longer = step(state, { type: 'woke' }, at(30), { ...settings, workMinutes: 60 });
    expect(shorter.reminder?.dueAt).toBe(at(30));
    expect(project(longer, at(30), { ...settings, workMinutes: 60 }).nextBreakAt).toBe(at(60));
  });
});

describe('an open reminder', () => {
  test('unanswered, comes again every ten minutes, three times, then stays on the badge', () => {
    const play = new Play(settings).until(119);
    expect(play.shown).toEqual([45, 55, 65, 75]);
    expect(project(play.state, at(119), settings).phase).toBe('due');
  });

  test('counts from when it was really shown, which may be later than when it was saved', () => {
    const late = done(due(), at(45.5));
    expect(late).toMatchObject({ lastAskedAt: at(45.5), reminder: { askedAt: at(45.5) }, outbox: [] });
  });

  test('that a dying worker may not have shown is shown once, and not when nobody is there by then', () => {
    const again = step(due(), { type: 'woke' }, at(45.5), settings);
    expect(shown(again)).toEqual(shown(due()));
    const locked = { type: 'looked', sight: sight({ idle: 'locked', idleSince: at(45.5) }) } as const;
    const gone = step(due(), locked, at(45.5), settings);
    expect(shown(gone)).toEqual([]);
    const back = step(gone, { type: 'looked', sight: sight() }, at(47), settings);
    expect(shown(back)).toMatchObject([{ reminderId: idOf(due()), repeat: 0 }]);
    const film = { type: 'looked', sight: sight({ fullscreen: true }) } as const;
    expect(step(due(), film, at(46), settings)).toMatchObject({ reminder: { held: { why: 'fullscreen' } } });
  });

  test('that waits to be shown is not asked again, and wakes nobody for it', () => {
    const state = work(due(), at(58));
    expect(shown(state)).toMatchObject([{ repeat: 0 }]);
    expect(state.wakeAt).toBeGreaterThan(at(59));
  });

  test('snoozed, waits, then comes again with its repeats', () => {
    const snoozed = step(due(), { type: 'snoozed', id: 's', reminderId: idOf(due()) }, at(46), settings);
    expect(project(snoozed, at(46), settings)).toMatchObject({ phase: 'snoozed', snoozesLeft: 2 });
    expect(work(snoozed, at(51) - 1).reminder?.snoozedUntil).toBe(at(51));
    const back = work(done(snoozed, at(46)), at(51));
    expect(shown(back)).toHaveLength(1);
    expect(back.reminder).toMatchObject({ snoozedUntil: null, asked: 1, snoozes: 1 });
  });

  test('the badge of a snooze counts its last five minutes', () => {
    const snoozed = step(due(), { type: 'snoozed', id: 's', reminderId: idOf(due()) }, at(46), settings);
    expect(snoozed.wakeAt).toBe(at(47));
    const long = step(due(), { type: 'snoozed', id: 's', reminderId: idOf(due()), minutes: 30 }, at(46), settings);
    expect(long.wakeAt).toBe(at(51));
  });

  test('cannot be snoozed more often than allowed', () => {
    let state = due();
    for (let i = 0; i < 5; i += 1) {
      state = step(state, { type: 'snoozed', id: `s${i}`, reminderId: idOf(due()) }, at(46 + i), settings);
    }
    expect(state.reminder?.snoozes).toBe(3);
    expect(state.reminder?.snoozedUntil).toBe(at(46 + 15));
  });

  test('a snooze or skip meant for another reminder changes nothing', () => {
    for (const type of ['snoozed', 'skipped'] as const) {
      const state = step(due(), { type, id: 'x', reminderId: 'r0-0' }, at(46), settings);
      expect(state.reminder).toEqual(due().reminder);
    }
  });

  test('skipped, is recorded and starts a new interval', () => {
    const state = step(due(), { type: 'skipped', id: 'k', reminderId: idOf(due()) }, at(47), settings);
    expect(outcomes(state)).toEqual(['skipped']);
    expect(project(state, at(47), settings).nextBreakAt).toBe(at(92));
  });

  test('a command delivered twice counts once', () => {
    const event: RhythmEvent = { type: 'snoozed', id: 's', reminderId: idOf(due()) };
    const once = step(due(), event, at(46), settings);
    expect(step(once, event, at(46), settings)).toEqual(once);
  });

  test('is missed when working hours end', () => {
    const late = { ...settings, hours: weekOf(settings.hours).map(() => [{ from: '09:00', to: '09:50' }]) };
    const state = work(step(initialState(NINE), { type: 'woke' }, NINE, late), at(60), late);
    expect(outcomes(state)).toEqual(['missed']);
    expect(project(state, at(60), late).phase).toBe('off');
  });

  test('that would come at the very end of working hours does not come', () => {
    const late = { ...settings, hours: weekOf(settings.hours).map(() => [{ from: '09:00', to: '09:45' }]) };
    const state = work(step(initialState(NINE), { type: 'woke' }, NINE, late), at(46), late);
    expect(shown(state)).toEqual([]);
    expect(records(state)).toEqual([]);
  });
});

describe('pause', () => {
  test('stops everything, ends by itself, keeps the work done', () => {
    const paused = step(work(fresh(), at(19)), { type: 'paused', id: 'p', until: at(49) }, at(19), settings);
    expect(project(paused, at(30), settings)).toMatchObject({
      phase: 'paused',
      nextBreakAt: at(49 + 26),
      wakeAt: at(49),
    });
    const back = step(paused, { type: 'woke' }, at(49), settings);
    expect(back).toMatchObject({ pause: null, workedMs: 19 * MIN });
  });

  test('without an end has no alarm', () => {
    const paused = step(fresh(), { type: 'paused', id: 'p', until: null }, at(1), settings);
    expect(paused.wakeAt).toBeNull();
    expect(step(paused, { type: 'woke' }, at(60 * 24 * 30), settings).pause).not.toBeNull();
  });

  test('hides an open reminder, which comes back when it ends', () => {
    const paused = done(step(due(), { type: 'paused', id: 'p', until: null }, at(46), settings), at(46));
    const later = work(paused, at(100));
    expect(shown(later)).toEqual([]);
    const back = step(later, { type: 'resumed', id: 'r' }, at(120), settings);
    expect(shown(back)).toHaveLength(1);
    expect(idOf(back)).toBe(idOf(due()));
  });

  test('into the past is no pause', () => {
    expect(step(fresh(), { type: 'paused', id: 'p', until: NINE }, at(1), settings).pause).toBeNull();
  });

  test('of a length ends after that length when the clock is set back; one until tomorrow keeps its time', () => {
    const short = step(fresh(), { type: 'paused', id: 'p', until: at(30) }, NINE, settings);
    expect(step(short, { type: 'woke' }, at(-120), settings).pause?.until).toBe(at(-90));
    const tomorrow = step(fresh(), { type: 'paused', id: 'p', until: at(24 * 60) }, NINE, settings);
    expect(step(tomorrow, { type: 'woke' }, at(-120), settings).pause?.until).toBe(at(24 * 60));
  });
});

describe('a break', () => {
  const running = (): RhythmState => step(due(), begin(), at(46), settings);
  /** A page that shows the break reports every five seconds. */
  const watched = (state: RhythmState, to: number): RhythmState => {
    let now = state;
    for (let t = now.asOf + 5000; t < to; t += 5000) now = step(now, { type: 'breakSeen' }, t, settings);
    return step(now, { type: 'breakSeen' }, to, settings);
  };

  test('answers the reminder, and nothing reminds while it runs', () => {
    const state = running();
    expect(state.reminder).toBeNull();
    expect(state.run?.reminder?.id).toBe(idOf(due()));
    expect(project(state, at(46.5), settings)).toMatchObject({ phase: 'inBreak', breakElapsedMs: 30_000 });
    expect(state.wakeAt).toBe(at(46) + 75_000);
  });

  test('finished, is taken once and starts a new interval at its end', () => {
    const over = watched(running(), at(46) + 80_000);
    expect(outcomes(over)).toEqual(['taken']);
    const record = over.outbox.find((effect) => effect.type === 'record');
    expect(record?.type === 'record' && record.record).toMatchObject({
      id: idOf(due()),
      doneMs: 60_000,
      plannedMs: 60_000,
    });
    expect(over.intervalStartedAt).toBe(at(46) + 75_000);
    expect(over.workedMs).toBe(5000);
  });

  test('lasts longer or shorter when its plan does', () => {
    const half = watched(running(), at(46) + 40_000);
    const longer = step(half, resized('l', 95_000), at(46) + 40_000, settings);
    expect(longer.wakeAt).toBe(at(46) + 95_000);
    expect(project(longer, at(46) + 50_000, settings).breakElapsedMs).toBe(50_000);
    const end = at(46) + 95_000;
    const over = step(watched(longer, end - 1000), { type: 'woke' }, end, settings);
    expect(outcomes(over)).toEqual(['taken']);
    expect(over.outbox.find((effect) => effect.type === 'record')).toMatchObject({
      record: { plannedMs: 80_000, doneMs: 80_000 },
    });
    const shorter = step(longer, resized('s', 45_000, 'l'), at(46) + 40_000, settings);
    expect(shorter.wakeAt).toBe(at(46) + 45_000);
  });

  test('that becomes shorter than it has run is over, and it is never without moves', () => {
    const half = watched(running(), at(46) + 60_000);
    const over = step(half, resized('s', 50_000), at(46) + 60_000, settings);
    expect(outcomes(over)).toEqual(['taken']);
    expect(over.outbox.find((effect) => effect.type === 'record')).toMatchObject({
      record: { plannedMs: 35_000, doneMs: 45_000 },
    });
    const ready = step(running(), resized('s', 15_000), at(46) + 5000, settings);
    expect(ready.run?.totalMs).toBe(75_000);
  });

  test('waits while nobody shows it and goes on at the same second', () => {
    const left = step(watched(running(), at(46.5)), { type: 'breakLeft' }, at(46.5), settings);
    expect(project(left, at(50), settings)).toMatchObject({ phase: 'breakWaiting', breakElapsedMs: 30_000 });
    const again = step(left, { type: 'breakResumed', id: 'g' }, at(50), settings);
    expect(project(again, at(50) + 10_000, settings).breakElapsedMs).toBe(40_000);
  });

  test('whose page vanished without a word stands where it was last seen', () => {
    const long = step(due(), begin('b', 195_000), at(46), settings);
    const state = step(watched(long, at(46.5)), { type: 'woke' }, at(60), settings);
    expect(project(state, at(60), settings)).toMatchObject({ phase: 'breakWaiting', breakElapsedMs: 30_000 });
  });

  test('that was running when the browser closed waits after the restart', () => {
    const state = step(watched(running(), at(46.5)), { type: 'browserStarted' }, at(46.75), settings);
    expect(project(state, at(46.75), settings)).toMatchObject({ phase: 'breakWaiting', breakElapsedMs: 30_000 });
  });

  test('that waits for half an hour is over', () => {
    const left = step(watched(running(), at(46.5)), { type: 'breakLeft' }, at(46.5), settings);
    const state = step(left, { type: 'woke' }, at(77), settings);
    expect(state.run).toBeNull();
    expect(outcomes(state)).toEqual(['stoppedEarly']);
  });

  test('stopped early gives credit for the part done, and no reminder for ten minutes', () => {
    const half = step(watched(running(), at(46) + 45_000), { type: 'breakEnded', id: 'e' }, at(46) + 45_000, settings);
    expect(outcomes(half)).toEqual(['stoppedEarly']);
    expect(half.workedMs).toBe(22.5 * MIN);
    const none = step(running(), { type: 'breakEnded', id: 'e' }, at(46) + 1000, settings);
    expect(none.workedMs).toBe(35 * MIN);
  });

  test('clicked through to the end is not taken', () => {
    const state = step(running(), { type: 'breakMoved', id: 'm', toMs: 75_000 }, at(46) + 2000, settings);
    expect(outcomes(state)).toEqual(['skipped']);
  });

  test('time spent counts once, however often it goes back', () => {
    let state = watched(running(), at(46) + 30_000);
    state = step(state, { type: 'breakMoved', id: 'm1', toMs: 15_000 }, at(46) + 30_000, settings);
    state = step(watched(state, at(46) + 40_000), { type: 'breakEnded', id: 'e' }, at(46) + 40_000, settings);
    const record = state.outbox.find((effect) => effect.type === 'record');
    expect(record?.type === 'record' && record.record.doneMs).toBe(25_000);
  });

  test('a second one cannot start beside it', () => {
    expect(step(running(), begin('other'), at(46.5), settings).run?.id).toBe('b');
  });

  test('given up after a pause beneath it has run out leaves no pause behind', () => {
    const waiting = step(step(fresh(), begin(), NINE, settings), { type: 'breakLeft' }, at(0.5), settings);
    const paused = step(waiting, { type: 'paused', id: 'p', until: at(20) }, at(0.5), settings);
    const over = step(paused, { type: 'woke' }, at(30.5), settings);
    expect(over).toMatchObject({ run: null, pause: null });
    expect(over.wakeAt).toBeGreaterThan(at(30.5));
  });

  test('begun unasked has a record of its own', () => {
    const state = watched(step(work(fresh(), at(10)), begin(), at(10), settings), at(10) + 80_000);
    expect(records(state)).toMatchObject([{ id: 'b', outcome: 'taken', dueAt: null }]);
  });
});

describe('working hours and the clock', () => {
  test('off hours are silent until the next window, then the clock starts anew', () => {
    const evening = work(fresh(), at(8 * 60 + 30));
    const seen = project(evening, at(8 * 60 + 30), settings);
    expect(seen).toMatchObject({
      phase: 'off',
      hoursStartAt: at(24 * 60),
      wakeAt: at(24 * 60),
      nextBreakAt: at(24 * 60 + 45),
    });
    const morning = step(evening, { type: 'woke' }, at(24 * 60), settings);
    expect(morning).toMatchObject({ off: false, workedMs: 0, intervalStartedAt: at(24 * 60) });
  });

  test('without working hours there is nothing to wake for', () => {
    const never = { ...settings, hours: [[], [], [], [], [], [], []] };
    const state = step(initialState(NINE), { type: 'woke' }, NINE, never);
    expect(project(state, NINE, never)).toMatchObject({ phase: 'off', nextBreakAt: null, wakeAt: null });
  });

  test('a gap shorter than a natural break only stops the clock', () => {
    const gap = {
      ...settings,
      hours: weekOf(settings.hours).map(() => [
        { from: '09:00', to: '09:30' },
        { from: '09:33', to: '17:00' },
      ]),
    };
    const state = step(initialState(NINE), { type: 'woke' }, NINE, gap);
    expect(project(state, NINE, gap).nextBreakAt).toBe(at(48));
    expect(work(state, at(48), gap).reminder?.dueAt).toBe(at(48));
  });

  test('a snooze keeps its length when the clock is set back', () => {
    const snoozed = step(due(), { type: 'snoozed', id: 's', reminderId: idOf(due()) }, at(46), settings);
    const back = step(snoozed, { type: 'woke' }, at(46 - 60 * 6), {
      ...settings,
      hours: weekOf(settings.hours).map(() => [{ from: '00:00', to: '00:00' }]),
    });
    expect(back.reminder?.snoozedUntil).toBe(at(51 - 60 * 6));
    expect(back.workedMs).toBe(snoozed.workedMs);
  });

  test('two reminders never come within a minute of each other', () => {
    const first = due();
    const id = idOf(first);
    const skipped = step(first, { type: 'skipped', id: 'k', reminderId: id }, at(45) + 1000, settings);
    const hasty = step(skipped, { type: 'woke' }, at(45) + 30_000, { ...settings, workMinutes: 0.25 });
    expect(hasty.reminder).not.toBeNull();
    expect(shown(hasty)).toHaveLength(0);
    expect(hasty.wakeAt).toBe(at(46));
  });
});
