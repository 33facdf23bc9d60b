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

/** What a test of a share of the lives does: `SIM_FIRST=<seed> SIM_SEEDS=1` lives one again, more seeds look further. */
export function liveShare(share: number, shares: number, lives: number): { report: string; missing: string[] } {
  const all = Number(process.env['SIM_SEEDS'] ?? lives);
  const first = Number(process.env['SIM_FIRST'] ?? 1);
  const size = Math.ceil(all / shares);
  const tally = new Tally();
  const startedAt = performance.now();
  live(first + share * size, Math.min(size, Math.max(0, all - share * size)), tally);
  /* A case that was never met has not been tested; a few lives meet few. */
  const missing = all < lives ? [] : tally.missing();
  return { report: tally.report((performance.now() - startedAt) / 1000), missing };
}
