import { useEffect, useReducer } from 'preact/hooks';

/** Longest time to trust a timer. After sleep a timer fires late, and the view then reads the clock again. */
const LONGEST_WAIT_MS = 60_000;
/** Shortest wait, so that a timer that fires slightly early does not spin. */
const SHORTEST_WAIT_MS = 20;

/**
 * The time (epoch ms) of this render. Renders again when `nextChange` says that the view changes; null: only when something
 * happens. Stops while the page is hidden, and is correct again as soon as the page returns.
 */
export function useClock(now: () => number, nextChange: (now: number) => number | null): number {
  const [ticks, tick] = useReducer((count: number) => count + 1, 0);
  const at = now();
  const change = nextChange(at);

  useEffect(() => {
    if (change === null) return;
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, change - now()));
    const timer = setTimeout(() => tick(undefined), wait);
    return () => clearTimeout(timer);
  }, [ticks, change]);

  useEffect(() => {
    const onChange = (): void => tick(undefined);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);

  return at;
}
