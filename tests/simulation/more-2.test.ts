import { expect, test } from 'vitest';
import { liveMore } from './run.ts';

/* The first broken rule is an error that names the life. */
test('weeks of more lives keep the rules, share 2 of 3', () => {
  expect(liveMore(1)).toBeGreaterThan(0);
});
