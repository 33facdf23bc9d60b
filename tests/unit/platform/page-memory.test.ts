import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPageMemory } from '../../../utils/platform/page-memory.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page's storage in memory; one that is denied throws on every access, as browsers do. */
function stub(isDenied: boolean): Map<string, string> {
  const kept = new Map<string, string>();
  const allowed = (): void => {
    if (isDenied) throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (allowed(), kept.get(key) ?? null),
    setItem: (key: string, value: string) => (allowed(), kept.set(key, value)),
  });
  return kept;
}

describe('what a page remembers', () => {
  test('is there again when the page is opened again', () => {
    stub(false);
    const memory = createPageMemory();
    expect([memory.firstUseSeen(), memory.fullscreenAsked()]).toEqual([false, false]);
    memory.rememberFullscreenAsked();
    expect([createPageMemory().firstUseSeen(), createPageMemory().fullscreenAsked()]).toEqual([false, true]);
    memory.rememberSeenAsked();
    expect(createPageMemory().seenAsked()).toBe(true);
  });

  test('lasts as long as the page where the browser denies it storage', () => {
    const kept = stub(true);
    const memory = createPageMemory();
    expect(memory.firstUseSeen()).toBe(false);
    memory.rememberFirstUse();
    expect([memory.firstUseSeen(), memory.fullscreenAsked(), kept.size]).toEqual([true, false, 0]);
    expect(createPageMemory().firstUseSeen()).toBe(false);
  });
});
