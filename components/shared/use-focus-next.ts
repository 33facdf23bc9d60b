import { useLayoutEffect, useRef } from 'preact/hooks';

/** Chooses, by id, the element that gets the focus after the next render: it may move, or appear only then. */
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
