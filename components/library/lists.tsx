import type { ComponentChildren, VNode } from 'preact';
import { bodyIn } from '../../utils/body/facts.ts';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import { Filters } from './filters.tsx';
import { PartHead } from './heading.tsx';
import { look } from './library-filter.ts';
import type { Filter } from './library-filter.ts';
import { findMoves, moveShelf, routineShelf } from './library-shelf.ts';
import { MoveGrid } from './move-card.tsx';
import { RoutineGrid } from './routine-card.tsx';

export interface ListProps {
  filter: Filter;
  facts: BodyFacts;
  onFilter: (filter: Filter) => void;
}

/** All moves. */
export function Moves({ filter, facts, onFilter }: ListProps): VNode {
  const likes = { favourites: facts.record?.favourites ?? [], banned: facts.record?.banned ?? [] };
  const shelf = moveShelf(likes.favourites);
  const { items, isNearest } = findMoves(shelf, filter);
  return (
    <>
      <PartHead part="moves" intro={plural('library_moves_intro', shelf.items.length)} />
      <Filters
        facets={shelf.facets}
        filter={filter}
        shown={isNearest ? 0 : items.length}
        all={shelf.items.length}
        onFilter={onFilter}
      />
      {isNearest && <None>{t(items.length > 0 ? 'library_none' : 'library_none_at_all')}</None>}
      <MoveGrid moves={items} body={bodyIn(facts)} likes={likes} />
    </>
  );
}

/** All routines. */
export function Routines({ filter, facts, onFilter }: ListProps): VNode {
  const shelf = routineShelf();
  const { items, isNearest } = look(shelf, filter);
  return (
    <>
      <PartHead part="routines" intro={plural('library_routines_intro', shelf.items.length)} />
      <Filters
        facets={shelf.facets}
        filter={filter}
        shown={isNearest ? 0 : items.length}
        all={shelf.items.length}
        onFilter={onFilter}
      />
      {isNearest && <None>{t(items.length > 0 ? 'library_none_routines' : 'library_none_at_all')}</None>}
      <RoutineGrid routines={items} facts={facts} />
    </>
  );
}

function None({ children }: { children: ComponentChildren }): VNode {
  return <p class="voice lib-none">{children}</p>;
}
