import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSettingsKeeper } from '../../utils/background/settings-keeper.ts';
import { hostOf } from '../../utils/settings/call-hosts.ts';
import { sortedDay } from '../../utils/settings/day-ranges.ts';
import {
  ASKS,
  BADGES,
  CLOCKS,
  GROUPS,
  MAX_DAYS_OFF,
  MAX_QUIET_RANGES,
  MAX_RITUALS,
  MAX_VOICE_NAME_LENGTH,
  MUSIC,
  OPENS_IN,
  PREPARATIONS,
  RANGES,
  RANGES_OR_NONE,
  REMINDER_TONES,
  TEXT_SIZES,
  THEMES,
} from '../../utils/settings/defaults.ts';
import { canonical, itemOf, mergeItems, readItem } from '../../utils/settings/items.ts';
import type { Item } from '../../utils/settings/items.ts';
import { readMirror, settingsOf } from '../../utils/settings/mirror.ts';
import { parsePatch } from '../../utils/settings/schema.ts';
import type { Ritual, Settings } from '../../utils/settings/types.ts';
import { FakeSettingsStore } from '../fakes/fake-settings-store.ts';

const within = (field: keyof typeof RANGES) => fc.integer(RANGES[field]);
const withinOrNone = (field: keyof typeof RANGES_OR_NONE) =>
  fc.oneof(fc.constant(0), fc.integer(RANGES_OR_NONE[field]));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
/** Any number of times in order make ranges that do not overlap. */
const day = fc.uniqueArray(time, { maxLength: 10 }).map((times) => {
  const sorted = times.toSorted();
  return sortedDay(
    sorted.flatMap((from, index) => {
      const to = sorted[index + 1];
      return index % 2 === 0 && to ? [{ from, to }] : [];
    }),
  );
});
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Temporal.PlainDate(2000, 1, 1).add({ days }).toString());
const EXTRA_AT = Date.UTC(2026, 5, 6, 9);
const daysOff = fc.tuple(date, date).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const ritual: fc.Arbitrary<Ritual> = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
  on: fc.boolean(),
  time,
  days: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((days) => days.includes(true)),
  routineId: fc.string({ minLength: 1, maxLength: 20 }),
  preparations: fc.subarray([...PREPARATIONS]),
});
const settings: fc.Arbitrary<Settings> = fc.record({
  rhythm: fc.record({
    workMinutes: within('workMinutes'),
    naturalBreakMinutes: within('naturalBreakMinutes'),
    repeatMinutes: within('repeatMinutes'),
    snoozeMinutes: within('snoozeMinutes'),
    maxSnoozes: within('maxSnoozes'),
    headsUpSeconds: withinOrNone('headsUpSeconds'),
    firm: fc.boolean(),
    soundIsPresence: fc.boolean(),
  }),
  hours: fc.record({
    week: fc.array(day, { minLength: 7, maxLength: 7 }),
    daysOff: fc.array(daysOff, { maxLength: MAX_DAYS_OFF }),
    extra: fc.option(
      fc.integer({ min: 1, max: 47 }).map((hours) => ({ from: EXTRA_AT, until: EXTRA_AT + hours * 3_600_000 })),
    ),
  }),
  break: fc.record({
    breakMinutes: within('breakMinutes'),
    routines: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 9 }),
    putFirst: fc.string({ maxLength: 20 }),
    putFrom: within('putFrom'),
    longEvery: withinOrNone('longEvery'),
    longMinutes: within('longMinutes'),
    changeSeconds: within('changeSeconds'),
    feelings: fc.boolean(),
    opensIn: fc.constantFrom(...OPENS_IN),
    softLight: fc.boolean(),
  }),
  moments: fc.record({
    fullscreen: fc.boolean(),
    calls: fc.boolean(),
    callHosts: fc.uniqueArray(
      fc
        .domain()
        .map(hostOf)
        .filter((host) => host !== null),
      { maxLength: 9 },
    ),
    quiet: day.map((ranges) => ranges.slice(0, MAX_QUIET_RANGES)),
    maxHoldMinutes: within('maxHoldMinutes'),
    lullMinutes: within('lullMinutes'),
    asks: fc.constantFrom(...ASKS),
  }),
  rituals: fc.record({
    list: fc.uniqueArray(ritual, { maxLength: MAX_RITUALS, selector: ({ id }) => id }),
  }),
  toolbar: fc.record({ badge: fc.constantFrom(...BADGES) }),
  look: fc.record({
    theme: fc.constantFrom(...THEMES),
    textSize: fc.constantFrom(...TEXT_SIZES),
    clock: fc.constantFrom(...CLOCKS),
    weekStart: within('weekStart'),
  }),
  sound: fc.record({
    sounds: fc.boolean(),
    reminderTone: fc.constantFrom(...REMINDER_TONES),
    reminderVolume: fc.integer(RANGES.reminderVolume),
    soundVolume: fc.integer(RANGES.soundVolume),
    voice: fc.boolean(),
    voiceName: fc.string({ maxLength: MAX_VOICE_NAME_LENGTH }),
    voiceRate: fc.integer(RANGES.voiceRate),
    voiceVolume: fc.integer(RANGES.voiceVolume),
    music: fc.constantFrom(...MUSIC),
    musicVolume: fc.integer(RANGES.musicVolume),
  }),
});
const item: fc.Arbitrary<Item> = fc.record({
  v: fc.integer({ min: 1, max: 2 }),
  rev: fc.integer({ min: 0, max: 3 }),
  values: fc.dictionary(fc.constantFrom('workMinutes', 'maxSnoozes'), fc.integer({ min: 5, max: 7 })),
});

describe('merge', () => {
  const same = (a: Item, b: Item): void => expect(canonical(a)).toBe(canonical(b));
  it('is commutative, associative, idempotent', () => {
    fc.assert(
      fc.property(item, item, item, (a, b, c) => {
        same(mergeItems(a, b), mergeItems(b, a));
        same(mergeItems(mergeItems(a, b), c), mergeItems(a, mergeItems(b, c)));
        same(mergeItems(a, a), a);
      }),
    );
  });
});

describe('reading', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(settings, fc.nat(), (written, rev) => {
        for (const group of GROUPS) {
          const stored: unknown = JSON.parse(JSON.stringify(itemOf(group, written[group], rev)));
          expect(readItem(group, stored)).toEqual({ values: written[group], rev, problem: null });
          expect(parsePatch(group, written[group])).toEqual({ ok: true, values: written[group] });
        }
      }),
    );
  });

  it('never throws, and what it gives is always valid', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: false }), (junk) => {
        settingsOf(junk);
        readMirror(junk);
        for (const group of GROUPS) {
          for (const raw of [
            junk,
            { v: 1, rev: junk, values: junk },
            { v: 1, rev: 1, values: { week: junk, routines: junk, callHosts: junk, quiet: junk, list: junk } },
            { v: 1, rev: 1, values: { callHosts: [junk], quiet: [junk], list: [junk], badge: junk, longEvery: junk } },
          ]) {
            expect(parsePatch(group, readItem(group, raw).values).ok).toBe(true);
          }
          parsePatch(group, junk);
        }
      }),
    );
  });

  it('loses no valid field to junk beside it', () => {
    const field = fc.constantFrom('workMinutes', 'naturalBreakMinutes', 'repeatMinutes', 'snoozeMinutes', 'maxSnoozes');
    fc.assert(
      fc.property(settings, fc.uniqueArray(field), fc.jsonValue(), ({ rhythm }, broken, junk) => {
        fc.pre(typeof junk !== 'number');
        const values = { ...rhythm, ...Object.fromEntries(broken.map((name) => [name, junk])) };
        const read: Record<string, unknown> = { ...readItem('rhythm', { v: 1, rev: 1, values }).values };
        for (const [name, value] of Object.entries(rhythm)) {
          if (!broken.some((other) => other === name)) expect(read[name]).toBe(value);
        }
      }),
    );
  });
});

describe('hosts', () => {
  it('stay as they are when read once more', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.string({ unit: 'grapheme' })), (typed) => {
        const host = hostOf(typed);
        if (host !== null) expect(hostOf(host)).toBe(host);
      }),
    );
  });
});

/** Two devices and a server: the server goes by keys, whoever comes first; the other's unsent write is dropped. */
function twoDevices() {
  const server: Record<string, { value: unknown; serial: number }> = {};
  let serial = 0;
  const devices = [0, 1].map(() => {
    const store = new FakeSettingsStore();
    const keeper = createSettingsKeeper(store, { changed: () => {}, problem: () => {}, synced: () => {} });
    store.sync.onChanged((items) => void keeper.onRemoteChange(items));
    return { store, keeper, seen: new Map<string, number>(), sent: new Map<string, string>() };
  });
  /** The browser's sync runs once on one device. */
  async function exchange(index: number): Promise<void> {
    const device = devices[index];
    if (!device) return;
    const incoming: Record<string, unknown> = {};
    for (const key of GROUPS.map((group) => `settings.${group}`)) {
      const there = server[key];
      const here = device.store.remote[key];
      if (there && there.serial > (device.seen.get(key) ?? 0)) {
        device.seen.set(key, there.serial);
        if (canonical(there.value) !== canonical(here)) incoming[key] = structuredClone(there.value);
      } else if (here !== undefined && canonical(here) !== canonical(there?.value)) {
        serial += 1;
        server[key] = { value: structuredClone(here), serial };
        device.seen.set(key, serial);
      }
    }
    Object.assign(device.store.remote, incoming);
    await device.keeper.onRemoteChange(incoming);
  }
  return { devices, exchange };
}

describe('two devices', () => {
  it('come to the same preferences, whatever the order of changes, exchanges and time', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), on: fc.nat(1), minutes: fc.integer({ min: 5, max: 9 }) }),
      fc.record({ kind: fc.constant('sound' as const), on: fc.nat(1), sounds: fc.boolean() }),
      fc.record({ kind: fc.constant('exchange' as const), on: fc.nat(1) }),
      fc.record({ kind: fc.constant('pass' as const), on: fc.nat(1), ms: fc.integer({ min: 0, max: 3000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { devices, exchange } = twoDevices();
        for (const { store, keeper } of devices) {
          const load = keeper.load();
          await store.pass(0);
          await load;
        }
        for (const step of acts) {
          const device = devices[step.on];
          if (step.kind === 'save') await device?.keeper.save('rhythm', { workMinutes: step.minutes });
          if (step.kind === 'sound') await device?.keeper.save('sound', { sounds: step.sounds });
          if (step.kind === 'exchange') await exchange(step.on);
          if (step.kind === 'pass') await device?.store.pass(step.ms);
        }
        for (let round = 0; round < 6; round += 1) {
          for (const [index, { store }] of devices.entries()) {
            await store.pass(5000);
            await exchange(index);
          }
        }
        const [a, b] = devices.map(({ store }) => store.device['settings']);
        expect(settingsOf(a)).toEqual(settingsOf(b));
        expect(Object(a).dirty ?? []).toEqual([]);
        const writes = devices.map(({ store }) => store.writes.length);
        for (const [index, { store }] of devices.entries()) {
          await store.pass(60_000);
          await exchange(index);
          expect(store.writes.length).toBe(writes[index]);
        }
      }),
      {
        numRuns: 150,
        examples: [
          /* The other device's change comes while this one's is being written. */
          [
            [
              { kind: 'save', on: 0, minutes: 5 },
              { kind: 'save', on: 1, minutes: 6 },
              { kind: 'sound', on: 0, sounds: false },
              { kind: 'exchange', on: 0 },
              { kind: 'exchange', on: 0 },
              { kind: 'exchange', on: 1 },
            ],
          ],
        ],
      },
    );
  });
});
