/**
 * Holds the built extension against a blank one in the same run, taking turns, and fails when it is over
 * its budgets: `node scripts/bench.ts` (after a build; another build's folder may be given).
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBlankExtension } from '../tests/browser/harness/blank-extension.ts';
import { readManifest } from '../tests/browser/harness/chromium-profile.ts';
import { launch } from '../tests/browser/harness/launch.ts';
import type { RealBrowser } from '../tests/browser/harness/types.ts';
import { zipFolder } from '../tests/browser/harness/zip.ts';

const ROUNDS = 61;
const BUDGETS = { workerStart: 1.5, popupPaint: 1.15, zipKilobytes: 300 };

const build = process.argv[2] ?? fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
if (!existsSync(join(build, 'manifest.json'))) {
  console.error(`There is no build in ${build}: run npm run build first.`);
  process.exit(1);
}

let over = false;
await measureTimes();
measureBytes();
process.exitCode = over ? 1 : 0;

async function measureTimes(): Promise<void> {
  const blankDir = writeBlankExtension('chromium', readManifest(build).permissions);
  const browsers: RealBrowser[] = [];
  try {
    const blank = await launch('chromium', { extensionDir: blankDir });
    browsers.push(blank);
    const ours = await launch('chromium', { extensionDir: build });
    browsers.push(ours);
    const paints: Pair = { blank: [], ours: [] };
    const starts: Pair = { blank: [], ours: [] };
    for (let round = -2; round < ROUNDS; round++) {
      // Who goes first changes, so that neither always finds the warmer machine.
      const turns = round % 2 === 0 ? (['blank', 'ours'] as const) : (['ours', 'blank'] as const);
      for (const who of turns) {
        const browser = who === 'blank' ? blank : ours;
        const paint = await firstPaintMs(browser);
        const start = await workerStartMs(browser);
        // The first rounds fill the caches.
        if (round < 0) continue;
        paints[who].push(paint);
        starts[who].push(start);
      }
    }
    console.log(`Chromium, middle means of ${ROUNDS} rounds (ms)`);
    console.log(row(['', 'blank', 'this', 'ratio', 'budget', '']));
    report('popup first paint', paints, BUDGETS.popupPaint);
    report('worker start', starts, BUDGETS.workerStart);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

/** Milliseconds from the start of the navigation to the first contentful paint of the popup's page. */
async function firstPaintMs(browser: RealBrowser): Promise<number> {
  const page = await browser.openPage('popup.html');
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const first = list.getEntriesByName('first-contentful-paint')[0];
          if (first !== undefined) resolve(first.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return paint;
}

/** Milliseconds from sending a message to a stopped worker to its answer, as a page sees it. */
async function workerStartMs(browser: RealBrowser): Promise<number> {
  const page = await browser.openPage('manifest.json');
  await browser.killBackground();
  const { ms, answer } = await page.evaluate(async () => {
    const begin = performance.now();
    const heard: unknown = await chrome.runtime.sendMessage({ kind: 'ping' });
    return { ms: performance.now() - begin, answer: JSON.stringify(heard) };
  });
  await page.close();
  if (answer !== '{"ok":true}') throw new Error(`The worker answered the ping by ${answer}`);
  return ms;
}

function measureBytes(): void {
  const zip = zipFolder(build, (path) => !path.startsWith('_locales/')).length / 1024;
  if (zip > BUDGETS.zipKilobytes) over = true;
  console.log('\nBytes (KB)');
  console.log(
    row([
      'zip without _locales',
      '',
      zip.toFixed(1),
      '',
      `${BUDGETS.zipKilobytes}`,
      verdict(zip, BUDGETS.zipKilobytes),
    ]),
  );
  const popup = readFileSync(join(build, 'popup.html'), 'utf8');
  const loaded = [...popup.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  for (const path of ['background.js', ...new Set(loaded)].filter((one) => existsSync(join(build, one)))) {
    console.log(row([path.slice(-30), '', (statSync(join(build, path)).size / 1024).toFixed(1), '', '', '']));
  }
}

interface Pair {
  readonly blank: number[];
  readonly ours: number[];
}

function report(what: string, { blank, ours }: Pair, budget: number): void {
  const ratio = middle(ours) / middle(blank);
  if (ratio > budget) over = true;
  console.log(
    row([
      what,
      middle(blank).toFixed(1),
      middle(ours).toFixed(1),
      ratio.toFixed(2),
      String(budget),
      verdict(ratio, budget),
    ]),
  );
}

function verdict(value: number, budget: number): string {
  return value > budget ? 'OVER' : 'ok';
}

/** The mean of the middle half: the browser gives paints in steps of 4 ms, which a median would jump between. */
function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  const half = sorted.slice(quarter, sorted.length - quarter);
  return half.reduce((sum, value) => sum + value, 0) / half.length;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(32) : cell.padStart(8))).join('');
}

/** What of the browser's own API runs inside it. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
