import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { describePorts } from '../contract/ports.ts';
import type { Ports } from '../contract/ports.ts';
import { writeBlankExtension } from './harness/blank-extension.ts';
import { startDesktop } from './harness/desktop.ts';
import { launch } from './harness/launch.ts';
import { BROWSERS } from './use-stage.ts';

/** The ports as they are written, and what they import, as one script for a page of the extension. */
async function portsScript(browser: 'chrome' | 'firefox'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.BROWSER': JSON.stringify(browser) },
    resolve: { alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' } },
    build: {
      write: false,
      lib: { entry: path.resolve(import.meta.dirname, '../contract/in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The ports were not built.');
  return chunk.code;
}

/** Calls a port in the page; what goes in and comes out is data. */
const callIn =
  (page: Page) =>
  <Result>(part: string, act: string, ...args: readonly unknown[]): Promise<Result> =>
    page.evaluate(
      async (where: string, what: string, json: string) => {
        /* Put there by the script that `in-page.ts` was built into. */
        const { ports } = globalThis as unknown as {
          ports: Record<string, Record<string, (...given: unknown[]) => unknown>>;
        };
        const found = await ports[where]?.[what]?.(...(JSON.parse(json) as unknown[]));
        return found as Result;
      },
      part,
      act,
      JSON.stringify(args),
    );

for (const name of BROWSERS) {
  describePorts(name, async (): Promise<Ports> => {
    /* An extension without a background of its own: ours would put the alarms right. */
    const extensionDir = writeBlankExtension(name, ['alarms', 'notifications', 'storage']);
    cpSync(path.resolve(import.meta.dirname, '../../public/icons'), path.join(extensionDir, 'icons'), {
      recursive: true,
    });
    const script = await portsScript(name === 'chromium' ? 'chrome' : 'firefox');
    const desktop = await startDesktop();
    const browser = await launch(name, { extensionDir, desktop }).catch(async (error: unknown) => {
      await desktop.close();
      throw error;
    });
    const page = await browser.openPage('popup.html');
    await page.evaluate(script);
    const call = callIn(page);
    return {
      alarms: {
        all: () => call('alarms', 'all'),
        set: (alarm) => call('alarms', 'set', alarm),
        clear: (wanted) => call('alarms', 'clear', wanted),
      },
      notifier: {
        hasButtons: name === 'chromium',
        show: (id, text, silent) => call('notifier', 'show', id, text, silent),
        hide: (prefix, kept) => call('notifier', 'hide', prefix, ...(kept === undefined ? [] : [kept])),
      },
      history: {
        add: (record) => call('history', 'add', record),
        addNote: (id, note) => call('history', 'addNote', id, note),
      },
      sync: { get: () => call('sync', 'get'), set: (items) => call('sync', 'set', items) },
      local: { get: (key) => call('local', 'get', key), set: (items) => call('local', 'set', items) },
      now: () => Date.now(),
      visible: () => call('seen', 'visible'),
      told: () => call('seen', 'told'),
      records: () => call('seen', 'records'),
      notes: () => call('seen', 'notes'),
      close: async () => {
        await browser.close();
        await desktop.close();
      },
    };
  });
}
