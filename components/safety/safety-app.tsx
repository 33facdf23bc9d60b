import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BodyRecord } from '../../utils/body/record.ts';
import { leftOutOn } from '../../utils/body/routines-left-out.ts';
import { wishIn } from '../../utils/break/request.ts';
import type { BreakWish } from '../../utils/break/request.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { BodyStore } from '../../utils/ports/body-store.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import { suggestion } from '../../utils/status/suggestion.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { Mark } from '../shared/mark.tsx';
import { PageNav } from '../shared/page-nav.tsx';
import { Help } from './help.tsx';
import { Questions } from './questions.tsx';

export interface SafetyAppProps {
  port: PagePort;
  /** The page's query: what to go on with; `here` goes on in this window. */
  query: string;
  /** Leads this window back to the break. */
  onGoOn: (query: string) => void;
}

const QUIET_MINUTES = 3;

/** The break that the popup would offer now. */
const nextBreak = ({ settings, state, offer }: Snapshot, day: string): BreakWish => {
  const { routineId, minutes } = suggestion(settings, state.breaks, null, leftOutOn(offer, day));
  return { kind: 'routine', routineId, minutes };
};

/** The questions before the first physical move, and the signs that need help. */
export function SafetyApp({ port, query, onGoOn }: SafetyAppProps): VNode {
  const store = useSignal<BodyStore | null>(null);
  const record = useSignal<BodyRecord | null>(null);
  const snapshot = useSignal<Snapshot | null>(null);
  const [place, setPlace] = useState(location.hash);
  const wish = wishIn(query);

  useEffect(() => {
    const moved = (): void => setPlace(location.hash);
    window.addEventListener('hashchange', moved);
    let stop = (): void => {};
    let isOpen = true;
    void port.snapshot().then((read) => (snapshot.value = read));
    const stopSnapshots = port.onChange((changed) => (snapshot.value = changed));
    void port.body().then(async (opened) => {
      const read = async (): Promise<void> => {
        const now = await opened.read();
        if (isOpen) record.value = now;
      };
      stop = opened.onChange(() => void read());
      await read();
      store.value = opened;
    });
    return () => {
      isOpen = false;
      stop();
      stopSnapshots();
      window.removeEventListener('hashchange', moved);
    };
  }, [port]);

  const change = async (next: (now: BodyRecord) => BodyRecord): Promise<void> => {
    if (store.value) record.value = await store.value.change(next);
  };
  const begin = (what: BreakWish): void => {
    if (new URLSearchParams(query).has('here') && what === wish) onGoOn(query);
    else void port.openBreakWindow(what);
  };
  const startOf = (read: Snapshot): { label: string; begin: () => void } => {
    if (wish) return { label: t('safety_start'), begin: () => begin(wish) };
    const label = t(read.state.breaks === 0 ? 'first_start' : 'safety_start_next');
    return { label, begin: () => begin(nextBreak(read, dayOf(port.now(), port.zone()))) };
  };

  return (
    <div class="page">
      <header class="page-top">
        <span class="brand">
          <Mark />
          {t('extension_name')}
        </span>
        <PageNav current="safety" />
      </header>
      <main class="sheet-page">
        {record.value &&
          (place === '#help' ? (
            <Help
              emergency={record.value.emergency}
              onEmergency={(emergency) => void change((now) => ({ ...now, emergency }))}
            />
          ) : (
            <Questions
              record={record.value}
              now={port.now()}
              start={snapshot.value && startOf(snapshot.value)}
              change={change}
              onQuiet={() =>
                begin({ kind: 'quiet', minutes: wish && 'minutes' in wish ? wish.minutes : QUIET_MINUTES })
              }
            />
          ))}
      </main>
    </div>
  );
}
