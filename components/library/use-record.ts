import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort } from '../../utils/ports/page.ts';

export interface Person {
  /** Null where it could not be read; undefined before that is known. */
  record: Signal<BodyRecord | null | undefined>;
  change: (change: (record: BodyRecord) => BodyRecord) => Promise<void>;
}

/** What is kept of the person, kept up to date while the page is open. */
export function useRecord(port: PagePort): Person {
  const record = useSignal<BodyRecord | null | undefined>(undefined);
  const store = useRef<BodyStore | null>(null);

  useEffect(() => {
    let stop = (): void => {};
    let isOpen = true;
    const begin = async (): Promise<void> => {
      const opened = await port.body();
      if (!isOpen) return;
      store.current = opened;
      const read = async (): Promise<void> => {
        const found = await opened.read();
        if (isOpen) record.value = found;
      };
      stop = opened.onChange(() => void read());
      await read();
    };
    /* The library is worth reading without knowing who reads it. */
    begin().catch(() => (record.value = null));
    return () => {
      isOpen = false;
      stop();
    };
  }, [port]);

  return {
    record,
    change: async (change) => {
      if (store.current) record.value = await store.current.change(change);
    },
  };
}
