import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawingOf, FILES, leftToFill, newMove } from '../../../scripts/new-move.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('a new move', () => {
  const files = newMove('heel-tap', read);
  const written = (path: string): string => files.get(path) ?? '';

  test('stands in each file that names every move, and has a drawing of its own', () => {
    expect([...files.keys()].toSorted()).toEqual([...FILES, drawingOf('heel-tap')].toSorted());
    for (const path of FILES.filter((path) => path.endsWith('.ts'))) {
      expect(written(path).match(/^ {2}'heel-tap': /gm), path).toHaveLength(1);
      /* Nothing but whole lines was added. */
      const kept = written(path).split('\n');
      expect(
        read(path)
          .split('\n')
          .every((line) => kept.includes(line)),
        path,
      ).toBe(true);
    }
    expect(written('utils/figure/loops.ts')).toContain("import { heelTap } from './moves/heel-tap.ts';");
    expect(written(drawingOf('heel-tap'))).toContain('export const heelTap = loop(');
  });

  test('has its texts in their places', () => {
    const texts = JSON.parse(written('public/_locales/en/messages.json')) as Record<string, { message: string }>;
    expect(texts['move_heel_tap_name']?.message).toBe('Heel tap');
    expect(Object.keys(texts)).toEqual(Object.keys(texts).toSorted());
    expect(Object.keys(texts).filter((key) => key.includes('heel_tap'))).toHaveLength(12);
  });

  test('has something to fill in in each of its files but the list of loops', () => {
    const left = leftToFill([...files.keys()], written);
    expect(new Set(left.map((one) => one.split(':')[0]))).toEqual(
      new Set([...files.keys()].filter((path) => path !== 'utils/figure/loops.ts')),
    );
    expect(left.join('\n')).toMatch(/messages\.json:\d+: how to breathe$/m);
    expect(left.join('\n')).toMatch(/drawing-briefs\.ts:\d+: what is to be seen when, and from which view$/m);
  });

  test.each(['', 'heel', 'Heel-Tap', 'heel_tap', '../heel-tap', 'heel-tap-'])('is not called "%s"', (name) => {
    expect(() => newMove(name, read)).toThrow(`"${name}" is no name for a move`);
  });

  test('is not there yet', () => {
    expect(() => newMove('ankle-circles', read)).toThrow('There is a move "ankle-circles" already.');
  });
});

test('no move has anything left to fill in', () => {
  const drawings = readdirSync(join(ROOT, 'utils/figure/moves')).map((name) => `utils/figure/moves/${name}`);
  expect(leftToFill([...FILES, ...drawings], read)).toEqual([]);
});
