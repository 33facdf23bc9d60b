import { expect, test } from 'vitest';
import { Life } from './life.ts';
import type { Tally } from './life.ts';

/** Three zones, each over a change of daylight saving (Lord Howe Island moves its clocks by half an hour). */
const PLACES = [
  { zone: 'Europe/London', from: Date.UTC(2026, 2, 2, 7) },
  { zone: 'America/New_York', from: Date.UTC(2026, 9, 5, 12) },
  { zone: 'Australia/Lord_Howe', from: Date.UTC(2026, 2, 9, 20) },
] as const;

/** Lives per place and browser; `SIM_SEEDS` and `SIM_FIRST` look further. */
const SEEDS = Number(process.env['SIM_SEEDS'] ?? 6);
const FIRST = Number(process.env['SIM_FIRST'] ?? 1);

for (const place of PLACES) {
  for (const flavour of ['chrome', 'firefox'] as const) {
    test(`eight weeks in ${place.zone} with ${flavour}'s alarms keep the rules`, { timeout: 300_000 }, async () => {
      const sums: Partial<Record<keyof Tally, number>> = {};
      const records: Record<string, number> = {};
      for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
        const tally = await new Life({ ...place, flavour, seed, weeks: 8 }).run();
        for (const [name, value] of Object.entries(tally)) {
          if (typeof value === 'number') sums[name as keyof Tally] = (sums[name as keyof Tally] ?? 0) + value;
        }
        for (const [name, value] of Object.entries(tally.records)) records[name] = (records[name] ?? 0) + value;
      }
      console.log(`${place.zone}, ${flavour}, ${SEEDS} lives of 8 weeks: ${JSON.stringify({ ...sums, records })}`);
      /* A run that never met a case has not tested it. */
      for (const outcome of ['taken', 'stoppedEarly', 'skipped', 'natural', 'missed']) {
        expect(records[outcome], outcome).toBeGreaterThan(0);
      }
      for (const met of [
        'exactIntervals',
        'killsInDispatch',
        'lostAlarms',
        'restarts',
        'updates',
        'repeats',
      ] as const) {
        expect(sums[met], met).toBeGreaterThan(0);
      }
    });
  }
}
