/**
 * Contact sheets of the figure: `npm run figures [DIR] [MOVE…]`. For every view and theme one sheet with the still picture
 * of each move and four moments of its loop, small, and one with the stills large and numbered, without names, for strangers.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Drawing } from '../utils/figure/drawing.ts';
import type { Loop } from '../utils/figure/loop.ts';
import { LOOPS } from '../utils/figure/loops.ts';
import { DRAWING_BRIEFS } from '../utils/moves/data/drawing-briefs.ts';
import type { MoveId } from '../utils/moves/types.ts';
import { requireBrowser } from './find-browser.ts';

const [folder = '.output/figures', ...only] = process.argv.slice(2);
const OUT = resolve(folder);
const STYLES = ['components/styles/tokens.css', 'components/figure/figure.css']
  .map((file) => readFileSync(resolve(import.meta.dirname, '..', file), 'utf8'))
  .join('\n');

const THEMES = {
  light: { scheme: 'light', forced: 'none', theme: 'light' },
  dark: { scheme: 'dark', forced: 'none', theme: 'dark' },
  soft: { scheme: 'dark', forced: 'none', theme: 'soft' },
  'forced-colours': { scheme: 'dark', forced: 'active', theme: '' },
} as const;

function markup([tag, attributes, ...children]: Drawing): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${children.map(markup).join('')}</${tag}>`;
}

const picture = (loop: Loop, at: number, size: number): string =>
  `<svg class="figure" viewBox="0 0 240 240" style="inline-size:${size}px">${loop.draw(at).map(markup).join('')}</svg>`;

/** The still, and a quarter, half and three quarters of the loop after it. */
const momentsOf = ({ still, seconds }: Loop): number[] =>
  [0, 0.25, 0.5, 0.75].map((share) => (still + share * seconds) % seconds).sort((a, b) => a - b);

const moves = Object.entries(LOOPS).filter(([id]) => only.length === 0 || only.includes(id)) as [MoveId, Loop][];

function sheets(theme: string): [file: string, body: string][] {
  const byView = Map.groupBy(moves, ([id]) => DRAWING_BRIEFS[id].view);
  return [...byView].map(([view, all]) => {
    const rows = all.map(
      ([id, loop]) =>
        `<figure><div class="plate big">${picture(loop, loop.still, 240)}</div>${momentsOf(loop)
          .map((at) => `<div class="plate">${picture(loop, at, 160)}</div>`)
          .join('')}<figcaption>${id}</figcaption></figure>`,
    );
    return [`${view.toLowerCase()}-${theme}`, `<main>${rows.join('')}</main>`];
  });
}

function strangers(): string {
  const rows = moves.map(
    ([, loop], index) =>
      `<figure class="strange"><figcaption>${index + 1}</figcaption>${momentsOf(loop)
        .map((at) => `<div class="plate">${picture(loop, at, 220)}</div>`)
        .join('')}</figure>`,
  );
  return `<main>${rows.join('')}</main>`;
}

const PAGE = `${STYLES}
body { margin: 0; padding: 20px; background: var(--sheet); color: var(--ink); font: 15px system-ui, sans-serif; }
main { display: grid; grid-template-columns: repeat(auto-fill, 960px); gap: 14px; }
figure { margin: 0; display: grid; grid-template-columns: 260px repeat(4, 168px); gap: 6px; align-items: end; }
figure.strange { grid-template-columns: 30px repeat(4, 226px); }
figcaption { grid-column: 1 / -1; }
.strange figcaption { grid-column: 1; font-weight: 700; font-size: 20px; align-self: start; }
.plate { background: var(--plate); border-radius: 12px; overflow: hidden; display: grid; place-items: center; padding: 3px; }
h2 { font-size: 18px; margin: 18px 0 8px; }`;

mkdirSync(OUT, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium').path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  for (const [name, { scheme, forced, theme }] of Object.entries(THEMES)) {
    await page.setViewport({ width: only.length > 0 ? 1000 : 1980, height: 800 });
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
      ],
    });
    const pages = sheets(name);
    if (name === 'light') pages.push(['without-names', strangers()]);
    for (const [file, body] of pages) {
      await page.setContent(
        `<!doctype html><html${theme ? ` data-theme="${theme}"` : ''}><style>${PAGE}</style>${body}</html>`,
      );
      writeFileSync(join(OUT, `${file}.png`), await page.screenshot({ fullPage: true }));
    }
    if (only.length > 0) break;
  }
} finally {
  await browser.close();
}
console.log(`${moves.length} moves: ${OUT}`);
