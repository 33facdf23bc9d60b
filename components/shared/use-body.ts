import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort } from '../../utils/ports/page.ts';

export interface BodyAccess {
  /** Null if the record could not be read; undefined until known. */
  record: Signal<BodyRecord | null | undefined>;
  /** Rejects if the change cannot be saved; the page then shows the saved record again. */
  change: (how: (record: BodyRecord) => BodyRecord) => Promise<void>;
}

/**
 * The body record, kept up to date while the page is open. A change shows once it is saved. With `isShownAtOnce` it shows at
 * once, for pages where changes may follow faster than they are saved.
 */
export function useBody(port: PagePort, { isShownAtOnce = false } = {}): BodyAccess {
  const record = useSignal<BodyRecord | null | undefined>(undefined);
  const opened = useRef<Promise<BodyStore> | null>(null);
  /* A record read while changes are in flight is older than the one on view. */
  const underWay = useRef(0);
  const isOpen = useRef(true);
  const store = (): Promise<BodyStore> => (opened.current ??= port.body());

  const read = async (): Promise<void> => {
    const found = await (await store()).read();
    if (isOpen.current && underWay.current === 0) record.value = found;
  };

  useEffect(() => {
    isOpen.current = true;
    let stop = (): void => {};
    const begin = async (): Promise<void> => {
      const body = await store();
      if (!isOpen.current) return;
      stop = body.onChange(() => void read());
      await read();
    };
    begin().catch(() => (record.value = null));
    return () => {
      isOpen.current = false;
      stop();
    };
  }, [port]);

  const change: BodyAccess['change'] = async (how) => {
    underWay.current += 1;
    if (isShownAtOnce && record.value) record.value = how(record.value);
    const saving = store().then((body) => body.change(how));
    try {
      const kept = await saving.finally(() => (underWay.current -= 1));
      if (underWay.current === 0) record.value = kept;
    } catch (error) {
      await read().catch(() => {});
      throw error;
    }
  };
  return { record, change };
}
