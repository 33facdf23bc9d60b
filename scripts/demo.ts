import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Desktop } from '../tests/browser/harness/desktop.ts';
import { startDesktop } from '../tests/browser/harness/desktop.ts';
import { launch } from '../tests/browser/harness/launch.ts';
import type { RealBrowser } from '../tests/browser/harness/types.ts';
import { waitUntil } from '../tests/browser/harness/wait.ts';
import { stageIn, viewOf } from '../tests/browser/stage.ts';

/** The longest that the demonstration takes. */
const MOST_MS = 115_000;
const MINUTE = 60_000;
/** Left of the work when the popup is shown: more than a slow machine needs to open it. */
const WORK_LEFT_MS = 50_000;
const ROUTINE = '60-second desk reset';

export interface Demo {
  readonly name: RealBrowser['name'];
  /** Path of the browser. */
  readonly executable: string;
  /** The built extension. */
  readonly build: string;
  /** Where the pictures go; emptied first. */
  readonly pictures: string;
  /** False where this machine has nothing to make a virtual desktop of: then the browser is headless. */
  readonly hasDesktop: boolean;
}

/**
 * Lives through the main job in a real browser that nobody sees, and says what happens, each step with its time and a picture:
 * for a server, a container or CI.
 *
 * @throws Error when something does not come, or after two minutes; what was shown until then stays.
 */
export async function demonstrate(demo: Demo): Promise<void> {
  rmSync(demo.pictures, { recursive: true, force: true });
  mkdirSync(demo.pictures, { recursive: true });
  const closing: (() => Promise<void>)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Two minutes are over.')), MOST_MS);
  });
  try {
    await Promise.race([live(demo, closing), late]);
  } finally {
    clearTimeout(timer);
    for (const close of closing.toReversed()) await close().catch(() => undefined);
    console.log(`Pictures of each step: ${demo.pictures}`);
  }
}

async function live(demo: Demo, closing: (() => Promise<void>)[]): Promise<void> {
  const startedAt = performance.now();
  const say = (what: string): void => {
    const seconds = Math.floor((performance.now() - startedAt) / 1000);
    console.log(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}  ${what}`);
  };
  const desktop = demo.hasDesktop ? await startDesktop() : undefined;
  if (desktop) closing.push(() => desktop.close());
  const browser = await launch(demo.name, {
    extensionDir: demo.build,
    executable: demo.executable,
    ...(desktop === undefined ? {} : { desktop }),
  });
  closing.push(() => browser.close());
  const stage = await stageIn(browser, desktop ?? headless());
  let count = 0;
  /** Of the screen, or of the page where there is none. */
  const picture = async (step: string, page: Page): Promise<void> => {
    count += 1;
    const file = join(demo.pictures, `${count}-${step}.png`);
    if (desktop) await desktop.screenshot(file);
    else await page.screenshot({ path: file });
  };
  /** The popup, with what it says when it is ready: the real one of the toolbar where there is a screen. */
  const popup = async (step: string, text: string, close = true): Promise<Page> => {
    const page = desktop ? stage.tool() : await browser.openPage('popup.html');
    await viewOf(desktop ? await browser.openPopup() : page).waitForText(text);
    await picture(step, page);
    if (close && desktop) await browser.closePopup();
    if (close && !desktop) await page.close();
    return page;
  };

  const version = await browser.inBackground(() => chrome.runtime.getManifest().version);
  say(`Installed: Instep ${version} in ${demo.name}, ${desktop ? 'on a virtual screen' : 'headless'}.`);
  await stage.seed({});
  await popup('installed', 'Next break at');

  await stage.seedDueIn(WORK_LEFT_MS);
  await popup('worked', 'Next break in less than a minute');
  await stage.seedDueIn(0);
  say('Worked: the work timer is set to its end, so that nobody has to wait for 45 minutes.');

  const due = await stage.waitForState('the reminder', ({ reminder }) => (reminder?.asked ?? 0) > 0);
  const shown = await desktop?.waitForNotification();
  say(
    `Reminded: ${shown ? `“${shown.title}” “${shown.body}”` : 'a reminder was shown'}, badge “${await stage.badge()}”.`,
  );
  if (desktop) {
    await picture('reminded', stage.tool());
    await desktop.clickNotification();
    say('Clicked: the notification, by the pointer.');
  } else {
    const page = await popup('reminded', 'Time for your feet', false);
    await viewOf(page).click('Start now');
    say('Clicked: “Start now” in the popup, because a headless browser shows no notifications.');
  }

  const begun = await stage.waitForState('the break to run', ({ run }) => run !== null);
  if (begun.run?.reminder?.id !== due.reminder?.id) throw new Error('The break does not answer the reminder.');
  const page = await browser.waitForPage(desktop ? 'break.html' : 'popup.html');
  const view = viewOf(page);
  await view.waitForText(ROUTINE);
  await picture('clicked', page);
  await view.click('I am ready');
  const moves: string[] = [];
  const title = (): Promise<string> =>
    page.evaluate(() => document.querySelector('.player h2.title')?.textContent?.trim() ?? '');
  for (;;) {
    const next = await waitUntil('the next move, or the end', async () => {
      if (await page.$('.close-sum')) return { over: true } as const;
      const now = (await page.$('.player-say')) ? await title() : '';
      return now !== '' && now !== moves.at(-1) && ({ over: false, now } as const);
    });
    if (next.over) break;
    moves.push(next.now);
    say(`Guided: ${next.now}.`);
    await picture('guided', page);
  }
  await stage.waitForState('the break to be over', (state) => state.run === null && state.outbox.length === 0);
  const [record] = await stage.records();
  if (record?.outcome !== 'taken') throw new Error(`The break was recorded as ${record?.outcome ?? 'nothing'}.`);
  say(`Recorded: ${record.routineId ?? ''}, ${record.outcome}, ${Math.round(record.doneMs / 1000)} seconds done.`);
  await picture('recorded', page);
  await page.close();

  const { asOf, workedMs } = await stage.state();
  const tick = (await stage.alarms()).find((alarm) => alarm.name === 'tick');
  if (tick === undefined) throw new Error('No alarm is set.');
  const dueAt = new Date(asOf + 45 * MINUTE - workedMs);
  say(`Next alarm: ${clock(new Date(tick.when))}; the next break is due at ${clock(dueAt)}.`);
  await popup('next', 'Next break at');
}

const clock = (time: Date): string => time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Without a screen there is nothing to touch and nothing to take away. */
function headless(): Desktop {
  const nothing = async (): Promise<void> => {};
  return new Proxy({} as Desktop, {
    get(_, part) {
      if (part === 'touch' || part === 'closeAll' || part === 'close') return nothing;
      throw new Error(`A headless browser has no desktop: ${String(part)}`);
    },
  });
}

/** What of the browser's own API runs inside it. */
declare const chrome: { readonly runtime: { getManifest(): { version: string } } };
