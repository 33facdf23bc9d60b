import { useLayoutEffect, useRef } from 'preact/hooks';

export interface BreakKeys {
  isActive: boolean;
  /** A question is open: only Escape works. */
  isEscapeOnly: boolean;
  onSpace: () => void;
  onBack: () => void;
  onNext: () => void;
  onEscape: () => void;
  onPlus: () => void;
  onMinus: () => void;
  /** The up arrow; the down arrow is `onShorter`. */
  onLonger: () => void;
  onShorter: () => void;
}

/**
 * Space pauses and continues. Left and right step in reading direction. Up and down make the segment longer and shorter, + and
 * − harder and easier. Escape asks whether to end.
 */
export function useBreakKeys(keys: BreakKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  /* Before the first paint, so that keys work as soon as the break is visible. */
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { isActive, onSpace, onBack, onNext, onEscape, onPlus, onMinus, onLonger, onShorter } = latest.current;
      if (!isActive || event.ctrlKey || event.metaKey || event.altKey) return;
      const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
      const acts: Record<string, () => void> = {
        ' ': onSpace,
        ArrowLeft: isRtl ? onNext : onBack,
        ArrowRight: isRtl ? onBack : onNext,
        Escape: onEscape,
        '+': onPlus,
        /* The same key without Shift on many keyboards. */
        '=': onPlus,
        '-': onMinus,
        /* On a page that scrolls, the up and down arrows must scroll. */
        ...(isWhole() ? { ArrowUp: onLonger, ArrowDown: onShorter } : {}),
      };
      const act = acts[event.key];
      /* Space on a control activates that control. */
      const isOn = (controls: string): boolean =>
        event.target instanceof Element && event.target.closest(controls) !== null;
      /* Inputs and selects use the arrows themselves. */
      const isTaken = event.key === ' ' ? isOn('button, input, select, a') : isOn('input, select');
      if (latest.current.isEscapeOnly && event.key !== 'Escape') return;
      if (!act || (isTaken && event.key !== 'Escape') || (event.repeat && event.key !== 'Escape')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether the whole page fits without scrolling. */
function isWhole(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight <= clientHeight;
}
