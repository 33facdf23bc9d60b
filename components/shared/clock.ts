import { useEffect, useReducer } from 'preact/hooks';

/** Longest time a timer is trusted to run: after sleep it comes late, and the view then looks at the clock anew. */
const LONGEST_WAIT_MS = 60_000;
/** Shortest wait, so that a timer that comes a little early does not spin. */
const SHORTEST_WAIT_MS = 20;

/**
 * The time (epoch ms) of this rendering. Renders again when `nextChange` says that the view will read differently; null:
 * only when something happens. Stands still while the page is hidden, and is right at once when it comes back.
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
