import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { Reminder, RhythmState } from '../../utils/rhythm/types.ts';
import { violations } from './axe.ts';
import { untilThere } from './keys.ts';
import { stored } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The extension's pages have `chrome` in both browsers. */
declare const chrome: typeof api;

const MINUTE = 60_000;

describe.each(BROWSERS)('the main job in %s', (name) => {
  const stage = useStage(name);

  /** A reminder is on view, and the showing is done: otherwise the next background would not know whether it was shown. */
  async function shownOnce(): Promise<{ asked: RhythmState; reminder: Reminder }> {
    await stage.seedDueIn(0);
    await stage.desktop.waitForNotification();
    const asked = await stage.waitForState(
      'the showing to be done',
      (s) => s.reminder?.asked === 1 && s.outbox.length === 0,
    );
    if (!asked.reminder) throw new Error('no reminder');
    return { asked, reminder: asked.reminder };
  }

  test('reminder, click, guided break, record, next alarm', async () => {
    const { browser, desktop } = stage;
    await stage.seedDueIn(2000);
    await stage.untilBadge('');

    const shown = await desktop.waitForNotification((n) => n.title.startsWith('Time for your feet'));
    expect(shown.body).toContain('60-second desk reset');
    const labels = shown.actions.filter((action) => action.key !== 'default').map((action) => action.label);
    if (name === 'chromium') expect(labels).toEqual(expect.arrayContaining(['Start', 'Snooze 5 min']));
    else expect(shown.body).toContain('Click to start');
    await stage.untilBadge('now');
    const { reminder } = await stage.state();
    expect(reminder?.asked).toBe(1);

    await desktop.clickNotification();
    const page = await browser.waitForPage('break.html');
    const view = viewOf(page);
    await view.waitForText('60-second desk reset');
    const run = await stage.waitForState('the break to run', (s) => s.run !== null);
    expect(run.run?.reminder?.id).toBe(reminder?.id);
    expect(run.reminder).toBeNull();

    await view.click('I am ready');
    await view.waitForText('Ankle pumps');
    /* The real minute. */
    await view.waitForText('Done');
    const over = await stage.waitForState('the break to be over', (s) => s.run === null && s.outbox.length === 0);
    expect(await stage.records()).toMatchObject([{ id: reminder?.id, outcome: 'taken', routineId: 'desk-reset-60' }]);
    const [record] = await stage.records();
    expect(over.workedMs).toBe(over.asOf - (record?.endedAt ?? 0));
    await stage.untilTick((when) => when === over.wakeAt);
    await stage.untilBadge('');

    /* Who likes says how it felt; a move that hurt is left alone for a week. */
    await view.click('Say how each move felt');
    await untilThere(page, 'input[name="felt-ankle-pumps"][value="hurt"]');
    await page.click('input[name="felt-ankle-pumps"][value="hurt"]');
    await view.waitForText('We leave that move out for 7 days.');
    /* The way to help stands below the words, in full. */
    const [words, help] = await page.$$eval('.felt .note > :not(.icon)', (parts) =>
      parts.map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return { top, bottom, isCut: part.scrollWidth > part.clientWidth };
      }),
    );
    expect(help?.top).toBeGreaterThanOrEqual(words?.bottom ?? Infinity);
    expect([words?.isCut, help?.isCut]).toEqual([false, false]);
    expect(await violations(page)).toEqual([]);
    const { body } = (await stored(stage, 'local')) as { body: BodyRecord };
    expect(body.last.moves).toEqual(['ankle-pumps', 'seated-heel-lifts', 'slow-breath-feet']);
    expect(body.feel['seated-heel-lifts']?.lastAt).toBeGreaterThan(run.run?.startedAt ?? Infinity);
    expect(body.feel['ankle-pumps']?.lockedUntil).toBeGreaterThanOrEqual(
      (run.run?.startedAt ?? Infinity) + 7 * 24 * 60 * MINUTE,
    );

    /* The window still tells how it went. The next break begins in it. */
    await stage.seedDueIn(0);
    await desktop.waitForNotification();
    await desktop.clickNotification();
    await stage.waitForState('the next break to run', (s) => s.run !== null);
    expect((await browser.pageUrls()).filter((url) => url.includes('break.html'))).toHaveLength(1);
  });

  test('snooze from the notification, or from the popup, then it comes again', async () => {
    const { browser, desktop } = stage;
    await stage.seedDueIn(0);
    await desktop.waitForNotification();
    const before = Date.now();
    if (name === 'chromium') await desktop.invokeAction('Snooze 5 min');
    else await viewOf(await browser.openPopup()).click('Snooze 5 min');
    const snoozed = await stage.waitForState('the snooze', (s) => s.reminder?.snoozes === 1 && s.outbox.length === 0);
    await desktop.waitForNoNotification();
    expect(snoozed.reminder?.snoozedUntil).toBeGreaterThanOrEqual(before + 5 * MINUTE);
    expect(snoozed.reminder?.snoozedUntil).toBeLessThanOrEqual(Date.now() + 5 * MINUTE);
    await stage.untilBadge('5');

    const soon = Date.now() + 1500;
    await stage.seed({
      ...snoozed,
      asOf: Date.now(),
      reminder: snoozed.reminder && { ...snoozed.reminder, snoozedUntil: soon },
      lastAskedAt: null,
    });
    await desktop.waitForNotification(undefined);
    expect((await stage.state()).reminder?.id).toBe(snoozed.reminder?.id);
  });

  test('unanswered, comes again; skipped in the popup, is recorded once', async () => {
    const { browser, desktop } = stage;
    const { asked, reminder } = await shownOnce();
    const past = Date.now() - 10 * MINUTE;
    await stage.seed({
      ...asked,
      asOf: Date.now(),
      lastAskedAt: past,
      reminder: { ...reminder, askedAt: past, dueAt: past },
    });
    await desktop.waitForNotification((n) => n.title === 'Your feet are still waiting');
    expect(desktop.shownNotifications()).toHaveLength(1);

    const popup = viewOf(await browser.openPopup());
    await popup.click('Skip this one');
    const isWritten = (s: RhythmState): boolean => s.reminder === null && s.outbox.length === 0;
    const skipped = await stage.waitForState('the reminder to end', isWritten);
    await desktop.waitForNoNotification();
    expect(await stage.records()).toMatchObject([{ id: reminder.id, outcome: 'skipped' }]);
    const [record] = await stage.records();
    expect(skipped.workedMs).toBe(skipped.asOf - (record?.endedAt ?? 0));
  });

  test('nobody answers: missed after another interval, and the next one comes', async () => {
    const { desktop } = stage;
    const { asked, reminder } = await shownOnce();
    const past = Date.now() - 40 * MINUTE;
    await stage.seed({
      ...asked,
      asOf: Date.now(),
      workedMs: asked.workedMs + 75 * MINUTE,
      lastAskedAt: past,
      reminder: { ...reminder, asked: 4, askedAt: past, askedAtWorkMs: asked.workedMs + 30 * MINUTE },
    });
    await stage.tickNow();
    const next = await stage.waitForState(
      'the next reminder',
      (s) => s.reminder !== null && s.reminder.id !== reminder.id && s.outbox.length === 0,
    );
    expect(next.reminder?.asked).toBe(1);
    expect(await stage.records()).toMatchObject([{ id: reminder.id, outcome: 'missed' }]);
    await desktop.waitForNotification((n) => n.title.startsWith('Time for your feet'));
    expect(desktop.shownNotifications()).toHaveLength(1);
  });

  test('a notification of a reminder that is over begins nothing: the window says what there is', async () => {
    const { browser, desktop } = stage;
    await stage.seed({ workedMs: 10 * MINUTE });
    await stage.tool().evaluate(async () => {
      const options = {
        type: 'basic',
        iconUrl: '/icons/working-128.png',
        title: 'Of long ago',
        message: 'It is over',
      } as const;
      await chrome.notifications.create('reminder:r-old:show-1', options);
    });
    await desktop.waitForNotification((n) => n.title === 'Of long ago');
    await desktop.clickNotification();
    const view = viewOf(await browser.waitForPage('break.html'));
    await view.waitForText('No break is running');
    expect((await stage.state()).run).toBeNull();
    await desktop.waitForNoNotification();
  });
});
