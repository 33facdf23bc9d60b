import { MOVES } from '../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import type { MoveId, RoutineId } from '../../utils/moves/types.ts';
import { isCardId } from './cards.ts';
import type { CardId } from './cards.ts';
import { FACET_IDS, NO_FILTER } from './library-filter.ts';
import type { Filter } from './library-filter.ts';

/** The four parts of the library. */
export const PARTS = ['moves', 'routines', 'plans', 'know'] as const;
export type Part = (typeof PARTS)[number];

/**
 * The current place in the library, and the query that a list searches the whole library for. It is stored in the address, so
 * that links, reloads and the back button restore it.
 */
export type LibraryRoute =
  | { readonly kind: 'moves' | 'routines'; readonly filter: Filter; readonly query?: string }
  | { readonly kind: 'plans' | 'know'; readonly query?: string }
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'move'; readonly moveId: MoveId }
  | { readonly kind: 'routine'; readonly routineId: RoutineId }
  | { readonly kind: 'card'; readonly cardId: CardId };

/** A part's own list page. */
export type ListRoute = Extract<LibraryRoute, { readonly query?: string }>;

const isMoveId = (id: string): id is MoveId => Object.hasOwn(MOVES, id);
const isRoutine = (id: string): id is RoutineId => Object.hasOwn(ROUTINES, id);

/** The place that a hash names; the moves if it names none. */
export function routeIn(hash: string): LibraryRoute {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [part = '', id = ''] = path.split('/');
  if (part === 'move' && isMoveId(id)) return { kind: 'move', moveId: id };
  if (part === 'routine' && isRoutine(id)) return { kind: 'routine', routineId: id };
  if (part === 'know' && isCardId(id)) return { kind: 'card', cardId: id };
  const planId = part === 'plans' ? decoded(id) : '';
  if (planId) return { kind: 'plan', planId };
  const asked = new URLSearchParams(query);
  const search = searchFor(asked.get('q') ?? '');
  if (part === 'plans' || part === 'know') return { kind: part, ...search };
  return { kind: part === 'routines' ? 'routines' : 'moves', filter: filterIn(asked), ...search };
}

const searchFor = (query: string): { query?: string } => (query === '' ? {} : { query });

/** The list of a part, with its search query. */
export function listOf(part: Part, query = '', filter = NO_FILTER): ListRoute {
  const search = searchFor(query);
  return part === 'moves' || part === 'routines' ? { kind: part, filter, ...search } : { kind: part, ...search };
}

export const isList = (place: LibraryRoute): place is ListRoute => PARTS.some((part) => part === place.kind);

/** The search query; '' if there is none. */
export const searchIn = (place: LibraryRoute): string => ('query' in place ? place.query : '') ?? '';

/** The hash of a place, including the #. */
export function hashOf(place: LibraryRoute): string {
  switch (place.kind) {
    case 'move':
      return `#move/${place.moveId}`;
    case 'routine':
      return `#routine/${place.routineId}`;
    case 'card':
      return `#know/${place.cardId}`;
    case 'plan':
      return `#plans/${encodeURIComponent(place.planId)}`;
    default: {
      const asked = askedOf(place);
      return asked ? `#${place.kind}?${asked}` : `#${place.kind}`;
    }
  }
}

export const moveHash = (moveId: MoveId): string => hashOf({ kind: 'move', moveId });
export const routineHash = (routineId: RoutineId): string => hashOf({ kind: 'routine', routineId });
export const planHash = (planId: string): string => hashOf({ kind: 'plan', planId });
export const cardHash = (cardId: CardId): string => hashOf({ kind: 'card', cardId });

/** The part that a place belongs to. */
export function partOf(place: LibraryRoute): Part {
  switch (place.kind) {
    case 'move':
      return 'moves';
    case 'routine':
      return 'routines';
    case 'card':
      return 'know';
    case 'plan':
      return 'plans';
    default:
      return place.kind;
  }
}

/** Decodes text from an address; '' if it is unreadable. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function filterIn(asked: URLSearchParams): Filter {
  const chosen = Object.fromEntries(
    FACET_IDS.flatMap((id) => {
      const values = asked.get(id)?.split(' ').filter(Boolean) ?? [];
      return values.length > 0 ? [[id, values]] : [];
    }),
  );
  return { chosen };
}

function askedOf(place: ListRoute): string {
  const asked = new URLSearchParams();
  const { chosen } = 'filter' in place ? place.filter : NO_FILTER;
  for (const id of FACET_IDS) {
    const values = chosen[id];
    if (values && values.length > 0) asked.set(id, values.join(' '));
  }
  if (place.query) asked.set('q', place.query);
  return asked.toString();
}
