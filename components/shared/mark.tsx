import type { VNode } from 'preact';

/** The logo: the arch on its floor. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 28 20" aria-hidden="true">
      <path class="mark-arch" d="M2.5 15.5C2.5 7 6.5 2.5 12 2.5c6.5 0 6 8.8 13.5 12.2" />
      <path class="mark-floor" d="M1.5 19h25" />
    </svg>
  );
}
