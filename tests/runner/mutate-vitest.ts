import { defineConfig } from 'vitest/config';

/** The tests that are about the rhythm: each mutant is run against those of them that reach it. */
export default defineConfig({
  test: {
    env: { PROPERTY_RUNS: '150', SIM_SEEDS: '24' },
    /* The simulation alone takes longer than five seconds; a mutant that hangs is ended by Stryker. */
    testTimeout: 120_000,
    include: ['tests/unit/rhythm/*.test.ts', 'tests/property/rhythm.test.ts', 'tests/simulation/lives.test.ts'],
  },
});
