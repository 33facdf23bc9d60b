import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/find-browser.ts';
import { copyBuild, giveLanguage, nextVersion, readManifest } from './chromium-profile.ts';
import type { Desktop } from './desktop.ts';
import { firefoxPopup } from './firefox-popup.ts';
import { dig, PrivilegedFirefox } from './firefox-privileged.ts';
import { iconMenu } from './icon-menu.ts';
import { makeTempDir, removeTempDir, standStill, tiedLauncher } from './processes.ts';
import { heardIn } from './sound.ts';
import type { IconMenu, LaunchOptions, Popup, RealBrowser, Heard } from './types.ts';
import { HANG_MS, waitUntil, within, type WaitOptions } from './wait.ts';
import { zipFolder } from './zip.ts';

const UUID = '1d5e9a70-0b1c-4f6e-9d59-6f2a3c4b5d6e';

const PREFERENCES = {
  // A reload takes the extension's pages with it, and Firefox would end with the last of them.
  'browser.tabs.closeWindowWithLastTab': false,
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
  'browser.shell.checkDefaultBrowser': false,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/**
 * Launches Firefox with the extension freshly installed in it.
 *
 * @throws Error when `fast` is asked for: Firefox does not start with a changed clock.
 */
export async function launchFirefox(options: LaunchOptions): Promise<RealBrowser> {
  if (options.fast !== undefined) throw new Error('Firefox does not start with a faster clock');
  const firefox = new Firefox(options);
  try {
    await firefox.start();
  } catch (error) {
    await firefox.close();
    throw error;
  }
  return firefox;
}

class Firefox implements RealBrowser {
  readonly name = 'firefox';
  readonly extensionId: string;
  readonly origin = `moz-extension://${UUID}/`;
  readonly profileDir: string;
  readonly #options: LaunchOptions;
  readonly #dir = makeTempDir('firefox');
  readonly #copy = join(this.#dir, 'extension');
  #browser: Browser | undefined;
  #privileged: PrivilegedFirefox | undefined;

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.profileDir = options.profileDir ?? join(this.#dir, 'profile');
    copyBuild(options.extensionDir, this.#copy);
    giveLanguage(this.#copy, options.language);
    const id = readManifest(this.#copy).browser_specific_settings?.gecko?.id;
    if (id === undefined) throw new Error(`No gecko id in the manifest in ${options.extensionDir}`);
    this.extensionId = id;
    mkdirSync(join(this.profileDir, 'extensions'), { recursive: true });
    writeFileSync(join(this.profileDir, 'extensions', `${id}.xpi`), zipFolder(this.#copy));
  }

  async start(): Promise<void> {
    const { desktop, headless, executable, backgroundIdleMs, env, extraArgs = [] } = this.#options;
    const found = executable ?? requireBrowser('firefox').path;
    this.#browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: tiedLauncher(found, this.#dir),
      userDataDir: this.profileDir,
      headless: headless ?? desktop === undefined,
      defaultViewport: null,
      timeout: HANG_MS,
      env: { ...process.env, ...desktop?.env, ...env },
      args: ['--remote-allow-system-access', ...extraArgs],
      extraPrefsFirefox: {
        ...PREFERENCES,
        'extensions.webextensions.uuids': JSON.stringify({ [this.extensionId]: UUID }),
        ...(desktop?.hertz === undefined ? {} : { 'layout.frame_rate': desktop.hertz }),
        ...(backgroundIdleMs === undefined ? {} : { 'extensions.background.idle.timeout': backgroundIdleMs }),
      },
    });
    this.#privileged = new PrivilegedFirefox(this.#browser, this.extensionId);
    await waitUntil('the extension in Firefox', () =>
      this.#firefox.run<boolean>('return extension !== undefined && !extension.hasShutdown;'),
    );
    await this.#firefox.run(COUNT_STARTS, this.extensionId);
    await this.#focus();
  }

  async stop(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    this.#privileged = undefined;
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

  get #running(): Browser {
    if (this.#browser === undefined) throw new Error('Firefox is not running');
    return this.#browser;
  }

  get #firefox(): PrivilegedFirefox {
    if (this.#privileged === undefined) throw new Error('Firefox is not running');
    return this.#privileged;
  }

  async openPage(path: string): Promise<Page> {
    const url = this.origin + path;
    const before = await this.#knownTabs();
    // Navigating by the protocol never ends for an extension's page although the page loads.
    await this.#firefox.run(
      `gBrowser.selectedTab = gBrowser.addTab(args[0], {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });`,
      url,
    );
    /* What it was asked for in the address it may have taken out of it already. */
    const [bare = url] = url.split(/[?#]/);
    const isNew = (page: Page, href: string): boolean => !before.has(tabId(page)) && href.startsWith(bare);
    const page = await this.#loadedPage(`the page ${url}`, isNew);
    await this.#focusWhereNobodyHasIt();
    return page;
  }

  waitForPage(urlPart: string, options?: WaitOptions): Promise<Page> {
    return this.#loadedPage(`a page with ${urlPart}`, (_, href) => href.includes(urlPart), options);
  }

  #loadedPage(what: string, fits: (page: Page, href: string) => boolean, options?: WaitOptions): Promise<Page> {
    return waitUntil(
      what,
      async () => {
        for (const page of await this.#running.pages()) {
          const { href, ready } = await stateOf(page);
          if (ready && fits(page, href)) return page;
        }
        await this.#firefox.tellOfTabs(await this.#knownTabs());
        return undefined;
      },
      { seen: () => this.#pagesSeen(), ...options },
    );
  }

  async #knownTabs(): Promise<Set<string>> {
    return new Set((await this.#running.pages()).map(tabId));
  }

  /** For the error: what the browser has, and what the driver makes of it. */
  async #pagesSeen(): Promise<unknown> {
    const pages = await this.#running.pages();
    return { tabs: await this.#firefox.run(TABS), pages: await Promise.all(pages.map(stateOf)) };
  }

  async closePages(except: Page): Promise<void> {
    await this.#firefox.run(CLOSE_TABS, tabId(except));
    // Windows go a moment after their pages, and one that is on its way out could be given the keyboard.
    await waitUntil('one window to be left', () => this.#firefox.run<boolean>(HAS_ONE_WINDOW));
    await this.#focusWhereNobodyHasIt();
  }

  async pageUrls(): Promise<string[]> {
    // The driver goes on listing windows that are gone.
    return this.#firefox.run<string[]>(TAB_URLS);
  }

  async inBackground<Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#firefox.inView('background', fn, args);
  }

  async soundHeard(): Promise<Heard[] | null> {
    if (!(await this.backgroundRunning())) return null;
    return this.#firefox.inView('background', heardIn, []);
  }

  async killBackground(): Promise<void> {
    const before = await this.backgroundStarts();
    await this.#firefox.run(
      'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
    );
    /* An event that waits for it can start a new one at once. */
    const isGone = async (): Promise<boolean> =>
      !(await this.backgroundRunning()) || (await this.backgroundStarts()) > before;
    await waitUntil('the end of the background', isGone);
  }

  async backgroundRunning(): Promise<boolean> {
    return this.#firefox.run("return extension !== undefined && extension.backgroundState !== 'stopped';");
  }

  async backgroundStarts(): Promise<number> {
    return this.#firefox.run(`${MANAGER} return manager.testStarts ?? 0;`);
  }

  async sleep(ms: number): Promise<void> {
    const pid = this.#running.process()?.pid;
    if (pid !== undefined) await standStill(pid, ms);
  }

  async #focus(): Promise<void> {
    const pid = this.#running.process()?.pid;
    if (pid !== undefined) await this.#options.desktop?.focusWindowOf(pid, () => this.#firefox.run(HAS_ACTIVE_WINDOW));
  }

  /**
   * When the window that had the focus closes, no other one gets it where there is no window manager. Keys still arrive then, but
   * they work nothing: Tab moves the focus, Enter and Space press no button.
   */
  async #focusWhereNobodyHasIt(): Promise<void> {
    if (!(await this.#firefox.run<boolean>(HAS_ACTIVE_WINDOW))) await this.#focus();
  }

  async openPopup(): Promise<Popup> {
    await this.#focus();
    await this.inBackground(() => browser.action.openPopup());
    return this.waitForPopup();
  }

  async waitForPopup(options?: WaitOptions): Promise<Popup> {
    const { desktop } = this.#options;
    if (desktop === undefined) throw new Error('The popup of Firefox needs a desktop');
    await waitUntil('the popup', () => this.#firefox.inView('popup', () => document.readyState === 'complete', []), {
      seen: () => this.#firefox.run(VIEWS),
      ...options,
    });
    // Before its opening is over the panel takes no input.
    await waitUntil('the open panel', () =>
      this.#firefox.run("return viewOf('popup').xulBrowser.closest('panel').state === 'open';"),
    );
    return firefoxPopup(this.#firefox, desktop);
  }

  async closePopup(): Promise<void> {
    await this.#firefox.run(
      `if ([...extension.views].some((view) => view.viewType === 'popup')) {
        viewOf('popup').xulBrowser.closest('panel').hidePopup();
      }`,
    );
    await waitUntil('the closed popup', async () => {
      const views = await this.#firefox.run<string[]>(VIEWS);
      return !views.some((view) => view.startsWith('popup'));
    });
  }

  get #desktop(): Desktop {
    if (this.#options.desktop === undefined) throw new Error('This needs a desktop');
    return this.#options.desktop;
  }

  async openIconMenu(): Promise<IconMenu> {
    const icon = await this.#firefox.run<{ x: number; y: number }>(PLACE_ICON, widgetId(this.extensionId));
    await this.#desktop.clickMouse(Math.round(icon.x), Math.round(icon.y), 3);
    const depth = (): Promise<number> => this.#firefox.run(MENU_DEPTH);
    await waitUntil('the menu of the icon', () => this.#firefox.run<boolean>(MENU_IS_OPEN), { seen: depth });
    const titles = await this.#firefox.run<string[]>(MENU_TITLES, widgetId(this.extensionId));
    return iconMenu(this.#desktop, { titles, depth, look: () => this.#firefox.run(MARKED_ENTRIES) });
  }

  async answerPermission(_page: Page, allow: boolean): Promise<void> {
    const panel = (): Promise<string> => this.#firefox.run('return PopupNotifications.panel.state;');
    await waitUntil('the question', async () => (await panel()) === 'open', { seen: panel });
    /* In its first half second the panel takes no answer, so that nobody gives one by chance. */
    const answered = async (): Promise<boolean> => {
      if ((await panel()) === 'open') await this.#desktop.key(allow ? 'alt+a' : 'alt+d');
      return (await panel()) === 'closed';
    };
    await waitUntil('the end of the question', answered, { everyMs: 300, seen: panel });
  }

  async playSound(page: Page): Promise<void> {
    const { href } = await stateOf(page);
    await this.#firefox.run(
      `const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === args[0]);
      tab.toggleAttribute('soundplaying', true);`,
      href,
    );
  }

  async untilIdleIsKnown(seconds: number): Promise<void> {
    await this.#firefox.run(UNTIL_IDLE, seconds);
  }

  focus(): Promise<void> {
    return this.#focus();
  }

  async disable(): Promise<void> {
    await this.#firefox.run(`${ADDON} await addon.disable();`, this.extensionId);
  }

  async enable(): Promise<void> {
    await this.#firefox.run(`${ADDON} await addon.enable();`, this.extensionId);
    await this.#started();
  }

  async disableEnable(): Promise<void> {
    await this.disable();
    await this.enable();
  }

  async reload(): Promise<void> {
    await this.#firefox.run(`${ADDON} await addon.reload();`, this.extensionId);
    await this.#started();
  }

  async update(options: { extensionDir?: string; version?: string } = {}): Promise<void> {
    const version = options.version ?? nextVersion(readManifest(this.#copy).version);
    copyBuild(options.extensionDir ?? this.#copy, this.#copy, { version });
    const file = join(this.#dir, 'update.xpi');
    writeFileSync(file, zipFolder(this.#copy));
    await this.#firefox.run(
      `const install = await AddonManager.getInstallForFile(await IOUtils.getFile(args[0]));
      await install.install();`,
      file,
    );
    await waitUntil(
      `version ${version}`,
      async () => (await this.#firefox.run<string>('return extension?.version;')) === version,
    );
    await this.#started();
  }

  async #started(): Promise<void> {
    await waitUntil('the started extension', () =>
      this.#firefox.run<boolean>(
        'return extension !== undefined && !extension.hasShutdown && extension.state?.startsWith("Startup: Complete") !== false;',
      ),
    );
  }

  async screenshot(file: string): Promise<void> {
    if (this.#options.desktop === undefined) throw new Error('A picture of the screen needs a desktop');
    await this.#options.desktop.screenshot(file);
  }
}

/** Two pages of the driver can stand for one tab, where Firefox told of it late. */
function tabId(page: Page): string {
  // The driver's own types leave it out.
  const id = dig(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error("The driver's page has no id");
  return id;
}

/** Asks the page itself: the driver's own idea of the address stays behind for an extension's page. */
async function stateOf(page: Page): Promise<{ href: string; ready: boolean; error?: string }> {
  try {
    const asked = page.evaluate(() => ({
      href: location.href,
      ready: document.readyState === 'complete',
    }));
    return await within(2000, 'the page', asked);
  } catch (error) {
    return { href: page.url(), ready: false, error: String(error) };
  }
}

/** What Firefox calls the icon of an extension. */
const widgetId = (extensionId: string): string => extensionId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');

/** From the menu of all extensions into the toolbar; gives its middle on the screen. */
const PLACE_ICON = `const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  const id = args[0] + '-browser-action';
  CustomizableUI.addWidgetToArea(id, 'nav-bar');
  const { left, top, width, height } = await new Promise((resolve) =>
    requestAnimationFrame(() => resolve(document.getElementById(id).getBoundingClientRect())));
  return { x: mozInnerScreenX + left + width / 2, y: mozInnerScreenY + top + height / 2 };`;
const MENU_DEPTH = `const menu = document.getElementById('toolbar-context-menu');
  const isOpen = (popup) => popup.state === 'open' || popup.state === 'showing' || popup.state === 'hiding';
  return [menu, ...menu.querySelectorAll('menupopup')].filter(isOpen).length;`;
const MARKED_ENTRIES = `const marked = document.querySelectorAll('#toolbar-context-menu [_moz-menuactive]');
  return [...marked].map((item) => item.id || item.getAttribute('label')).join();`;
/* Observers are told in the order in which they came. */
const UNTIL_IDLE = `const idle = Cc['@mozilla.org/widget/useridleservice;1'].getService(Ci.nsIUserIdleService);
  await new Promise((resolve) => {
    const observer = {
      observe(_subject, topic) {
        if (topic !== 'idle') return;
        idle.removeIdleObserver(observer, args[0]);
        resolve();
      },
    };
    idle.addIdleObserver(observer, args[0]);
  });`;
const MENU_IS_OPEN = "return document.getElementById('toolbar-context-menu').state === 'open';";
const MENU_TITLES = `const items = document.querySelectorAll(
    '#toolbar-context-menu > [id^="' + args[0] + '-menuitem-"]');
  return [...items].map((item) => item.getAttribute('label'));`;

const HAS_ACTIVE_WINDOW =
  "return Services.focus.activeWindow === Services.wm.getMostRecentWindow('navigator:browser');";
const TAB_URLS = `return [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) =>
  [...window.gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec));`;
const TABS = `return [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) =>
  [...window.gBrowser.tabs].map(({ linkedBrowser, selected }) => ({
    url: linkedBrowser.currentURI.spec,
    selected,
    loading: linkedBrowser.webProgress.isLoadingDocument,
    process: linkedBrowser.remoteType,
  })));`;
/* By the browser's own hand: the driver does not know all of them. */
const CLOSE_TABS = `const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs');
  const stays = ({ linkedBrowser }) => NavigableManager.getIdForBrowser(linkedBrowser) === args[0];
  for (const one of [...Services.wm.getEnumerator('navigator:browser')]) {
    const tabs = [...one.gBrowser.tabs];
    if (!tabs.some(stays)) one.close();
    else for (const tab of tabs) if (!stays(tab)) one.gBrowser.removeTab(tab, { skipPermitUnload: true });
  }`;
const HAS_ONE_WINDOW = "return [...Services.wm.getEnumerator('navigator:browser')].length === 1;";
const MANAGER = `const manager = ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager;`;
const ADDON = 'const addon = await AddonManager.getAddonByID(args[0]);';
const VIEWS = "return [...(extension?.views ?? [])].map((view) => view.viewType + ' ' + view.uri?.spec);";
const COUNT_STARTS = `${MANAGER}
  manager.testStarts = extension.backgroundState === 'running' ? 1 : 0;
  const follow = (one) => one.on('background-script-started', () => manager.testStarts++);
  follow(extension);
  manager.on('startup', (_, one) => { if (one.id === args[0]) follow(one); });`;

/** What of the browser's own API runs inside it. */
declare const browser: { readonly action: { openPopup(): Promise<void> } };
