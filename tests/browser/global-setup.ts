import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeLeftovers } from './harness/processes.ts';

/** The browser of the project gets the real build, made from what is in the tree now. */
export default function build(project: TestProject): () => void {
  const root = path.resolve(import.meta.dirname, '../..');
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  /* `npm test` has just built both. */
  if (process.env['INSTEP_BUILT']) return removeLeftovers;
  const target = project.name === 'firefox' ? 'firefox' : 'chrome';
  execFileSync(process.execPath, [wxt, 'build', '-b', target], { cwd: root, stdio: 'pipe' });
  return removeLeftovers;
}
