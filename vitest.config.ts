import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/runner/longest-first.ts';
import { SlowestFiles } from './tests/runner/slowest-files.ts';

/** A test that takes so long hangs. On a machine that is busy with other things all takes several times as long as usual. */
const HANG_MS = 15 * 60_000;

/**
 * Half of the files wait for real time to pass most of the time, and need little of the machine meanwhile. On two cores a
 * fourth one at a time makes all of them slower than it is fast.
 */
const MAX_WORKERS = 3;

const project = {
  /* Files share what a worker has loaded, and its browser. */
  isolate: false,
  maxWorkers: MAX_WORKERS,
  testTimeout: HANG_MS,
  hookTimeout: HANG_MS,
  setupFiles: ['./tests/runner/fixed-seed.ts'],
  ...(process.env['INSTEP_FAIL_FIRST'] ? { runner: './tests/runner/fail-first.ts' } : {}),
};

export default defineConfig({
  test: {
    reporters: ['default', new SlowestFiles()],
    sequence: { sequencer: LongestFirst },
    projects: [
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        test: {
          ...project,
          name: browser,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          env: { INSTEP_TEST_IN: browser },
        },
      })),
      { test: { ...project, name: 'simulation', include: ['tests/simulation/more-*.test.ts'] } },
      {
        test: {
          ...project,
          name: 'unit',
          include: ['tests/{unit,contract}/**/*.test.ts'],
          exclude: ['tests/unit/documents.test.ts'],
        },
      },
      {
        /* What takes longer than somebody at work waits for. */
        test: {
          ...project,
          name: 'long',
          include: ['tests/{property,simulation}/**/*.test.ts', 'tests/unit/documents.test.ts'],
          exclude: ['tests/simulation/more-*.test.ts'],
        },
      },
    ],
  },
});
