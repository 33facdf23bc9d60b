import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CARDS, isCardId } from '../../../components/library/cards.ts';
import type { Card, CardBlock } from '../../../components/library/cards.ts';
import { lookUp } from '../../../utils/i18n/messages.ts';
import { useEnglish } from '../../fakes/english.ts';

interface Row {
  number: number;
  wording: string;
  place: string;
}

const source = readFileSync(new URL('../../../docs/content.md', import.meta.url), 'utf8');

const rows: Row[] = source.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, number = '', , wording = '', , place = ''] = cells;
  return /^\d+$/.test(number) ? [{ number: Number(number), wording, place: place.replaceAll('`', '') }] : [];
});

/** All that a card says, as it is shown. */
function wordsOf(card: Card): string[] {
  return [lookUp(card.title), ...card.blocks.flatMap(wordsOfBlock)];
}

function wordsOfBlock(block: CardBlock): string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'lead':
      return [lookUp(block.key)];
    case 'list':
      return block.keys.map((key) => lookUp(key));
    case 'table':
      return block.rows.flat().map((key) => lookUp(key));
    default:
      return [];
  }
}

describe('every statement of the source has its place', () => {
  beforeAll(() => useEnglish());

  test('there are 51, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, at) => at + 1));
  });

  test.each(rows)('$number: $place', ({ wording, place }) => {
    const [, id = ''] = /^#know\/([\w-]+)$/.exec(place) ?? [];
    const card = isCardId(id) ? CARDS[id] : undefined;
    expect(card, place).toBeDefined();
    expect(card && wordsOf(card)).toContain(wording);
  });
});
