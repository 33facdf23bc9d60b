/**
 * WXT's development server, and a browser whose profile is kept in `.output/dev-*`: `npm run dev`. Open
 * pages follow each change of a file by themselves.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { createServer } from 'wxt';
import { startDesktop } from '../tests/browser/harness/desktop.ts';
import { requireBrowser } from './find-browser.ts';
import { DESKTOP, howToInstall, missingOf } from './needs.ts';
import { hasScreen } from './screen.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Not for the code that WXT runs here to read what an entry point says of itself, hence `apply`. */
const seeded: Plugin = {
  name: 'dev-seed',
  apply: 'build',
  transform: {
    filter: { id: /^[^?]*\/entrypoints\/background\/index\.ts$/ },
    handler: (code) => ({ code: `import '../../scripts/dev-seed.ts';${code}`, map: null }),
  },
};

await main(process.argv[2] === 'firefox' ? 'firefox' : 'chrome').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function main(browser: 'chrome' | 'firefox'): Promise<void> {
  const { path } = requireBrowser(browser === 'chrome' ? 'chromium' : 'firefox');
  const closeScreen = hasScreen() ? undefined : await virtualScreen();
  const profile = `${ROOT}.output/dev-${browser}`;
  mkdirSync(profile, { recursive: true });
  const server = await createServer({
    root: ROOT,
    browser,
    vite: () => ({ plugins: [seeded] }),
    webExt: {
      binaries: { [browser]: path },
      keepProfileChanges: true,
      chromiumProfile: profile,
      firefoxProfile: profile,
      /* Chromium refuses to run as root with its sandbox. */
      chromiumArgs: [
        '--no-first-run',
        '--hide-crash-restore-bubble',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      /* Else what a temporary extension stored goes with it at the end. */
      firefoxPref: {
        'extensions.webextensions.keepStorageOnUninstall': 'true',
        'extensions.webextensions.keepUuidOnUninstall': 'true',
        /* The development server says over an unencrypted socket what changed. */
        'network.websocket.allowInsecureFromHTTPS': 'true',
      },
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(
      signal,
      () =>
        void server
          .stop()
          .then(closeScreen)
          .finally(() => process.exit()),
    );
  await server.start();
}

/** Gives what closes it. */
async function virtualScreen(): Promise<() => Promise<void>> {
  const missing = missingOf(DESKTOP);
  if (missing.length > 0)
    throw new Error(
      ['There is no screen here (DISPLAY is not set). A virtual one needs:', ...howToInstall(missing)].join('\n'),
    );
  const { env, close } = await startDesktop();
  Object.assign(process.env, env);
  console.log(`There is no screen here (DISPLAY is not set), so the browser is on a virtual one: ${env['DISPLAY']}.`);
  return close;
}
