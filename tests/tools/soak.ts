/** `npm run soak [days] [speed]` lives a week in a real browser, `npm run soak -- --simulate [lives]` many in the simulation. */
import process from 'node:process';

const flag = process.argv.indexOf('--simulate');
if (flag >= 0) process.argv.splice(flag, 1);
await import(flag >= 0 ? './simulate.ts' : './soak-browser.ts');
