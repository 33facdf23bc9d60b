/**
 * Draws the icons (`npm run icons`) into public/icons: the arch, heel to toes, in each state of the toolbar. Large ones
 * carry the ground line; at 16 px it would blur, and the arch fills the tile. Needs pngquant and optipng, which halve them.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './find-browser.ts';

interface Look {
  tile: string;
  edge: string;
  arch: string;
  ground: string;
}

const PAPER = '#F1EFE9';
const LOOKS = {
  working: { tile: PAPER, edge: '#BDB8AA', arch: '#A4472A', ground: '#22251F' },
  due: { tile: '#A4472A', edge: '#A4472A', arch: '#FFF8F3', ground: '#FFF8F3' },
  paused: { tile: PAPER, edge: '#BDB8AA', arch: '#8A8578', ground: '#8A8578' },
  off: { tile: '#8A8578', edge: '#8A8578', arch: PAPER, ground: PAPER },
} as const satisfies Record<string, Look>;

const SIZES = { working: [16, 32, 48, 128], due: [16, 32], paused: [16, 32], off: [16, 32] } as const;

/** A pause shows two bars under the arch, so that it is not told by paleness alone. */
const BARS = (color: string, width: number): string =>
  `<path d="M11 17v5.500M16 17v5.500" stroke="${color}" stroke-width="${width}" stroke-linecap="butt"/>`;

function svg(state: keyof typeof LOOKS, size: number): string {
  const look = LOOKS[state];
  const small = size <= 16;
  const arch = small
    ? 'M4.500 25C4.500 12.500 8 7 13.500 7c8 0 6 12.500 14.500 17'
    : 'M5 22.500C5 12.500 8.500 7 14 7c7.500 0 6 10.800 13.500 14.800';
  const ground = small ? '' : `<path d="M4 26.500h24" stroke="${look.ground}" stroke-width="1.700"/>`;
  const inner = small ? 0.5 : 0.75;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" fill="none" stroke-linecap="round"><rect x="${inner}" y="${inner}" width="${32 - 2 * inner}" height="${32 - 2 * inner}" rx="7.500" fill="${look.tile}" stroke="${look.edge}"/><path d="${arch}" stroke="${look.arch}" stroke-width="${small ? 4.4 : 3.4}"/>${ground}${state === 'paused' ? BARS(look.arch, small ? 2 : 2.4) : ''}</svg>`;
}

const { path: executablePath } = requireBrowser('chromium');
const out = path.resolve(import.meta.dirname, '../public/icons');
await mkdir(out, { recursive: true });
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const state of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
  for (const size of SIZES[state]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(state, size)}`);
    const file = path.join(out, `${state}-${size}.png`);
    await writeFile(file, await page.screenshot({ omitBackground: true }));
    execFileSync('pngquant', ['--force', '--ext', '.png', '64', file]);
    execFileSync('optipng', ['-quiet', '-o7', file]);
  }
}
await browser.close();
