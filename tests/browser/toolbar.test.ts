import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { IconMenu } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';
import { dueNow, MINUTE, tell } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const WORKED = 20 * MINUTE;

/* Where the entries stand in the icon's menu, from the top. */
const START = 0;
const PAUSE_WORKING = 1;
const RESUME = 1;
const SNOOZE = 1;
const SKIP = 2;
const ONE_HOUR = 1;

describe.each(BROWSERS)('the icon and the keys in %s', (name) => {
  const stage = useStage(name);

  /** What the background last made of the menu: the titles at the top. */
  const made = (): Promise<string> =>
    stage.browser.inBackground(async () => {
      const { menu } = await chrome.storage.session.get('menu');
      const entries: { title: string; parent: string | null }[] = typeof menu === 'string' ? JSON.parse(menu) : [];
      return entries
        .filter(({ parent }) => parent === null)
        .map(({ title }) => title)
        .join(', ');
    });
  const untilMade = (titles: string): Promise<unknown> =>
    waitUntil(`the menu ${titles}`, async () => (await made()).startsWith(titles), { seen: made });

  /** Opens the real menu; where its entries can be read, they are these. One that opens while it is being made is too short. */
  const openMenu = (titles: string): Promise<IconMenu> => {
    const wanted = `${titles}, Options`;
    let seen: readonly string[] | null = null;
    return waitUntil(
      `the menu ${wanted}`,
      async () => {
        const menu = await stage.browser.openIconMenu();
        seen = menu.titles;
        if (seen === null || seen.join(', ') === wanted) return menu;
        await menu.close();
        return null;
      },
      { seen: () => seen },
    );
  };

  /** Opens the real menu and chooses from it. */
  async function choose(titles: string, entry: number, child?: number): Promise<void> {
    await untilMade(titles);
    const menu = await openMenu(titles);
    await menu.choose(entry, child);
  }

  test('the menu of the icon pauses and resumes, also when it wakes the background', async () => {
    await stage.seed({ workedMs: WORKED });
    const before = Date.now();
    await choose('Start a break now, Pause', PAUSE_WORKING, ONE_HOUR);
    const { pause } = await stage.waitForState('the pause', (state) => state.pause !== null);
    expect(pause?.until).toBeGreaterThanOrEqual(before + 60 * MINUTE);
    expect(pause?.until).toBeLessThanOrEqual(Date.now() + 60 * MINUTE);
    await untilMade('Start a break now, Resume now');
    await stage.browser.killBackground();
    const menu = await openMenu('Start a break now, Resume now');
    await menu.choose(RESUME);
    await stage.waitForState('the end of the pause', (state) => state.pause === null);
    await untilMade('Start a break now, Pause');
  });

  test('outside working hours, "I am working today" opens them until the end of the day', async () => {
    await stage.prefer({ hours: { week: Array.from({ length: 7 }, () => []) } });
    await stage.seed({ off: true, workedMs: 0 });
    const popup = viewOf(await stage.browser.openPopup());
    await popup.waitForText('No working hours are set');
    const before = Date.now();
    await popup.click('I am working today');
    await popup.waitForText('Next break at');
    const { off, workedMs, asOf } = await stage.waitForState('work to count', (state) => !state.off);
    expect([off, workedMs <= asOf - before]).toEqual([false, true]);
    await stage.browser.closePopup();
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    const view = await stage.browser.openPage('options.html#rhythm');
    const saved: unknown = await view.evaluate(async () => chrome.storage.local.get('settings'));
    expect(JSON.stringify(saved)).toContain(`"until":${midnight.getTime()}`);
    await view.close();
  });

  test('the menu of the icon answers a reminder: snooze, skip, start', async () => {
    const withReminder = 'Start a break now, Snooze 5 minutes, Skip this one, Pause';
    await stage.seed({ ...dueNow(), breaks: 0 });
    const before = Date.now();
    await choose(withReminder, SNOOZE);
    const snoozed = await stage.waitForState('the snooze', (state) => state.reminder?.snoozes === 1);
    expect(snoozed.reminder?.snoozedUntil).toBeGreaterThanOrEqual(before + 5 * MINUTE);

    await choose(withReminder, SKIP);
    await stage.waitForState(
      'the end of the reminder, recorded',
      ({ reminder, outbox }) => reminder === null && outbox.length === 0,
    );
    expect(await stage.records()).toMatchObject([{ outcome: 'skipped', ritualId: null }]);

    await choose('Start a break now, Pause', START);
    await viewOf(await stage.browser.waitForPage('break.html')).waitForText('60-second desk reset');
    await stage.waitForState('the break to run', (state) => state.run !== null);
    await untilMade('Show the break');
  });

  test('the menu is there after a restart, a reload and an update', async () => {
    const { browser } = stage;
    const paused = { workedMs: WORKED, pause: { since: Date.now(), until: null } };
    await stage.seed(paused);
    await untilMade('Start a break now, Resume now');
    for (const begin of ['restart', 'reload', 'update'] as const) {
      await browser[begin]();
      await untilMade('Start a break now, Resume now');
      const menu = await openMenu('Start a break now, Resume now');
      await menu.choose(RESUME);
      const resumed = await stage.waitForState(`the end of the pause after ${begin}`, (state) => state.pause === null);
      expect(resumed.workedMs).toBeGreaterThanOrEqual(WORKED);
      await tell(await browser.openPage('options.html'), {
        kind: 'dispatch',
        event: { type: 'paused', id: begin, until: null },
      });
    }
  });

  test('the keys are set, pause and resume, snooze what is open, and start a break', async () => {
    const { browser, desktop } = stage;
    const keys = await browser.inBackground(async () =>
      (await chrome.commands.getAll())
        .filter((command) => !command.name?.startsWith('_'))
        .map((command) => `${command.name} ${command.shortcut}`)
        .sort(),
    );
    expect(keys).toEqual(['pause-toggle Alt+Shift+O', 'snooze Alt+Shift+L', 'start-break Alt+Shift+G']);

    await stage.seed({ workedMs: WORKED });
    await browser.focus();
    await desktop.key('alt+shift+o');
    const { pause } = await stage.waitForState('the pause', (state) => state.pause !== null);
    expect(pause?.until).toBeNull();
    /* A key wakes a background that is not running. */
    await browser.killBackground();
    await desktop.key('alt+shift+o');
    await stage.waitForState('the end of the pause', (state) => state.pause === null);

    /* Nothing is open: nothing happens, which the next key shows, because keys come one after the other. */
    await desktop.key('alt+shift+l');
    await desktop.key('alt+shift+o');
    const untouched = await stage.waitForState('the pause after it', (state) => state.pause !== null);
    expect(untouched.reminder).toBeNull();
    await desktop.key('alt+shift+o');
    await stage.waitForState('the end of that pause', (state) => state.pause === null);

    await stage.seed({ ...dueNow(), breaks: 0 });
    await browser.focus();
    await desktop.key('alt+shift+l');
    await stage.waitForState('the snooze', (state) => state.reminder?.snoozes === 1);

    await desktop.key('alt+shift+g');
    await viewOf(await browser.waitForPage('break.html')).waitForText('60-second desk reset');
    const { run } = await stage.waitForState('the break to run', (state) => state.run !== null);
    expect(run?.reminder?.snoozes).toBe(1);
  });
});
