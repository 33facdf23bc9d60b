import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'instep-rooms-'));
const lint = (file: string): string =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), file], { cwd: dir, encoding: 'utf8' })
    .stdout;

beforeAll(() => {
  for (const file of ['oxlint.config.ts', 'scripts/rooms.ts', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, file), join(dir, file));
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each([
  ['utils/rhythm/probe.ts', "import { t } from '../i18n/messages.ts';\nexport const probe = t;"],
  ['utils/rhythm/probe.ts', 'export const probe = (): number => Date.now();'],
  ['utils/moves/data/probe.ts', "import { care } from '../care.ts';\nexport const probe = care;"],
  ['utils/background/probe.ts', "import { MOVES } from '../moves/data/moves.ts';\nexport const probe = MOVES;"],
  ['utils/background/probe.ts', "import type { VNode } from 'preact';\nexport type Probe = VNode;"],
  ['utils/platform/probe.ts', "import { addNotice } from '../background/notices.ts';\nexport const probe = addNotice;"],
  ['components/popup/probe.ts', "import { menu } from '../../utils/platform/menu.ts';\nexport const probe = menu;"],
  [
    'components/popup/probe.ts',
    "import type { Options } from '../options/use-options.ts';\nexport type Probe = Options;",
  ],
])('the lint refuses in %s: %s', (file, code) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), `${code}\n`);
  expect(lint(file)).toMatch(/no-restricted-(imports|globals)/);
});

test.each([
  ['utils/background/probe.ts', "import type { RoutineId } from '../moves/types.ts';\nexport type Probe = RoutineId;"],
  ['components/popup/probe.ts', "import { Player } from '../player/player.tsx';\nexport const probe = Player;"],
])('the lint allows in %s: %s', (file, code) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), `${code}\n`);
  expect(lint(file)).not.toMatch(/no-restricted/);
});
