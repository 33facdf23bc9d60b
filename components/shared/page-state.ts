import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Command, Reply } from '../../utils/messaging/protocol.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import type { PersonEvent } from '../../utils/rhythm/person-events.ts';
import type { EndRecord } from '../../utils/rhythm/types.ts';
import { dayStart } from '../../utils/time/hours.ts';

export interface PageState {
  /** Null before the first start has finished. */
  snapshot: Signal<Snapshot | null>;
  /** Today's history records; a day ends with the shift. */
  records: Signal<readonly EndRecord[]>;
  /** Why the last request failed; null if it succeeded. */
  failure: Signal<string | null>;
  send: (command: Command) => Promise<Reply>;
  /** The person has done something. */
  dispatch: (event: PersonEvent) => Promise<Reply>;
}

/** What a page knows about the rhythm, kept up to date while the page is open. */
export function usePageState(port: PagePort): PageState {
  const snapshot = useSignal<Snapshot | null>(null);
  const records = useSignal<readonly EndRecord[]>([]);
  const failure = useSignal<string | null>(null);

  useEffect(() => {
    let isOpen = true;
    const readRecords = async ({ settings }: Snapshot): Promise<void> => {
      const found = await port.records(dayStart(settings.hours, port.zone(), port.now()));
      if (isOpen) records.value = found;
    };
    const arrived = (next: Snapshot): void => {
      snapshot.value = next;
      void readRecords(next);
    };
    const stop = port.onChange(arrived);
    void port.snapshot().then((first) => {
      if (isOpen && first && snapshot.value === null) arrived(first);
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [port]);

  const send = async (command: Command): Promise<Reply> => {
    const reply = await port.send(command);
    failure.value = reply.ok ? null : reply.error;
    return reply;
  };
  return { snapshot, records, failure, send, dispatch: (event) => send({ kind: 'dispatch', event }) };
}
