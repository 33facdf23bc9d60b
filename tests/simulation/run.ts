import { Broken } from './broken.ts';
import { Life } from './life.ts';
import { Tally } from './tally.ts';

/** Days that each life lasts. */
export const LIFE_DAYS = 28;

/** Lives the lives of some seeds, one after the other; throws `Broken` at the first broken rule. */
export function live(first: number, count: number, tally: Tally, onLife: () => void = () => {}): void {
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      new Life(seed, LIFE_DAYS, tally).run();
    } catch (error) {
      if (error instanceof Broken) throw error;
      throw new Broken(`seed ${seed} failed: ${error instanceof Error ? String(error.stack) : String(error)}`);
    }
    onLife();
  }
}

/** Lives in the tests that need no browser: so many that they meet every case. */
export const FEW_LIVES = 400;
/** Lives in all tests. */
const ALL_LIVES = 2000;
const MORE_SHARES = 3;

/** Lives what the few leave, in as many shares as there are files for it; gives how many that were. */
export function liveMore(share: 0 | 1 | 2): number {
  const size = Math.ceil((ALL_LIVES - FEW_LIVES) / MORE_SHARES);
  const done = share * size;
  const tally = new Tally();
  live(1 + FEW_LIVES + done, Math.min(size, ALL_LIVES - FEW_LIVES - done), tally);
  return tally.lives;
}

/** Lives some lives; gives the report, and what should have been met and was not. */
export function liveAndReport(first: number, count: number): { report: string; missing: string[] } {
  const tally = new Tally();
  const startedAt = performance.now();
  live(first, count, tally);
  return { report: tally.report((performance.now() - startedAt) / 1000), missing: tally.missing() };
}
