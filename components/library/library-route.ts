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

/** Where in the library somebody is; it stands in the address, so that links, a reload and the way back find it. */
export type LibraryRoute =
  | { readonly kind: 'moves' | 'routines'; readonly filter: Filter }
  | { readonly kind: 'plans' | 'know' }
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'move'; readonly moveId: MoveId }
  | { readonly kind: 'routine'; readonly routineId: RoutineId }
  | { readonly kind: 'card'; readonly cardId: CardId };

const isMoveId = (id: string): id is MoveId => Object.hasOwn(MOVES, id);
const isRoutine = (id: string): id is RoutineId => Object.hasOwn(ROUTINES, id);

/** The place a hash names; the moves where it names none. */
export function routeIn(hash: string): LibraryRoute {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [part = '', id = ''] = path.split('/');
  if (part === 'move' && isMoveId(id)) return { kind: 'move', moveId: id };
  if (part === 'routine' && isRoutine(id)) return { kind: 'routine', routineId: id };
  if (part === 'know') return isCardId(id) ? { kind: 'card', cardId: id } : { kind: 'know' };
  const planId = part === 'plans' ? decoded(id) : '';
  if (planId) return { kind: 'plan', planId };
  if (part === 'plans') return { kind: 'plans' };
  return { kind: part === 'routines' ? 'routines' : 'moves', filter: filterIn(query) };
}

/** The hash of a place, with the # before it. */
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
    case 'plans':
    case 'know':
      return `#${place.kind}`;
    case 'moves':
    case 'routines': {
      const query = queryOf(place.filter);
      return query ? `#${place.kind}?${query}` : `#${place.kind}`;
    }
  }
}

export const moveHash = (moveId: MoveId): string => hashOf({ kind: 'move', moveId });
export const routineHash = (routineId: RoutineId): string => hashOf({ kind: 'routine', routineId });
export const planHash = (planId: string): string => hashOf({ kind: 'plan', planId });
export const cardHash = (cardId: CardId): string => hashOf({ kind: 'card', cardId });

/** The part a place belongs to. */
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

/** What stands in an address; '' where nothing can be read. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function filterIn(query: string): Filter {
  const asked = new URLSearchParams(query);
  const chosen = Object.fromEntries(
    FACET_IDS.flatMap((id) => {
      const values = asked.get(id)?.split(' ').filter(Boolean) ?? [];
      return values.length > 0 ? [[id, values]] : [];
    }),
  );
  return { ...NO_FILTER, query: asked.get('q') ?? '', chosen };
}

function queryOf({ query, chosen }: Filter): string {
  const asked = new URLSearchParams();
  for (const id of FACET_IDS) {
    const values = chosen[id];
    if (values && values.length > 0) asked.set(id, values.join(' '));
  }
  if (query) asked.set('q', query);
  return asked.toString();
}
