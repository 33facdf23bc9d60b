/** Keeps the screen on while a break is visible. Never throws; if the lock is refused, the screen dims as usual. */
export interface WakeLock {
  hold(): void;
  release(): void;
}
