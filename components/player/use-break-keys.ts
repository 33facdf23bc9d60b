import { useLayoutEffect, useRef } from 'preact/hooks';

export interface BreakKeys {
  isActive: boolean;
  /** A question stands: nothing is steered meanwhile. */
  isEscapeOnly: boolean;
  onSpace: () => void;
  onBack: () => void;
  onNext: () => void;
  onEscape: () => void;
  onPlus: () => void;
  onMinus: () => void;
  /** Up and down. */
  onLonger: () => void;
  onShorter: () => void;
}

/**
 * Space pauses and goes on, the arrows step in the direction of reading, up and down make it longer and shorter, + and − harder
 * and easier, Escape asks to end.
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
        /* Where there is more than fits they are needed to see it. */
        ...(isWhole() ? { ArrowUp: onLonger, ArrowDown: onShorter } : {}),
      };
      const act = acts[event.key];
      /* Space on a control works that control. */
      const isOn = (controls: string): boolean =>
        event.target instanceof Element && event.target.closest(controls) !== null;
      /* So do the arrows on what they choose from. */
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

/** Whether the page shows all that is on it. */
function isWhole(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight <= clientHeight;
}
