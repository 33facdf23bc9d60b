import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/* The project's own file, which is known to have them. */
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const documents = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])),
);

const FOLDERS = ['components', 'docs', 'entrypoints', 'public', 'scripts', 'tests', 'utils'];
/** Every file of the project, by its path. */
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).concat(readdirSync(ROOT));

/** Files and folders that a document names, by path or by their name alone. */
function filesNamedIn(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  /* What a build makes is not there before it. */
  const code = [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, name = '']) => (name.startsWith('.') ? [] : [name]));
  return code.filter(
    (name) =>
      /^[\w./-]+\.(tsx?|css|md|json|yml)$/.test(name) ||
      /^(components|docs|entrypoints|scripts|tests|utils)\/[\w./-]+$/.test(name),
  );
}

/** Commands in a document: in code within a line, and in indented blocks; without their comments. */
function commandsIn(document: string): string[] {
  const lines = readFileSync(join(ROOT, document), 'utf8').split('\n');
  const found = lines.flatMap((line) => {
    const block = /^ {4}(\S.*?)(?:\s+#.*)?$/.exec(line)?.[1];
    return block === undefined ? [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code) : [block];
  });
  return found.flatMap((code) => code.split('&&')).flatMap((code) => (isCommand(code.trim()) ? [code.trim()] : []));
}

const isCommand = (code: string): boolean =>
  /^([A-Z_]+=\S+ )*(npm (run|ci|test|start|install)\b|npx |node |node_modules\/)/.test(code) && !code.includes('…');

const commands = documents.flatMap((document) => commandsIn(document).map((command) => ({ document, command })));

/** The environment of somebody who types a command: the machine's own Node, and nothing of this test's. */
function shell(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((dir) => !dir.includes('node_modules'));
  const env = Object.entries(process.env).filter(([name]) => !/^(VITEST|npm_|NODE_|INSTEP_|SIM_)/i.test(name));
  return { ...Object.fromEntries(env), PATH: path.join(delimiter) };
}

function typed(command: string, env: NodeJS.ProcessEnv = {}): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: ROOT,
    shell: true,
    encoding: 'utf8',
    env: { ...shell(), NO_COLOR: '1', ...env },
  });
  return { status, out: stdout + stderr };
}

test.each(documents)('%s names files that are there, and links to them', (document) => {
  const isThere = (name: string): boolean =>
    files.some((path) => path === name.replace(/\/$/, '') || path.endsWith(`/${name}`));
  expect(filesNamedIn(document).filter((name) => !isThere(name))).toEqual([]);
  const text = readFileSync(join(ROOT, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(resolve(ROOT, document, '..', link)))).toEqual([]);
});

describe('commands in the documents', () => {
  test('there are some, and the two of the README', () => {
    const inReadme = commandsIn('README.md');
    expect(inReadme).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']));
  });

  test.each(commands)('$document: $command', ({ command }) => {
    expect(command, 'the machine has another Node').not.toMatch(/^(node|node_modules\/)/);
    const [, script] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
    if (script !== undefined && script !== 'ci' && script !== 'install') expect(Object.keys(scripts)).toContain(script);
    for (const [path] of command.matchAll(/\b(?:tests|utils|entrypoints|components|public)\/[\w./-]+/g))
      expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  /* What begins with npx ends by itself after a short while. A placeholder stands for a number. */
  const short = [...new Set(commands.map(({ command }) => command))].filter((command) => command.includes('npx '));
  test.each(short)('with the Node of this machine: %s', (command) => {
    const { status, out } = typed(command.replaceAll(/<\w+>/g, '1'));
    expect(status, out).toBe(0);
  });

  test('with the Node of this machine a test that fails is told of as such', () => {
    const { status, out } = typed('npx vitest run tests/unit/i18n/format.test.ts', { INSTEP_FAIL_FIRST: '1' });
    expect(status, out).toBe(1);
    expect(out).toContain('Failed on purpose, at its end.');
    expect(out).toMatch(/Tests\s+\d failed \| \d+ passed/);
  });
});
