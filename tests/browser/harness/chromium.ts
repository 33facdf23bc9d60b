import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/find-browser.ts';
import {
  copyChromiumBuild,
  giveLanguage,
  nextVersion,
  pinExtension,
  readManifest,
  rememberExtension,
} from './chromium-profile.ts';
import type { Desktop } from './desktop.ts';
import { faketimeLibrary } from './faketime.ts';
import { iconMenu } from './icon-menu.ts';
import { callSource, pagePopup } from './page-popup.ts';
import { makeTempDir, removeTempDir, standStill, tiedLauncher } from './processes.ts';
import { heardIn } from './sound.ts';
import type { IconMenu, LaunchOptions, Popup, RealBrowser, Heard } from './types.ts';
import { HANG_MS, waitUntil, within, type WaitOptions } from './wait.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-position=0,0',
  '--window-size=1100,800',
  // A process in reserve for a page that may never come.
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Of the badge while the icon is looked for. */
const MARK = '#FF00FF';

/** What is asked of a worker in the middle of its start may never be answered; then it is asked again. */
const ANSWER_MS = 5000;
/** So often it is looked whether the worker is said to run, before it is asked all the same: some seconds. */
const LOOKS = 20;

/** Chromium takes no answer to a question in the first half second, so that nobody answers by chance. */
const DEAF_MS = 1000;

/** Launches Chromium with the extension freshly installed in it. */
export async function launchChromium(options: LaunchOptions): Promise<RealBrowser> {
  const chromium = new Chromium(options);
  try {
    await chromium.install();
  } catch (error) {
    await chromium.close();
    throw error;
  }
  return chromium;
}

class Chromium implements RealBrowser {
  readonly name = 'chromium';
  readonly extensionId: string;
  readonly origin: string;
  readonly profileDir: string;
  readonly #options: LaunchOptions;
  readonly #dir = makeTempDir('chromium');
  readonly #copy = join(this.#dir, 'extension');
  #browser: Browser | undefined;
  #control: CDPSession | undefined;
  #states = new Map<string, string>();
  #icon: { x: number; y: number } | undefined;
  #starts = 0;

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.profileDir = options.profileDir ?? join(this.#dir, 'profile');
    this.extensionId = copyChromiumBuild(options.extensionDir, this.#copy);
    giveLanguage(this.#copy, options.language);
    this.origin = `chrome-extension://${this.extensionId}/`;
  }

  async install(): Promise<void> {
    pinExtension(this.profileDir, this.extensionId);
    await this.#launch([this.#copy]);
    await waitUntil('the first start of the background', () => this.#starts > 0);
  }

  async start(): Promise<void> {
    rememberExtension(this.profileDir, this.extensionId, this.#copy);
    await this.#launch(true);
  }

  async stop(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    await browser?.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop();
    removeTempDir(this.#dir);
  }

  async #launch(enableExtensions: true | string[]): Promise<void> {
    const { desktop, fast, fastFrom, headless, executable, env, extraArgs = [] } = this.#options;
    const found = executable ?? requireBrowser('chromium').path;
    this.#browser = await puppeteer.launch({
      pipe: true,
      executablePath: tiedLauncher(found, this.#dir),
      userDataDir: this.profileDir,
      enableExtensions,
      headless: headless ?? desktop === undefined,
      defaultViewport: null,
      timeout: HANG_MS,
      protocolTimeout: HANG_MS,
      env: { ...process.env, ...desktop?.env, ...(fast === undefined ? {} : fastClock(fast, fastFrom?.())), ...env },
      // The zygote would hand its own, unchanged clock to the processes it forks.
      args: [...ARGS, ...(fast === undefined ? [] : ['--no-zygote']), ...extraArgs],
    });
    const [first] = await this.#browser.pages();
    if (first === undefined) throw new Error('Chromium opened no tab');
    this.#control = await first.createCDPSession();
    this.#states = new Map();
    this.#starts = 0;
    this.#control.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        if (!scriptURL.startsWith(this.origin)) continue;
        const before = this.#states.get(versionId);
        const ran = before === 'starting' || before === 'running';
        if (!ran && (runningStatus === 'starting' || runningStatus === 'running')) this.#starts++;
        this.#states.set(versionId, runningStatus);
      }
    });
    await this.#control.send('ServiceWorker.enable');
  }

  get #running(): Browser {
    if (this.#browser === undefined) throw new Error('Chromium is not running');
    return this.#browser;
  }

  get #session(): CDPSession {
    if (this.#control === undefined || this.#control.detached) {
      throw new Error('The first tab is needed to control the background: leave it open');
    }
    return this.#control;
  }

  async openPage(path: string): Promise<Page> {
    const page = await this.#running.newPage();
    await page.goto(this.origin + path, { timeout: HANG_MS });
    return page;
  }

  async waitForPage(urlPart: string, options?: WaitOptions): Promise<Page> {
    return waitUntil(
      `a page with ${urlPart}`,
      async () => (await this.#running.pages()).find((page) => page.url().includes(urlPart)),
      { seen: () => this.pageUrls(), ...options },
    );
  }

  /* The first tab controls the background, and stays. */
  async closePages(except: Page): Promise<void> {
    const [, ...others] = await this.#running.pages();
    for (const page of others) {
      if (page === except) continue;
      /* One that closes by itself in that moment is closed, too. */
      await page.close().catch((error: unknown) => {
        if (!page.isClosed()) throw error;
      });
    }
  }

  async pageUrls(): Promise<string[]> {
    return (await this.#running.pages()).map((page) => page.url());
  }

  /** Newest first: one that has ended can stay in the list. */
  #workers(): Target[] {
    return this.#running
      .targets()
      .filter((target) => target.type() === 'service_worker' && target.url().startsWith(this.origin))
      .toReversed();
  }

  /** Attaches to the worker once it has its extension API; wakes it when it sleeps. */
  async #attach(looks: number): Promise<{ session: CDPSession; target: Target } | undefined> {
    const isRunning = [...this.#states.values()].includes('running');
    if (!isRunning) await this.#session.send('ServiceWorker.startWorker', { scopeURL: this.origin });
    // Attaching to a worker in the middle of its start can leave it waiting for good; that it runs may not have been told.
    if (!isRunning && looks < LOOKS) return undefined;
    for (const target of this.#workers()) {
      const session = await sessionOf(target);
      if (session !== undefined) return { session, target };
    }
    return undefined;
  }

  async inBackground<Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const found = await waitUntil('an answer of the background', async () => {
      let looks = 0;
      const { session, target } = await waitUntil('an answering background', () => this.#attach(looks++), {
        seen: () => ({ states: [...this.#states], workers: this.#workers().length }),
      });
      try {
        const answer = session.send('Runtime.evaluate', {
          expression: callSource(fn, args),
          awaitPromise: true,
          returnByValue: true,
        });
        // One that ends before it has answered never answers: then the next one is asked.
        return await Promise.race([answer, this.#untilGone(target, answer)]);
      } finally {
        // An attached session would keep the worker alive.
        await within(ANSWER_MS, 'the end of the session', session.detach()).catch(() => undefined);
      }
    });
    const { result, exceptionDetails } = found;
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    // The source is that of `fn`, so its result is too.
    return result.value as Result;
  }

  /** Gives undefined when the worker is gone; its last answer may be on the way then. */
  #untilGone(target: Target, answer: Promise<unknown>): Promise<undefined> {
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (this.#browser !== undefined && this.#workers().includes(target)) return;
        clearInterval(timer);
        setTimeout(resolve, 100, undefined);
      }, 100);
      const over = (): void => clearInterval(timer);
      answer.then(over, over);
    });
  }

  async soundHeard(): Promise<Heard[] | null> {
    const target = this.#running.targets().find((one) => one.url() === `${this.origin}sound.html`);
    if (target === undefined) return null;
    const session = await target.createCDPSession();
    try {
      const { result } = await session.send('Runtime.evaluate', {
        expression: callSource(heardIn, []),
        returnByValue: true,
      });
      // The source is that of `heardIn`.
      return result.value as Heard[];
    } finally {
      await session.detach().catch(() => undefined);
    }
  }

  async killBackground(): Promise<void> {
    const before = this.#starts;
    await this.#session.send('ServiceWorker.stopAllWorkers');
    /* An event that waits for it can start a new one at once. */
    const isGone = async (): Promise<boolean> => !(await this.backgroundRunning()) || this.#starts > before;
    await waitUntil('the end of the background', isGone);
  }

  backgroundRunning(): Promise<boolean> {
    const alive = [...this.#states.values()].some((state) => state !== 'stopped');
    return Promise.resolve(alive);
  }

  backgroundStarts(): Promise<number> {
    return Promise.resolve(this.#starts);
  }

  async openPopup(): Promise<Popup> {
    await this.focus();
    await this.inBackground(() => chrome.action.openPopup());
    return this.waitForPopup();
  }

  async #popupPage(): Promise<Page | undefined> {
    const tabs = new Set((await this.#running.pages()).map((page) => page.target()));
    const target = this.#running
      .targets()
      .find((one) => one.type() === 'page' && one.url().startsWith(this.origin) && !tabs.has(one));
    return target?.asPage();
  }

  async waitForPopup(options?: WaitOptions): Promise<Popup> {
    const page = await waitUntil('the popup', () => this.#popupPage(), {
      seen: () => this.#running.targets().map((target) => `${target.type()} ${target.url()}`),
      ...options,
    });
    await waitUntil('the loaded popup', () => page.evaluate(() => document.readyState === 'complete'));
    return pagePopup(page);
  }

  async closePopup(): Promise<void> {
    await (await this.#popupPage())?.close();
    await waitUntil('the closed popup', async () => (await this.#popupPage()) === undefined);
  }

  get #desktop(): Desktop {
    if (this.#options.desktop === undefined) throw new Error('This needs a desktop');
    return this.#options.desktop;
  }

  /** The icon is found by its badge, which for a moment has a colour that nothing else on the screen has. */
  async #findIcon(): Promise<{ x: number; y: number }> {
    const before = await this.inBackground(async () => ({
      text: await chrome.action.getBadgeText({}),
      color: await chrome.action.getBadgeBackgroundColor({}),
    }));
    const mark = (badge: { text: string; color: string | readonly number[] }): Promise<void> =>
      this.inBackground(async ({ text, color }: typeof badge) => {
        await chrome.action.setBadgeText({ text });
        await chrome.action.setBadgeBackgroundColor({ color });
      }, badge);
    const found = await waitUntil('the icon in the toolbar', async () => {
      await mark({ text: before.text || '0', color: MARK });
      return this.#desktop.findColor(MARK);
    });
    await mark(before);
    return found;
  }

  async openIconMenu(): Promise<IconMenu> {
    const desktop = this.#desktop;
    const { x, y } = (this.#icon ??= await this.#findIcon());
    const before = new Set(await desktop.untitledWindows());
    const menus = async (): Promise<string[]> => (await desktop.untitledWindows()).filter((id) => !before.has(id));
    const depth = async (): Promise<number> => (await menus()).length;
    const look = async (): Promise<string> => (await Promise.all((await menus()).map(desktop.look))).join();
    await desktop.clickMouse(x, y, 3);
    await waitUntil('the menu of the icon', async () => (await depth()) === 1, { seen: depth });
    return iconMenu(desktop, { titles: null, depth, look });
  }

  async answerPermission(page: Page, allow: boolean): Promise<void> {
    await waitUntil('the question', async () => !(await page.evaluate(() => document.hasFocus())));
    await new Promise((resolve) => setTimeout(resolve, DEAF_MS));
    if (allow) await this.#desktop.key('Tab');
    await this.#desktop.key(allow ? 'Return' : 'Escape');
  }

  async playSound(page: Page): Promise<void> {
    const state = await page.evaluate(async () => {
      const context = new AudioContext();
      const oscillator = context.createOscillator();
      oscillator.connect(context.destination);
      oscillator.start();
      await context.resume();
      /* What nobody holds is collected, and falls silent. */
      Object.assign(globalThis, { testSound: context, testTone: oscillator });
      return context.state;
    });
    if (state !== 'running') throw new Error(`The page may not play: ${state}`);
  }

  /* The listener outlives the worker. */
  async untilIdleIsKnown(): Promise<void> {}

  async sleep(ms: number): Promise<void> {
    const pid = this.#running.process()?.pid;
    if (pid !== undefined) await standStill(pid, ms);
  }

  async focus(): Promise<void> {
    const pid = this.#running.process()?.pid;
    const isActive = async (): Promise<boolean> => (await chrome.windows.getAll()).some(({ focused }) => focused);
    if (pid !== undefined) await this.#desktop.focusWindowOf(pid, () => this.inBackground(isActive));
  }

  async #onExtensionsPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.#running.newPage();
    try {
      await page.goto('chrome://extensions', { timeout: HANG_MS });
      return await work(page);
    } finally {
      await page.close();
    }
  }

  async #setEnabled(enabled: boolean): Promise<void> {
    await this.#onExtensionsPage((page) =>
      page.evaluate(
        callSource((id: string, on: boolean) => chrome.management.setEnabled(id, on), [this.extensionId, enabled]),
      ),
    );
  }

  async disable(): Promise<void> {
    await this.#setEnabled(false);
    await waitUntil('the end of the background', () => this.#workers().length === 0);
  }

  enable(): Promise<void> {
    return this.#setEnabled(true);
  }

  async disableEnable(): Promise<void> {
    await this.disable();
    await this.enable();
  }

  /** What the browser itself says about the extension: its state, its load errors. */
  #extensionInfo(): Promise<unknown> {
    return this.#onExtensionsPage((page) =>
      page.evaluate('chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true, includeTerminated: true })'),
    );
  }

  async reload(): Promise<void> {
    const before = this.#starts;
    await this.#onExtensionsPage((page) =>
      page.evaluate(
        callSource(
          async (id: string) => {
            /* An unpacked extension is loaded again in developer mode only. */
            await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
            await chrome.developerPrivate.reload(id);
          },
          [this.extensionId],
        ),
      ),
    );
    await waitUntil('the start after the reload', () => this.#starts > before, { seen: () => this.#extensionInfo() });
  }

  async update(options: { extensionDir?: string; version?: string } = {}): Promise<void> {
    const version = options.version ?? nextVersion(readManifest(this.#copy).version);
    copyChromiumBuild(options.extensionDir ?? this.#copy, this.#copy, { version });
    await this.reload();
  }

  async screenshot(file: string): Promise<void> {
    if (this.#options.desktop === undefined) throw new Error('A picture of the screen needs a desktop');
    await this.#options.desktop.screenshot(file);
  }
}

/** A session with a worker that has its extension API; undefined where it has died, or hangs. */
async function sessionOf(target: Target): Promise<CDPSession | undefined> {
  const attaching = target.createCDPSession();
  try {
    const session = await within(ANSWER_MS, 'the background', attaching);
    const asked = session.send('Runtime.evaluate', { expression: 'typeof chrome' });
    const { result } = await within(ANSWER_MS, 'the background', asked);
    if (result.value === 'object') return session;
  } catch {
    // The next attempt finds out which.
  }
  void attaching.then((session) => session.detach()).catch(() => undefined);
  return undefined;
}

/** The environment in which a program sees its clock run `speed` times as fast. */
function fastClock(speed: number, from?: Date): NodeJS.ProcessEnv {
  const library = faketimeLibrary();
  if (library === undefined) throw new Error('libfaketimeMT.so.1 is missing: run npm run setup');
  const seconds = from === undefined ? 0 : Math.round((from.getTime() - Date.now()) / 1000);
  const start = seconds < 0 ? String(seconds) : `+${seconds}`;
  return {
    LD_PRELOAD: library,
    FAKETIME: `${start} x${speed}`,
    FAKETIME_NO_CACHE: '1',
    ...(from === undefined ? {} : { TZ: 'UTC' }),
  };
}

/** What of the browser's own API runs inside it; types of the whole API are not needed here. */
declare const chrome: {
  readonly action: {
    openPopup(): Promise<void>;
    getBadgeText(details: object): Promise<string>;
    setBadgeText(details: { text: string }): Promise<void>;
    getBadgeBackgroundColor(details: object): Promise<readonly number[]>;
    setBadgeBackgroundColor(details: { color: string | readonly number[] }): Promise<void>;
  };
  readonly windows: { getAll(): Promise<{ focused: boolean }[]> };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  readonly developerPrivate: {
    reload(id: string): Promise<void>;
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  };
};
