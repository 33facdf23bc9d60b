import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';
import type { Pseudo } from '../../scripts/locale-files.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import type { EndRecord, RhythmState } from '../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../utils/settings/defaults.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { startDesktop } from './harness/desktop.ts';
import type { Desktop, DesktopOptions } from './harness/desktop.ts';
import { launch } from './harness/launch.ts';
import { pagePopup } from './harness/page-popup.ts';
import type { LaunchOptions, Popup, RealBrowser } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';
import { nameThatBegins, containsEnglish } from './shown-language.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

/** The folders of `.output`. */
export const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
const MINUTE = 60_000;

/** Working hours without an end, so that the time of day at which the tests run does not matter. */
const ALL_DAY = [{ from: '00:00', to: '00:00' }];
/** And reminders that come at once: the tests move the pointer all the time. */
const SETTINGS: Preferences = {
  hours: { week: Array.from({ length: 7 }, () => ALL_DAY) },
  moments: { lullMinutes: 0 },
};

/** Fields that differ from the defaults, by group. */
type Preferences = { [G in keyof Settings]?: Partial<Settings[G]> };

export interface Stage {
  browser: RealBrowser;
  desktop: Desktop;
  state(): Promise<RhythmState>;
  /**
   * Puts a state in place as if it had been saved before, and starts the background anew on it. Somebody touches the computer
   * first, unless told otherwise: a test may take longer than a person may be still.
   */
  seed(patch: Partial<RhythmState>, how?: { readonly touch: boolean }): Promise<void>;
  /** The same after a restart, which closed the page that seeds. */
  reseed(patch: Partial<RhythmState>): Promise<void>;
  /** Work that comes due in so many ms. */
  seedDueIn(ms: number): Promise<void>;
  /** Changes preferences as if they had been saved before, and starts the background anew on them. */
  prefer(groups: Preferences): Promise<void>;
  /** Puts health answers in place; null takes them away, as after an installation. */
  answer(body: BodyRecord | null, offer: RoutinesLeftOut): Promise<void>;
  alarms(): Promise<{ name: string; when: number }[]>;
  /** All that ended, oldest first. */
  records(): Promise<EndRecord[]>;
  badge(): Promise<string>;
  /** Waits for the alarm that wakes the background next (Unix time, ms); it is set after the state is saved. */
  untilTick(fits: (when: number) => boolean): Promise<void>;
  /** Waits for the badge, which is set after the reminder is shown. */
  untilBadge(text: string | RegExp): Promise<void>;
  waitForState(what: string, fits: (state: RhythmState) => boolean): Promise<RhythmState>;
  /** The break window with a request in its address, as Instep itself opens it; the query has an `id`. */
  openBreak(query: string): Promise<Page>;
  /** The page by which states are put in place. */
  tool(): Page;
  /** Lets the alarm that the state asks for come now: it only ever means "look at the clock". */
  tickNow(): Promise<void>;
  /** As after an installation with health answers given: other pages closed, nothing recorded, nothing on the desktop. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** A desktop with a browser with Instep just installed in it. */
export async function setStage(
  name: RealBrowser['name'],
  options: Partial<LaunchOptions> = {},
  desktopOptions: DesktopOptions = {},
  language: Pseudo | null = null,
): Promise<Stage> {
  const desktop = await startDesktop(desktopOptions);
  const extensionDir = path.resolve(import.meta.dirname, '../../.output', BUILDS[name]);
  const browser = await launch(name, { extensionDir, desktop, language, ...options }).catch(async (error: unknown) => {
    await desktop.close();
    throw error;
  });
  try {
    return await stageIn(browser, desktop);
  } catch (error) {
    await browser.close();
    await desktop.close();
    throw error;
  }
}

/** The stage in a browser with Instep just installed in it. */
export async function stageIn(browser: RealBrowser, desktop: Desktop): Promise<Stage> {
  const stage = stageOf(browser, desktop, await browser.openPage('options.html'));
  await waitUntil('the first start to be saved', async () => (await stage.read('rhythm')) !== undefined);
  /* It opens by itself, over whatever comes next. */
  await (await browser.waitForPage('welcome.html')).close();
  await stage.answer(wellBody(Date.now(), Temporal.Now.timeZoneId()), ALL_ANSWERED);
  await stage.prefer({});
  return stage;
}

/** When the alarm comes that the state asks for (Unix time, ms). */
export function tickOf(alarms: readonly { name: string; when: number }[]): number | undefined {
  return alarms.find((alarm) => alarm.name === 'tick')?.when;
}

interface FullStage extends Stage {
  read(key: string): Promise<unknown>;
}

function stageOf(browser: RealBrowser, desktop: Desktop, firstTool: Page): FullStage {
  let tool = firstTool;
  let seeds = 0;
  /** Runs in the page, which costs little and leaves a background that sleeps alone; where a restart ended it, in the background. */
  const inside = async <Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Promise<Result>,
    ...args: Args
  ): Promise<Result> => {
    if (!(await isUsable(tool))) return browser.inBackground(fn, ...args);
    /* It can end just now. */
    return pagePopup(tool)
      .evaluate(fn, ...args)
      .catch(() => browser.inBackground(fn, ...args));
  };
  const read = (key: string): Promise<unknown> => inside(readKey, key);

  /** Written from a page; the background, which may be about to save its own over it, ends. */
  const replace = async (items: Record<string, unknown>): Promise<void> => {
    await tool.evaluate(async (json: string) => {
      await chrome.storage.local.set(JSON.parse(json) as Record<string, unknown>);
    }, JSON.stringify(items));
    await browser.killBackground();
  };

  /** The same, then the background starts anew on it. */
  const write = async (items: Record<string, unknown>): Promise<void> => {
    await replace(items);
    await browser.inBackground(() => true);
  };

  /* The background saves what the engine gave it, so what is read is a state. */
  const saved = async (): Promise<RhythmState> => (await read('rhythm')) as RhythmState;
  /* One that sleeps looks first how things are. */
  const state = async (): Promise<RhythmState> => (await browser.inBackground(readKey, 'rhythm')) as RhythmState;

  /* A background that is just then at work saves its own state over what was written: then it is written again. */
  const seed: Stage['seed'] = async (patch, { touch } = { touch: true }) => {
    seeds += 1;
    const mark = `seed ${seeds}`;
    if (touch) await desktop.touch();
    for (;;) {
      const now = Date.now();
      const written = { ...initialState(now), wakeAt: now, breaks: 6, ...patch, seen: [mark] };
      await write({ rhythm: written });
      const outcome = await waitUntil(
        'the seeded state to be taken up',
        async () => {
          const { seen, asOf } = await saved();
          if (!seen.includes(mark)) return 'written over';
          return asOf !== written.asOf && 'taken up';
        },
        { seen: saved },
      );
      if (outcome === 'taken up') return;
    }
  };

  const alarms: Stage['alarms'] = () =>
    inside(async () => {
      const all = await chrome.alarms.getAll();
      return all.map((alarm) => ({ name: alarm.name, when: alarm.scheduledTime }));
    });
  const badge = (): Promise<string> => inside(() => chrome.action.getBadgeText({}));

  return {
    browser,
    desktop,
    read,
    state,
    seed,
    async reseed(patch) {
      tool = await browser.openPage('options.html');
      await seed(patch);
    },
    seedDueIn: (ms) => seed({ workedMs: DEFAULTS.rhythm.workMinutes * MINUTE - ms }),
    async prefer(groups) {
      const moments = { ...SETTINGS.moments, ...groups.moments };
      const items = Object.entries({ ...SETTINGS, ...groups, moments }).map(([group, values]) => [
        group,
        { v: 1, rev: 1, values },
      ]);
      const settings = { groups: Object.fromEntries(items) as Record<string, unknown>, dirty: [] };
      /* A background that is just then at work publishes what it knew. */
      await waitUntil('the preferences to stay', async () => {
        await tool.evaluate(async () => chrome.storage.sync.clear());
        await replace({ settings });
        const kept = await tool.evaluate(async () =>
          JSON.stringify([await chrome.storage.local.get('settings'), await chrome.storage.sync.get(null)]),
        );
        const [local, sync] = JSON.parse(kept) as [unknown, Record<string, unknown>];
        const isPublished = ([key, item]: [string, unknown]): boolean =>
          isDeepStrictEqual(item, settings.groups[key.replace('settings.', '')]);
        return isDeepStrictEqual(local, { settings }) && Object.entries(sync).every(isPublished);
      });
      await browser.inBackground(() => true);
    },
    /* Pages alone write these, so nothing is written over them. */
    answer: async (body, offer) => {
      await tool.evaluate(
        async (json: string, hasBody: boolean) => {
          await chrome.storage.local.set(JSON.parse(json) as Record<string, unknown>);
          if (!hasBody) await chrome.storage.local.remove('body');
        },
        JSON.stringify({ ...(body ? { body } : {}), offer }),
        body !== null,
      );
    },
    alarms,
    async untilTick(fits) {
      const isSet = async (): Promise<boolean> => {
        const when = tickOf(await alarms());
        return when !== undefined && fits(when);
      };
      await waitUntil('the alarm', isSet, { seen: async () => ({ alarms: await alarms(), state: await saved() }) });
    },
    async untilBadge(text) {
      const fits = (shown: string): boolean => (typeof text === 'string' ? shown === text : text.test(shown));
      await waitUntil(`the badge "${String(text)}"`, async () => fits(await badge()), { seen: badge });
    },
    records: () =>
      inside(
        () =>
          new Promise<EndRecord[]>((resolve, reject) => {
            const opening = indexedDB.open('instep-history');
            opening.addEventListener('error', () => reject(new Error('the history does not open')));
            opening.addEventListener('success', () => {
              const db = opening.result;
              if (!db.objectStoreNames.contains('records')) {
                db.close();
                return resolve([]);
              }
              const all: IDBRequest<EndRecord[]> = db
                .transaction('records')
                .objectStore('records')
                .index('endedAt')
                .getAll();
              all.addEventListener('success', () => {
                db.close();
                resolve(all.result);
              });
            });
          }),
      ),
    badge,
    async waitForState(what, fits) {
      const first = await state();
      if (fits(first)) return first;
      return waitUntil(
        what,
        async () => {
          const now = await saved();
          return fits(now) ? now : null;
        },
        { seen: saved },
      );
    },
    async openBreak(query) {
      await tool.evaluate(
        async (id: string) => {
          await chrome.storage.session.set({ [`request.${id}`]: true });
        },
        new URLSearchParams(query).get('id') ?? '',
      );
      return browser.openPage(`break.html?${query}`);
    },
    tool: () => tool,
    tickNow: () => browser.inBackground(() => chrome.alarms.create('tick', { when: Date.now() })),
    async reset() {
      await browser.closePopup();
      if (!(await isUsable(tool))) tool = await browser.openPage('options.html');
      await browser.closePages(tool);
      await desktop.closeAll();
      await tool.evaluate(forgetAll);
      await this.answer(wellBody(Date.now(), Temporal.Now.timeZoneId()), ALL_ANSWERED);
      await this.prefer({});
      await seed({});
      /* Now nothing is left that could still end: until the new state was there, what was open before it could. */
      await tool.evaluate(forgetRecords);
    },
    async close() {
      await browser.close();
      await desktop.close();
    },
  };
}

/* Runs inside. */
const readKey = async (key: string): Promise<unknown> => {
  const kept: Record<string, unknown> = await chrome.storage.local.get(key);
  return kept[key];
};

/* A restart of the browser ends its pages, an update or reload of the extension what they can do. */
const isUsable = (page: Page): Promise<boolean> =>
  page.evaluate(() => chrome.runtime?.id !== undefined).catch(() => false);

/* Runs in a page: all that was kept, but for the state, which the background would miss. */
const forgetAll = async (): Promise<void> => {
  localStorage.clear();
  /* Nobody answers a test's reminder, and is asked about it only where a test is about that. */
  localStorage.setItem('seenAsked', '1');
  const kept = Object.keys(await chrome.storage.local.get(null)).filter(
    (key) => key !== 'rhythm' && key !== 'settings',
  );
  await chrome.storage.local.remove(kept);
  await chrome.storage.session.remove(['breakWindow', 'dismissed', 'unsaved', 'rhythm']);
  await chrome.permissions.remove({ permissions: ['tabs'] });
};

/* Runs in a page. */
const forgetRecords = async (): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('instep-history');
    opening.addEventListener('error', () => reject(new Error('the history does not open')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const stores = [...db.objectStoreNames];
      const done = (): void => {
        db.close();
        resolve();
      };
      if (stores.length === 0) return done();
      const change = db.transaction(stores, 'readwrite');
      for (const store of stores) change.objectStore(store).clear();
      change.addEventListener('complete', done);
    });
  });

/** What can be asked of a page and of the real popup alike. */
export interface View {
  text(): Promise<string>;
  /** Clicks the first button or link whose text or name begins so. */
  click(label: string): Promise<void>;
  waitForText(text: string): Promise<void>;
}

/* Runs in the page: `body.innerText`, without what is only there for the eyes. */
const pageText = (): string => document.body.innerText;

/* Runs in the page. */
const namesOfControls = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('button, a, [role="menuitem"], label')]
    .filter((element) => element.checkVisibility())
    .map((element) => (element.getAttribute('aria-label') ?? element.innerText).trim());

/* Runs in the page: marks the control, so that it can be clicked with a trusted event. */
const markControl = (label: string): boolean => {
  document.querySelector('[data-test-mark]')?.removeAttribute('data-test-mark');
  const controls = [...document.querySelectorAll<HTMLElement>('button, a, [role="menuitem"], label')];
  const name = (element: HTMLElement): string => (element.getAttribute('aria-label') ?? element.innerText).trim();
  const found = controls.find((element) => element.checkVisibility() && name(element).startsWith(label));
  found?.setAttribute('data-test-mark', '');
  /* What lies under something that stays in its place is scrolled from under it, as a person does. */
  const box = found?.getBoundingClientRect();
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!top || !found?.contains(top)) found?.scrollIntoView({ block: 'center' });
  return found !== undefined;
};

/* Runs in the page: whether the marked control stays, where it is. What was clicked before may still be changing the page. */
const standsStill = async (): Promise<boolean> => {
  const place = (): string | undefined =>
    JSON.stringify(document.querySelector('[data-test-mark]')?.getBoundingClientRect());
  const before = place();
  await new Promise((done) => setTimeout(done, 50));
  return before !== undefined && place() === before;
};

/** What the options show where all that was chosen is a snooze of seven minutes. */
export const WITH_SNOOZE_7 = {
  'Time away that counts as a break': '5',
  'Ask again after': '10',
  Snooze: '7',
  'Snoozes per reminder': '3',
};

/** The numbers that a page of the options shows, by the names of their fields. */
export function numbersOf(page: Page): Promise<Record<string, string | null>> {
  return page.$$eval('[role="spinbutton"]', (fields) =>
    Object.fromEntries(
      fields.map((field) => {
        const label =
          field instanceof HTMLInputElement
            ? field.labels?.[0]
            : document.getElementById(field.getAttribute('aria-labelledby') ?? '');
        return [label?.innerText.trim(), field.getAttribute('aria-valuenow')];
      }),
    ),
  );
}

const MARK = '[data-test-mark]';

/** A page of the extension, or its popup, as a person meets it. */
export function viewOf(page: Page | Popup): View {
  /* Both have `evaluate`; their types differ in how they spell the function's parameters. */
  const evaluate = <A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<R> =>
    (page as Popup).evaluate<A, R>(fn, ...args);
  const text = (): Promise<string> => evaluate(pageText);
  return {
    text,
    async click(label) {
      const mark = async (): Promise<boolean> => {
        const shown = nameThatBegins(await evaluate(namesOfControls), label);
        return shown !== undefined && (await evaluate(markControl, shown)) && evaluate(standsStill);
      };
      await waitUntil(`a control named "${label}"`, mark, { seen: text });
      await page.click(MARK);
    },
    async waitForText(wanted) {
      await waitUntil(`the text "${wanted}"`, async () => containsEnglish(await text(), wanted), { seen: text });
    },
  };
}
