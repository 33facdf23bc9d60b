/** Keeps the screen lit while a break is on view. Never throws; where it is refused, the screen dims as usual. */
export interface WakeLock {
  hold(): void;
  release(): void;
}
