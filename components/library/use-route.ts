import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from './library-filter.ts';
import { hashOf, partOf, routeIn } from './library-route.ts';
import type { Part, LibraryRoute } from './library-route.ts';

/** The id of the heading of a place: it gets the focus when somebody comes there. */
export const HEADING_ID = 'place-heading';

/** Marks a link that leads back to where somebody was: there the page stands where it stood. */
export const RETURN = { 'data-return': '' };

export interface Places {
  place: LibraryRoute;
  go: (place: LibraryRoute) => void;
  /** Another filter of the same list; the way back passes it by. */
  refine: (filter: Filter) => void;
  /** The last list that was seen of a part, with its filter. */
  lastHash: (part: Part) => string | null;
}

/** The place in the address. After a change the focus goes to the new heading. */
export function usePlace(): Places {
  const [place, setPlace] = useState(() => routeIn(location.hash));
  const scrolled = useRef(new Map<string, number>());
  const lists = useRef(new Map<Part, string>());
  const isNew = useRef(false);
  const isFirst = useRef(true);
  const hash = hashOf(place);
  /* An open plan is a part of the page of plans, which sees to the focus itself. */
  const key = 'filter' in place ? place.kind : place.kind === 'plan' ? hashOf({ kind: 'plans' }) : hash;
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
    if ('filter' in place) lists.current.set(partOf(place), hash);
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

  return {
    place,
    go: (next) => {
      isNew.current = true;
      location.hash = hashOf(next);
    },
    refine: (filter) => {
      if (!('filter' in place)) return;
      const next: LibraryRoute = { kind: place.kind, filter };
      history.replaceState(history.state, '', hashOf(next));
      setPlace(next);
    },
    lastHash: (part) => lists.current.get(part) ?? null,
  };
}
