import { describe, expect, test } from 'vitest';
import { World } from '../fakes/world.ts';
import { reminderOfNotification } from '../../utils/app/dispatch.ts';
import { rhythmSettings } from '../fakes/rhythm-settings.ts';

const MIN = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);
const settings = rhythmSettings({ holdCalls: true });

const IDLE = { idle: 'idle', idleSince: null, audible: false, fullscreen: false, call: null } as const;

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

  test('nothing is shown that was not saved first', () => {
    const world = atDue();
    world.failing.add('save');
    expect(() => world.event({ type: 'woke' })).toThrow('save refused');
    expect(world.shown).toEqual([]);
    world.failing.clear();
    world.event({ type: 'woke' });
    expect(reminders(world)).toBe(1);
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
