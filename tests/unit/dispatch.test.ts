import { describe, expect, test } from 'vitest';
import { World } from '../fakes/world.ts';
import { reminderOfNotification } from '../../utils/app/dispatch.ts';
import type { RhythmSettings } from '../../utils/rhythm/types.ts';

const MIN = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);
const settings: RhythmSettings = {
  workMinutes: 45,
  naturalBreakMinutes: 5,
  repeatMinutes: 10,
  snoozeMinutes: 5,
  maxSnoozes: 3,
  hours: Array.from({ length: 7 }, () => [{ from: '00:00', to: '00:00' }]),
  zone: 'UTC',
};

/** A world in which a reminder comes due with the next event. */
async function atDue(): Promise<World> {
  const world = new World(NOON, settings, 'chrome');
  await world.event({ type: 'woke' });
  for (let minute = 5; minute < 45; minute += 5) {
    world.now = NOON + minute * MIN;
    await world.event({ type: 'woke' });
  }
  world.now = NOON + 45 * MIN;
  world.kill();
  return world;
}

describe('dispatch', () => {
  /* load, save, alarms (read, up to two writes), hide, show, save, alarms, toolbar: whichever call is the last. */
  test.each(Array.from({ length: 14 }, (_, calls) => calls))(
    'a worker that dies after %i calls loses no reminder and shows none twice',
    async (calls) => {
      const world = await atDue();
      world.callsToLive = calls;
      await world.event({ type: 'woke' });
      world.kill();
      world.now += 30_000;
      await world.event({ type: 'woke' });
      expect(world.shown).toHaveLength(1);
      expect(world.state()?.outbox).toEqual([]);
    },
  );

  test('nothing is shown that was not saved first', async () => {
    const world = await atDue();
    world.failing.add('save');
    await world.event({ type: 'woke' });
    expect(world.shown).toEqual([]);
    world.failing.clear();
    await world.event({ type: 'woke' });
    expect(world.shown).toHaveLength(1);
  });

  test('a notification that fails is tried again, a record that fails is not lost', async () => {
    const world = await atDue();
    world.failing.add('notifier');
    await world.event({ type: 'woke' });
    expect(world.shown).toEqual([]);
    world.failing.clear();
    world.now += 30_000;
    await world.event({ type: 'woke' });
    expect(world.shown).toHaveLength(1);

    world.failing.add('history');
    const reminderId = world.state()?.reminder?.id ?? '';
    await world.event({ type: 'skipped', id: 'k', reminderId });
    expect(world.records.size).toBe(0);
    world.failing.clear();
    await world.event({ type: 'woke' });
    expect([...world.records.values()]).toMatchObject([{ id: reminderId, outcome: 'skipped' }]);
  });

  test('alarms that are right are not touched; wrong and foreign ones are mended', async () => {
    const world = new World(NOON, settings, 'chrome');
    await world.event({ type: 'woke' });
    const writes = world.alarmWrites;
    world.kill();
    await world.event({ type: 'woke' });
    expect(world.alarmWrites).toBe(writes);

    world.alarms.set('left over', { name: 'left over', when: NOON + MIN, periodMinutes: 1, behindWhenSetMs: 0 });
    world.alarms.delete('guard');
    await world.event({ type: 'woke' });
    expect([...world.alarms.keys()].toSorted()).toEqual(['guard', 'tick']);
  });

  test('paused without an end there is no alarm at all', async () => {
    const world = new World(NOON, settings, 'chrome');
    await world.event({ type: 'paused', id: 'p', until: null });
    expect(world.alarms.size).toBe(0);
  });

  test('events are taken in their order, also when they come at once', async () => {
    const world = await atDue();
    await world.event({ type: 'woke' });
    const reminderId = world.state()?.reminder?.id ?? '';
    await Promise.all([
      world.event({ type: 'snoozed', id: 's', reminderId }),
      world.event({ type: 'skipped', id: 'k', reminderId }),
    ]);
    expect(world.state()).toMatchObject({ reminder: null, seen: ['s', 'k'] });
    expect([...world.records.values()]).toMatchObject([{ outcome: 'skipped', snoozes: 1 }]);
  });
});

test('a notification tells which reminder it is about', () => {
  expect(reminderOfNotification('reminder:r12-3:r12-3:show:4')).toBe('r12-3');
  expect(reminderOfNotification('test:1')).toBeNull();
});
