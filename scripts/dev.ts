/**
 * A browser whose profile is kept in `.output/dev-*`, and in which open pages follow each change of a file: `npm run dev`,
 * `npm run dev:firefox`.
 */
import { mkdirSync, watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { cmd } from 'web-ext';
import { build, createServer } from 'wxt';
import type { InlineConfig } from 'wxt';
import { startDesktop } from '../tests/browser/harness/desktop.ts';
import { requireBrowser } from './find-browser.ts';
import { DESKTOP, howToInstall, missingOf } from './needs.ts';
import { hasScreen } from './screen.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What is part of the extension. */
const SOURCES = ['components', 'entrypoints', 'public', 'utils'];

/** Editors write a file in several steps. */
const SETTLING_MS = 100;

/** Only where the background is bundled: WXT also runs its code here, to read what an entry point says of itself. */
const seeded: Plugin = {
  name: 'dev-seed',
  apply: 'build',
  transform: {
    filter: { id: /^[^?]*\/entrypoints\/background\/index\.ts$/ },
    handler: (code) => ({ code: `import '../../scripts/dev-seed.ts';${code}`, map: null }),
  },
};

type Stop = () => Promise<unknown>;

await main(process.argv[2] === 'firefox' ? 'firefox' : 'chrome').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function main(browser: 'chrome' | 'firefox'): Promise<void> {
  const { path } = requireBrowser(browser === 'chrome' ? 'chromium' : 'firefox');
  const closeScreen: Stop = hasScreen() ? async () => undefined : await virtualScreen();
  const profile = `${ROOT}.output/dev-${browser}`;
  mkdirSync(profile, { recursive: true });
  const config: InlineConfig = { root: ROOT, browser, mode: 'development', vite: () => ({ plugins: [seeded] }) };
  const stop = browser === 'chrome' ? await serve(config, path, profile) : await rebuild(config, path, profile);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(
      signal,
      () =>
        void stop()
          .then(closeScreen)
          .finally(() => process.exit()),
    );
  }
}

/** WXT's development server: a page takes over a changed style as it stands, and loads itself again for the rest. */
async function serve(config: InlineConfig, chromium: string, chromiumProfile: string): Promise<Stop> {
  const server = await createServer({
    ...config,
    webExt: {
      binaries: { chrome: chromium },
      keepProfileChanges: true,
      chromiumProfile,
      /* Chromium refuses to run as root with its sandbox. */
      chromiumArgs: [
        '--no-first-run',
        '--hide-crash-restore-bubble',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  });
  await server.start();
  return () => server.stop();
}

/**
 * In Firefox, pages of a version 3 extension load no scripts from a server. So each change is built, which takes two seconds,
 * and the extension is loaded anew; the page that was open is opened again (`dev-seed.ts`).
 */
async function rebuild(config: InlineConfig, firefox: string, firefoxProfile: string): Promise<Stop> {
  await build(config);
  const runner = await cmd.run(
    {
      sourceDir: `${ROOT}.output/firefox-mv3-dev`,
      firefox,
      firefoxProfile,
      profileCreateIfMissing: true,
      keepProfileChanges: true,
      noReload: true,
      noInput: true,
      /* Else what a temporary extension stored goes with it at the end. */
      pref: {
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    },
    { shouldExitProgram: false },
  );
  let timer: NodeJS.Timeout | undefined;
  /* One after the other; changes that come meanwhile are in the next one. */
  let turn: Promise<unknown> = Promise.resolve();
  const changed = (): void => {
    turn = turn.then(async () => {
      await build(config);
      await runner.reloadAllExtensions();
    });
    turn.catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    turn = turn.catch(() => undefined);
  };
  const watchers = SOURCES.map((folder) =>
    watch(`${ROOT}${folder}`, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLING_MS);
    }),
  );
  return async () => {
    for (const watcher of watchers) watcher.close();
    await runner.exit();
  };
}

/** Gives what closes it. */
async function virtualScreen(): Promise<Stop> {
  const missing = missingOf(DESKTOP);
  if (missing.length > 0) {
    const lines = ['There is no screen here (DISPLAY is not set). A virtual one needs:', ...howToInstall(missing)];
    throw new Error(lines.join('\n'));
  }
  const { env, close } = await startDesktop();
  Object.assign(process.env, env);
  console.log(`There is no screen here (DISPLAY is not set), so the browser is on a virtual one: ${env['DISPLAY']}.`);
  return close;
}
