/** Renders every kind of music and the tones offline in a real browser, prints what they measure, and writes spectrograms: `npm run sounds [DIR]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { MUSIC } from '../utils/settings/defaults.ts';
import { requireBrowser } from './find-browser.ts';
import { renderSound } from './render-sound.ts';
import type { Wanted } from './render-sound.ts';

const OUT = resolve(process.argv[2] ?? '.output/sounds');
const SECONDS = 60;
const tones = (['start', 'half', 'change', 'in', 'out', 'done'] as const).map((tone, index) => ({
  tone,
  at: 1 + index * 1.5,
}));

const WANTED: Record<string, Wanted> = {
  tones: { seconds: 12, tones },
  ...Object.fromEntries(
    MUSIC.filter((kind) => kind !== 'none').map((music) => [music, { seconds: SECONDS, music, stopAt: SECONDS - 4 }]),
  ),
};

const decibel = (value: number): string => (20 * Math.log10(value + 1e-9)).toFixed(1);

mkdirSync(OUT, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium').path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, wanted] of Object.entries(WANTED)) {
    const page = await browser.newPage();
    const { peak, loudness, click, clickAt } = await renderSound(page, wanted, true);
    const steady = loudness.slice(4, -6).map((value) => 20 * Math.log10(value + 1e-9));
    console.log(
      `${name.padEnd(8)} peak ${decibel(peak)} dB, loudness ${Math.min(...steady).toFixed(1)} to ${Math.max(...steady).toFixed(1)} dB, click ${click.toFixed(1)} at ${clickAt.toFixed(2)} s, end ${decibel(loudness.at(-1) ?? 0)} dB`,
    );
    const canvas = await page.$('canvas');
    if (canvas) writeFileSync(join(OUT, `${name}.png`), await canvas.screenshot());
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(OUT);
