import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OwnPlan } from '../../utils/body/own-plans.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { useBody } from '../shared/use-body.ts';

type Change = (plans: readonly OwnPlan[]) => readonly OwnPlan[];

export interface Plans {
  /** Null until they are loaded. */
  plans: Signal<readonly OwnPlan[] | null>;
  record: Signal<BodyRecord | null | undefined>;
  /** The browser refused to read, or to save. */
  failure: Signal<'read' | 'save' | null>;
  /** Shows a change at once and saves it. */
  change: (how: Change) => void;
  /** Resolves once all changes are saved. */
  saved: () => Promise<void>;
}

/** The person's own plans and the body record, kept up to date while the page is open. */
export function usePlans(port: PagePort): Plans {
  const plans = useSignal<readonly OwnPlan[] | null>(null);
  const { record } = useBody(port);
  const failure = useSignal<'read' | 'save' | null>(null);
  const store = useRef<Promise<BodyStore> | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef<Change[]>([]);
  /* Data read while changes are pending is older than what is shown. */
  const underWay = useRef(0);

  useEffect(() => {
    let isOpen = true;
    let stop = (): void => {};
    const begin = async (): Promise<void> => {
      store.current ??= port.body();
      const body = await store.current;
      if (!isOpen) return;
      const read = async (): Promise<void> => {
        const found = await body.plans();
        if (isOpen && underWay.current === 0 && waiting.current.length === 0) plans.value = found;
      };
      stop = body.onChange(() => void read());
      await read();
    };
    begin().catch(() => (failure.value = 'read'));
    return () => {
      isOpen = false;
      stop();
    };
  }, [port]);

  const isUnknown = record.value === null;
  useEffect(() => {
    if (isUnknown) failure.value = 'read';
  }, [isUnknown]);

  /** Changes made during a save, such as the letters of a name, are saved together after it. */
  const save = async (): Promise<void> => {
    const changes = waiting.current.splice(0);
    if (changes.length === 0) return;
    underWay.current += 1;
    try {
      store.current ??= port.body();
      const kept = await (await store.current).changePlans((now) => changes.reduce((all, how) => how(all), now));
      failure.value = null;
      if (underWay.current === 1 && waiting.current.length === 0) plans.value = kept;
    } catch {
      failure.value = 'save';
    } finally {
      underWay.current -= 1;
    }
  };

  return {
    plans,
    record,
    failure,
    change: (how) => {
      if (plans.value === null) return;
      plans.value = how(plans.value);
      waiting.current.push(how);
      last.current = last.current.then(save);
    },
    saved: () => last.current,
  };
}
