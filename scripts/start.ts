/**
 * Builds the extension and opens a real browser with it, in a profile that is removed afterwards:
 * `npm start`, or `npm start firefox`. Without a screen it demonstrates the main job instead, and leaves pictures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { makeTempDir, removeTempDir } from '../tests/browser/harness/processes.ts';
import { demonstrate } from './demo.ts';
import { findBrowser, missingBrowser, type BrowserKind, type FoundBrowser } from './find-browser.ts';
import { BROWSERS, canInstall, DESKTOP, howToInstall, install, missingOf } from './needs.ts';
import { hasScreen } from './screen.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
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
  const found = findBrowser(kind) ?? installBrowser(kind);
  if (found === undefined) {
    fail(missingBrowser(kind));
    return;
  }
  const build = buildFor(found.kind);
  if (build === undefined) return;
  if (hasScreen()) await open(found, build);
  else await demonstrateIn(found, build);
}

function installBrowser(kind: BrowserKind = 'chromium'): FoundBrowser | undefined {
  if (!canInstall()) return undefined;
  console.log('There is no browser on this machine. Installing one …');
  install([BROWSERS[kind]]);
  return findBrowser(kind);
}

async function demonstrateIn({ kind, name, path }: FoundBrowser, build: string): Promise<void> {
  console.log(`There is no screen here (DISPLAY is not set), so ${name} (${path}) runs where nobody sees it.`);
  let missing = missingOf(DESKTOP);
  if (missing.length > 0 && canInstall()) {
    console.log('Installing a virtual screen …');
    missing = install(missing);
  }
  if (missing.length > 0) {
    console.log('It runs headless. For a virtual screen with real notifications this machine needs:');
    for (const line of howToInstall(missing)) console.log(line);
  }
  try {
    await demonstrate({
      name: kind,
      executable: path,
      build,
      pictures: join(ROOT, '.output/demo'),
      hasDesktop: missing.length === 0,
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  // Handles of the ended browser must not hold the terminal.
  process.exit();
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
