import type { PageMemory } from '../ports/page-memory.ts';

const KEY = 'firstUseSeen';

/** Kept in the extension's own `localStorage`: read at once, before anything is painted. */
export function createPageMemory(): PageMemory {
  return {
    firstUseSeen: () => localStorage.getItem(KEY) !== null,
    rememberFirstUse: () => localStorage.setItem(KEY, '1'),
  };
}
