/** Where the preferences are kept: the browser's sync, and this device. All calls may reject; sync may also hang. */
export interface SettingsStore {
  sync: {
    /** All items whose key begins with `settings.`. */
    get(): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    /** Calls back with the new values of the items that changed, undefined for those that were removed. */
    onChanged(listener: (items: Record<string, unknown>) => void): void;
  };
  local: {
    get(key: string): Promise<unknown>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  /** Sets aside on this device what could not be read whole, each original once; see `utils/platform/originals.ts`. */
  keepOriginal(kind: string, original: unknown): Promise<unknown>;
  /** Epoch ms. */
  now(): number;
  /** Runs once after that many ms if the background is still alive then; returns the way to call it off. */
  later(ms: number, run: () => void): () => void;
}
