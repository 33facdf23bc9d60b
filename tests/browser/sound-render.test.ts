import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { renderSound } from '../../scripts/render-sound.ts';
import { MUSIC } from '../../utils/settings/defaults.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/** −3 dB of full scale. */
const CEILING = 10 ** (-3 / 20);
/** More than this times the usual bend of the wave is heard as a click; noise reaches about 7. */
const CLICK = 12;
const decibel = (value: number): number => 20 * Math.log10(value + 1e-9);

const SECONDS = 40;
const STOP_AT = 36;

/** How far the loudness of a second may swing, in decibels: waves come and go, bowls ring out. */
const SWING = { waves: 12, rain: 3, drone: 9, bowl: 40, chimes: 30 } as const;

describe.each(BROWSERS)('sound made by %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  beforeEach(async () => {
    page = await stage.browser.openPage('options.html');
    await page.goto('about:blank');
  });

  test.each(MUSIC.filter((kind) => kind !== 'none'))(
    '%s is soft and steady, without a click or a gap, and ends',
    async (music) => {
      const { peak, loudness, click, clickAt } = await renderSound(page, { seconds: SECONDS, music, stopAt: STOP_AT });
      expect(peak).toBeLessThan(CEILING);
      expect(peak, 'at full volume it can be heard').toBeGreaterThan(0.05);
      expect(click, `at ${clickAt} s`).toBeLessThan(CLICK);
      const steady = loudness.slice(4, STOP_AT).map(decibel);
      expect(Math.min(...steady), 'no gap').toBeGreaterThan(-60);
      expect(Math.max(...steady) - Math.min(...steady)).toBeLessThan(SWING[music]);
      expect(decibel(loudness.at(-1) ?? 1)).toBeLessThan(-90);
    },
  );

  test('tones are soft, without a click, and silent in between', async () => {
    const tones = (['start', 'half', 'change', 'in', 'out', 'done'] as const).map((tone, index) => ({
      tone,
      at: index * 3,
    }));
    const { peak, loudness, click, clickAt } = await renderSound(page, { seconds: 18, tones });
    expect(peak).toBeLessThan(CEILING);
    expect(click, `at ${clickAt} s`).toBeLessThan(CLICK);
    for (const { at } of tones) {
      expect(decibel(loudness[at] ?? 0)).toBeGreaterThan(-40);
      expect(decibel(loudness[at + 2] ?? 1)).toBeLessThan(-80);
    }
  });

  test('all at once stays below the ceiling', async () => {
    const tones = (['start', 'half', 'change', 'in', 'out', 'done'] as const).flatMap((tone) =>
      [5, 5.1, 9].map((at) => ({ tone, at })),
    );
    const { peak } = await renderSound(page, { seconds: 14, music: 'rain', tones });
    expect(peak).toBeLessThan(CEILING);
  });
});
