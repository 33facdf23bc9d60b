import { FakeSettingsStore } from '../fakes/fake-settings-store.ts';
import { rhythmSettings } from '../fakes/rhythm-settings.ts';
import { World } from '../fakes/world.ts';
import { describePorts } from './ports.ts';

for (const flavour of ['chrome', 'firefox'] as const) {
  describePorts(`the ${flavour} in memory`, async () => {
    const world = new World(Date.UTC(2026, 0, 5, 9), rhythmSettings(), flavour);
    const { alarms, notifier, history } = world.surroundings();
    const { sync, local } = new FakeSettingsStore();
    const told: Record<string, unknown>[] = [];
    sync.onChanged((items) => told.push(items));
    return {
      alarms,
      notifier,
      history,
      sync,
      local,
      now: () => world.now,
      visible: async () => [...world.visible],
      told: async () => told,
      records: async () => [...world.records.values()],
      notes: async () => [...world.notes.values()],
      close: async () => {},
    };
  });
}
