import { useEffect, useState } from 'preact/hooks';
import type * as guideModule from './lazy-break-views.tsx';

/** The moves, their pictures and the views of a break: a chunk of its own, so that the first paint need not wait for it. */
export type Guide = typeof guideModule;

/** A hidden page never paints. Loading must not wait for a paint that never comes. */
const AT_LATEST_MS = 300;

/** The guide; null until loaded. Loading begins with the first animation frame. */
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
