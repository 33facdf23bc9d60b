import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useEnglish } from '../fakes/english.ts';
import { READERS } from '../fuzz/readers.ts';

/** `npm run soak -- --fuzz` tries forty times as many. */
const INPUTS = 5000;

beforeAll(() => useEnglish());

test.each(READERS)('what the reader of $name gives is safe for all that stands behind it', ({ inputs, through }) => {
  fc.assert(fc.property(inputs, through), { numRuns: INPUTS });
  expect.assertions(0);
});
