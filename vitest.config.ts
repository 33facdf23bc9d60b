import { defineConfig } from 'vitest/config';

const realBrowsers = {
  globalSetup: ['tests/browser/global-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

/** Tests that wait for real time to pass, and need little of the machine meanwhile: all browsers side by side. */
const WAITING = 'tests/browser/{feelings,moments-*,rituals-*,sound}.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,property,simulation,contract}/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...realBrowsers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [WAITING],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...realBrowsers, name: 'waiting', include: [WAITING], maxWorkers: 4, sequence: { groupOrder: 2 } } },
    ],
  },
});
