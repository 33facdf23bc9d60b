import type { SettingsStore } from '../../utils/ports/settings-store.ts';

interface Timer {
  at: number;
  run: () => void;
}

/** Sync holds items of others too, which are neither read nor told of. */
const ours = (items: Record<string, unknown>): Record<string, unknown> =>
  structuredClone(Object.fromEntries(Object.entries(items).filter(([key]) => key.startsWith('settings.'))));

/** Both storage areas in memory, a clock that moves only by `pass`, and ways to break sync. */
export class FakeSettingsStore implements SettingsStore {
  remote: Record<string, unknown> = {};
  device: Record<string, unknown> = {};
  /** How sync behaves; `full` refuses writes only. */
  syncIs: 'well' | 'rejecting' | 'hanging' | 'full' = 'well';
  isDeviceFull = false;
  /** Every write to sync that went through, in order. */
  writes: { at: number; items: Record<string, unknown> }[] = [];
  private at = 1_700_000_000_000;
  private timers: Timer[] = [];
  private listeners: ((items: Record<string, unknown>) => void)[] = [];

  sync = {
    get: (): Promise<Record<string, unknown>> => this.answer('rejecting', () => ours(this.remote)),
    set: (items: Record<string, unknown>): Promise<void> =>
      this.answer('full', () => {
        this.writes.push({ at: this.at, items: structuredClone(items) });
        this.remote = { ...this.remote, ...structuredClone(items) };
        const changed = ours(items);
        if (Object.keys(changed).length > 0) for (const listener of this.listeners) listener(structuredClone(changed));
      }),
    onChanged: (listener: (items: Record<string, unknown>) => void): void => {
      this.listeners.push(listener);
    },
  };

  local = {
    get: (key: string): Promise<unknown> => Promise.resolve(structuredClone(this.device[key])),
    set: (items: Record<string, unknown>): Promise<void> => {
      if (this.isDeviceFull) return Promise.reject(new Error('QUOTA_BYTES'));
      this.device = { ...this.device, ...structuredClone(items) };
      return Promise.resolve();
    },
  };

  async keepOriginal(kind: string, original: unknown): Promise<void> {
    const kept = Object.entries(this.device).filter(([key]) => key.startsWith(`kept.${kind}.`));
    if (kept.some(([, value]) => JSON.stringify(value) === JSON.stringify(original))) return;
    await this.local.set({ [`kept.${kind}.${this.at + kept.length}`]: original });
  }

  now(): number {
    return this.at;
  }

  later(ms: number, run: () => void): () => void {
    const timer = { at: this.at + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time go by, and everything that follows from it happen. */
  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    await settle();
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.at = Math.max(this.at, next.at);
      next.run();
      await settle();
    }
    this.at = end;
  }

  /** The background is gone: its timers and listeners with it. What is stored stays. */
  kill(): void {
    this.timers = [];
    this.listeners = [];
  }

  private answer<T>(worseThan: 'rejecting' | 'full', act: () => T): Promise<T> {
    if (this.syncIs === 'hanging') return new Promise(() => {});
    if (this.syncIs === 'rejecting' || this.syncIs === worseThan)
      return Promise.reject(new Error('QUOTA_BYTES_PER_ITEM'));
    return Promise.resolve().then(act);
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}
