import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { NOTHING_LEFT_OUT } from '../../utils/body/routines-left-out.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import { violations } from './axe.ts';
import { waitUntil } from './harness/wait.ts';
import { dueNow, MINUTE, tell } from './saved.ts';
import { viewOf } from './stage.ts';
import type { View } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

/* Runs in a page: fills what the extension may keep, to the last ten bytes. */
const fill = async (): Promise<void> => {
  let count = 0;
  for (let letters = 4_000_000; letters >= 10;) {
    count += 1;
    const isKept = await chrome.storage.local.set({ [`fill.${count}`]: 'x'.repeat(letters) }).then(
      () => true,
      () => false,
    );
    if (!isKept) letters = Math.floor(letters / 2);
  }
};

/* Runs in a page. */
const free = async (): Promise<void> => {
  const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('fill.'));
  await chrome.storage.local.remove(keys);
};

/* Run in a page: whoever opens the history waits from here on, until it is let go. */
const hold = async (): Promise<void> => {
  const opening = indexedDB.open('instep-history');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const deleting = indexedDB.deleteDatabase('instep-history');
  await new Promise((resolve) => deleting.addEventListener('blocked', resolve));
  Object.assign(globalThis, { held: opening.result });
};
/* `hold` has put it there. */
const letGo = (): void => (globalThis as unknown as { held: IDBDatabase }).held.close();

/* Runs in a page: presses the button of a pause. */
const clickAfter = async (ms: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ innerText }) => innerText.startsWith('Resume'))?.click();
};

/** What the popup says where a command got no answer. */
const NO_ANSWER = 'Instep did not get that.';

/** Firefox sets no limit to what an extension keeps. */
const WITH_LIMIT = BROWSERS.filter((name) => name === 'chromium');

describe.runIf(WITH_LIMIT.length > 0).each(WITH_LIMIT)('no room is left in %s', (name) => {
  const stage = useStage(name);

  test('the reminder comes all the same, it is said why nothing can be saved, and all is well once there is room', async () => {
    /* Full before it is due: how long filling takes is the machine's. */
    for (let dueInMs = 10_000; ; dueInMs *= 2) {
      await stage.seedDueIn(dueInMs);
      await stage.tool().evaluate(fill);
      if ((await stage.state()).reminder === null) break;
      await stage.tool().evaluate(free);
      await stage.desktop.closeAll();
    }
    await stage.desktop.waitForNotification((n) => n.title.startsWith('Time for your feet'));
    await stage.untilBadge('now');
    expect((await stage.state()).reminder).toBeNull();

    const popup = await stage.browser.openPopup();
    const view = viewOf(popup);
    await view.waitForText('Nothing can be saved right now');
    await view.click('Start now');
    await view.waitForText('This could not be saved on this computer. Nothing was changed.');
    expect((await stage.state()).run).toBeNull();

    await stage.tool().evaluate(free);
    await stage.tickNow();
    const saved = await stage.waitForState('the reminder to be saved', ({ reminder }) => reminder !== null);
    expect(saved.reminder?.asked).toBe(1);
    await waitUntil('the note to go', async () => !(await view.text()).includes('Nothing can be saved'));
    await view.click('Start now');
    await stage.waitForState('the break to begin', ({ run }) => run !== null);
    await stage.browser.closePopup();
  });

  test('originals that were kept make room first', async () => {
    await stage.seed({ workedMs: 10 * MINUTE });
    await stage.tool().evaluate(async () => chrome.storage.local.set({ 'kept.body.1': 'x'.repeat(300_000) }));
    await stage.tool().evaluate(fill);
    /* A name that takes more room than there is left. */
    const reply: unknown = await stage.tool().evaluate(async () => {
      const command = { kind: 'dispatch', event: { type: 'paused', id: 'p'.repeat(150), until: null } };
      return (await chrome.runtime.sendMessage(command)) as unknown;
    });
    expect(reply).toEqual({ ok: true });
    expect((await stage.state()).pause).not.toBeNull();
    const kept = await stage.tool().evaluate(async () => chrome.storage.local.get('kept.body.1'));
    expect(kept).toEqual({});
    await stage.tool().evaluate(free);
  });
});

describe.each(BROWSERS)('what else can go wrong in %s', (name) => {
  const stage = useStage(name);

  test('the history is held by another page: reminders and breaks go on, and what ended is kept later', async () => {
    const { desktop, browser } = stage;
    await stage.tool().evaluate(hold);
    await stage.seedDueIn(0);
    await desktop.waitForNotification((n) => n.title.startsWith('Time for your feet'));
    await stage.untilBadge('now');
    await desktop.clickNotification();
    const page = await browser.waitForPage('break.html');
    await stage.waitForState('the break to run', ({ run }) => run !== null);
    await viewOf(page).click('End the break');
    const over = await stage.waitForState('the break to be over', ({ run }) => run === null);
    expect(over.outbox.some(({ type }) => type === 'record')).toBe(true);
    await stage.tool().evaluate(letGo);
    await stage.tickNow();
    await stage.waitForState('all to be kept', ({ outbox }) => outbox.length === 0);
    expect(await stage.records()).toMatchObject([{ outcome: 'skipped' }]);
  });

  test('paused before the first break, the popup says so and can be resumed', async () => {
    await stage.answer(null, NOTHING_LEFT_OUT);
    await stage.seed({ ...initialState(Date.now()), breaks: 0, pause: { since: Date.now(), until: null } });
    const popup = await stage.browser.openPopup();
    const view = viewOf(popup);
    await view.waitForText('Resume');
    expect(await view.text()).not.toContain('Before it, we ask a few health questions.');
    await view.click('Resume');
    await stage.waitForState('it to be resumed', ({ pause }) => pause === null);
    await stage.browser.closePopup();
  });

  test('reminders lost to full screen: asked once, and the answer holds', async () => {
    const lost = async (): Promise<void> => stage.seed({ workedMs: 10 * MINUTE, lostToFullscreen: 2 });
    await lost();
    const view = viewOf(await stage.browser.openPopup());
    await view.waitForText('Do you always work in full screen?');
    await view.click('Wait until it ends');
    await waitUntil('the question to go', async () => !(await view.text()).includes('full screen'));
    await stage.browser.closePopup();
    const again = viewOf(await stage.browser.openPopup());
    await again.waitForText('Next break at');
    expect(await again.text()).not.toContain('full screen');
    await stage.browser.closePopup();

    await stage.tool().evaluate(() => localStorage.removeItem('fullscreenAsked'));
    const last = viewOf(await stage.browser.openPopup());
    await last.click('Remind me in full screen too');
    await waitUntil('the question to go', async () => !(await last.text()).includes('full screen'));
    const kept: unknown = await stage.tool().evaluate(async () => chrome.storage.local.get('settings'));
    expect(JSON.stringify(kept)).toContain('"fullscreen":false');
    await stage.browser.closePopup();
  });

  test('nobody answered: asked once whether it arrived, told what to do, and offered the window', async () => {
    const { reminder, ...due } = dueNow();
    if (!reminder) throw new Error('Nothing is due.');
    const missed = async (): Promise<View> => {
      await stage.tool().evaluate(() => localStorage.removeItem('seenAsked'));
      await stage.seed({ ...due, reminder: { ...reminder, asked: 4 } });
      return viewOf(await stage.browser.openPopup());
    };
    const view = await missed();
    await view.waitForText('Did you see it?');
    await view.click('I saw it');
    await waitUntil('the question to go', async () => !(await view.text()).includes('Did you see it?'));
    await stage.browser.closePopup();
    const again = viewOf(await stage.browser.openPopup());
    await again.waitForText('Skip this one');
    expect(await again.text()).not.toContain('Did you see it?');
    await stage.browser.closePopup();

    const last = await missed();
    await last.waitForText('Did you see it?');
    await last.click('No');
    await last.waitForText('open Notifications. Allow them for your browser');
    await last.click('Open a small window instead');
    await waitUntil('the question to go', async () => !(await last.text()).includes('small window'));
    const kept: unknown = await stage.tool().evaluate(async () => chrome.storage.local.get('settings'));
    expect(JSON.stringify(kept)).toContain('"asks":"window"');
    await stage.browser.closePopup();
  });

  test('a command given in the moment in which the background ends is obeyed all the same', async () => {
    await stage.seed({});
    const page = await stage.browser.openPage('popup.html');
    const view = viewOf(page);
    for (const gapMs of [0, 1, 2, 4, 8, 16, 32, 64]) {
      await tell(page, { kind: 'dispatch', event: { type: 'paused', id: `pause ${gapMs}`, until: null } });
      await view.waitForText('Resume');
      await Promise.all([page.evaluate(clickAfter, gapMs), stage.browser.killBackground()]);
      await stage.waitForState(`the end of the pause, ended after ${gapMs} ms`, ({ pause }) => pause === null);
      expect(await view.text()).not.toContain(NO_ANSWER);
    }
    await page.close();
  });

  test('an address that is not from Instep begins nothing by itself, and answers no reminder', async () => {
    await stage.seedDueIn(0);
    const due = await stage.waitForState('the reminder', ({ reminder }) => (reminder?.asked ?? 0) > 0);
    const page = await stage.browser.openPage('break.html?start=ball-break-3&minutes=3&id=foreign');
    const view = viewOf(page);
    await view.waitForText('No break is running');
    await view.waitForText('You can start one here. It takes 3 minutes');
    const state = await stage.state();
    expect(state.run).toBeNull();
    expect(state.reminder?.id).toBe(due.reminder?.id);
    await view.click('Start');
    const begun = await stage.waitForState('the break to begin', ({ run }) => run !== null);
    expect(begun.run?.routineId).toBe('ball-break-3');
    await page.close();
  });

  test.each([
    ['start=move:moon-walk&id=m', 'This move is not in this version of Instep.'],
    ['start=own:gone&id=o', 'That plan is no longer here.'],
  ])('an address for what is not there says so: %s', async (query, sentence) => {
    const page = await stage.openBreak(query);
    await viewOf(page).waitForText(sentence);
    expect(await violations(page)).toEqual([]);
    expect((await stage.state()).run).toBeNull();
    await page.close();
  });
});
