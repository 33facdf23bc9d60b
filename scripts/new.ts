/** Writes the files of something new, with placeholders that make a test fail until they are filled in: `npm run new -- move NAME`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leftToFill, newMove } from './new-move.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function main([what, name, ...more]: readonly string[]): void {
  if (what !== 'move' || name === undefined || more.length > 0) throw new Error('Say: npm run new -- move NAME');
  const files = newMove(name, read);
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
  const paths = [...files.keys()];
  const oxfmt = join(ROOT, 'node_modules/oxfmt/bin/oxfmt');
  spawnSync(process.execPath, [oxfmt, ...paths], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(['Written:', ...paths.map((path) => `  ${path}`)].join('\n'));
  const left = leftToFill(paths, read);
  console.log(['Left to fill in; npm run check fails until it is:', ...left.map((one) => `  ${one}`)].join('\n'));
  console.log('A move is met in breaks once a routine has it: utils/moves/data/routines.ts.');
}
