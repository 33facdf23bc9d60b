/** Small things a page remembers about itself on this computer. */
export interface PageMemory {
  /** Whether the welcome was put aside. */
  firstUseSeen(): boolean;
  rememberFirstUse(): void;
}
