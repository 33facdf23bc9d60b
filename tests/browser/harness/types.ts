import type { Page } from 'puppeteer-core';
import type { Pseudo } from '../../../scripts/locale-files.ts';
import type { Desktop } from './desktop.ts';
import type { WaitOptions } from './wait.ts';

export interface LaunchOptions {
  /** A built extension. It is copied, never changed. */
  readonly extensionDir: string;
  /** A pseudo-language for the copy's texts; null, as without, leaves them in English. */
  readonly language?: Pseudo | null;
  /** An existing profile to use and keep; without it a fresh one that is removed on close. */
  readonly profileDir?: string;
  /** Where the browser appears. Without one it is headless: no popup and no notification is seen. */
  readonly desktop?: Desktop;
  /** How many times as fast the browser's clock runs (Chromium on Linux only). */
  readonly fast?: number;
  /** With `fast`: what the browser's clock shows when it starts; asked at each start. Default: the real time. */
  readonly fastFrom?: () => Date;
  /** Default: true without a desktop. */
  readonly headless?: boolean;
  /** Idle time after which Firefox suspends the background, in milliseconds; its default is 30,000. */
  readonly backgroundIdleMs?: number;
  /** Executable to use instead of the one found on this machine. */
  readonly executable?: string;
  readonly extraArgs?: readonly string[];
  /** Of the environment, what is to be otherwise for the browser. */
  readonly env?: NodeJS.ProcessEnv;
}

/** What runs in the browser; it must not use anything from outside its own body. */
export type InPage<Args extends readonly unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** The real toolbar popup. */
export interface Popup {
  evaluate<Args extends readonly unknown[], Result>(fn: InPage<Args, Result>, ...args: Args): Promise<Result>;
  /** Clicks the middle of the first element that fits the CSS selector, with a trusted event. */
  click(selector: string): Promise<void>;
  /** Focuses the element and types into it. */
  type(selector: string, text: string): Promise<void>;
  /** Presses one key by its DOM name, for example `Enter` or `a`. */
  press(key: string): Promise<void>;
  /** Waits until the selector fits an element. */
  waitFor(selector: string, options?: WaitOptions): Promise<void>;
  /** Writes a picture: of the popup in Chromium, of the whole screen in Firefox. */
  screenshot(file: string): Promise<void>;
}

/** The menu of the extension's icon, used by real keys. */
export interface IconMenu {
  /** The extension's own entries at the top; null in Chromium, where nothing but the eye can read them. */
  readonly titles: readonly string[] | null;
  /** Chooses the extension's entry at that position (0 is the first), or in its submenu the one at `child`. */
  choose(entry: number, child?: number): Promise<void>;
  close(): Promise<void>;
}

/** A tone, or words, that a break gave to hear. */
export interface Heard {
  /** Epoch ms. */
  readonly when: number;
  /** Its place in the plan, ms. */
  readonly at: number;
  readonly tone?: string;
  readonly say?: string;
}

/** One browser with one extension in it, driven the same way whichever browser it is. */
export interface RealBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly extensionId: string;
  /** Beginning of the addresses of extension pages, with the slash. */
  readonly origin: string;
  readonly profileDir: string;
  /** Opens a page of the extension, such as `options.html?x=1`, in a tab and waits until it is loaded. */
  openPage(path: string): Promise<Page>;
  /** Waits for a tab or window whose address contains the text. */
  waitForPage(urlPart: string, options?: WaitOptions): Promise<Page>;
  /** Closes all tabs and windows but that page. */
  closePages(except: Page): Promise<void>;
  /** Addresses of all open tabs and windows. */
  pageUrls(): Promise<string[]>;
  /**
   * Runs a function in the background itself, waking it when it sleeps; no page is needed. What it
   * takes and gives is copied as JSON. In Chromium the API is `chrome`, in Firefox both names work.
   */
  inBackground<Args extends readonly unknown[], Result>(fn: InPage<Args, Result>, ...args: Args): Promise<Result>;
  /** What has been heard in the document where breaks sound, oldest first; null where there is none. */
  soundHeard(): Promise<Heard[] | null>;
  /** Stops the background as the browser does, and waits until it is gone. */
  killBackground(): Promise<void>;
  backgroundRunning(): Promise<boolean>;
  /** How often the background has started since the browser was launched. */
  backgroundStarts(): Promise<number>;
  /** Opens the real toolbar popup by `action.openPopup()`; needs a desktop. */
  openPopup(): Promise<Popup>;
  /** Waits for a popup that the extension opens by itself. */
  waitForPopup(options?: WaitOptions): Promise<Popup>;
  closePopup(): Promise<void>;
  /** Opens the menu of the toolbar icon by a real click with the right button; needs a desktop. */
  openIconMenu(): Promise<IconMenu>;
  /**
   * Answers the browser's question whether the extension may have a permission, by real keys; `page` is the one that
   * asked. Needs a desktop.
   */
  answerPermission(page: Page, allow: boolean): Promise<void>;
  /**
   * Lets a tab sound, without an end. In Firefox, which plays nothing on a machine without a sound card, the tab is
   * only marked as sounding by the browser's own code.
   */
  playSound(page: Page): Promise<void>;
  /**
   * Waits until the browser has seen that nobody has touched the computer for so many seconds: a listener that was
   * added a moment ago is told of the next touch only after that.
   */
  untilIdleIsKnown(seconds: number): Promise<void>;
  /** Lets the computer sleep for so long: all of the browser stands still, and the clock goes on. Linux only. */
  sleep(ms: number): Promise<void>;
  /** Gives the keyboard to the browser's window; needs a desktop. */
  focus(): Promise<void>;
  /** A true restart: the profile stays, the extension sees `onStartup`. */
  restart(): Promise<void>;
  /** Ends the browser; `start` launches it again on the same profile. */
  stop(): Promise<void>;
  start(): Promise<void>;
  disable(): Promise<void>;
  enable(): Promise<void>;
  /** Switches the extension off and on again. */
  disableEnable(): Promise<void>;
  /** Loads the same version anew, as a developer does. */
  reload(): Promise<void>;
  /** Updates to the given build, or to the same one under a higher version. */
  update(options?: { readonly extensionDir?: string; readonly version?: string }): Promise<void>;
  /** Writes a picture of the whole screen; needs a desktop. */
  screenshot(file: string): Promise<void>;
  /** Ends the browser and removes what it left. */
  close(): Promise<void>;
}
