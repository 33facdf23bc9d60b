import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../utils/settings/types.ts';
import { rhythmSettings } from '../../fakes/rhythm-settings.ts';
import { World } from '../../fakes/world.ts';

const MIN = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);

interface Chosen {
  asks?: Settings['moments']['asks'];
  sound?: Partial<Settings['sound']>;
}

/** Somebody who works for `minutes`, with these preferences. */
function worked(minutes: number, { asks = 'notification', sound = {} }: Chosen): World {
  const world = new World(NOON, rhythmSettings(), 'chrome');
  world.preferences = (of) => ({
    ...of,
    moments: { ...of.moments, asks },
    sound: { ...of.sound, ...sound },
  });
  for (let minute = 0; minute <= minutes; minute += 5) {
    world.now = NOON + minute * MIN;
    world.event({ type: 'woke' });
  }
  return world;
}

describe('a reminder asks as the person chose', () => {
  test('by a notification', () => {
    const world = worked(45, {});
    expect(world.shown.map(({ silent }) => silent)).toEqual([false]);
    expect({ windows: world.windows, rung: world.rung }).toEqual({ windows: [], rung: [] });
  });

  test('by the icon alone', () => {
    const world = worked(45, { asks: 'icon' });
    expect({ shown: world.shown, windows: world.windows }).toEqual({ shown: [], windows: [] });
    expect(world.toolbar).toMatchObject({ icon: 'due', badge: 'badge_now', urgent: true });
  });

  test('by a window, which names the reminder', () => {
    const world = worked(45, { asks: 'window' });
    expect({ shown: world.shown, windows: world.windows }).toEqual({ shown: [], windows: [world.saved?.reminder?.id] });
  });

  test.each(['icon', 'notification', 'window'] as const)('%s: with the same repeats and the same record', (asks) => {
    const world = worked(90, { asks });
    expect(world.saved?.reminder).toMatchObject({ asked: 4 });
    const reminderId = world.saved?.reminder?.id ?? '';
    world.event({ type: 'skipped', id: 'k', reminderId });
    expect([...world.records.values()]).toMatchObject([{ id: reminderId, outcome: 'skipped' }]);
    expect(world.saved?.outbox).toEqual([]);
  });

  test.each([
    ['the system’s sound', {}, false, []],
    ['none', { reminderTone: 'none' }, true, []],
    ['a tone of its own, at its volume', { reminderTone: 'own', reminderVolume: 35 }, true, [35]],
    ['no tone where all sounds are off', { reminderTone: 'own', sounds: false }, true, []],
  ] as const)('heard: %s', (_what, sound, silent, rung) => {
    const world = worked(45, { sound });
    expect(world.shown.map((one) => one.silent)).toEqual([silent]);
    expect(world.rung).toEqual(rung);
  });

  test('its tone is heard whatever shows it, and no early notice has one', () => {
    const sound = { reminderTone: 'own', reminderVolume: 50 } as const;
    expect(worked(45, { asks: 'icon', sound }).rung).toEqual([50]);
    expect(worked(45, { asks: 'window', sound }).rung).toEqual([50]);
    const early = worked(40, { sound });
    early.settings = rhythmSettings({ headsUpSeconds: 300 });
    early.event({ type: 'woke' });
    expect(early.shown).toHaveLength(1);
    expect(early.rung).toEqual([]);
  });

  test('a tone that fails does not keep the reminder back', () => {
    const world = worked(40, { sound: { reminderTone: 'own' } });
    world.rung.push = () => {
      throw new Error('no sound here');
    };
    world.now += 5 * MIN;
    world.event({ type: 'woke' });
    expect(world.shown).toHaveLength(1);
    expect(world.saved?.outbox).toEqual([]);
    expect(world.failures).toEqual(['tone: Error: no sound here']);
  });
});
