import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { bodyIn } from '../../utils/body/facts.ts';
import type { BodyFacts } from '../../utils/body/facts.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { usePlans } from '../plans/use-plans.ts';
import { Filters } from './filters.tsx';
import { PartHead } from './heading.tsx';
import { CardLinks } from './know.tsx';
import { NO_FILTER } from './library-filter.ts';
import type { Filter } from './library-filter.ts';
import { partOf, searchIn } from './library-route.ts';
import type { ListRoute } from './library-route.ts';
import { searchView } from './library-search.ts';
import type { FoundGroup } from './library-search.ts';
import { moveShelf, routineShelf } from './library-shelf.ts';
import type { Likes } from './library-view.ts';
import { MoveGrid } from './move-card.tsx';
import { RoutineGrid } from './routine-card.tsx';
import { libraryIndex } from './search-index.ts';

/** The id of the results. */
export const RESULTS_ID = 'results';

/** The most results of a kind shown before the rest is requested. */
const MOST_SHOWN = { moves: 8, routines: 4, know: 6, plans: 6 };

/** Screen readers are not told about each letter typed faster than this. */
const TYPING_MS = 700;

export interface ResultsProps {
  place: ListRoute;
  facts: BodyFacts;
  likes: Likes;
  port: PagePort;
  onFilter: (filter: Filter) => void;
  /** The announcement for screen readers, once typing has paused. */
  onSay: (said: string) => void;
}

/** The search results from the whole library, by kind. */
export function Results({ place, facts, likes, port, onFilter, onSay }: ResultsProps): VNode {
  const { plans } = usePlans(port);
  const mine = likes.favourites.join();
  const index = useMemo(() => libraryIndex(likes.favourites, plans.value ?? []), [mine, plans.value]);
  const part = partOf(place);
  const query = searchIn(place);
  const filter = 'filter' in place ? place.filter : NO_FILTER;
  const body = bodyIn(facts);
  const view = searchView(index, { query, part, filter, favourites: likes.favourites, body });

  useEffect(() => {
    const timer = setTimeout(() => onSay(view.said), TYPING_MS);
    return () => clearTimeout(timer);
  }, [view.said]);

  return (
    <>
      <PartHead part={part} title={view.title} intro={view.count} query={query} />
      {!view.isNearest && place.kind === 'moves' && (
        <Filters facets={moveShelf(likes.favourites).facets} filter={filter} onFilter={onFilter} />
      )}
      {!view.isNearest && place.kind === 'routines' && (
        <Filters facets={routineShelf().facets} filter={filter} onFilter={onFilter} />
      )}
      <div class="lib-results" id={RESULTS_ID}>
        {view.groups.map((group) => (
          <Group
            /* A group expanded for one query is collapsed again for another. */
            key={`${group.part} ${query.trim()}`}
            group={group}
            facts={facts}
            likes={likes}
            onAll={() => onFilter(NO_FILTER)}
          />
        ))}
      </div>
    </>
  );
}

interface GroupProps {
  group: FoundGroup;
  facts: BodyFacts;
  likes: Likes;
  /** Removes all filters. */
  onAll: () => void;
}

function Group({ group, facts, likes, onAll }: GroupProps): VNode {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    /* The button that had the focus is gone. */
    if (isOpen) place.current?.querySelectorAll('a')[MOST_SHOWN[part]]?.focus();
  }, [isOpen]);
  const { part, name, items, hidden } = group;
  const most = isOpen ? items.length : MOST_SHOWN[part];
  return (
    <section class="lib-found" data-part={part} aria-labelledby={id} ref={place}>
      <h2 class="title" id={id}>
        {name}
      </h2>
      {items.length > 0 && <Items group={group} most={most} facts={facts} likes={likes} />}
      {items.length > most && (
        <p class="lib-after">
          <button type="button" class="lib-link" onClick={() => setOpen(true)}>
            {plural(part === 'moves' ? 'library_see_moves' : 'library_see_results', items.length)}
          </button>
        </p>
      )}
      {hidden > 0 && (
        <p class="lib-hidden">
          {plural(part === 'moves' ? 'library_hidden_moves' : 'library_hidden_routines', hidden)}
          <button type="button" class="lib-link" onClick={onAll}>
            {t('library_show_all')}
          </button>
        </p>
      )}
    </section>
  );
}

function Items({ group, most, facts, likes }: Omit<GroupProps, 'onAll'> & { most: number }): VNode {
  switch (group.part) {
    case 'moves':
      return <MoveGrid moves={group.items.slice(0, most)} body={bodyIn(facts)} likes={likes} />;
    case 'routines':
      return <RoutineGrid routines={group.items.slice(0, most)} facts={facts} />;
    default:
      return <CardLinks cards={group.items.slice(0, most)} />;
  }
}
