import { useEffect, useState } from 'preact/hooks';
import type * as guideModule from './lazy-break-views.tsx';

/** The moves, their pictures and the views of a break: loaded after the first painting, or when needed. */
export type Guide = typeof guideModule;

/** A page that nobody can see is never painted; what it has to begin must not wait for that. */
const AT_LATEST_MS = 300;

/** The guide, once it is there; loading begins when the page has been painted. */
export function useGuide(): Guide | null {
  const [guide, setGuide] = useState<Guide | null>(null);
  useEffect(() => {
    const load = (): void => void import('./lazy-break-views.tsx').then((loaded) => setGuide(loaded));
    const frame = requestAnimationFrame(load);
    const timer = setTimeout(load, AT_LATEST_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return guide;
}
