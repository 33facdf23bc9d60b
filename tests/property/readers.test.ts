import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READERS } from '../fuzz/readers.ts';

/** `npm run soak -- --fuzz` tries forty times as many. */
const INPUTS = 5000;

test.each(READERS)('what the reader of $name gives is safe for all that stands behind it', ({ inputs, through }) => {
  fc.assert(fc.property(inputs, through), { numRuns: INPUTS });
  expect.assertions(0);
});
