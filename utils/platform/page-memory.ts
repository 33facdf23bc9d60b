import type { PageMemory } from '../ports/page-memory.ts';

const KEY = 'firstUseSeen';

/** Stored in the extension's own `localStorage`: read synchronously, before the first paint. */
export function createPageMemory(): PageMemory {
  return {
    firstUseSeen: () => localStorage.getItem(KEY) !== null,
    rememberFirstUse: () => localStorage.setItem(KEY, '1'),
  };
}
