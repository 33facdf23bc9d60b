/**
 * A real Chromium lives through a week at many times the speed of time: working days, nights
 * (some with the browser open, some with it closed), a weekend, naps of the computer (the browser's process is stopped) that
 * are natural breaks, and workers that are killed. Each reminder is skipped soon after it is seen, and each interval is held
 * against the clock: reminders expected, delivered on the desktop, doubled, and wakes of the worker an hour, by phase.
 *
 * At 300 times the speed starting a worker takes some 3 s, so times are exact to some seconds, a busy machine adds more, and
 * a worker loses events under way to it far more often than in life.
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';
import { startDesktop } from '../tests/browser/harness/desktop.ts';
import { launch } from '../tests/browser/harness/launch.ts';
import { run } from '../tests/browser/harness/processes.ts';
import { waitUntil } from '../tests/browser/harness/wait.ts';
import type { RhythmState } from '../utils/rhythm/types.ts';

declare const chrome: typeof api;

const DAYS = Number(process.argv[2] ?? 7);
const SPEED = Number(process.argv[3] ?? 300);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A reminder this much after its time is late: a minute, and a quarter of a real second at the speed. */
const LATE_MS = MINUTE + 250 * SPEED;

const WORK_MS = 45 * MINUTE;
const WORKDAY = [
  { from: '09:00', to: '12:30' },
  { from: '13:15', to: '17:30' },
];
const WEEK = [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []];
const WINDOWS = [
  { from: 9 * HOUR, to: 12.5 * HOUR },
  { from: 13.25 * HOUR, to: 17.5 * HOUR },
];
/** Hours between which the browser is open, from Monday's midnight on, and when the computer naps meanwhile. */
const SESSIONS = [
  {
    from: 8.9,
    to: 41.6,
    naps: [
      { at: 10.5, minutes: 25 },
      { at: 34.2, minutes: 12 },
    ],
  },
  { from: 56.9, to: 65.6, naps: [{ at: 63.1, minutes: 40 }] },
  { from: 80.9, to: 89.6, naps: [{ at: 82.3, minutes: 15 }] },
  { from: 104.9, to: 137, naps: [{ at: 110.4, minutes: 20 }] },
].filter((session) => session.from < DAYS * 24);
/** A worker is killed about this often. */
const KILL_EVERY_MS = 2 * HOUR;
/** The Monday after next: the browser's clock runs in the future, so that no file is younger than its now. */
const MONDAY = (() => {
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

const tally = { expected: 0, delivered: 0, late: 0, doubled: 0, skips: 0, kills: 0, naps: 0, worstLateMs: 0 };
/** Wakes and hours in each phase. */
const spent = new Map<string, { wakes: number; ms: number }>();

const desktop = await startDesktop();
let session = SESSIONS[0];
const browser = await launch('chromium', {
  extensionDir: path.resolve(import.meta.dirname, '../.output/chrome-mv3'),
  desktop,
  fast: SPEED,
  fastFrom: () => new Date(MONDAY + (session?.from ?? 0) * HOUR),
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

const windowAt = (now: number) => {
  const day = Math.floor((now - MONDAY) / DAY);
  const clock = now - MONDAY - day * DAY;
  const window = day % 7 < 5 ? WINDOWS.find((w) => clock >= w.from && clock < w.to) : undefined;
  return window && { from: MONDAY + day * DAY + window.from };
};

function phaseOf({ state }: Look): string {
  if (!state || state.off) return 'off';
  if (state.away) return 'away';
  return state.reminder ? 'due' : 'working';
}

/** The computer sleeps: nothing of the browser runs. */
async function nap(minutes: number): Promise<void> {
  await run('pkill', ['-STOP', '-f', browser.profileDir]);
  await new Promise((resolve) => setTimeout(resolve, (minutes * MINUTE) / SPEED));
  await run('pkill', ['-CONT', '-f', browser.profileDir]);
  tally.naps += 1;
}

async function live({ to, naps }: (typeof SESSIONS)[number], isFirst: boolean): Promise<void> {
  const page = await openTool();
  if (isFirst) {
    /* A worker's half minute is over in a tenth of a second: the first may have ended before it saved anything. */
    const hasStarted = async (): Promise<boolean> => {
      await send(page, { kind: 'look' });
      return (await look(page)).state !== undefined;
    };
    await waitUntil('the first start', hasStarted, { timeoutMs: 60_000 });
    await send(page, { kind: 'saveSettings', group: 'hours', values: { week: WEEK } });
  }
  const shownBefore = desktop.allNotifications().length;
  const first = await look(page);
  /* Starting the browser takes minutes of its clock: the first interval begins when the worker was there, or the page. */
  const began = Math.min(first.now, first.state?.intervalStartedAt ?? first.now);
  let before = first.now;
  let startsBefore = await browser.backgroundStarts();
  let killAt = began + KILL_EVERY_MS;
  let answered: string | null = null;
  let intervalFrom: number | null = null;
  const left = [...naps];
  for (;;) {
    const seen = await look(page);
    const { now, state } = seen;
    if (now > MONDAY + to * HOUR) break;
    const starts = await browser.backgroundStarts();
    const share = spent.get(phaseOf(seen)) ?? { wakes: 0, ms: 0 };
    spent.set(phaseOf(seen), { wakes: share.wakes + starts - startsBefore, ms: share.ms + now - before });
    before = now;
    startsBefore = starts;
    /* The pointer shows that someone is there; the screen counts its idle time by the real clock. */
    await run('xdotool', ['mousemove_relative', '--', now % 2 === 0 ? '1' : '-1', '0'], desktop.env);
    const window = windowAt(now);
    if (!window) intervalFrom = null;
    else intervalFrom ??= Math.max(window.from, began);
    const next = left[0];
    if (next && now > MONDAY + next.at * HOUR) {
      left.shift();
      await nap(next.minutes);
      const after = await look(page);
      const wokeAt = after.now;
      const back = await waitUntil('the interval after the nap', async () => {
        const { state: s } = await look(page);
        return s && s.intervalStartedAt > now ? s.intervalStartedAt : null;
      });
      if (Math.abs(back - wokeAt) > 5 * MINUTE + LATE_MS) console.log(`  a nap ended ${back - wokeAt} ms off`);
      intervalFrom = back;
      before = wokeAt;
      continue;
    }
    if (now > killAt) {
      killAt = now + KILL_EVERY_MS;
      tally.kills += 1;
      await browser.killBackground();
    }
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
      await send(page, {
        kind: 'dispatch',
        event: { type: 'skipped', id: `soak-${reminder.id}`, reminderId: reminder.id },
      });
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
  const reminders = shown.filter((n) => /^Time for (your feet|a longer break)$/.test(n.title));
  tally.delivered += reminders.length;
  tally.doubled += shown.length - reminders.length;
}

try {
  for (const [index, next] of SESSIONS.entries()) {
    session = next;
    if (index > 0) {
      await browser.stop();
      await browser.start();
    }
    await live(next, index === 0);
    console.log(`until hour ${next.to} of the week: ${JSON.stringify(tally)}`);
  }
} finally {
  await browser.close();
  await desktop.close();
}
const { expected, delivered, late, worstLateMs, doubled, naps, kills, skips } = tally;
console.log(
  `${DAYS} days: ${expected} reminders expected, ${delivered} delivered, ${late} late (worst ${Math.round(worstLateMs / 1000)} s), ` +
    `${doubled} doubled; ${naps} naps, ${kills} workers killed, ${skips} reminders skipped.`,
);
for (const [phase, { wakes, ms }] of spent) {
  const hours = ms / HOUR;
  console.log(`  ${phase}: ${wakes} wakes in ${hours.toFixed(1)} hours, ${(wakes / hours).toFixed(1)} an hour`);
}
if (delivered !== expected || doubled > 0 || expected === 0) process.exitCode = 1;
