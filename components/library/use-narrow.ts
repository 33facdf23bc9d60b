import { useEffect, useState } from 'preact/hooks';

/** Where filters are folded away. */
const NARROW = '(width < 45rem)';

/** Whether the page is narrow: the order of what is read and pressed then is another one, which styles cannot change. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const changed = (): void => setNarrow(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  return isNarrow;
}
