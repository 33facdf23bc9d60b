import type { SettingsStore } from '../ports/settings-store.ts';
import { DEFAULTS, GROUPS } from '../settings/defaults.ts';
import { canonical, itemOf, pruned, readItem, SCHEMA_VERSION, syncKey } from '../settings/items.ts';
import { mergeRemote, problemOf } from '../settings/merge.ts';
import type { SettingsProblem } from '../settings/merge.ts';
import { MIRROR_KEY, readMirror, settingsOf } from '../settings/mirror.ts';
import type { Mirror } from '../settings/mirror.ts';
import { parsePatch } from '../settings/schema.ts';
import type { PatchError } from '../settings/schema.ts';
import type { Settings, SettingsGroup } from '../settings/types.ts';
import { serialQueue } from './queue.ts';

/** If sync has not answered by then, it is taken to be off. */
const SYNC_TIMEOUT_MS = 2000;
/** Chrome refuses more than 120 writes a minute and 1,800 an hour. */
const WRITE_SPACING_MS = 2000;
/** A write that sync refused or did not answer is tried again after this long, if the background is still alive then. */
const RETRY_MS = 60_000;

export type SaveResult =
  | { ok: true; settings: Settings }
  /** `error` is the key of a sentence in the messages. */
  | { ok: false; error: PatchError['key'] | 'error_settings_not_saved'; substitutions: (string | number)[] };

/** Events that happen by themselves, after the call that caused them has returned. */
export interface KeeperEvents {
  /** Sync was read before a write and held something else. */
  changed(settings: Settings): void;
  /** The same problem may be reported again. The affected data is overwritten once this has settled; it must not reject. */
  problem(problem: SettingsProblem): void | Promise<void>;
  /** Sync has answered, and holds everything. */
  synced(): void | Promise<void>;
}

export interface SettingsKeeper {
  /** Mirror and sync, merged; takes two seconds at most. Rejects only if this device's own storage does. */
  load(): Promise<Settings>;
  /** Validates, saves here at once, and saves in sync as soon as the spacing allows. A refused patch changes nothing. */
  save(group: SettingsGroup, patch: unknown): Promise<SaveResult>;
  /** Resets to the defaults; null means every group. */
  reset(group: SettingsGroup | null): Promise<SaveResult>;
  /** Takes the items that `sync.onChanged` reports. Resolves to the preferences if they changed, otherwise null. */
  onRemoteChange(items: Record<string, unknown>): Promise<Settings | null>;
}

/** The kind under which a group's originals are kept. A value that was no mirror at all is kept as `settings.all`. */
const kindOf = (group: SettingsGroup): string => `settings.${group}`;

/** The only writer of the preferences. Lives in the background; may be dropped and recreated at any moment. */
export function createSettingsKeeper(store: SettingsStore, events: KeeperEvents): SettingsKeeper {
  let mirror: Mirror | null = null;
  let mended: SettingsGroup[] = [];
  /* Items in sync that a newer version wrote, as far as this background has seen. */
  const locked = new Set<SettingsGroup>();
  const writtenAt = new Map<SettingsGroup, number>();
  /* How often each group was compared with what sync holds. */
  const heard = new Map<SettingsGroup, number>();
  let isPushing = false;
  let cancelPush: () => void = () => {};
  const enqueue = serialQueue();

  /** Makes one change to the mirror after the other. Nothing in here waits for sync. */
  const inTurn = <T>(work: (current: Mirror) => Promise<T>): Promise<T> => enqueue(() => readOnce().then(work));

  async function readOnce(): Promise<Mirror> {
    if (mirror) return mirror;
    const raw = await store.local.get(MIRROR_KEY);
    const read = readMirror(raw);
    mended = GROUPS.filter((group) => read.problems[group] === 'damaged');
    const stored: Record<string, unknown> = Object(Object(raw).groups);
    for (const group of mended) await store.keepOriginal(kindOf(group), stored[group]);
    if (!read.whole) await store.keepOriginal('settings.all', raw);
    for (const group of GROUPS)
      await tell(problemOf(group, read.mirror.groups[group]?.rev ?? 0, read.problems[group] ?? null));
    if (!read.whole) await tell([{ id: 'settingsMended.all.0', kind: 'settingsMended' }]);
    if (mended.length > 0 || !read.whole) await store.local.set({ [MIRROR_KEY]: read.mirror });
    mirror = read.mirror;
    return mirror;
  }

  /** If a background dies while handling a problem, the next one finds the problem again. */
  async function tell(problems: readonly SettingsProblem[]): Promise<void> {
    for (const problem of problems) await events.problem(problem);
  }

  /** Sync's answer, or null if sync fails or hangs. */
  function asked<T>(call: () => Promise<T>): Promise<{ value: T } | null> {
    return new Promise((resolve) => {
      const cancel = store.later(SYNC_TIMEOUT_MS, () => resolve(null));
      const answer = (result: { value: T } | null): void => {
        cancel();
        resolve(result);
      };
      try {
        call().then(
          (value) => answer({ value }),
          () => answer(null),
        );
      } catch {
        answer(null);
      }
    });
  }

  /** The preferences if they changed, otherwise null. */
  async function take(remote: Record<string, unknown>, scope: readonly SettingsGroup[]): Promise<Settings | null> {
    return inTurn(async (current) => {
      const merged = mergeRemote(current, mended, remote, scope);
      for (const group of scope) heard.set(group, (heard.get(group) ?? 0) + 1);
      for (const group of scope) locked.delete(group);
      for (const group of merged.locked) locked.add(group);
      try {
        for (const [group, original] of merged.originals) await store.keepOriginal(kindOf(group), original);
        await tell(merged.problems);
        if (canonical(current) !== canonical(merged.mirror)) await store.local.set({ [MIRROR_KEY]: merged.mirror });
        mirror = merged.mirror;
      } catch {
        /* An original that could not be set aside here must not be overwritten in sync. */
        mirror = { groups: merged.mirror.groups, dirty: [] };
      }
      mended = mended.filter((group) => !scope.includes(group));
      const settings = settingsOf(mirror);
      return canonical(settings) === canonical(settingsOf(current)) ? null : settings;
    });
  }

  const syncFailed = (): Promise<void> => tell([{ id: 'syncFailed', kind: 'syncFailed' }]);

  /** Writes the dirty groups, each when its spacing allows. */
  function push(): void {
    cancelPush();
    const waiting = (mirror?.dirty ?? []).filter((group) => !locked.has(group));
    if (isPushing || waiting.length === 0) return;
    const now = store.now();
    /* A clock that was set back must not hold up a change for longer than the spacing. */
    const wait = (group: SettingsGroup): number =>
      Math.min(WRITE_SPACING_MS, Math.max(0, (writtenAt.get(group) ?? -Infinity) + WRITE_SPACING_MS - now));
    const ready = waiting.filter((group) => wait(group) === 0);
    if (ready.length === 0) {
      cancelPush = store.later(Math.min(...waiting.map(wait)), push);
      return;
    }
    isPushing = true;
    void write(ready)
      .catch(() => false)
      .then((isWritten) => {
        isPushing = false;
        if (isWritten) {
          push();
          return mirror?.dirty.length === 0 ? events.synced() : undefined;
        }
        cancelPush = store.later(RETRY_MS, push);
        return syncFailed();
      });
  }

  /** False if sync refused: the change stays dirty until the next occasion. */
  async function write(groups: readonly SettingsGroup[]): Promise<boolean> {
    const remote = await asked(() => store.sync.get());
    if (!remote) return false;
    const changed = await take(remote.value, groups);
    if (changed) events.changed(changed);
    const results = await Promise.all(groups.map((group) => writeOne(group)));
    return results.every(Boolean);
  }

  async function writeOne(group: SettingsGroup): Promise<boolean> {
    const item = mirror?.groups[group];
    if (!item || !mirror?.dirty.includes(group) || locked.has(group)) return true;
    writtenAt.set(group, store.now());
    const heardBefore = heard.get(group);
    const isWritten = await asked(() => store.sync.set({ [syncKey(group)]: item }));
    if (!isWritten) return false;
    await inTurn(async (current) => {
      /* If another device wrote over the item meanwhile, that write has been compared with it since, and decides. */
      if (canonical(current.groups[group]) !== canonical(item) || heard.get(group) !== heardBefore) return;
      const clean: Mirror = { ...current, dirty: current.dirty.filter((dirty) => dirty !== group) };
      await store.local.set({ [MIRROR_KEY]: clean });
      mirror = clean;
    });
    return true;
  }

  async function put(changes: [SettingsGroup, unknown][]): Promise<SaveResult> {
    const result = await inTurn(async (current): Promise<SaveResult> => {
      const next: Mirror = { groups: { ...current.groups }, dirty: [...current.dirty] };
      const newer: SettingsGroup[] = [];
      for (const [group, patch] of changes) {
        const parsed = parsePatch(group, patch);
        if (!parsed.ok) return { ok: false, error: parsed.error.key, substitutions: parsed.error.substitutions };
        const ours = current.groups[group];
        const { values, rev } = readItem(group, ours);
        const wanted = { ...values, ...parsed.values };
        if (canonical(pruned(group, wanted)) === canonical(pruned(group, values))) continue;
        if (ours && ours.v > SCHEMA_VERSION) newer.push(group);
        next.groups[group] = itemOf(group, wanted, rev + 1);
        if (!next.dirty.includes(group)) next.dirty.push(group);
      }
      try {
        for (const group of newer) await store.keepOriginal(kindOf(group), current.groups[group]);
        if (canonical(next) !== canonical(current)) await store.local.set({ [MIRROR_KEY]: next });
      } catch {
        return { ok: false, error: 'error_settings_not_saved', substitutions: [] };
      }
      mirror = next;
      return { ok: true, settings: settingsOf(next) };
    });
    if (result.ok) push();
    return result;
  }

  return {
    async load() {
      const [remote] = await Promise.all([asked(() => store.sync.get()), inTurn(async () => undefined)]);
      if (remote) await take(remote.value, GROUPS);
      else await syncFailed();
      if (remote && mirror?.dirty.length === 0) await events.synced();
      push();
      return inTurn(async (current) => settingsOf(current));
    },
    save: (group, patch) => put([[group, patch]]),
    reset: (group) => put((group ? [group] : GROUPS).map((one) => [one, DEFAULTS[one]])),
    async onRemoteChange(items) {
      const scope = GROUPS.filter((group) => Object.hasOwn(items, syncKey(group)));
      if (scope.length === 0) return null;
      const changed = await take(items, scope);
      push();
      return changed;
    },
  };
}
