import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { BodyRecord } from '../../utils/body/record.ts';
import { NOTHING_LEFT_OUT } from '../../utils/body/routines-left-out.ts';
import { settingsOf } from '../../utils/settings/mirror.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { violations } from './axe.ts';
import { startDesktop } from './harness/desktop.ts';
import { launch } from './harness/launch.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage, tabTo, untilThere } from './keys.ts';
import { stored } from './saved.ts';
import { BUILDS, viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

describe.each(BROWSERS)('the welcome in %s', (name) => {
  const stage = useStage(name);

  const open = async (): Promise<Page> => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    const page = await stage.browser.openPage('welcome.html');
    await viewOf(page).waitForText('You sit. Your feet wait. Every 45 minutes they get 2 minutes of care.');
    return page;
  };
  const saved = async (): Promise<Settings> => settingsOf((await stored(stage, 'local'))['settings']);
  const body = async (): Promise<BodyRecord> => ((await stored(stage, 'local')) as { body: BodyRecord }).body;

  test('opens after the installation, once, and not after an update', async () => {
    const desktop = await startDesktop();
    const extensionDir = path.resolve(import.meta.dirname, '../../.output', BUILDS[name]);
    const browser = await launch(name, { extensionDir, desktop });
    try {
      const welcome = await browser.waitForPage('welcome.html');
      const tool = await browser.openPage('options.html');
      const isWelcome = (url: string): boolean => url.includes('welcome.html');
      expect((await browser.pageUrls()).filter(isWelcome)).toHaveLength(1);
      await welcome.close();
      await tool.close();
      await browser.update();
      await browser.openPage('options.html');
      /* What the background asks for after the update comes after what it asked for at its first turn. */
      await browser.inBackground(async () => void (await chrome.tabs.query({})));
      expect((await browser.pageUrls()).filter(isWelcome)).toEqual([]);
    } finally {
      await browser.close();
      await desktop.close();
    }
  });

  test('three steps are saved as they are made, and lead to the first break', async () => {
    await stage.seed({ breaks: 0 });
    const page = await open();
    const view = viewOf(page);
    expect(await violations(page)).toEqual([]);
    await view.click('Next');
    await view.waitForText('When do you work?');
    await waitUntil('the heading to have the focus', () =>
      page.evaluate(() => document.activeElement?.tagName === 'H1'),
    );
    await untilThere(page, '.welcome-day:nth-of-type(5) input');
    await page.click('.welcome-day:nth-of-type(5) input');
    await page.$eval('input[type="time"]', (input) => {
      input.value = '08:15';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await view.click('30 minutes');
    await view.click('Next');
    await view.waitForText('What do you have at hand?');
    await waitUntil('the rhythm to be kept', async () => (await saved()).rhythm.workMinutes === 30);
    await view.click('Ball');
    await view.click('Open office');
    await waitUntil('the place to be kept', async () => {
      const { place } = await body();
      return place.setting === 'open-office' && place.things.includes('ball');
    });
    await waitUntil('a break with a ball in turn', async () => (await saved()).break.routines.includes('ball-break-3'));
    const { week } = (await saved()).hours;
    expect(week.filter((day) => day.length === 0)).toHaveLength(1);
    expect(week.flat()).toContainEqual({ from: '08:15', to: '00:00' });
    await view.click('Next');
    await view.waitForText('Keep Instep in sight');
    await view.click('Start my first break');
    const window = await stage.browser.waitForPage('break.html');
    await viewOf(window).waitForText('Do you have a blood clot');
    await window.close();
    await page.close();
  });

  test('hours that are no hours are not taken, and it is said', async () => {
    const page = await open();
    await viewOf(page).click('Next');
    const type = (value: string): Promise<void> =>
      page.$eval(
        'input[type="time"]',
        (input, time) => {
          input.value = time;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        value,
      );
    await type('08:15');
    const isKept = async (): Promise<boolean> => (await saved()).hours.week.flat()[0]?.from === '08:15';
    await waitUntil('the hours to be kept', isKept);
    await type('');
    await viewOf(page).waitForText('Enter both times');
    expect(await isKept()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await type('08:15');
    await waitUntil('the message to go', async () => !(await viewOf(page).text()).includes('Enter both times'));
    await page.close();
  });

  test('by keyboard it is skipped to its end, where a reminder can be tried, and closed', async () => {
    const page = await open();
    const keys = keysOfPage(page);
    await tabTo(keys, 'Skip');
    await keys.press('Enter');
    await viewOf(page).waitForText('Keep Instep in sight');
    await viewOf(page).click('Send me a reminder now');
    await stage.desktop.waitForNotification(({ title }) => title.length > 0);
    await viewOf(page).waitForText('Do you see it at the edge of your screen?');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('I do not see it');
    await viewOf(page).waitForText('In your desktop’s settings, open Notifications.');
    await viewOf(page).click('Send me a reminder now');
    await viewOf(page).click('I saw it');
    await viewOf(page).waitForText('This is how Instep announces a break.');
    await viewOf(page).click('Later');
    await waitUntil('the page to be closed', async () =>
      (await stage.browser.pageUrls()).every((url) => !url.includes('welcome.html')),
    );
  });
});
