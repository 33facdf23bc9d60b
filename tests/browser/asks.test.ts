import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const IN_A_WINDOW = { moments: { asks: 'window' as const } };
const ASKING = 'popup.html?asks=';

describe.each(BROWSERS)('how a reminder asks in %s', (name) => {
  const stage = useStage(name, { windowManager: true });

  async function asking(): Promise<Page> {
    await stage.seedDueIn(0);
    const page = await stage.browser.waitForPage(ASKING);
    await viewOf(page).waitForText('Time for your feet');
    return page;
  }
  const isGone = (): Promise<boolean> =>
    stage.browser.pageUrls().then((urls) => !urls.some((url) => url.includes(ASKING)));

  test('a window opens by itself, takes no keystroke, and waits to be started', async () => {
    const { browser, desktop } = stage;
    await stage.prefer(IN_A_WINDOW);
    const tool = stage.tool();
    await browser.focus();
    await tool.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'typed';
      document.body.replaceChildren(field);
      field.focus();
    });
    const typed = (): Promise<string> =>
      tool.evaluate(() => document.querySelector<HTMLTextAreaElement>('#typed')?.value ?? '');
    await desktop.type('before ');
    await waitUntil('what was typed before', async () => (await typed()) === 'before ');
    const page = await asking();
    await desktop.type('after');
    await waitUntil('what was typed after', async () => (await typed()) === 'before after', { seen: typed });
    expect(desktop.allNotifications()).toEqual([]);
    expect((await stage.state()).run).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await violations(page)).toEqual([]);

    await page.bringToFront();
    await viewOf(page).click('Start now');
    const state = await stage.waitForState('the break', ({ run }) => run !== null);
    expect(state.reminder).toBeNull();
    expect(await browser.pageUrls()).toContain(page.url());
  });

  test('the window goes with its reminder, and comes again after a snooze', async () => {
    await stage.prefer({ ...IN_A_WINDOW, rhythm: { snoozeMinutes: 1 } });
    await asking();
    const { reminder } = await stage.state();
    await stage.tool().evaluate(async (reminderId: string) => {
      const event = { type: 'snoozed', id: crypto.randomUUID(), reminderId };
      await chrome.runtime.sendMessage({ kind: 'dispatch', event });
    }, reminder?.id ?? '');
    await waitUntil('the window to be closed', isGone);
    await stage.waitForState(
      'the reminder again',
      (state) => state.reminder?.asked === 1 && state.reminder.snoozes === 1,
    );
    const again = await stage.browser.waitForPage(ASKING);
    await viewOf(again).waitForText('Your break is still waiting');
    expect(await again.evaluate(() => location.search)).toBe(`?asks=${reminder?.id}`);
  });

  test('the icon alone', async () => {
    await stage.prefer({ moments: { asks: 'icon' } });
    await stage.seedDueIn(0);
    await stage.waitForState('the reminder', ({ reminder }) => reminder?.asked === 1);
    await stage.untilBadge('now');
    expect(stage.desktop.allNotifications()).toEqual([]);
    expect(await isGone()).toBe(true);
  });

  test('a tone of its own is heard once, and the room where it sounded is closed', async () => {
    const { browser, desktop } = stage;
    await stage.prefer({ sound: { reminderTone: 'own' } });
    await stage.seedDueIn(0);
    const heard = await waitUntil('the tone', async () => {
      const all = await browser.soundHeard();
      return all && all.length > 0 && all;
    });
    expect(heard.map(({ tone }) => tone)).toEqual(['reminder']);
    await desktop.waitForNotification();
    await waitUntil('the room to be closed', async () => ((await browser.soundHeard())?.length ?? 0) === 0);
  });
});
