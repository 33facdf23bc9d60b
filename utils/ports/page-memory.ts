/** Small things a page remembers about itself on this computer. */
export interface PageMemory {
  /** Whether the welcome was dismissed. */
  firstUseSeen(): boolean;
  rememberFirstUse(): void;
  /** Whether the question about full screen was answered. */
  fullscreenAsked(): boolean;
  rememberFullscreenAsked(): void;
  /** Whether the question about notifications that may not arrive was answered. */
  seenAsked(): boolean;
  rememberSeenAsked(): void;
}
