import { afterEach, describe, expect, test } from 'vitest';
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
});
