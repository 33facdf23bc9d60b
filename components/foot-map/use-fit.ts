import { useEffect, useState } from 'preact/hooks';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { fitOf } from './foot-map-fit.ts';
import type { Fit, WhereChoice } from './foot-map-view.ts';

/** The number of moves for a choice; null until it is known. The moves are loaded after the first paint. */
export function useFit(choice: WhereChoice, record: BodyRecord | null, port: PagePort): Fit | null {
  const [count, setCount] = useState<typeof fitOf | null>(null);
  useEffect(() => {
    let isOpen = true;
    const frame = requestAnimationFrame(
      () => void import('./foot-map-fit.ts').then((loaded) => isOpen && setCount(() => loaded.fitOf)),
    );
    return () => {
      isOpen = false;
      cancelAnimationFrame(frame);
    };
  }, []);
  return count && record && count(choice, record, { now: port.now(), zone: port.zone() });
}
