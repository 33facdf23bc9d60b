import type { WakeLock } from '../ports/wake-lock.ts';

/** The Screen Wake Lock API. The browser lets the lock go whenever the page is hidden, so it is asked for again after. */
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
      /* Refused on low battery, by policy, or not known here: the screen then dims as the system is set to. */
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
