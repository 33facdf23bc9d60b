/**
 * `npm run soak [days] [speed]`: a real Chromium lives through working days at many times the speed of time, closed at night
 * and started again in the morning. Each reminder is skipped soon after it is seen, and each interval is held against the
 * clock: reminders expected, delivered on the desktop, doubled, and wakes of the worker an hour.
 *
 * At 300 times the speed starting a worker takes some 3 s, so times are exact to some seconds, a busy machine adds more, and
 * a worker loses events under way to it far more often than in life.
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';
import { startDesktop } from '../browser/harness/desktop.ts';
import { launch } from '../browser/harness/launch.ts';
import { waitUntil } from '../browser/harness/wait.ts';
import type { RhythmState } from '../../utils/rhythm/types.ts';

declare const chrome: typeof api;

const DAYS = Number(process.argv[2] ?? 5);
const SPEED = Number(process.argv[3] ?? 300);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A reminder this much after its time is late: a minute, and a quarter of a real second at the speed. */
const LATE_MS = MINUTE + 250 * SPEED;

const WORK_MS = 45 * MINUTE;
const WEEK = Array.from({ length: 7 }, () => [
  { from: '09:00', to: '12:30' },
  { from: '13:15', to: '17:30' },
]);
const WINDOWS = [
  { from: 9 * HOUR, to: 12.5 * HOUR },
  { from: 13.25 * HOUR, to: 17.5 * HOUR },
];
/** The Monday after next: the browser's clock runs in the future, so that no file is younger than its now. */
const FIRST_DAY = (() => {
  const today = Math.floor(Date.now() / DAY) * DAY;
  return today + (15 - (new Date(today).getUTCDay() || 7)) * DAY;
})();

interface Look {
  now: number;
  state: RhythmState | undefined;
}

/** Reads what is saved, from a page: that wakes no worker. */
async function look(page: Page): Promise<Look> {
  const json = await page.evaluate(async () => {
    const { rhythm } = await chrome.storage.local.get('rhythm');
    return JSON.stringify({ now: Date.now(), state: rhythm });
  });
  /* The background saves what the engine gave it. */
  return JSON.parse(json) as Look;
}

const send = (page: Page, message: object): Promise<unknown> =>
  page.evaluate((json: string) => chrome.runtime.sendMessage(JSON.parse(json)), JSON.stringify(message));

const tally = { expected: 0, delivered: 0, late: 0, doubled: 0, starts: 0, hours: 0, skips: 0, worstLateMs: 0 };

const desktop = await startDesktop();
let day = 0;
const browser = await launch('chromium', {
  extensionDir: path.resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  desktop,
  fast: SPEED,
  fastFrom: () => new Date(FIRST_DAY + day * DAY + 8.9 * HOUR),
});

/**
 * The page that looks and answers. At this speed Chromium now and then never finishes loading its first page; it is then
 * closed and started once more, which is one more restart to live through.
 */
async function openTool(): Promise<Page> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await browser.openPage('options.html');
    } catch (error) {
      if (attempt === 3) throw error;
      console.log('  the browser did not come up and is started again');
      await browser.stop();
      await browser.start();
    }
  }
}

/** One working day: from shortly before nine until shortly after half past five. */
async function live(): Promise<void> {
  const page = await openTool();
  const midnight = FIRST_DAY + day * DAY;
  if (day === 0) {
    await waitUntil('the first start', async () => (await look(page)).state !== undefined);
    await send(page, { kind: 'saveSettings', group: 'hours', values: { week: WEEK } });
  }
  const startsBefore = await browser.backgroundStarts();
  const shownBefore = desktop.allNotifications().length;
  const began = (await look(page)).now;
  /* Starting the browser takes minutes of its clock: the first interval begins when it is there. */
  let answered: string | null = null;
  let intervalFrom: number | null = null;
  for (;;) {
    const { now, state } = await look(page);
    if (now > midnight + 17.6 * HOUR) break;
    const window = WINDOWS.find((w) => now >= midnight + w.from && now < midnight + w.to);
    if (!window) intervalFrom = null;
    else intervalFrom ??= Math.max(midnight + window.from, began);
    const reminder = state?.reminder;
    if (reminder && reminder.askedAt !== null && reminder.id !== answered && window && intervalFrom !== null) {
      const lateMs = reminder.askedAt - (intervalFrom + WORK_MS);
      tally.worstLateMs = Math.max(tally.worstLateMs, lateMs);
      if (Math.abs(lateMs) > LATE_MS) {
        tally.late += 1;
        console.log(`  ${new Date(reminder.askedAt).toISOString()}: ${Math.round(lateMs / 1000)} s off its time`);
      }
      tally.expected += 1;
      answered = reminder.id;
      await send(page, { kind: 'skip', id: `soak-${reminder.id}`, reminderId: reminder.id });
      tally.skips += 1;
      const after = await look(page);
      intervalFrom = after.state?.intervalStartedAt ?? after.now;
    } else if (intervalFrom !== null && window && !reminder && now > intervalFrom + WORK_MS + 5 * MINUTE + LATE_MS) {
      /* The clock says that one was due, and none came. */
      console.log(`  ${new Date(now).toISOString()}: no reminder since ${new Date(intervalFrom).toISOString()}`);
      tally.expected += 1;
      intervalFrom = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const shown = desktop.allNotifications().slice(shownBefore);
  tally.delivered += shown.filter((n) => n.title === 'Time for your feet').length;
  tally.doubled += shown.filter((n) => n.title !== 'Time for your feet').length;
  tally.starts += (await browser.backgroundStarts()) - startsBefore;
  tally.hours += ((await look(page)).now - began) / HOUR;
}

try {
  for (; day < DAYS; day += 1) {
    if (day > 0) {
      await browser.stop();
      await browser.start();
    }
    await live();
    console.log(`day ${day + 1} of ${DAYS}: ${JSON.stringify({ ...tally, hours: Math.round(tally.hours) })}`);
  }
} finally {
  await browser.close();
  await desktop.close();
}
const wakes = (tally.starts - tally.skips) / tally.hours;
console.log(
  `${DAYS} days: ${tally.expected} reminders expected, ${tally.delivered} delivered, ${tally.late} late (worst ${Math.round(tally.worstLateMs / 1000)} s), ` +
    `${tally.doubled} doubled; ${wakes.toFixed(1)} wakes an hour besides the ${tally.skips} answers, over ${Math.round(tally.hours)} hours, lunch included.`,
);
if (tally.delivered !== tally.expected || tally.doubled > 0 || tally.expected === 0) process.exitCode = 1;
