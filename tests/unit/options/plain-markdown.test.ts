import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newestOf, piecesOf } from '../../../components/options/plain-markdown.ts';

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../..', name), 'utf8');

describe('a document of the project', () => {
  test('is told in headings, paragraphs, lists and tables, without marks', () => {
    const text =
      '# One\n\nSee [it](x.md), `a` and\n**bold**.\n\n- *first*\n- second\n\n| a | b |\n| --- | --- |\n| 1 | `2` |\n';
    expect(piecesOf(text)).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'text', text: 'See it, a and bold.' },
      { kind: 'list', items: ['first', 'second'] },
      { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    ]);
  });

  test('that tells of changes begins with the newest', () => {
    const pieces = piecesOf('# Changelog\n\n## 0.2.0\n\n- new\n\n## 0.1.0\n\n- old\n');
    expect(newestOf(pieces)).toEqual([{ kind: 'list', items: ['new'] }]);
    expect(newestOf(piecesOf('# Changelog\n'))).toEqual([]);
  });

  test.each(['CHANGELOG.md', 'PRIVACY.md', 'LICENSE'])('leaves no mark on view: %s', (name) => {
    const pieces = piecesOf(read(name));
    expect(pieces.length).toBeGreaterThan(2);
    expect(JSON.stringify(pieces)).not.toMatch(/`|\]\(|\*\*|---/);
  });
});
