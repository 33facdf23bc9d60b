/**
 * Builds the extension and opens a real browser with it, in a profile that is removed afterwards:
 * `npm start`, or `npm start firefox`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { makeTempDir, removeTempDir } from '../browser/harness/processes.ts';
import { findBrowser, missingBrowser, type BrowserKind, type FoundBrowser } from './find-browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KINDS: Readonly<Record<string, BrowserKind>> = {
  chrome: 'chromium',
  chromium: 'chromium',
  edge: 'chromium',
  firefox: 'firefox',
};

await main(process.argv[2]);

async function main(wanted: string | undefined): Promise<void> {
  const kind = wanted === undefined ? undefined : KINDS[wanted];
  if (wanted !== undefined && kind === undefined) {
    fail(`Which browser is "${wanted}"? Say chrome or firefox.`);
    return;
  }
  const found = findBrowser(kind);
  if (found === undefined) {
    fail(missingBrowser(kind));
    return;
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    fail(
      `${found.name} is there, but this terminal has no screen to show it on (DISPLAY is not set).\n` +
        'Run this in a terminal of a desktop, or on a virtual screen:\n' +
        '  xvfb-run -a npm start   (needs: apt install xvfb)',
    );
    return;
  }
  const build = buildFor(found.kind);
  if (build !== undefined) await open(found, build);
}

/** Gives the folder of the build, or nothing when building failed. */
function buildFor(kind: BrowserKind): string | undefined {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  if (!existsSync(wxt)) {
    fail('The tools are not installed yet: run npm install first.');
    return undefined;
  }
  console.log(`Building for ${target} …`);
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const build = join(ROOT, '.output', `${target}-mv3`);
  if (status === 0 && existsSync(join(build, 'manifest.json'))) return build;
  fail(`The build for ${target} failed.`);
  return undefined;
}

async function open(found: FoundBrowser, build: string): Promise<void> {
  const profile = makeTempDir('start');
  let browser: Browser;
  try {
    browser = await (found.kind === 'firefox' ? openFirefox : openChromium)(found.path, profile, build);
  } catch (error) {
    removeTempDir(profile);
    fail(`${found.name} (${found.path}) did not start: ${String(error)}`);
    return;
  }
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const stop = (): void => void browser.close();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  console.log(`Opened ${found.name} (${found.path})`);
  console.log(`with ${build} in it and a fresh profile, which is removed at the end.`);
  console.log('Click the puzzle piece in the toolbar to find the extension.');
  console.log('To stop: close the browser, or press Ctrl+C here.');
  await gone;
  removeTempDir(profile);
  // Handles of the ended browser must not hold the terminal.
  process.exit(0);
}

function openChromium(executablePath: string, userDataDir: string, build: string): Promise<Browser> {
  return puppeteer.launch({
    pipe: true,
    executablePath,
    userDataDir,
    headless: false,
    defaultViewport: null,
    enableExtensions: [build],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Chromium refuses to run as root with its sandbox.
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

async function openFirefox(executablePath: string, userDataDir: string, build: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: false,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  await browser.installExtension(build);
  return browser;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
