/**
 * `npm run soak -- --fuzz [inputs=200000]`: damaged input through every reader and all that stands behind it. Prints for each the
 * time, the slowest input and what memory it left; a fault ends it, with the seed to see it again.
 */
import process from 'node:process';
import fc from 'fast-check';
import { useEnglish } from '../tests/fakes/english.ts';
import { READERS } from '../tests/fuzz/readers.ts';

const LONGEST_SHOWN = 160;

const inputs = Number(process.argv[2] ?? 200_000);
useEnglish();
for (const reader of READERS) {
  let slowest = { ms: 0, input: '' };
  const heapBefore = process.memoryUsage().heapUsed;
  const startedAt = performance.now();
  const property = fc.property(reader.inputs, (input) => {
    const from = performance.now();
    reader.through(input);
    const ms = performance.now() - from;
    if (ms > slowest.ms) slowest = { ms, input: fc.stringify(input).slice(0, LONGEST_SHOWN) };
  });
  fc.assert(property, { numRuns: inputs });
  const seconds = (performance.now() - startedAt) / 1000;
  const heapMb = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
  console.log(
    `${reader.name}: ${inputs} inputs in ${seconds.toFixed(0)} s, slowest ${slowest.ms.toFixed(1)} ms, heap ${heapMb.toFixed(0)} MB more`,
  );
  console.log(`  ${slowest.input}`);
}
