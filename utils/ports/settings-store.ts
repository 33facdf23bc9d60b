/** Where the preferences are stored: the browser's sync, and this device. All calls may reject; sync may also hang. */
export interface SettingsStore {
  sync: {
    /** All items whose key starts with `settings.`. */
    get(): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    /** Calls back with the new values of the changed items, undefined for removed ones. */
    onChanged(listener: (items: Record<string, unknown>) => void): void;
  };
  local: {
    get(key: string): Promise<unknown>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  /** Stores on this device what could not be read completely, each original once; see `utils/platform/originals.ts`. */
  keepOriginal(kind: string, original: unknown): Promise<unknown>;
  /** Epoch ms. */
  now(): number;
  /** Runs once after `ms` if the background is still alive then; returns a function to cancel. */
  later(ms: number, run: () => void): () => void;
}
