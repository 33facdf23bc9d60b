import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOMS, VIEW, VIEW_TYPES } from '../../scripts/rooms.ts';
import type { Room } from '../../scripts/rooms.ts';

const page = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');

const named = (targets: readonly string[]): string =>
  targets.map((target) => `\`${target.replace(/^utils\//, '')}\``).join(', ');

function imports(values: readonly string[], types: readonly string[] = []): string {
  const parts = [named(values), types.length > 0 ? `types of ${named(types)}` : ''].filter((part) => part !== '');
  return parts.join('; ') || 'nothing';
}

/** The row of a room; pages share theirs. */
const row = ({ folder, holds, values, types, isPure }: Room): string =>
  `| \`${folder}\`${isPure ? ' ●' : ''} | ${holds} | ${imports(values, types)} |`;

const pages = ROOMS.filter(({ values }) => VIEW.every((target) => values.includes(target)));
const more = (room: Room): string[] => room.values.filter((target) => !VIEW.includes(target));

test('the table of rooms in ARCHITECTURE.md is the one the lint goes by', () => {
  const written = page.split('\n').filter((line) => /^\| `(utils|components)\//.test(line));
  const own = ROOMS.filter((room) => !pages.includes(room)).map(row);
  const shared = `| ${named(pages.map(({ folder }) => folder))} | view models, views and hooks of one page each | ${imports(VIEW, VIEW_TYPES)} |`;
  const besides = pages
    .filter((room) => more(room).length > 0)
    .map((room) => `| \`${room.folder}\` also | | ${named(more(room))} |`);
  expect(written).toEqual([...own, shared, ...besides]);
});

test('the page that is read first stays short', () => {
  expect(page.split(/\s+/).length).toBeLessThanOrEqual(1200);
});
