import { defineConfig } from 'vitest/config';

/** The tests that are about the rhythm: each mutant is run against those of them that reach it. */
export default defineConfig({
  test: {
    env: { PROPERTY_RUNS: '150', SIM_SEEDS: '24' },
    include: ['tests/unit/rhythm/*.test.ts', 'tests/property/rhythm.test.ts', 'tests/simulation/lives.test.ts'],
  },
});
