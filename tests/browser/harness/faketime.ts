import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The library that gives a program another clock, where it is installed. */
export function faketimeLibrary(): string | undefined {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/local/lib'].filter((dir) => existsSync(dir));
  const dirs = folders.flatMap((dir) => [dir, ...readdirSync(dir).map((name) => join(dir, name))]);
  return dirs.map((dir) => join(dir, 'faketime/libfaketimeMT.so.1')).find((file) => existsSync(file));
}
