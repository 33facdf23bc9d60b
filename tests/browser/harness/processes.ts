import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'instep-test-';
const tempDirs = new Set<string>();
let swept = false;

/** Makes a directory that is removed when the process ends, at the latest by the next run. */
export function makeTempDir(label: string): string {
  if (!swept) {
    swept = true;
    removeLeftovers();
    process.on('exit', () => tempDirs.forEach(removeTempDir));
  }
  const dir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-${label}-`));
  tempDirs.add(dir);
  return dir;
}

/** Removes a directory made by {@link makeTempDir}; a browser that is still writing is retried. */
export function removeTempDir(dir: string): void {
  tempDirs.delete(dir);
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Removes what processes left that have ended. */
export function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** True on Linux with util-linux: children can then be tied to the life of this process. */
const canTieChildren = process.platform === 'linux' && spawnSync('setpriv', ['--version']).status === 0;

/** Starts a process that dies with this one, however this one ends. */
export function spawnTied(
  command: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly stdio: StdioOptions },
): ChildProcess {
  const child = canTieChildren
    ? spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], options)
    : spawn(command, [...args], options);
  const stop = (): void => {
    child.kill('SIGKILL');
  };
  process.on('exit', stop);
  child.on('exit', () => process.off('exit', stop));
  return child;
}

/** Ends a process and waits until it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
}

/** Lets a process and all that it has started stand still for so long, as sleep does; clocks go on. Linux only. */
export async function standStill(pid: number, ms: number): Promise<void> {
  const children = new Map<number, number[]>();
  for (const line of (await run('ps', ['-eo', 'pid=,ppid='])).split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    if (child !== undefined && parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const all = [pid];
  for (const one of all) all.push(...(children.get(one) ?? []));
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    for (const one of all) if (isAlive(one)) process.kill(one, name);
  };
  signal('SIGSTOP');
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
  } finally {
    signal('SIGCONT');
  }
}

/** Writes a launcher for `executable` into `dir` that ties it to this process; gives its path. */
export function tiedLauncher(executable: string, dir: string): string {
  if (!canTieChildren) return executable;
  const file = join(dir, 'launch');
  writeFileSync(file, `#!/bin/sh\nexec setpriv --pdeathsig KILL '${executable}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/**
 * Runs a command to its end and gives what it printed.
 *
 * @throws Error with the command, its exit code and what it wrote to stderr.
 */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const child = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}: ${err.trim()}`);
  }
  return out;
}
