import type { VNode } from 'preact';
import type { PagePort } from '../../utils/ports/page.ts';

export interface ToolbarPictureProps {
  browser: PagePort['browser'];
  isPinned: boolean;
}

/**
 * The upper corner of a browser: the extensions menu, its entry for Instep, and what to press. The words beside it say the
 * same.
 */
export function ToolbarPicture({ browser, isPinned }: ToolbarPictureProps): VNode {
  return (
    <svg class="welcome-toolbar" viewBox={isPinned ? '0 0 360 42' : '0 0 360 116'} aria-hidden="true">
      <rect class="bar" x="0.5" y="0.5" width="359" height="40" rx="8" />
      <rect class="address" x="14" y="9" width="196" height="23" rx="11.5" />
      {isPinned && <path class="mark-arch" d="M236 25c0-7 3-11 8-11 5.5 0 5 7.5 11 10.300M235 28h21" />}
      {/* The extensions menu: a puzzle piece. */}
      <g class={isPinned ? 'puzzle' : 'puzzle is-next'} transform="translate(278 10)">
        <path d="M3 6h4.500a2.5 2.5 0 1 1 5 0H17v4.500a2.5 2.5 0 1 1 0 5V20H3v-4.500a2.5 2.5 0 1 0 0-5z" />
      </g>
      <path class="dots" d="M322 20h0.01M332 20h0.01M342 20h0.01" />
      {!isPinned && (
        <g>
          <rect class="menu" x="150.5" y="48.5" width="196" height="60" rx="8" />
          <path class="mark-arch" d="M170 83c0-7 3-11 8-11 5.5 0 5 7.5 11 10.300M169 86h21" />
          <rect class="word" x="202" y="74" width="64" height="8" rx="4" />
          {browser === 'chrome' ? (
            <g class="pin is-next" transform="translate(300 66)">
              <path d="M8 2h8l-1 2v6l3 3v2h-5v6l-1 1-1-1v-6H6v-2l3-3V4z" />
            </g>
          ) : (
            <g class="pin is-next" transform="translate(300 66)">
              <circle cx="12" cy="12" r="3" />
              <path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.1 2.100M16.3 16.300l2.1 2.100M5.6 18.400l2.1-2.100M16.3 7.700l2.1-2.1" />
            </g>
          )}
        </g>
      )}
    </svg>
  );
}
