import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from './library-filter.ts';
import { hashOf, isList, listOf, partOf, routeIn, searchIn } from './library-route.ts';
import type { LibraryRoute, Part } from './library-route.ts';

/** The id of the heading of a place: it gets the focus when somebody comes there. */
export const HEADING_ID = 'place-heading';

/** Marks a link that leads back to where somebody was: there the page stands where it stood. */
export const RETURN = { 'data-return': '' };

export interface Places {
  place: LibraryRoute;
  go: (place: LibraryRoute) => void;
  /** Another filter of the same list; the way back passes it by. */
  refine: (filter: Filter) => void;
  /** Other words to search for. From a list the way back passes them by; elsewhere it leads back here. */
  search: (query: string) => void;
  /** The last list that was seen of a part, with its filter. */
  lastHash: (part: Part) => string | null;
  /** The search that was last left for something it found; null where no search was left. */
  lastSearch: () => { hash: string; query: string } | null;
}

/** The place in the address. After a change the focus goes to the new heading. */
export function usePlace(): Places {
  const [place, setPlace] = useState(() => routeIn(location.hash));
  const scrolled = useRef(new Map<string, number>());
  const lists = useRef(new Map<Part, string>());
  const search = useRef<{ hash: string; query: string } | null>(null);
  const isNew = useRef(false);
  const isFirst = useRef(true);
  const hash = hashOf(place);
  /* An open plan is a part of the page of plans, which sees to the focus itself. */
  const key = isList(place) || place.kind === 'plan' ? partOf(place) : hash;
  /* What is on view, which the address runs ahead of. */
  const onView = useRef(hash);

  useEffect(() => {
    /* What comes back is as long as it was only after it was drawn, which the browser would not wait for. */
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
    /* Whoever searches from another place goes on typing. */
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
      /* Not by the address, which tells of it only after the next letter may have been typed. */
      isNew.current = true;
      history.pushState(null, '', hashOf(next));
      setPlace(next);
    },
    lastHash: (part) => lists.current.get(part) ?? null,
    lastSearch: () => search.current,
  };
}
