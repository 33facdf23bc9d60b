import type { Heard } from './types.ts';

/** Runs in the document where breaks sound, or in the one that holds it as a frame. */
export function heardIn(): Heard[] {
  const room = document.querySelector('iframe')?.contentWindow ?? window;
  const { performance } = room as Window & typeof globalThis;
  return performance
    .getEntriesByType('mark')
    .filter(({ name }) => name.startsWith('instep.'))
    .map((entry) => {
      const { detail } = entry as PerformanceMark;
      return {
        ...(detail as { at: number; tone?: string; say?: string }),
        when: performance.timeOrigin + entry.startTime,
      };
    });
}
