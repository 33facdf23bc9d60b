import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRESENCE } from '../../../utils/rhythm/presence.ts';
import { PASSES } from '../../../utils/rhythm/step.ts';
import { TABLE } from '../../../utils/rhythm/table.ts';
import { PHASES } from '../../../utils/rhythm/types.ts';

const lines = readFileSync(new URL('../../../docs/rhythm.md', import.meta.url), 'utf8').split('\n');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

/** The table that begins with this line: its head, and its rows. */
function tableFrom(begin: string): { head: string[]; rows: string[][] } {
  const from = lines.findIndex((line) => line.startsWith(begin));
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  const [head = [], , ...rows] = lines.slice(from, from + length).map(cellsOf);
  return { head: head.slice(1), rows };
}

test('the table in docs/rhythm.md is the one the engine goes by', () => {
  const { head, rows } = tableFrom('| event | working |');
  expect(head).toEqual(PHASES);
  expect(rows).toEqual(Object.entries(TABLE).map(([event, row]) => [event, ...row.map((cell) => cell.name)]));
});

test('the table of looks is, too', () => {
  const { head, rows } = tableFrom('| | silent |');
  expect(head).toEqual(['silent', 'gone']);
  expect(rows).toEqual(Object.entries(PRESENCE).map(([seen, row]) => [seen, ...row.map((cell) => cell.name)]));
});

test('the passes of a step are the ones that docs/rhythm.md tells, in their order', () => {
  const line = lines.find((one) => one.startsWith('`stopUnseenBreak`')) ?? '';
  expect([...line.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(PASSES.map(({ name }) => name));
});
