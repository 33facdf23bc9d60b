import type { VNode } from 'preact';

type ArchState = 'working' | 'rest' | 'away' | 'due' | 'held' | 'snoozed' | 'paused' | 'off';

/** In these states nothing moves, and the dot is hollow. */
const STILL: ReadonlySet<ArchState> = new Set(['paused', 'away', 'held']);

export interface ArchProps {
  state: ArchState;
  /** How far the dot has walked, 0 to 100. */
  percent: number;
  /** The picture in words. */
  label: string;
}

const PATH = 'M12 148C2 112 30 8 116 8 196 8 196 92 262 108 292 115 326 118 322 148';

/** One interval, drawn as the outline of a foot from heel to toes. */
export function Arch({ state, percent, label }: ArchProps): VNode {
  /* A dash as long as the whole path would start again at the heel. */
  const walked = Math.min(99.7, percent);
  return (
    <svg
      class="arch"
      viewBox="0 0 332 156"
      data-state={state}
      style={{ '--p': walked.toFixed(1) }}
      role="img"
      aria-label={label}
    >
      <path class="arch-floor" d="M0 155.5h332" />
      <path class="arch-rest" pathLength="100" d={PATH} />
      <path class="arch-done" pathLength="100" d={PATH} />
      <path class="arch-dot-hole" pathLength="100" d={PATH} />
      <path class="arch-dot" pathLength="100" d={PATH} />
      {STILL.has(state) && <path class="arch-hollow" pathLength="100" d={PATH} />}
    </svg>
  );
}
