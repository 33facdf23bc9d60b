import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TABLE } from '../../../utils/rhythm/table.ts';
import { PHASES } from '../../../utils/rhythm/types.ts';

const lines = readFileSync(new URL('../../../docs/rhythm.md', import.meta.url), 'utf8').split('\n');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

test('the table in docs/rhythm.md is the one the engine goes by', () => {
  const head = lines.findIndex((line) => line.startsWith('| event | working |'));
  expect(cellsOf(lines[head] ?? '').slice(1)).toEqual(PHASES);
  const written = lines.slice(head + 2, head + 2 + Object.keys(TABLE).length).map(cellsOf);
  expect(written).toEqual(Object.entries(TABLE).map(([event, row]) => [event, ...row.map((cell) => cell.name)]));
});
