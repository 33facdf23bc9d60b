import type { Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { waitUntil } from './harness/wait.ts';
import { prefer, showUntrue } from './saved.ts';
import type { Preferences } from './saved.ts';
import { asTyped } from './shown-language.ts';
import { viewOf } from './stage.ts';
import type { Stage } from './stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

/** What a page can show. */
export interface PageState {
  /** The page and what it shows, also the name of its picture: "popup-due". */
  name: string;
  /** With a number at its end where it ends in "=": a break is begun but once by an address. */
  path: string;
  /** In CSS pixels. */
  size: { readonly width: number; readonly height: number };
  /** Shown when the page is ready. */
  text: string;
  /** What is saved of the rhythm, beside what is so after an installation. */
  state: () => Partial<RhythmState>;
  /** Preferences it needs, by group. */
  settings?: () => Preferences;
  /** Health answers and what follows of them; without, all is well. */
  answers?: () => readonly [BodyRecord | null, RoutinesLeftOut];
  /** What the pages of this computer do not remember. */
  isNew?: string;
  /** Clicked then. */
  click?: string;
  /** Done after that. */
  act?: (page: Page) => Promise<void>;
  /** The background would see at once that it is not so: it is not told of it. */
  isUntrue?: boolean;
}

/** What a page shows, where the page and its size are the same for a whole list. */
export type PartState = Omit<PageState, 'path' | 'size'>;

let shows = 0;

/** Shows another page of the extension in the same tab. */
async function open(page: Page, path: string): Promise<void> {
  shows += 1;
  const id = String(shows);
  const [file = '', hash] = path.split('#');
  const isRequest = file.endsWith('=');
  if (isRequest) {
    await page.evaluate((key: string) => chrome.storage.session.set({ [key]: true }), `request.${id}`);
  }
  /* Without a search of its own, another hash alone would not load the page again. */
  const to = `/${file}${isRequest ? '' : '?'}${id}${hash ? `#${hash}` : ''}`;
  await page.evaluate((address: string) => {
    document.documentElement.dataset['left'] = '';
    location.href = address;
  }, to);
  /* What it came by, the page may take out of its address at once. */
  const isThere = (): boolean => !('left' in document.documentElement.dataset) && document.readyState === 'complete';
  await waitUntil(`the page ${to}`, () => page.evaluate(isThere));
}

/** Whether a page shows the options as they open; runs in it. */
const showsPlainOptions = (): boolean => location.pathname === '/options.html' && location.hash === '';

/**
 * Shows a state in a tab of the extension, which may show anything before.
 *
 * @returns the way to undo what it needed.
 */
export async function showState(stage: Stage, page: Page, shown: PageState): Promise<() => Promise<void>> {
  /* Pages of the last state must not see the new one. Undoing a state leaves the options open: they need not be opened again. */
  if (!(await page.evaluate(showsPlainOptions))) await open(page, 'options.html');
  const undo = await prefer(page, shown.settings?.() ?? {});
  const [body, leftOut] = shown.answers?.() ?? [wellBody(Date.now(), Temporal.Now.timeZoneId()), ALL_ANSWERED];
  await stage.answer(body, leftOut);
  const { isNew } = shown;
  if (isNew !== undefined) await page.evaluate((key: string) => localStorage.removeItem(key), isNew);
  await stage.seed(shown.isUntrue ? {} : shown.state());
  await open(page, shown.path.replace(/(?<=q=)\w+/, asTyped));
  if (shown.isUntrue) await showUntrue(page, shown.text, shown.state);
  await viewOf(page).waitForText(shown.text);
  if (shown.click !== undefined) await viewOf(page).click(shown.click);
  await shown.act?.(page);
  return async () => {
    if (isNew !== undefined) await page.evaluate((key: string) => localStorage.setItem(key, '1'), isNew);
    await open(page, 'options.html');
    await undo();
  };
}
