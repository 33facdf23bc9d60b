import { afterEach, describe, expect, test } from 'vitest';
import { waitUntil } from './harness/wait.ts';
import { setStage, viewOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { BROWSERS } from './use-stage.ts';

/* What some computers have for a time zone: none, or a name that nobody knows. */
describe.each(BROWSERS)('a computer without a time zone in %s', (name) => {
  let stage: Stage | null = null;
  afterEach(async () => {
    await stage?.close();
    stage = null;
  });

  test.each(['', 'Mars/Base'])(
    'TZ="%s": the work counts, the alarm is set, the popup and the options say so',
    async (TZ) => {
      stage = await setStage(name, { env: { TZ } });
      await stage.seed({ workedMs: 20 * 60_000 });
      const { wakeAt } = await stage.state();
      await stage.untilTick((when) => when === wakeAt);
      const knows = await stage.browser.inBackground(() => Temporal.Now.timeZoneId() !== 'Etc/Unknown');
      for (const path of ['popup.html', 'options.html']) {
        const view = viewOf(await stage.browser.openPage(path));
        await view.waitForText(path === 'popup.html' ? 'Next break at' : 'Work between breaks');
        if (!knows) await view.waitForText('This browser does not know your time zone.');
      }
      /* Firefox takes UTC for a zone that it does not know, Chrome knows that there is none. */
      expect(knows).toBe(name === 'firefox');

      await stage.seedDueIn(0);
      await stage.desktop.waitForNotification();
    },
  );

  test('a zone that the browser hides can be chosen; it holds in every page and worker, and after a restart', async () => {
    stage = await setStage(name, { env: { TZ: 'UTC' } });
    const { browser } = stage;
    const given = await browser.inBackground(() => Temporal.Now.timeZoneId());
    expect(given).toBe('UTC');
    /* Hours that are now in Tokyo, and not in the zone that the browser gives. */
    const clock = (minutes: number): string =>
      Temporal.Now.zonedDateTimeISO('Asia/Tokyo').add({ minutes }).toPlainTime().toString().slice(0, 5);
    const range = [{ from: clock(-60), to: clock(120) }];
    await stage.prefer({ hours: { week: Array.from({ length: 7 }, () => range) } });
    await stage.seed({ workedMs: 20 * 60_000 });
    expect((await stage.state()).off).toBe(true);

    const page = await browser.openPage('options.html#hours');
    await viewOf(page).waitForText(`This browser gives ${given} as your time zone.`);
    await page.select('section[aria-labelledby="head-hours"] > .block select', 'Asia/Tokyo');
    const { off } = await stage.waitForState('the hours of Tokyo', (state) => !state.off);
    expect(off).toBe(false);
    await browser.killBackground();
    await stage.seed({ workedMs: 21 * 60_000 });
    expect((await stage.state()).off).toBe(false);
    const hour = await page.evaluate(() =>
      new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', hour: 'numeric' }).format().replace(/\s/, ' '),
    );
    /* "1 AM" is the beginning of "1:23 AM" without the minutes. */
    const shown = async (): Promise<string> => (await viewOf(page).text()).replace(/:\d\d/g, '').replaceAll(/\s/g, ' ');
    await waitUntil('the time of Tokyo', async () => (await shown()).includes(`By that, it is now ${hour}.`), {
      seen: shown,
    });
  });
});
