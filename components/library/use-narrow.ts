import { useEffect, useState } from 'preact/hooks';

/** The width at which filters are collapsed. */
const NARROW = '(width < 45rem)';

/** Whether the page is narrow: the reading and focus order then differs, which styles cannot change. */
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
