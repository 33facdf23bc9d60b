import type { VNode } from 'preact';

export interface RingProps {
  /** "0:38" */
  text: string;
  /** What is left, 0 to 100. */
  percent: number;
  label: string;
  small?: boolean;
  /** False while the time is stopped, or just after a jump: the line then follows at once. */
  glides?: boolean;
}

/** A countdown. Changes are not announced; a screen reader reads the time left on request. */
export function Ring({ text, percent, label, small = false, glides = true }: RingProps): VNode {
  const classes = ['ring', small && 'is-small', glides && 'is-gliding'].filter(Boolean).join(' ');
  return (
    <div class={classes} style={{ '--p': percent.toFixed(2) }} role="timer" aria-live="off" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-track" cx="50" cy="50" r="46" />
        <circle class="ring-left" pathLength="100" cx="50" cy="50" r="46" />
      </svg>
      <span class="ring-num num" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
