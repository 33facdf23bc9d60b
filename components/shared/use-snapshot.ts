import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';

/** The saved snapshot, kept up to date while the page is open; null until known. */
export function useSnapshot(port: Pick<PagePort, 'snapshot' | 'onChange'>): Signal<Snapshot | null> {
  const snapshot = useSignal<Snapshot | null>(null);
  useEffect(() => {
    let isOpen = true;
    const stop = port.onChange((changed) => (snapshot.value = changed));
    void port.snapshot().then((read) => {
      if (isOpen) snapshot.value ??= read;
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [port]);
  return snapshot;
}
