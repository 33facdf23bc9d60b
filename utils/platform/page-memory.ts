import type { PageMemory } from '../ports/page-memory.ts';

/**
 * Stored in the extension's own `localStorage`: read synchronously, before the first paint. A browser that denies pages their
 * storage throws on every access; then the page remembers as long as it is open.
 */
export function createPageMemory(): PageMemory {
  const here = new Set<string>();
  const has = (key: string): boolean => {
    try {
      return here.has(key) || localStorage.getItem(key) !== null;
    } catch {
      return false;
    }
  };
  const remember = (key: string): void => {
    here.add(key);
    try {
      localStorage.setItem(key, '1');
    } catch {
      /* Kept in this page alone. */
    }
  };
  return {
    firstUseSeen: () => has('firstUseSeen'),
    rememberFirstUse: () => remember('firstUseSeen'),
    fullscreenAsked: () => has('fullscreenAsked'),
    rememberFullscreenAsked: () => remember('fullscreenAsked'),
    seenAsked: () => has('seenAsked'),
    rememberSeenAsked: () => remember('seenAsked'),
  };
}
