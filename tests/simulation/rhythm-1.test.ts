import { expect, test } from 'vitest';
import { liveShare } from './run.ts';

/** Half of the lives; the other half runs beside it, on another core. */
test('weeks of many lives keep the rules, share 1 of 2', { timeout: 600_000 }, () => {
  const { report, missing } = liveShare(0, 2, 2000);
  console.log(report);
  expect(missing).toEqual([]);
});
