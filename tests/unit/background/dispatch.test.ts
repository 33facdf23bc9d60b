import { describe, expect, test } from 'vitest';
import { reminderOfNotification } from '../../../utils/background/dispatch.ts';
import { plannedBreak } from '../../../utils/break/planned-break.ts';
import type { SavedPlan } from '../../../utils/break/saved-plan.ts';
import type { RhythmEvent, RhythmSettings } from '../../../utils/rhythm/types.ts';
import { planFor } from '../../fakes/plans.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';
import { World } from '../../fakes/world.ts';
import type { Part } from '../../fakes/world.ts';

const MIN = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);
const settings = rhythmSettings({ holdCalls: true });

const IDLE = {
  idle: 'idle',
  idleSince: null,
  audible: false,
  fullscreen: false,
  call: null,
  openCalls: [],
  lull: false,
} as const;

/** A world in which a reminder comes due with the next event. */
function atDue(): World {
  const world = new World(NOON, settings, 'chrome');
  world.event({ type: 'woke' });
  for (let minute = 5; minute < 45; minute += 5) {
    world.now = NOON + minute * MIN;
    world.event({ type: 'woke' });
  }
  world.now = NOON + 45 * MIN;
  world.kill();
  return world;
}

/** By the clock of the simulated browser. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle */
const WORKER_LIVES_MS = 30_000;

/** So many effects wait for a history that is denied; those of the event under way come on top. */
const KEPT_WAITING = 200;

const reminders = (world: World): number => world.shown.filter(({ reminderId }) => reminderId !== null).length;

describe('dispatch', () => {
  /* Settings, hosts, look, load, alarms, watch, save, alarms, hide, show, save, alarms, toolbar, menu: whichever is the last. */
  test.each(Array.from({ length: 24 }, (_, calls) => calls))(
    'a worker that dies after %i calls loses no reminder and shows none twice',
    (calls) => {
      const world = atDue();
      world.callsToLive = calls;
      world.event({ type: 'woke' });
      world.kill();
      world.now += 30_000;
      world.event({ type: 'woke' });
      expect(reminders(world)).toBe(1);
      expect(world.state()?.outbox).toEqual([]);
    },
  );

  describe('the plan of a break', () => {
    const planOf = (runId: string, seconds = 0): SavedPlan => {
      const { segments, ...plan } = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
      const longer = segments.map((part, index) => (index === 1 ? { ...part, seconds: part.seconds + seconds } : part));
      return { runId, plan: { ...plan, segments: longer } };
    };
    const begin = (id: string): RhythmEvent => {
      const plan = planOf(id);
      const { totalMs, readyMs } = plannedBreak(plan.plan);
      const length = { minutes: 3, totalMs, readyMs };
      return { type: 'breakStarted', id, routineId: 'ball-break-3', firstSide: 'left', ...length, plan };
    };
    const change = (id: string, seconds: number, revision: string): RhythmEvent => {
      const plan = planOf('a', seconds);
      return { type: 'breakResized', id, totalMs: plannedBreak(plan.plan).totalMs, revision, plan };
    };

    test('is the one of the start that was first; the other changes nothing', () => {
      const world = new World(NOON, settings, 'chrome');
      world.event(begin('a'));
      world.event(begin('b'));
      expect(world.state()?.run?.id).toBe('a');
      expect(world.plan?.runId).toBe('a');
    });

    test('is not taken back by a start that is delivered twice', () => {
      const world = new World(NOON, settings, 'chrome');
      world.event(begin('a'));
      world.event(change('l', 10, 'a'));
      world.event(begin('a'));
      expect(world.plan).toEqual(planOf('a', 10));
      expect(world.state()?.run?.totalMs).toBe(plannedBreak(planOf('a', 10).plan).totalMs);
    });

    test('changes once for each revision: what was made from an older one is refused', () => {
      const world = new World(NOON, settings, 'chrome');
      world.event(begin('a'));
      world.event(change('l', 10, 'a'));
      world.event(change('m', 20, 'a'));
      expect(world.plan).toEqual(planOf('a', 10));
      expect(world.state()?.run).toMatchObject({ revision: 'l', totalMs: plannedBreak(planOf('a', 10).plan).totalMs });
      world.event(change('n', 20, 'l'));
      expect(world.plan).toEqual(planOf('a', 20));
      expect(world.state()?.run).toMatchObject({ revision: 'n', totalMs: plannedBreak(planOf('a', 20).plan).totalMs });
    });

    test.each(Array.from({ length: 14 }, (_, calls) => calls))(
      'is there with its run, or neither is, when the worker dies after %i calls',
      (calls) => {
        const world = new World(NOON, settings, 'chrome');
        world.event({ type: 'woke' });
        world.kill();
        world.callsToLive = calls;
        world.event(begin('a'));
        expect(world.plan?.runId).toBe(world.state()?.run?.id);
      },
    );
  });

  describe('where nothing can be saved', () => {
    const full = (): World => {
      const world = atDue();
      world.failing.add('save');
      world.event({ type: 'woke' });
      return world;
    };

    test('a reminder comes all the same, once, and the toolbar says what is wrong', () => {
      const world = full();
      expect(reminders(world)).toBe(1);
      expect(world.isSaving).toBe(false);
      expect(world.saysUnsaved()).toBe(true);
      world.now += MIN;
      world.event({ type: 'woke' });
      expect(reminders(world)).toBe(1);
    });

    test('it is the same reminder to a worker that knows nothing of it', () => {
      const world = full();
      world.kill();
      world.now += MIN;
      world.event({ type: 'woke' });
      expect(reminders(world)).toBe(1);
    });

    test('what somebody asks for is refused, and has not happened', () => {
      const world = full();
      const before = world.state();
      expect(() => world.event({ type: 'paused', id: 'p', until: null })).toThrow('save refused');
      expect(world.state()).toEqual(before);
      world.failing.clear();
      world.event({ type: 'woke' });
      expect(world.state()).toMatchObject({ pause: null, seen: [] });
      world.event({ type: 'paused', id: 'p', until: null });
      expect(world.state()?.pause).not.toBeNull();
    });

    test('once there is room, all is saved that came meanwhile, and nothing said twice', () => {
      const world = full();
      world.now += 5 * MIN;
      world.event({ type: 'woke' });
      world.failing.clear();
      world.now += MIN;
      world.event({ type: 'woke' });
      expect(world.isSaving).toBe(true);
      expect(world.saysUnsaved()).toBe(false);
      expect(world.state()).toMatchObject({ asOf: world.now, outbox: [], reminder: { asked: 1 } });
      expect(reminders(world)).toBe(1);
      expect([...world.notes.values()].filter(({ kind }) => kind === 'reminded')).toHaveLength(1);
    });
  });

  describe('where a part does not answer', () => {
    const stuck = (part: Part): World => {
      const world = atDue();
      world.hanging.set(part, Infinity);
      return world;
    };

    test.each(['presence', 'alarms', 'history', 'toolbar', 'menu'] as const)(
      'the reminder comes while %s hangs for ever, before the browser ends the worker',
      (part) => {
        const world = stuck(part);
        const from = world.now;
        world.event({ type: 'woke' });
        expect(reminders(world)).toBe(1);
        expect(world.now - from).toBeLessThan(WORKER_LIVES_MS);
        world.event({ type: 'paused', id: 'p', until: null });
        expect(world.state()?.pause).not.toBeNull();
      },
    );

    test('the disk: a reminder comes, a command is refused; what the disk says later counts', () => {
      const world = stuck('save');
      world.event({ type: 'woke' });
      expect(reminders(world)).toBe(1);
      expect(world.isSaving).toBe(false);
      expect(() => world.event({ type: 'paused', id: 'p', until: null })).toThrow('no answer');
      world.hanging.clear();
      world.event({ type: 'paused', id: 'p', until: null });
      expect(world.state()?.pause).not.toBeNull();
    });

    test('records and notes are kept when the history is back, none twice', () => {
      const world = stuck('history');
      world.event({ type: 'woke' });
      world.event({ type: 'skipped', id: 'k', reminderId: world.state()?.reminder?.id ?? '' });
      expect(world.records.size).toBe(0);
      world.hanging.clear();
      world.event({ type: 'woke' });
      expect([...world.records.values()]).toMatchObject([{ outcome: 'skipped' }]);
      expect(world.state()?.outbox).toEqual([]);
    });

    test('one that answers late is waited for', () => {
      const world = stuck('notifier');
      world.hanging.set('notifier', world.now + 3000);
      world.event({ type: 'woke' });
      expect(world.shown).toMatchObject([{ at: NOON + 45 * MIN + 3000 }]);
    });

    test('of a history that is denied for long, notes are lost before records', () => {
      const world = atDue();
      world.event({ type: 'woke' });
      world.failing.add('history');
      world.event({ type: 'skipped', id: 'k', reminderId: world.state()?.reminder?.id ?? '' });
      for (let index = 0; index < 400; index++) {
        world.now += MIN;
        const id = `p${index}`;
        world.event(index % 2 === 0 ? { type: 'paused', id, until: null } : { type: 'resumed', id });
      }
      expect(world.state()?.outbox.length).toBeLessThanOrEqual(KEPT_WAITING + 2);
      world.failing.clear();
      world.event({ type: 'woke' });
      expect([...world.records.values()].filter(({ outcome }) => outcome === 'skipped')).toHaveLength(1);
    });
  });

  describe('other preferences', () => {
    const ROUTINELY = rhythmSettings({ workMinutes: 60, naturalBreakMinutes: 10 });
    const midway = (minutes: number, sight?: World['sight']): World => {
      const world = new World(NOON, settings, 'chrome');
      world.event({ type: 'woke' });
      world.now = NOON + minutes * MIN;
      if (sight) world.sight = sight;
      world.kill();
      return world;
    };
    const changed = (world: World, next: RhythmSettings): void => {
      const before = world.settings;
      world.settings = next;
      world.event({ type: 'settingsChanged', before });
    };

    test.each([
      ['in the middle of work', 4, undefined],
      ['after an absence', 9, () => ({ ...IDLE, idleSince: NOON + 2 * MIN })],
    ] as const)('%s, the time so far was lived under those before', (_when, minutes, sight) => {
      for (const next of [ROUTINELY, rhythmSettings({ hours: Array.from({ length: 7 }, () => []) })]) {
        const [one, other] = [midway(minutes, sight), midway(minutes, sight)];
        changed(one, next);
        other.event({ type: 'woke' });
        other.settings = next;
        other.event({ type: 'woke' });
        const { outbox: _done, ...state } = one.state() ?? {};
        expect(other.state()).toMatchObject(state);
        expect([...one.notes.values()].map(({ kind, from, to }) => [kind, from, to])).toEqual(
          [...other.notes.values()].map(({ kind, from, to }) => [kind, from, to]),
        );
      }
    });

    test('what is due by them is due at once, in one event and two saves', () => {
      const world = midway(8);
      let saves = 0;
      world.watcher = { saved: () => void (saves += 1) };
      changed(world, rhythmSettings({ workMinutes: 5 }));
      expect(reminders(world)).toBe(1);
      expect(saves).toBe(2);
    });

    test('they prove nobody there: an absence goes on', () => {
      const world = midway(9, () => ({ ...IDLE, idleSince: NOON + 2 * MIN }));
      changed(world, rhythmSettings({ workMinutes: 60, naturalBreakMinutes: 15 }));
      expect(world.state()).toMatchObject({ here: false, away: { why: 'idle', since: NOON + 2 * MIN } });
    });
  });

  test('a notification that fails is tried again, a record that fails is not lost', () => {
    const world = atDue();
    world.failing.add('notifier');
    world.event({ type: 'woke' });
    expect(world.shown).toEqual([]);
    world.failing.clear();
    world.now += 30_000;
    world.event({ type: 'woke' });
    expect(reminders(world)).toBe(1);

    world.failing.add('history');
    const reminderId = world.state()?.reminder?.id ?? '';
    world.event({ type: 'skipped', id: 'k', reminderId });
    expect(world.records.size).toBe(0);
    world.failing.clear();
    world.event({ type: 'woke' });
    expect([...world.records.values()]).toMatchObject([{ id: reminderId, outcome: 'skipped' }]);
  });

  test('each wake looks at the person; where that fails, time passes all the same', () => {
    const world = atDue();
    world.sight = () => ({ ...IDLE, idleSince: world.now - 20 * MIN });
    world.failing.add('presence');
    world.event({ type: 'woke' });
    expect(world.state()?.away).toBeNull();
    expect(world.failures[0]).toContain('presence refused');
    world.failing.clear();
    world.event({ type: 'woke' });
    expect(world.state()?.away).toMatchObject({ why: 'idle' });
  });

  test.each(Array.from({ length: 12 }, (_, calls) => calls))(
    'a worker that dies after %i calls leaves no saved state without the reports it needs',
    (calls) => {
      const world = atDue();
      world.event({ type: 'paused', id: 'p', until: null });
      expect(world.watchSeconds).toBeGreaterThan(3600);
      world.callsToLive = calls;
      world.event({ type: 'resumed', id: 'r' });
      const isResumed = world.state()?.pause === null;
      expect(isResumed ? world.watchSeconds : 120).toBe(120);
    },
  );

  test('a toolbar that fails takes no reports away', () => {
    const world = atDue();
    world.failing.add('toolbar');
    world.event({ type: 'paused', id: 'p', until: null });
    expect(world.watchSeconds).toBeGreaterThan(3600);
  });

  test('alarms that are right are not touched; wrong and foreign ones are mended', () => {
    const world = new World(NOON, settings, 'chrome');
    world.event({ type: 'woke' });
    const writes = world.alarmWrites;
    world.kill();
    world.event({ type: 'woke' });
    expect(world.alarmWrites).toBe(writes);

    const leftOver = { name: 'left over', when: NOON + MIN, periodMinutes: 1, behindWhenSetMs: 0, lateMs: 0 };
    world.alarms.set(leftOver.name, leftOver);
    world.alarms.delete('guard');
    world.event({ type: 'woke' });
    expect([...world.alarms.keys()].toSorted()).toEqual(['guard', 'tick']);
  });

  test('paused without an end there is no alarm at all', () => {
    const world = new World(NOON, settings, 'chrome');
    world.event({ type: 'paused', id: 'p', until: null });
    expect(world.alarms.size).toBe(0);
  });

  test('events are taken in their order, also when they come at once', async () => {
    const world = atDue();
    world.event({ type: 'woke' });
    const reminderId = world.state()?.reminder?.id ?? '';
    const rhythm = world.rhythm();
    await Promise.all([
      rhythm.dispatch({ type: 'snoozed', id: 's', reminderId }),
      rhythm.dispatch({ type: 'skipped', id: 'k', reminderId }),
    ]);
    expect(world.state()).toMatchObject({ reminder: null, seen: ['s', 'k'] });
    expect([...world.records.values()]).toMatchObject([{ outcome: 'skipped', snoozes: 1 }]);
  });
});

test('a notification tells which reminder it is about', () => {
  expect(reminderOfNotification('reminder:r12-3:r12-3:show:4')).toBe('r12-3');
  expect(reminderOfNotification('test:1')).toBeNull();
});
