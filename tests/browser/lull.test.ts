import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { waitUntil } from './harness/wait.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** So long without input is a lull. */
const LULL_MS = 15 * SECOND;
/** Longer than a test waits for a lull. */
const LONG_WAIT = { moments: { lullMinutes: 10 } };

describe.each(BROWSERS)('a lull in the work in %s', (name) => {
  const stage = useStage(name);

  /** Somebody types without a pause until something is so. */
  function typesUntil(what: string, look: () => boolean | Promise<boolean>): Promise<boolean> {
    return waitUntil(
      what,
      async () => {
        await stage.desktop.touch();
        return look();
      },
      { everyMs: SECOND, seen: () => stage.state() },
    );
  }

  const isShown = (): boolean => stage.desktop.shownNotifications().length > 0;

  /** A reminder is due in the middle of work. */
  async function dueWhileTyping(): Promise<RhythmState> {
    const before = stage.desktop.allNotifications().length;
    await stage.seedDueIn(0);
    let state = await stage.state();
    await typesUntil('the reminder to wait for a lull', async () => {
      state = await stage.state();
      return state.reminder !== null && state.reminder.lullSince !== null;
    });
    expect(stage.desktop.allNotifications()).toHaveLength(before);
    return state;
  }

  test('a reminder waits while somebody types, says so, and comes when the hands rest', async () => {
    const { browser, desktop } = stage;
    await stage.prefer(LONG_WAIT);
    /* Opened before: a popup that is opened takes the focus, which is a lull. */
    const popup = viewOf(await browser.openPopup());
    const { reminder } = await dueWhileTyping();
    const before = desktop.allNotifications().length;
    await popup.waitForText('Due. Waiting for a pause in your work, until');
    const title = await browser.inBackground(() => chrome.action.getTitle({}));
    expect(title).toContain('Waiting for a pause in your work, until');
    /* Longer than a lull: nothing came, because there was none. */
    const since = reminder?.lullSince ?? 0;
    await typesUntil('longer than a lull', () => Date.now() > since + 2 * LULL_MS);
    expect(desktop.allNotifications()).toHaveLength(before);

    const touchedAt = Date.now();
    await desktop.waitForNotification((n) => n.title.startsWith('Time for'));
    const shown = await stage.state();
    expect(shown.reminder).toMatchObject({ asked: 1, lullSince: null });
    expect(shown.lastAskedAt).toBeGreaterThanOrEqual(touchedAt + LULL_MS - SECOND);
    expect(shown.lastAskedAt).toBeLessThan(since + 10 * MINUTE);
    await popup.waitForText('Time for your feet');
  });

  test('a tab that comes to the front is a lull', async () => {
    const { desktop } = stage;
    await stage.prefer(LONG_WAIT);
    const tool = stage.tool();
    await dueWhileTyping();
    const before = desktop.allNotifications().length;
    await tool.evaluate(async () => {
      await chrome.tabs.create({ url: 'about:blank', active: true });
    });
    /* Somebody who types all the while has no other lull. */
    await typesUntil('the reminder', isShown);
    expect(desktop.allNotifications()).toHaveLength(before + 1);
  });

  test('typing for ever keeps it away until the longest wait is over, whatever becomes of the worker', async () => {
    await stage.prefer({ moments: { lullMinutes: 1 } });
    const { reminder } = await dueWhileTyping();
    await stage.browser.killBackground();
    await typesUntil('the reminder', isShown);
    const { lastAskedAt } = await stage.state();
    expect(lastAskedAt).toBeGreaterThanOrEqual((reminder?.lullSince ?? 0) + MINUTE);
  });
});
