import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import type { RealBrowser } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';
import { dueNow, MINUTE, snoozed, waitingBreak } from './saved.ts';
import { viewOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

const WORKED = 20 * MINUTE;
/** The least time without input that counts as away, so that a test waits no longer. */
const SOON_AWAY = { rhythm: { naturalBreakMinutes: 1 } };
const IDLE_MS = MINUTE;
const ALWAYS_QUIET = { moments: { quiet: [{ from: '00:00', to: '00:00' }] } };
/** Clocks of a browser, of the desktop and of this process are read one after the other. */
const SAME_MOMENT_MS = 1000;

/** What is saved, read by a page, so that a background that sleeps is left to sleep. */
function savedState(page: Page): Promise<RhythmState> {
  return page.evaluate(async () => {
    const { rhythm } = await chrome.storage.local.get('rhythm');
    /* The background saves what the engine gave it, so what is read is a state. */
    return rhythm as RhythmState;
  });
}

async function untilSaved(what: string, page: Page, fits: (state: RhythmState) => boolean): Promise<RhythmState> {
  const look = async (): Promise<RhythmState | null> => {
    const state = await savedState(page);
    return fits(state) ? state : null;
  };
  return waitUntil(what, look, { seen: () => savedState(page) });
}

/**
 * Away since the last touch: not from before it, and for as long already as the browser waits before it calls it an absence.
 * How much later the browser notices is the machine's.
 */
function expectSince(away: RhythmState['away'], touchedAt: number, asOf: number): void {
  expect(away?.since).toBeGreaterThanOrEqual(touchedAt - SAME_MOMENT_MS);
  expect(away?.since).toBeLessThanOrEqual(asOf - IDLE_MS + SAME_MOMENT_MS);
}

/** A tab that can be heard, with an address that is none of the extension's. */
async function openCall(browser: RealBrowser, tool: Page): Promise<{ page: Page; end(): Promise<void> }> {
  const server = createServer((_, response) => response.end('<!doctype html><title>A call</title>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  /* It listens on a port. */
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  await tool.evaluate(async (address: string) => {
    await chrome.tabs.create({ url: address, active: false });
  }, url);
  const page = await browser.waitForPage(url);
  await browser.playSound(page);
  return {
    page,
    async end() {
      await page.close();
      server.close();
    },
  };
}

/** Asks for the permission by a real click, as the options do, and answers by real keys. */
async function askForTabs(browser: RealBrowser, page: Page, allow: boolean): Promise<boolean> {
  await browser.focus();
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'ask';
    button.addEventListener('click', () => {
      const asked = chrome.permissions.request({ permissions: ['tabs'] });
      void asked.then((answer) => button.setAttribute('data-answer', String(answer)));
    });
    button.append('Ask');
    document.body.replaceChildren(button);
  });
  await page.click('#ask');
  await browser.answerPermission(page, allow);
  const answer = await waitUntil('the answer', () =>
    page.evaluate(() => document.querySelector('#ask')?.getAttribute('data-answer') ?? null),
  );
  return answer === 'true';
}

/** What is held back is looked after within the minute, by an alarm. */
function untilLook(stage: Stage): Promise<void> {
  const by = Date.now() + MINUTE;
  return stage.untilTick((when) => when <= by);
}

describe.each(BROWSERS)('the moment in %s', (name) => {
  const stage = useStage(name);

  /** Restarts the browser, and waits until the background has looked. */
  async function restarted(): Promise<RhythmState> {
    await stage.browser.stop();
    const stoppedAt = Date.now();
    await stage.browser.start();
    return stage.waitForState('a look after the restart', (state) => state.asOf > stoppedAt);
  }

  test('nobody touches the computer: away since the last touch, reported or measured; back at the next', async () => {
    const { browser, desktop } = stage;
    await stage.prefer(SOON_AWAY);
    await stage.seed({ workedMs: WORKED });
    const page = await browser.openPage('options.html');
    await desktop.moveMouse(300, 300);
    const touchedAt = Date.now();
    await browser.killBackground();

    const { away, asOf } = await untilSaved('nobody to be there', page, (state) => state.away !== null);
    expect(away).toMatchObject({ why: 'idle', rested: true });
    expectSince(away, touchedAt, asOf);
    /* Firefox takes its opening by the driver for a touch. */
    if (name === 'chromium') await viewOf(await browser.openPopup()).waitForText('Away since');

    /* As if nobody had been told: a worker that heard no report measures since when. */
    const stretch = { kind: 'worked' as const, from: touchedAt };
    await stage.seed({ workedMs: WORKED, asOf: touchedAt, intervalStartedAt: touchedAt, stretch }, { touch: false });
    const measured = await stage.waitForState('nobody to be there', (state) => state.away !== null);
    expect(measured.away?.why).toBe('idle');
    expectSince(measured.away, touchedAt, measured.asOf);

    await browser.killBackground();
    await browser.untilIdleIsKnown(60);
    const movedAt = Date.now();
    await desktop.moveMouse(400, 400);
    const back = await untilSaved('somebody to be back', page, (state) => state.away === null);
    expect(back.here).toBe(true);
    expect(back.lastRest?.from).toBe(measured.away?.since);
    expect(back.workedMs).toBeLessThanOrEqual(Date.now() - movedAt);
  });

  /* Firefox takes its own start for a touch. */
  test.runIf(name === 'chromium')('a restart while nobody is there leaves it so', async () => {
    await stage.prefer(SOON_AWAY);
    await stage.seed({ workedMs: WORKED });
    const hasRested = (state: RhythmState): boolean => state.away?.rested === true;
    const { away } = await stage.waitForState('a natural break', hasRested);
    expect(away?.why).toBe('idle');
    expect((await restarted()).away).toMatchObject({ since: away?.since, rested: true });
  });

  /* Firefox does not know of locked screens. */
  test.runIf(name === 'chromium')(
    'a locked screen is an absence from that moment on, and long enough a natural break',
    async () => {
      const { browser, desktop } = stage;
      await stage.prefer(SOON_AWAY);
      await stage.seed({ workedMs: WORKED });
      const page = await browser.openPage('options.html');
      await browser.killBackground();
      /* A lock counts from its report, or where nobody heard it, from the last look. */
      const { asOf: lookedAt } = await savedState(page);
      await desktop.lock();
      const { away } = await untilSaved('the lock', page, (state) => state.away !== null);
      expect(away?.why).toBe('locked');
      expect(away?.since).toBeGreaterThanOrEqual(lookedAt);
      expect(away?.since).toBeLessThanOrEqual(Date.now());
      const rested = await untilSaved('a natural break', page, (state) => state.away?.rested === true);
      expect(rested.workedMs).toBe(0);

      await browser.killBackground();
      await desktop.moveMouse(300, 300);
      const back = await untilSaved('somebody to be back', page, (state) => state.away === null);
      expect(back.lastRest?.from).toBe(away?.since);
    },
  );

  test('sound in a tab behind, or in a muted one, is not the sound of somebody who is there', async () => {
    const tool = stage.tool();
    const behind = await openCall(stage.browser, tool);
    const ids = (query: Record<string, boolean>): Promise<(number | undefined)[]> =>
      tool.evaluate(async (asked) => (await chrome.tabs.query(asked)).map((tab) => tab.id), query);
    const [id] = await waitUntil('the sound', async () => {
      const found = await ids({ audible: true });
      return found.length > 0 && found;
    });
    /* As `presence.look` asks. */
    const inFront = { audible: true, muted: false, active: true };
    expect(await ids(inFront)).toEqual([]);
    const change = (patch: Record<string, boolean>): Promise<unknown> =>
      tool.evaluate(async (tabId, update) => chrome.tabs.update(tabId, update), id ?? 0, patch);
    await change({ active: true });
    expect(await ids(inFront)).toEqual([id]);
    await change({ muted: true });
    expect(await ids(inFront)).toEqual([]);
    await behind.end();
  });

  test('a call holds a reminder back where the person allows to see it', async () => {
    const { browser, desktop } = stage;
    await stage.prefer({ moments: { calls: true, callHosts: ['127.0.0.1'] } });
    const tool = await browser.openPage('options.html');
    const canSee = (): Promise<boolean> =>
      browser.inBackground(() => chrome.permissions.contains({ permissions: ['tabs'] }));
    expect(await canSee()).toBe(false);
    expect(await askForTabs(browser, tool, false)).toBe(false);
    expect(await canSee()).toBe(false);

    /* Not allowed: the tab can be heard, and nobody knows that it is a call. */
    const call = await openCall(browser, tool);
    await stage.seedDueIn(0);
    await desktop.waitForNotification();
    await desktop.closeAll();

    expect(await askForTabs(browser, tool, true)).toBe(true);
    expect(await canSee()).toBe(true);
    const before = desktop.allNotifications().length;
    await stage.seedDueIn(0);
    const held = await stage.waitForState('the reminder to be held', (state) => Boolean(state.reminder?.held));
    expect(held.reminder?.held?.why).toBe('call');
    expect(held.call).toBe('127.0.0.1');
    expect(desktop.allNotifications()).toHaveLength(before);
    await call.end();
    await untilLook(stage);
    await stage.tickNow();
    await desktop.waitForNotification();
  });

  test('the word before a reminder asks for nothing, and goes when the reminder comes', async () => {
    const { browser, desktop } = stage;
    await stage.prefer({ rhythm: { headsUpSeconds: 120 } });
    await stage.seedDueIn(119_000);
    const isWord = (n: { title: string }): boolean => n.title.startsWith('Break in');
    const word = await desktop.waitForNotification(isWord);
    for (const { label } of word.actions) expect(label).not.toMatch(/Start|Snooze/);
    const pages = await browser.pageUrls();
    await desktop.clickNotification();
    await desktop.waitForNoNotification();
    expect(await browser.pageUrls()).toEqual(pages);
    expect((await stage.state()).reminder).toBeNull();

    await stage.prefer({ rhythm: { headsUpSeconds: 30 } });
    await stage.seedDueIn(20_000);
    await desktop.waitForNotification(isWord);
    const titles = (): string[] => desktop.shownNotifications().map(({ title }) => title);
    await waitUntil('the reminder alone', () => titles().length === 1 && titles()[0]?.startsWith('Time for'), {
      seen: titles,
    });
  });

  test('a restart in the middle of a held, paused, snoozed, due reminder or of a break changes nothing of it', async () => {
    const { desktop } = stage;
    const again = async (patch: Partial<RhythmState>): Promise<RhythmState> => {
      await stage.reseed(patch);
      return restarted();
    };
    const due = dueNow();

    expect((await again(due)).reminder).toMatchObject({ id: due.reminder?.id, asked: 1, snoozedUntil: null });
    await stage.untilBadge('now');

    const { reminder } = snoozed();
    expect((await again({ ...due, reminder: reminder ?? null })).reminder).toEqual(reminder);
    await stage.untilBadge(/^[1-4]$/);

    const pause = { since: Date.now(), until: Date.now() + 30 * MINUTE };
    expect(await again({ ...due, pause })).toMatchObject({ pause, reminder: { id: due.reminder?.id } });

    const { run } = waitingBreak('ball-break-3', 3, 40_000);
    expect((await again({ run })).run).toMatchObject({ id: run.id, elapsedMs: 40_000, runningSince: null });

    await stage.reseed({});
    await stage.prefer(ALWAYS_QUIET);
    const shown = desktop.allNotifications().length;
    const since = Date.now();
    const held = { ...dueNow().reminder, asked: 0, askedAt: null, held: { since, why: 'quiet' as const } };
    const waiting = await again({
      ...due,
      reminder: { ...held, id: 'r-held', dueAt: since } as RhythmState['reminder'],
    });
    expect(waiting.reminder).toMatchObject({ id: 'r-held', asked: 0, held: { since, why: 'quiet' } });
    await stage.untilBadge('…');
    expect(desktop.allNotifications()).toHaveLength(shown);
  });
});

describe.each(BROWSERS)('a full screen in %s', (name) => {
  const stage = useStage(name, { windowManager: true });

  test('a window that is full screen holds a reminder back; leaving it brings it within the minute', async () => {
    const { browser, desktop } = stage;
    await browser.focus();
    await desktop.key('F11');
    const isFull = (): Promise<boolean> =>
      browser.inBackground(async () => (await chrome.windows.getAll()).some((one) => one.state === 'fullscreen'));
    await waitUntil('the full screen', isFull);
    await stage.seedDueIn(3000);
    const held = await stage.waitForState('the reminder to be held', (state) => Boolean(state.reminder?.held));
    expect(held.reminder).toMatchObject({ asked: 0, held: { why: 'fullscreen' } });
    await stage.untilBadge('…');
    expect(desktop.allNotifications()).toHaveLength(0);

    await desktop.key('F11');
    await waitUntil('the end of the full screen', async () => !(await isFull()));
    await untilLook(stage);
    await stage.tickNow();
    await desktop.waitForNotification((n) => n.title.startsWith('Time for'));
    expect((await stage.state()).reminder).toMatchObject({ asked: 1, held: null });
    await stage.untilBadge('now');
  });
});
