import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlarmsPort, HistoryPort, NotifierPort } from '../../utils/ports/background.ts';
import type { SettingsStore } from '../../utils/ports/settings-store.ts';
import type { EndRecord, Note } from '../../utils/rhythm/types.ts';

const MINUTE = 60_000;

/** What the background stands on, and what is seen of it from outside. */
export interface Ports {
  alarms: Pick<AlarmsPort, 'all' | 'set' | 'clear'>;
  notifier: NotifierPort;
  history: HistoryPort;
  sync: Pick<SettingsStore['sync'], 'get' | 'set'>;
  local: SettingsStore['local'];
  /** Epoch ms. */
  now(): number;
  /** Ids of the notifications on view. */
  visible(): Promise<readonly string[]>;
  /** Items of sync that were told as changed, oldest first. */
  told(): Promise<readonly Record<string, unknown>[]>;
  records(): Promise<readonly EndRecord[]>;
  notes(): Promise<readonly Note[]>;
  close(): Promise<void>;
}

const record = (id: string, endedAt: number, doneMs: number): EndRecord => ({
  id,
  outcome: 'taken',
  dueAt: null,
  endedAt,
  routineId: 'desk-reset-60',
  plannedMs: 60_000,
  doneMs,
  snoozes: 0,
  ritualId: null,
  runId: 'b',
});

const TEXT = { title: 'A title', message: 'A message', startLabel: null, snoozeLabel: null };

/** What is relied on of a browser: asked of the real ones, and of what stands in for them where time is played. */
export function describePorts(name: string, open: () => Promise<Ports>): void {
  describe(`what is relied on in ${name}`, () => {
    let ports: Ports;
    beforeAll(async () => {
      ports = await open();
    });
    afterAll(() => ports.close());

    const alarm = async (wanted: string) => (await ports.alarms.all()).find((one) => one.name === wanted);

    test('an alarm is kept by its name, with its time and its period, until it is taken away', async () => {
      const when = ports.now() + 10 * MINUTE;
      await ports.alarms.set({ name: 'once', when, periodMinutes: null });
      await ports.alarms.set({ name: 'often', when: when + MINUTE, periodMinutes: 5 });
      expect(await alarm('once')).toMatchObject({ name: 'once', when, periodMinutes: null });
      expect(await alarm('often')).toMatchObject({ name: 'often', when: when + MINUTE, periodMinutes: 5 });
      await ports.alarms.clear('once');
      await ports.alarms.clear('never there');
      expect(await alarm('once')).toBeUndefined();
      expect(await alarm('often')).toBeDefined();
    });

    test('an alarm that is set again takes the place of the first', async () => {
      const when = ports.now() + 10 * MINUTE;
      await ports.alarms.set({ name: 'twice', when, periodMinutes: 5 });
      await ports.alarms.set({ name: 'twice', when: when + MINUTE, periodMinutes: null });
      const all = await ports.alarms.all();
      expect(all.filter((one) => one.name === 'twice')).toMatchObject([{ when: when + MINUTE, periodMinutes: null }]);
    });

    test('a notification is on view by its id, and goes by the beginning of it', async () => {
      const mine = async (): Promise<string[]> => (await ports.visible()).filter((id) => /^[ab]:/.test(id)).toSorted();
      for (const id of ['a:1', 'a:2', 'b:1']) await ports.notifier.show(id, TEXT, true);
      expect(await mine()).toEqual(['a:1', 'a:2', 'b:1']);
      await ports.notifier.hide('a:', 'a:2');
      expect(await mine()).toEqual(['a:2', 'b:1']);
      await ports.notifier.hide('a:');
      await ports.notifier.hide('c:');
      expect(await mine()).toEqual(['b:1']);
      await ports.notifier.hide('b:');
      expect(await mine()).toEqual([]);
    });

    test('a record and a note stay as they were first written', async () => {
      const now = ports.now();
      await ports.history.add(record('r1', now, 60_000));
      await ports.history.add(record('r1', now + MINUTE, 1));
      const mine = (await ports.records()).filter(({ id }) => id === 'r1');
      expect(mine).toEqual([record('r1', now, 60_000)]);
      const note: Note = { from: now, to: now + MINUTE, kind: 'worked', detail: null };
      await ports.history.addNote('n1', note);
      await ports.history.addNote('n1', { ...note, to: now + 1, kind: 'idle' });
      expect((await ports.notes()).filter(({ from }) => from === now)).toEqual([note]);
    });

    test('synced items are written one beside the other, and no others are read', async () => {
      await ports.sync.set({ 'settings.one': { v: 1, values: { a: 1 } }, 'settings.two': { v: 1 } });
      await ports.sync.set({ 'settings.one': { v: 1, values: { b: [2] } }, 'other.one': { v: 1 } });
      expect(await ports.sync.get()).toMatchObject({
        'settings.one': { v: 1, values: { b: [2] } },
        'settings.two': { v: 1 },
      });
      expect(Object.keys(await ports.sync.get()).filter((key) => !key.startsWith('settings.'))).toEqual([]);
      expect((await ports.sync.get())['settings.one']).toEqual({ v: 1, values: { b: [2] } });
    });

    test('who writes a synced item is told of it, as it is then, and of no other items', async () => {
      await ports.sync.set({ 'settings.told': { rev: 1 } });
      await ports.sync.set({ 'settings.told': { rev: 2 }, 'other.told': { rev: 1 } });
      await ports.sync.set({ 'other.told': { rev: 2 } });
      await expect
        .poll(async () => (await ports.told()).filter((items) => 'settings.told' in items))
        .toEqual([{ 'settings.told': { rev: 1 } }, { 'settings.told': { rev: 2 } }]);
      expect(
        (await ports.told()).every((items) => Object.keys(items).every((key) => key.startsWith('settings.'))),
      ).toBe(true);
    });

    test('what this device keeps is read as it was written, and nothing where nothing was', async () => {
      await ports.local.set({ 'contract.one': { a: [1, { b: null }] }, 'contract.two': 2 });
      await ports.local.set({ 'contract.two': 3 });
      expect(await ports.local.get('contract.one')).toEqual({ a: [1, { b: null }] });
      expect(await ports.local.get('contract.two')).toBe(3);
      expect((await ports.local.get('contract.none')) ?? null).toBeNull();
    });
  });
}
