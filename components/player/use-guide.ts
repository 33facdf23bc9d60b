import { useEffect, useState } from 'preact/hooks';
import type * as guideModule from './guide.tsx';

/** The moves, their pictures and the views of a break: loaded after the first painting, or when needed. */
export type Guide = typeof guideModule;

/** The guide, once it is there; loading begins when the page has been painted. */
export function useGuide(): Guide | null {
  const [guide, setGuide] = useState<Guide | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => void import('./guide.tsx').then((loaded) => setGuide(loaded)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return guide;
}
