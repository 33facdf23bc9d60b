import { useLayoutEffect, useRef } from 'preact/hooks';

/** Says which element, by its id, gets the focus after the next painting: its button may move, or come only then. */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const id = next.current;
    next.current = null;
    if (id) document.getElementById(id)?.focus();
  });
  return (id) => {
    next.current = id;
  };
}
