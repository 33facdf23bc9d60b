import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempDir } from './processes.ts';

/**
 * Writes the least extension that has a popup and a background that answers `{ kind: 'ping' }`: what
 * the browser itself costs. It asks for the same permissions as the extension it is held against.
 *
 * @returns Its folder, removed when the process ends.
 */
export function writeBlankExtension(browser: 'chromium' | 'firefox', permissions: readonly string[] = []): string {
  const dir = join(makeTempDir('blank'), 'extension');
  mkdirSync(dir);
  const background =
    browser === 'chromium'
      ? { service_worker: 'background.js', type: 'module' }
      : { scripts: ['background.js'], type: 'module' };
  const manifest = {
    manifest_version: 3,
    name: 'Blank',
    version: '1.0.0',
    permissions,
    background,
    action: { default_popup: 'popup.html' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'blank@example.org',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(dir, 'background.js'),
    "(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, _, answer) => { if (message.kind === 'ping') answer({ ok: true }); });\n",
  );
  writeFileSync(
    join(dir, 'popup.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><button>Start</button></html>\n',
  );
  return dir;
}
