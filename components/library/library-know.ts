import { t } from '../../utils/i18n/messages.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import type { MoveId, Routine, RoutineId } from '../../utils/moves/types.ts';
import { CARD_IDS, CARDS } from './cards.ts';
import type { Card, CardBlock, CardGroup, CardId } from './cards.ts';
import type { Filter } from './library-filter.ts';
import type { Link } from './library-move.ts';
import { cardHash, hashOf } from './library-route.ts';
import { findMoves, moveShelf } from './library-shelf.ts';

/** A card in a list. */
export interface CardLink extends Link {
  readonly id: string;
  /** Its first words. */
  readonly teaser: string;
}

export interface CardGroupView {
  readonly id: CardGroup;
  readonly name: string;
  readonly cards: readonly CardLink[];
}

const GROUPS: readonly CardGroup[] = ['start', 'goals', 'care', 'traditions', 'myths'];

/** All cards, in groups. */
export function cardGroups(): CardGroupView[] {
  return GROUPS.map((id) => ({
    id,
    name: t(`library_group_${id}`),
    cards: CARD_IDS.filter((cardId) => CARDS[cardId].group === id).map(cardLink),
  }));
}

export function cardLink(id: CardId): CardLink {
  return { id, href: cardHash(id), name: t(CARDS[id].title), teaser: teaserOf(CARDS[id]) };
}

function teaserOf({ blocks }: Card): string {
  for (const block of blocks) {
    if (block.kind === 'lead' || block.kind === 'text') return t(block.key);
    if (block.kind === 'list' && block.keys[0]) return t(block.keys[0]);
  }
  return '';
}

/** A card and everything that belongs to it. */
export interface CardView {
  readonly id: CardId;
  readonly title: string;
  readonly group: string;
  readonly blocks: readonly CardBlock[];
  /** The moves that best represent the card. */
  readonly moves: readonly MoveId[];
  /** Links to all of its moves; null if all are shown. */
  readonly all: { readonly href: string; readonly count: number } | null;
  readonly routines: readonly RoutineId[];
  readonly more: readonly CardLink[];
  /** Reading this card allows traditional moves in composed breaks. */
  readonly isTradition: boolean;
}

/** The most moves and routines shown with a card. */
const MOST_SHOWN = 4;

export function cardView(id: CardId): CardView {
  const card = CARDS[id];
  const moves = movesFor(card);
  return {
    id,
    title: t(card.title),
    group: t(`library_group_${card.group}`),
    blocks: card.blocks,
    moves: moves.slice(0, MOST_SHOWN),
    all:
      moves.length > MOST_SHOWN
        ? { href: hashOf({ kind: 'moves', filter: filterFor(card) }), count: moves.length }
        : null,
    routines: routinesFor(card).slice(0, MOST_SHOWN),
    more: card.more?.map(cardLink) ?? [],
    isTradition: card.group === 'traditions',
  };
}

function movesFor(card: Card): readonly MoveId[] {
  if (!card.goal && !card.traditions) return [];
  return findMoves(moveShelf([]), filterFor(card)).items;
}

function routinesFor({ goal, routines }: Card): readonly RoutineId[] {
  if (routines || !goal) return routines ?? [];
  /* The keys of a constant object are exactly the ids. */
  return (Object.keys(ROUTINES) as RoutineId[]).filter((id) => {
    const { goals }: Routine = ROUTINES[id];
    return goals.includes(goal);
  });
}

/** The filter that finds the moves of a card. */
function filterFor({ goal, traditions = [] }: Pick<Card, 'goal' | 'traditions'>): Filter {
  return { chosen: goal ? { goal: [goal] } : { tradition: traditions } };
}
