import { describe, expect, it } from 'vitest';
import { createSettingsKeeper } from '../../../utils/background/settings-keeper.ts';
import type { SettingsKeeper } from '../../../utils/background/settings-keeper.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import { settingsOf } from '../../../utils/settings/mirror.ts';
import { FakeSettingsStore } from '../../fakes/fake-settings-store.ts';

const item = (rev: number, values: object, v = 1) => ({ v, rev, values });

/** A background over a store, as it is wired in the product. */
function wake(store: FakeSettingsStore) {
  const problems: string[] = [];
  const changes: number[] = [];
  const keeper: SettingsKeeper = createSettingsKeeper(store, {
    changed: (settings) => void changes.push(settings.rhythm.workMinutes),
    problem: ({ kind }) => void (problems.includes(kind) || problems.push(kind)),
    synced: () => void problems.splice(0, Infinity, ...problems.filter((kind) => kind !== 'syncFailed')),
  });
  store.sync.onChanged((items) => void keeper.onRemoteChange(items));
  return { keeper, problems, changes };
}

/** `load`, with the time it may need when sync hangs. */
async function loaded(store: FakeSettingsStore, keeper: SettingsKeeper) {
  const answer = keeper.load();
  await store.pass(2000);
  return answer;
}

const workMinutes = (store: FakeSettingsStore): number => settingsOf(store.device['settings']).rhythm.workMinutes;
const dirty = (store: FakeSettingsStore): unknown => Object(store.device['settings']).dirty;

/** The only original kept under a key that begins so. */
function keptIn({ device }: { device: Record<string, unknown> }, prefix: string): unknown {
  const keys = Object.keys(device).filter((key) => key.startsWith(`${prefix}.`));
  expect(keys).toHaveLength(1);
  return device[keys[0] ?? ''];
}

describe('load', () => {
  it('gives the defaults and writes nothing where there is nothing', async () => {
    const store = new FakeSettingsStore();
    const { keeper, problems } = wake(store);
    expect(await loaded(store, keeper)).toEqual(DEFAULTS);
    expect(problems).toEqual([]);
    expect(store.device).toEqual({});
    expect(store.writes).toEqual([]);
  });

  it('takes what sync has and mirrors it', async () => {
    const store = new FakeSettingsStore();
    store.remote = { 'settings.rhythm': item(3, { workMinutes: 60 }), other: 1 };
    const settings = await loaded(store, wake(store).keeper);
    expect(settings.rhythm.workMinutes).toBe(60);
    expect(workMinutes(store)).toBe(60);
    expect(store.writes).toEqual([]);
  });

  it.each(['rejecting', 'hanging'] as const)('goes by the mirror while sync is %s', async (state) => {
    const store = new FakeSettingsStore();
    store.device['settings'] = { groups: { rhythm: item(2, { workMinutes: 50 }) }, dirty: [] };
    store.syncIs = state;
    const { keeper, problems } = wake(store);
    const settings = await loaded(store, keeper);
    expect(settings.rhythm.workMinutes).toBe(50);
    expect(problems).toEqual(['syncFailed']);
  });

  it('mends a damaged item in sync and sets the original aside', async () => {
    const store = new FakeSettingsStore();
    const damaged = item(7, { workMinutes: 'x', snoozeMinutes: 9 });
    store.remote = { 'settings.rhythm': damaged };
    const { keeper, problems } = wake(store);
    const settings = await loaded(store, keeper);
    await store.pass(5000);
    expect(settings.rhythm).toEqual({ ...DEFAULTS.rhythm, snoozeMinutes: 9 });
    expect(problems).toEqual(['settingsMended']);
    expect(keptIn(store, 'kept.settings.rhythm')).toEqual(damaged);
    expect(store.remote['settings.rhythm']).toEqual(item(7, { snoozeMinutes: 9 }));
  });

  it('keeps each of two damaged originals of one revision', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    const [one, other] = [item(7, { workMinutes: 'x' }), item(7, { workMinutes: 'y' })];
    store.remote = { 'settings.rhythm': one };
    await loaded(store, keeper);
    await keeper.onRemoteChange({ 'settings.rhythm': other });
    const kept = Object.entries(store.device).flatMap(([key, value]) => (key.startsWith('kept.') ? [value] : []));
    expect(kept).toEqual([one, other]);
  });

  it('holds a change that was made on a revision of a million million', async () => {
    const store = new FakeSettingsStore();
    store.remote = { 'settings.rhythm': item(2 ** 40, { workMinutes: 60 }) };
    const { keeper } = wake(store);
    await loaded(store, keeper);
    await keeper.save('rhythm', { workMinutes: 25 });
    await store.pass(5000);
    const again = wake(store);
    expect((await loaded(store, again.keeper)).rhythm.workMinutes).toBe(25);
    expect(again.problems).toEqual([]);
  });

  it('prefers a sound copy to a mended one of the same revision', async () => {
    const store = new FakeSettingsStore();
    store.remote = { 'settings.rhythm': item(7, { snoozeMinutes: 9 }) };
    store.device['settings'] = { groups: { rhythm: item(7, { snoozeMinutes: 'x', workMinutes: 240 }) }, dirty: [] };
    const settings = await loaded(store, wake(store).keeper);
    expect(settings.rhythm).toEqual({ ...DEFAULTS.rhythm, snoozeMinutes: 9 });
    expect(keptIn(store, 'kept.settings.rhythm')).toEqual(item(7, { snoozeMinutes: 'x', workMinutes: 240 }));
  });

  it('tells of damage before it is written over: a background that dies in between is followed by one that tells', async () => {
    const store = new FakeSettingsStore();
    const junk = { groups: { rhythm: item(7, { workMinutes: 'x' }) }, dirty: [] };
    store.device['settings'] = junk;
    let told = 0;
    const keeper = createSettingsKeeper(store, {
      changed: () => {},
      synced: () => {},
      problem() {
        told += 1;
        expect(store.device['settings']).toEqual(junk);
        expect(keptIn(store, 'kept.settings.rhythm')).toEqual(junk.groups.rhythm);
      },
    });
    await loaded(store, keeper);
    expect(told).toBe(1);
    expect(store.device['settings']).not.toEqual(junk);
  });

  it('begins anew from a mirror that is junk, and keeps the junk', async () => {
    const store = new FakeSettingsStore();
    store.device['settings'] = 'junk';
    store.remote = { 'settings.rhythm': item(3, { workMinutes: 60 }) };
    const { keeper, problems } = wake(store);
    const settings = await loaded(store, keeper);
    expect(settings.rhythm.workMinutes).toBe(60);
    expect(problems).toEqual(['settingsMended']);
    expect(keptIn(store, 'kept.settings.all')).toBe('junk');
  });

  it('publishes again what the server removed', async () => {
    const store = new FakeSettingsStore();
    store.device['settings'] = { groups: { rhythm: item(2, { workMinutes: 50 }) }, dirty: [] };
    await loaded(store, wake(store).keeper);
    await store.pass(5000);
    expect(store.remote['settings.rhythm']).toEqual(item(2, { workMinutes: 50 }));
  });
});

describe('save', () => {
  it('refuses what does not fit and changes nothing', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    const answer = await keeper.save('rhythm', { workMinutes: 3 });
    expect(answer).toEqual({ ok: false, error: 'error_setting_range', substitutions: [5, 240] });
    expect(store.device).toEqual({});
  });

  it('is here at once and in sync soon, and only what differs', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    await keeper.save('rhythm', { workMinutes: 60 });
    expect(workMinutes(store)).toBe(60);
    await store.pass(0);
    expect(store.remote).toEqual({ 'settings.rhythm': item(1, { workMinutes: 60 }) });
    expect(dirty(store)).toEqual([]);
  });

  it('writes a group once in two seconds, and the last value gets there', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    for (let minutes = 10; minutes < 60; minutes += 1) {
      await keeper.save('rhythm', { workMinutes: minutes });
      await store.pass(150);
    }
    await store.pass(5000);
    const times = store.writes.map((write) => write.at);
    for (const [index, at] of times.entries())
      if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(times.length).toBeLessThan(7);
    expect(store.remote['settings.rhythm']).toEqual(item(50, { workMinutes: 59 }));
    expect(dirty(store)).toEqual([]);
  });

  it('outlives a worker killed before the write', async () => {
    const store = new FakeSettingsStore();
    store.syncIs = 'hanging';
    await wake(store).keeper.save('rhythm', { workMinutes: 60 });
    store.kill();
    store.syncIs = 'well';
    const settings = await loaded(store, wake(store).keeper);
    await store.pass(5000);
    expect(settings.rhythm.workMinutes).toBe(60);
    expect(store.remote['settings.rhythm']).toEqual(item(1, { workMinutes: 60 }));
    expect(dirty(store)).toEqual([]);
  });

  it('keeps a change that sync refuses, says so, and tries again', async () => {
    const store = new FakeSettingsStore();
    const { keeper, problems } = wake(store);
    store.syncIs = 'full';
    await keeper.save('rhythm', { workMinutes: 60 });
    await store.pass(5000);
    expect(problems).toEqual(['syncFailed']);
    expect(dirty(store)).toEqual(['rhythm']);
    store.syncIs = 'well';
    await keeper.save('sound', { sounds: false });
    await store.pass(5000);
    expect(store.remote).toMatchObject({ 'settings.rhythm': item(1, { workMinutes: 60 }) });
    expect(dirty(store)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('does not take an answer for a cure while sync still refuses a change', async () => {
    const store = new FakeSettingsStore();
    store.device['settings'] = { groups: { rhythm: item(2, { workMinutes: 50 }) }, dirty: ['rhythm'] };
    store.syncIs = 'full';
    const { keeper, problems } = wake(store);
    await loaded(store, keeper);
    await store.pass(5000);
    expect(problems).toEqual(['syncFailed']);
  });

  it.each(['rejecting', 'hanging'] as const)('gets there once sync, which was %s, is well again', async (state) => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    store.syncIs = state;
    await keeper.save('rhythm', { workMinutes: 60 });
    await store.pass(5000);
    expect(dirty(store)).toEqual(['rhythm']);
    store.syncIs = 'well';
    await store.pass(60_000);
    expect(store.remote).toEqual({ 'settings.rhythm': item(1, { workMinutes: 60 }) });
    expect(dirty(store)).toEqual([]);
  });

  it('says when this device itself is full', async () => {
    const store = new FakeSettingsStore();
    store.isDeviceFull = true;
    const answer = await wake(store).keeper.save('rhythm', { workMinutes: 60 });
    expect(answer).toMatchObject({ ok: false, error: 'error_settings_not_saved' });
  });

  it('takes over what sync has before it writes', async () => {
    const store = new FakeSettingsStore();
    const { keeper, changes } = wake(store);
    store.remote = { 'settings.rhythm': item(9, { workMinutes: 90 }) };
    await keeper.save('rhythm', { workMinutes: 60 });
    await store.pass(5000);
    expect(changes).toEqual([90]);
    expect(store.writes).toEqual([]);
  });

  it('never writes over an item of a newer version', async () => {
    const store = new FakeSettingsStore();
    const newer = { ...item(5, { workMinutes: 60, glow: 'soft' }, 2), extra: true };
    store.remote = { 'settings.rhythm': newer };
    const first = wake(store);
    await loaded(store, first.keeper);
    expect(first.problems).toEqual(['settingsNewer']);
    await first.keeper.save('rhythm', { workMinutes: 70 });
    await store.pass(10_000);
    expect(workMinutes(store)).toBe(70);
    store.kill();
    const again = await loaded(store, wake(store).keeper);
    await store.pass(10_000);
    expect(again.rhythm.workMinutes).toBe(70);
    expect(store.remote['settings.rhythm']).toEqual(newer);
    expect(store.writes).toEqual([]);
    expect(keptIn(store, 'kept.settings.rhythm')).toMatchObject({ v: 2, values: { glow: 'soft' } });
  });

  it('sees before its first write that sync is of a newer version', async () => {
    const store = new FakeSettingsStore();
    store.remote = { 'settings.rhythm': item(0, { workMinutes: 60 }, 2) };
    const { keeper, problems } = wake(store);
    await keeper.save('rhythm', { workMinutes: 70 });
    await store.pass(10_000);
    expect(store.writes).toEqual([]);
    expect(problems).toEqual(['settingsNewer']);
    expect(workMinutes(store)).toBe(70);
    expect(dirty(store)).toEqual(['rhythm']);
  });

  it('does not publish an item of a newer version in its own name', async () => {
    const store = new FakeSettingsStore();
    store.device['settings'] = { groups: { rhythm: item(3, { workMinutes: 60 }, 2) }, dirty: [] };
    await loaded(store, wake(store).keeper);
    await store.pass(10_000);
    expect(store.writes).toEqual([]);
    expect(workMinutes(store)).toBe(60);
  });

  it('leaves a damaged item alone where it cannot be set aside', async () => {
    const store = new FakeSettingsStore();
    const damaged = item(7, { workMinutes: 'x', snoozeMinutes: 9 });
    store.remote = { 'settings.rhythm': damaged };
    store.isDeviceFull = true;
    const settings = await loaded(store, wake(store).keeper);
    await store.pass(10_000);
    expect(settings.rhythm.snoozeMinutes).toBe(9);
    expect(store.remote['settings.rhythm']).toEqual(damaged);
  });

  it('resets one group or all as a change like any other', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    await keeper.save('rhythm', { workMinutes: 60 });
    await keeper.save('sound', { sounds: false });
    await keeper.reset('rhythm');
    expect(settingsOf(store.device['settings'])).toMatchObject({ rhythm: DEFAULTS.rhythm, sound: { sounds: false } });
    await keeper.reset(null);
    await store.pass(10_000);
    expect(store.remote).toEqual({ 'settings.rhythm': item(2, {}), 'settings.sound': item(2, {}) });
  });
});

describe('onRemoteChange', () => {
  it('gives the preferences where they differ, and does not answer an echo', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    store.remote = { 'settings.rhythm': item(3, { workMinutes: 60 }) };
    expect((await keeper.onRemoteChange(store.remote))?.rhythm.workMinutes).toBe(60);
    expect(await keeper.onRemoteChange(store.remote)).toBeNull();
    expect(await keeper.onRemoteChange({ other: 1 })).toBeNull();
    await store.pass(10_000);
    expect(store.writes).toEqual([]);
  });

  it('answers an older item with the later one, and a removed one with what it was', async () => {
    const store = new FakeSettingsStore();
    const { keeper } = wake(store);
    await keeper.save('rhythm', { workMinutes: 60 });
    await keeper.save('rhythm', { workMinutes: 61 });
    await store.pass(10_000);
    store.remote = { 'settings.rhythm': item(1, { workMinutes: 20 }) };
    expect(await keeper.onRemoteChange(store.remote)).toBeNull();
    await store.pass(10_000);
    expect(store.remote['settings.rhythm']).toEqual(item(2, { workMinutes: 61 }));
    store.remote = {};
    await keeper.onRemoteChange({ 'settings.rhythm': undefined });
    await store.pass(10_000);
    expect(store.remote['settings.rhythm']).toEqual(item(2, { workMinutes: 61 }));
  });
});
