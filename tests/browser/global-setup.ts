import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** The browsers get the real builds, made from what is in the tree now. */
export default function build(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  for (const browser of ['chrome', 'firefox']) {
    execFileSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: root, stdio: 'pipe' });
  }
}
