import { TestRunner, type RunnerTestCase } from 'vitest';
import { failAfterWaits } from '../browser/harness/wait.ts';

/**
 * Makes the first test of each file and `describe` fail on purpose, to see that it leaves nothing behind that makes another one fail:
 * `INSTEP_FAIL_FIRST=8 npx vitest run` ends it in the middle, at its eighth wait, or at its end where it has fewer.
 */
export default class FailFirst extends TestRunner {
  readonly #seen = new Set<string>();

  async runTask(test: RunnerTestCase): Promise<void> {
    const group = (test.suite ?? test.file).id;
    const isFirst = !this.#seen.has(group);
    this.#seen.add(group);
    const run = TestRunner.getTestFn(test);
    if (!isFirst) return run();
    failAfterWaits(Number(process.env['INSTEP_FAIL_FIRST']));
    try {
      await run();
    } finally {
      failAfterWaits(Infinity);
    }
    throw new Error('Failed on purpose, at its end.');
  }
}
