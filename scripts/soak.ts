/**
 * `npm run soak [days] [speed]` lives a week in a real browser, `npm run soak -- --simulate [lives]` many in the simulation,
 * `npm run soak -- --fuzz [inputs]` gives the readers junk.
 */
import process from 'node:process';

const MODES = { '--simulate': './simulate.ts', '--fuzz': './fuzz.ts' } as const;

const mode = (Object.keys(MODES) as (keyof typeof MODES)[]).find((flag) => process.argv.includes(flag));
if (mode) process.argv.splice(process.argv.indexOf(mode), 1);
await import(mode ? MODES[mode] : './soak-browser.ts');
