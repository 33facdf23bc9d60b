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
import { showState } from '../tests/browser/show-state.ts';
import type { PageState } from '../tests/browser/show-state.ts';
import { setStage } from '../tests/browser/stage.ts';
import type { Stage } from '../tests/browser/stage.ts';
import { STATES } from '../tests/browser/states.ts';

const HERE = resolve(import.meta.dirname, '../tests/screenshots');

const BROWSERS = ['chromium', 'firefox'] as const;

type Scheme = 'light' | 'dark';

/** The README's pictures, and the states they show. */
const README = { popup: 'popup-working', break: 'break-move' };

/** What moves once when a view appears has come to its place by then; rings and figures go on moving. */
const SETTLING_MS = 700;

async function take(stage: Stage, page: Page, state: PageState, path: string): Promise<void> {
  const undo = await showState(stage, page, state);
  await page.setViewport({ ...state.size, deviceScaleFactor: 2 });
  await new Promise((go) => setTimeout(go, SETTLING_MS));
  const isInTab = !/^(popup|break)-/.test(state.name);
  await page.screenshot({ path, fullPage: isInTab });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (!isInTab && height > state.size.height) console.warn(`${state.name} is ${height} px high and scrolls.`);
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

/** Pictures by the path each is written to. */
async function takeAll(
  name: (typeof BROWSERS)[number],
  scheme: Scheme,
  pictures: readonly (readonly [path: string, state: PageState])[],
): Promise<void> {
  const profile = makeTempDir('profile');
  const stage = await stageIn(name, scheme, profile);
  try {
    const page = await stage.browser.openPage('options.html');
    for (const [path, state] of pictures) {
      await take(stage, page, state, path);
      console.log(path);
    }
  } finally {
    await stage.close();
    removeTempDir(profile);
  }
}

const [flag, dir, ...rest] = process.argv.slice(2);
if (flag === undefined) {
  const pictures = Object.entries(README).flatMap(([file, shown]) =>
    STATES.filter(({ name }) => name === shown).map((state) => [join(HERE, `${file}.png`), state] as const),
  );
  await takeAll('chromium', 'light', pictures);
} else if (flag === '--all' && dir !== undefined) {
  const browsers = BROWSERS.filter((name) => rest.includes(name));
  const starts = rest.filter((word) => !browsers.some((name) => name === word));
  const wanted = STATES.filter(({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start)));
  for (const name of browsers.length > 0 ? browsers : BROWSERS) {
    for (const scheme of ['light', 'dark'] as const) {
      const into = join(dir, `${name}-${scheme}`);
      mkdirSync(into, { recursive: true });
      await takeAll(
        name,
        scheme,
        wanted.map((state) => [join(into, `${state.name}.png`), state]),
      );
    }
  }
} else {
  console.error('Say nothing, or --all and a folder.');
  process.exitCode = 1;
}
