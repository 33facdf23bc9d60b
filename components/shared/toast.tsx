import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { Change } from './saver.ts';

const STAYS_MS = 10_000;

/** Elements that must be fully visible when something in them has changed. */
const ROWS = '.setting, .slider, .choice, .range-editor, .host-add, .field, li';
/** The gap between such an element and the bar. */
const GAP = 12;

/** Scrolls the changed element out from under the bar. */
function keepClear(bar: HTMLElement | null): void {
  const at = document.activeElement;
  if (!bar || !at || at === document.body || bar.contains(at)) return;
  const top = bar.getBoundingClientRect().top - GAP;
  const { top: rowTop, bottom } = (at.closest(ROWS) ?? at).getBoundingClientRect();
  const hidden = Math.min(bottom - top, Math.max(0, rowTop));
  const isMet = rowTop < window.innerHeight;
  const rest = Math.max(hidden, at.getBoundingClientRect().bottom - top);
  if (isMet && rest > 0) window.scrollBy({ top: rest });
}

/** What was just done, with an undo. */
export interface ToastContent {
  /** New for each act, so that the timer restarts. */
  serial: number;
  sentence: string;
  undo: readonly Change[] | null;
  act: string | null;
}

export interface ToastProps {
  content: Signal<ToastContent | null>;
  onUndo: () => void;
}

/** Says what changed, with an undo. Closes after ten seconds; the pointer or the focus on it stops the timer. */
export function Toast({ content, onUndo }: ToastProps): VNode {
  const [isHeld, setHeld] = useState(false);
  const left = useRef(STAYS_MS);
  /* The element that had the focus before: the button in the toast disappears when pressed. */
  const cameFrom = useRef<HTMLElement | null>(null);
  const shown = content.value;
  const serial = shown?.serial;

  useEffect(() => {
    left.current = STAYS_MS;
  }, [serial]);

  useEffect(() => {
    if (serial === undefined || isHeld) return;
    const began = performance.now();
    const timer = setTimeout(() => (content.value = null), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - began;
    };
  }, [serial, isHeld]);

  useEffect(() => {
    if (!shown) setHeld(false);
  }, [shown]);

  /* Keeps the changed element visible, and anything that appears in it while the bar is there: an error, one more button. */
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (serial === undefined) return;
    keepClear(bar.current);
    const look = (): void => void requestAnimationFrame(() => keepClear(bar.current));
    const happenings = ['click', 'input', 'focusin'] as const;
    for (const one of happenings) document.addEventListener(one, look);
    return () => {
      for (const one of happenings) document.removeEventListener(one, look);
    };
  }, [serial]);

  return (
    <div class="toast-place" role="status">
      {shown && (
        <div
          class="toast"
          ref={bar}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={(event) => {
            if (event.relatedTarget instanceof HTMLElement) cameFrom.current = event.relatedTarget;
            setHeld(true);
          }}
          onFocusOut={() => setHeld(false)}
        >
          <span>{shown.sentence}</span>
          {shown.undo && (
            <button
              type="button"
              onClick={(event) => {
                event.currentTarget.blur();
                cameFrom.current?.focus();
                onUndo();
              }}
            >
              {t('action_undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
