import type { WakeLock } from '../ports/wake-lock.ts';

/**
 * Uses the Screen Wake Lock API. The browser releases the lock whenever the page is hidden, so it is requested again
 * afterwards.
 */
export function createWakeLock(): WakeLock {
  let isWanted = false;
  let held: WakeLockSentinel | null = null;

  const request = async (): Promise<void> => {
    if (!isWanted || document.hidden || (held && !held.released)) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (isWanted) held = lock;
      else await lock.release();
    } catch {
      /* Refused on low battery, by policy, or unsupported: the screen then dims according to the system settings. */
    }
  };
  document.addEventListener('visibilitychange', () => void request());

  return {
    hold() {
      isWanted = true;
      void request();
    },
    release() {
      isWanted = false;
      held?.release().catch(() => {});
      held = null;
    },
  };
}
