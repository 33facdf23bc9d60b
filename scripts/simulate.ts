import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { LIFE_DAYS, live } from '../tests/simulation/run.ts';
import { Tally } from '../tests/simulation/tally.ts';
import type { TallyData } from '../tests/simulation/tally.ts';

/*
 * The long run: `node scripts/simulate.ts [lives=50000] [first seed=1]`. All cores; prints how it goes, and at the end
 * what was met. A broken rule ends it, with the seed to live again: `SIM_FIRST=<seed> SIM_SEEDS=1 npx vitest run lives`.
 */

/** Lives a thread takes at a time. */
const PORTION = 50;

type Answer = { tally: TallyData } | { broken: string };

function work(): void {
  parentPort?.on('message', ({ first, count }: { first: number; count: number }) => {
    const tally = new Tally();
    let answer: Answer = { tally };
    try {
      live(first, count, tally);
    } catch (error) {
      answer = { broken: error instanceof Error ? error.message : String(error) };
    }
    /* oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node's has no origin. */
    parentPort?.postMessage(answer);
  });
}

async function lead(lives: number, firstSeed: number): Promise<void> {
  const tally = new Tally();
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  let next = firstSeed;
  let printedAt = 0;
  let broken: string | null = null;
  await Promise.all(
    Array.from(
      { length: availableParallelism() },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: 'lives' });
          const give = (): void => {
            const count = Math.min(PORTION, firstSeed + lives - next);
            if (count <= 0 || broken !== null) {
              void worker.terminate();
              resolve();
              return;
            }
            /* oxlint-disable-next-line unicorn/require-post-message-target-origin -- the same. */
            worker.postMessage({ first: next, count });
            next += count;
          };
          worker.on('error', reject);
          worker.on('message', (answer: Answer) => {
            if ('broken' in answer) broken ??= answer.broken;
            else tally.add(answer.tally);
            if (seconds() - printedAt > 10) {
              printedAt = seconds();
              const years = tally.days / 365;
              console.log(`${tally.lives} of ${lives} lives, ${(years / seconds()).toFixed(2)} years a second`);
            }
            give();
          });
          give();
        }),
    ),
  );
  console.log(`${tally.lives} lives of ${LIFE_DAYS} days`);
  console.log(tally.report(seconds()));
  if (broken !== null) {
    console.error(broken);
    process.exitCode = 1;
    return;
  }
  const missing = tally.missing();
  if (missing.length === 0) return;
  console.error(`Never met: ${missing.join(', ')}`);
  process.exitCode = 1;
}

if (isMainThread) await lead(Number(process.argv[2] ?? 50_000), Number(process.argv[3] ?? 1));
else if (workerData === 'lives') work();
