import { useEffect, useRef, useState } from 'preact/hooks';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { fitOf } from './foot-map-fit.ts';
import type { Fit, WhereChoice } from './foot-map-view.ts';

export interface BodyAccess {
  /** Null until it was read. */
  record: BodyRecord | null;
  change: (change: (record: BodyRecord) => BodyRecord) => void;
}

/** What is kept of the body, up to date while it is shown. A change shows at once and is saved behind it. */
export function useBody(port: PagePort): BodyAccess {
  const [record, setRecord] = useState<BodyRecord | null>(null);
  const store = useRef<Promise<BodyStore> | null>(null);
  /* What is read while changes are on their way is older than what is shown. */
  const underWay = useRef(0);

  useEffect(() => {
    let isOpen = true;
    let stop = (): void => {};
    store.current ??= port.body();
    void store.current.then((body) => {
      const read = (): void =>
        void body.read().then((kept) => {
          if (isOpen && underWay.current === 0) setRecord(kept);
        });
      if (!isOpen) return;
      read();
      stop = body.onChange(read);
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [port]);

  const save = async (how: (record: BodyRecord) => BodyRecord): Promise<void> => {
    underWay.current += 1;
    setRecord((shown) => shown && how(shown));
    try {
      store.current ??= port.body();
      const kept = await (await store.current).change(how);
      if (underWay.current === 1) setRecord(kept);
    } finally {
      underWay.current -= 1;
    }
  };
  return { record, change: (how) => void save(how) };
}

/** How many moves there are for a choice; null until it is known. The moves are loaded after the first painting. */
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
