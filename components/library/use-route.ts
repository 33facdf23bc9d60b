import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from './library-filter.ts';
import { hashOf, isList, listOf, partOf, routeIn, searchIn } from './library-route.ts';
import type { LibraryRoute, Part } from './library-route.ts';

/** The id of a page's heading, which gets the focus when the person arrives. */
export const HEADING_ID = 'place-heading';

/** Marks a link that leads back to a previous page, whose scroll position is then restored. */
export const RETURN = { 'data-return': '' };

export interface Places {
  place: LibraryRoute;
  go: (place: LibraryRoute) => void;
  /** Changes the filter of the current list, without a history entry. */
  refine: (filter: Filter) => void;
  /** Searches for another query. From a list this adds no history entry; from elsewhere the back button returns here. */
  search: (query: string) => void;
  /** The last list seen of a part, with its filter. */
  lastHash: (part: Part) => string | null;
  /** The last search that was left for one of its results; null if there is none. */
  lastSearch: () => { hash: string; query: string } | null;
}

/** The current place, from the address. After a change the focus moves to the new heading. */
export function usePlace(): Places {
  const [place, setPlace] = useState(() => routeIn(location.hash));
  const scrolled = useRef(new Map<string, number>());
  const lists = useRef(new Map<Part, string>());
  const search = useRef<{ hash: string; query: string } | null>(null);
  const isNew = useRef(false);
  const isFirst = useRef(true);
  const hash = hashOf(place);
  /* An open plan is part of the plans page, which manages the focus itself. */
  const key = isList(place) || place.kind === 'plan' ? partOf(place) : hash;
  /* The place currently rendered; the address changes before it does. */
  const onView = useRef(hash);

  useEffect(() => {
    /* A page reaches its full height only after rendering. The browser would restore the scroll position too early. */
    history.scrollRestoration = 'manual';
    const onHash = (): void => setPlace(routeIn(location.hash));
    const onScroll = (): void => void scrolled.current.set(onView.current, window.scrollY);
    const onClick = ({ target }: MouseEvent): void => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      if (link) isNew.current = !link.hasAttribute('data-return');
    };
    window.addEventListener('hashchange', onHash);
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('hashchange', onHash);
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, []);

  useLayoutEffect(() => {
    onView.current = hash;
    if (!isList(place)) return;
    const query = searchIn(place).trim();
    search.current = query === '' ? null : { hash, query };
    lists.current.set(partOf(place), hashOf(listOf(partOf(place), '', 'filter' in place ? place.filter : undefined)));
  }, [place, hash]);

  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    /* A person who searches from another page keeps typing. */
    if (!document.activeElement?.matches('input[type="search"]')) {
      document.getElementById(HEADING_ID)?.focus({ preventScroll: true });
    }
    window.scrollTo(0, isNew.current ? 0 : (scrolled.current.get(hash) ?? 0));
    isNew.current = false;
  }, [key]);

  const replace = (next: LibraryRoute): void => {
    history.replaceState(history.state, '', hashOf(next));
    setPlace(next);
  };

  return {
    place,
    go: (next) => {
      isNew.current = true;
      location.hash = hashOf(next);
    },
    refine: (filter) => {
      if ('filter' in place) replace({ ...place, filter });
    },
    search: (query) => {
      const next = listOf(partOf(place), query, 'filter' in place ? place.filter : undefined);
      if (isList(place)) return replace(next);
      if (query === '') return;
      /* Not through the address: its event may arrive only after the next letter is typed. */
      isNew.current = true;
      history.pushState(null, '', hashOf(next));
      setPlace(next);
    },
    lastHash: (part) => lists.current.get(part) ?? null,
    lastSearch: () => search.current,
  };
}
