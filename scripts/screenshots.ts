/**
 * Takes the pictures of the README in real browsers: `npm run screenshots`.
 * `node scripts/screenshots.ts --all DIR [chromium|firefox] [NAME…]` writes every state, light and dark, to look at: in
 * both browsers or one, all pictures or those whose names begin so.
 */
import '../tests/browser/harness/noon.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeTempDir, removeTempDir } from '../tests/browser/harness/processes.ts';
import { waitUntil } from '../tests/browser/harness/wait.ts';
import { POPUP_STATES, working } from '../tests/browser/popup-states.ts';
import { prefer, showUntrue, tell, waitingBreak } from '../tests/browser/saved.ts';
import type { Preferences } from '../tests/browser/saved.ts';
import { setStage, viewOf } from '../tests/browser/stage.ts';
import type { Stage } from '../tests/browser/stage.ts';
import type { RhythmState } from '../utils/rhythm/types.ts';

const HERE = resolve(import.meta.dirname, '../tests/screenshots');
/** The popup's own size, and that of the break window without its frame. */
const POPUP = { width: 380, height: 600 };
const WINDOW = { width: 480, height: 680 };

const BROWSERS = ['chromium', 'firefox'] as const;

type Scheme = 'light' | 'dark';
type Patch = Partial<RhythmState>;

interface Picture {
  file: string;
  path: string;
  size: { width: number; height: number };
  /** Shown when the page is ready. */
  text: string;
  state: () => Patch;
  /** Preferences it needs, by group. */
  settings?: () => Preferences;
  /** Written under the page's eyes, because the background would see at once that it is not so. */
  isUntrue?: boolean;
  act?: (page: Page) => Promise<void>;
}

const waiting = (): Patch => ({ run: waitingBreak('ball-break-3', 3, 40_000).run });

/** A break in the middle of its ball roll. */
const rolling = (): Patch => {
  const { run, startOf } = waitingBreak('ball-break-3', 3);
  const elapsedMs = startOf((part) => part.kind === 'move' && part.moveId === 'ball-roll-sole') + 20_000;
  return { run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } };
};

const goOn = async (page: Page): Promise<void> => {
  await viewOf(page).click('Go on');
  await waitUntil('the move on view', () => page.$('.player-say'));
  /* The click came by a pointer, but the focus ring follows how the last focus came. */
  await page.evaluate(() => document.querySelector<HTMLElement>(':focus')?.blur());
};

/** To the first part of the break of one kind. */
const at =
  (kind: 'ready' | 'change') =>
  async (page: Page): Promise<void> => {
    await viewOf(page).click('Go on');
    const toMs = waitingBreak('ball-break-3', 3).startOf((part) => part.kind === kind);
    await tell(page, { kind: 'moveBreak', id: crypto.randomUUID(), toMs: toMs + 500 });
    await waitUntil(kind, () => page.$(kind === 'ready' ? '.ready-head' : '.change-plate'));
  };

const README: readonly Picture[] = [
  { file: 'popup', path: 'popup.html', size: POPUP, text: 'Next break at', state: working },
  { file: 'break', path: 'break.html', size: WINDOW, text: 'Your break waited', state: rolling, act: goOn },
];

const clickOn =
  (label: string) =>
  (page: Page): Promise<void> =>
    viewOf(page).click(label);

const end = async (page: Page): Promise<void> => {
  await viewOf(page).click('End here');
  await viewOf(page).waitForText('Enough for now');
};

const POPUPS: readonly Omit<Picture, 'path' | 'size'>[] = POPUP_STATES.map(({ click, ...picture }) => ({
  ...picture,
  ...(click === undefined ? {} : { act: clickOn(click) }),
}));
const BREAKS: readonly Omit<Picture, 'path' | 'size'>[] = [
  { file: 'waiting', text: 'Your break waited', state: waiting },
  { file: 'ready', text: 'Your break waited', state: waiting, act: at('ready') },
  { file: 'change', text: 'Your break waited', state: waiting, act: at('change') },
  { file: 'rolling', text: 'Your break waited', state: rolling, act: goOn },
  { file: 'ended', text: 'Your break waited', state: rolling, act: end },
];
const named = (place: string, pictures: readonly Omit<Picture, 'path' | 'size'>[]): Picture[] =>
  pictures.map((picture) => ({
    ...picture,
    file: `${place}-${picture.file}`,
    path: `${place}.html`,
    size: place === 'popup' ? POPUP : WINDOW,
  }));
const optionPictures = (): Picture[] =>
  ['rhythm', 'hours', 'moments', 'break', 'sound', 'toolbar', 'seen'].flatMap((group) =>
    [1280, 360].map((width) => ({
      file: `options-${group}-${width}`,
      path: `options.html#${group}`,
      size: { width, height: 900 },
      text: 'Options',
      state: working,
    })),
  );
const IDLE: Picture = { file: 'break-idle', path: 'break.html', size: WINDOW, text: 'No break', state: working };

/** What moves once when a view appears has come to its place by then; rings and figures go on moving. */
const SETTLING_MS = 700;

let shows = 0;

/** Shows another page of the extension in the same tab. */
async function show(page: Page, path: string): Promise<void> {
  shows += 1;
  const [file, hash] = path.split('#');
  const to = `/${file}?${shows}${hash ? `#${hash}` : ''}`;
  await page.evaluate((address: string) => (location.href = address), to);
  const isThere = (search: string): boolean => location.search === search && document.readyState === 'complete';
  await waitUntil(`the page ${to}`, () => page.evaluate(isThere, `?${shows}`));
}

async function take(stage: Stage, page: Page, picture: Picture, dir: string): Promise<void> {
  await show(page, 'options.html');
  const undo = await prefer(page, picture.settings?.() ?? {});
  await stage.seed(picture.isUntrue ? {} : picture.state());
  await show(page, picture.path);
  await page.setViewport({ ...picture.size, deviceScaleFactor: 2 });
  if (picture.isUntrue) await showUntrue(page, picture.text, picture.state);
  else await viewOf(page).waitForText(picture.text);
  await picture.act?.(page);
  await new Promise((go) => setTimeout(go, SETTLING_MS));
  const isLong = picture.path.startsWith('options');
  await page.screenshot({ path: `${join(dir, picture.file)}.png`, fullPage: isLong });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (!isLong && height > picture.size.height) console.warn(`${picture.file} is ${height} px high and scrolls.`);
  await undo();
}

/** Firefox takes the scheme from a preference, Chromium from a switch. */
async function stageIn(name: (typeof BROWSERS)[number], scheme: Scheme, profile: string): Promise<Stage> {
  if (name === 'chromium') {
    return setStage(name, {
      extraArgs: [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`, '--hide-scrollbars'],
    });
  }
  const preference = `user_pref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});\n`;
  writeFileSync(join(profile, 'prefs.js'), preference);
  return setStage(name, { profileDir: profile });
}

async function takeAll(
  name: (typeof BROWSERS)[number],
  scheme: Scheme,
  pictures: readonly Picture[],
  dir: string,
): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const profile = makeTempDir('profile');
  const stage = await stageIn(name, scheme, profile);
  try {
    const page = await stage.browser.openPage('options.html');
    for (const picture of pictures) {
      await take(stage, page, picture, dir);
      console.log(join(dir, `${picture.file}.png`));
    }
  } finally {
    await stage.close();
    removeTempDir(profile);
  }
}

const [flag, dir, ...rest] = process.argv.slice(2);
if (flag === undefined) {
  await takeAll('chromium', 'light', README, HERE);
} else if (flag === '--all' && dir !== undefined) {
  const all = [
    ...named('popup', POPUPS),
    ...named('popup', BREAKS),
    ...named('break', BREAKS),
    IDLE,
    ...optionPictures(),
  ];
  const browsers = BROWSERS.filter((name) => rest.includes(name));
  const starts = rest.filter((word) => !browsers.some((name) => name === word));
  const wanted = all.filter(({ file }) => starts.length === 0 || starts.some((start) => file.startsWith(start)));
  for (const name of browsers.length > 0 ? browsers : BROWSERS) {
    for (const scheme of ['light', 'dark'] as const)
      await takeAll(name, scheme, wanted, join(dir, `${name}-${scheme}`));
  }
} else {
  console.error('Say nothing, or --all and a folder.');
  process.exitCode = 1;
}
