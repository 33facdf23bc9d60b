import { lookUp, t } from '../../utils/i18n/messages.ts';
import { verdictOn } from '../../utils/moves/care.ts';
import type { Body } from '../../utils/moves/care.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import type { Grade, Move, MoveId } from '../../utils/moves/types.ts';
import { moveName, routineName, stem } from '../../utils/words/names.ts';
import { leftOut } from '../../utils/words/reasons.ts';
import { CARDS } from './cards.ts';
import { usualDose } from './library-dose.ts';
import { hashOf, listOf, moveHash, partOf } from './library-route.ts';
import type { Part, LibraryRoute } from './library-route.ts';
import type { Places } from './use-route.ts';

/** A move's card in the grid. */
export interface MoveCardView {
  readonly id: MoveId;
  readonly href: string;
  readonly name: string;
  /** "Low-key, shoes off" */
  readonly seen: string;
  readonly dose: string;
  readonly grade: Grade;
  /** Why it is not offered; null if it is. */
  readonly out: string | null;
  readonly isFavourite: boolean;
  readonly isBanned: boolean;
}

/** The person's choices about moves. */
export interface Likes {
  readonly favourites: readonly MoveId[];
  readonly banned: readonly MoveId[];
}

export const gradeName = (grade: Grade): string => lookUp(`grade_${grade.toLowerCase()}`);

/** A move in the grid; `body`: null before the health questions are answered. */
export function moveCard(id: MoveId, body: Body | null, { favourites, banned }: Likes): MoveCardView {
  const verdict = body && verdictOn(id, body);
  return {
    id,
    href: moveHash(id),
    name: moveName(id),
    seen: seenText(MOVES[id]),
    dose: usualDose(id),
    grade: PURPOSES[id].grade,
    out: verdict && !verdict.isAllowed ? leftOut(verdict.because) : null,
    isFavourite: favourites.includes(id),
    isBanned: banned.includes(id),
  };
}

/** How visible a move is to others, and its shoes if they have to come off. */
function seenText({ discreet, shoes }: Move): string {
  const seen = lookUp(`discreet_${stem(discreet)}`);
  return shoes === 'on-ok' ? seen : withShoes(seen, shoes);
}

/** "Seated, shoes off" */
export function withShoes(what: string, shoes: Move['shoes']): string {
  return lookUp(`library_shoes_${stem(shoes)}`, [what]) || what;
}

const TAB_NAMES = {
  moves: 'library_moves',
  routines: 'library_routines',
  plans: 'library_plans',
  know: 'library_know',
} as const satisfies Record<Part, string>;

export const partName = (part: Part): string => t(TAB_NAMES[part]);

/** The heading of a page or list. */
export function routeName(place: LibraryRoute): string {
  switch (place.kind) {
    case 'move':
      return moveName(place.moveId);
    case 'routine':
      return routineName(place.routineId);
    case 'card':
      return t(CARDS[place.cardId].title);
    default:
      return partName(partOf(place));
  }
}

/** The link to a part in its initial state. */
function partHash(part: Part): string {
  return hashOf(listOf(part));
}

const BACK_NAMES = {
  moves: 'library_back_moves',
  routines: 'library_back_routines',
  plans: 'library_plans',
  know: 'library_back_know',
} as const satisfies Record<Part, string>;

export interface Back {
  readonly href: string;
  readonly name: string;
}

/** The link back from a page: to the search that found it, or to the list of its part as last seen. */
export function backTo(part: Part, { lastSearch, lastHash }: Pick<Places, 'lastSearch' | 'lastHash'>): Back {
  const search = lastSearch();
  if (search) return { href: search.hash, name: t('library_back_results', search.query) };
  return { href: lastHash(part) ?? partHash(part), name: t(BACK_NAMES[part]) };
}

/** The likes after a button was pressed for a move: a move cannot be both a favourite and "not for me". */
export function likesAfter(likes: Likes, which: keyof Likes, moveId: MoveId): Likes {
  const without = (ids: readonly MoveId[]): readonly MoveId[] => ids.filter((id) => id !== moveId);
  const isOn = likes[which].includes(moveId);
  const cleared: Likes = { favourites: without(likes.favourites), banned: without(likes.banned) };
  return isOn ? cleared : { ...cleared, [which]: [...cleared[which], moveId] };
}
