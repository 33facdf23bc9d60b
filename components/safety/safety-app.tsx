import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { offeredAt } from '../../utils/body/routines-left-out.ts';
import { requestIn, requestOf } from '../../utils/break/request.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import { suggestion } from '../../utils/status/suggestion.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { Mark } from '../shared/mark.tsx';
import { PageNav } from '../shared/page-nav.tsx';
import { useBody } from '../shared/use-body.ts';
import { Help } from './help.tsx';
import { Kept } from './kept.tsx';
import { Questions } from './questions.tsx';

export interface SafetyAppProps {
  port: PagePort;
  /** The page's query: the break to continue with; `here` continues in this window. */
  query: string;
  /** Takes this window back to the break. */
  onGoOn: (query: string) => void;
}

/** The break that the popup would offer now. */
function nextBreak({ settings, state, offer }: Snapshot, now: number, zone: string): BreakRequest {
  const { routineId, minutes } = suggestion(settings, state, null, offeredAt(offer, now, dayOf(now, zone)));
  return requestOf(routineId, minutes) ?? { kind: 'quiet', minutes };
}

/** The questions before the first physical move, and the signs that need help. */
export function SafetyApp({ port, query, onGoOn }: SafetyAppProps): VNode {
  const { record, change } = useBody(port);
  const snapshot = useSignal<Snapshot | null>(null);
  const [place, setPlace] = useState(location.hash);
  const request = requestIn(query);

  useEffect(() => {
    const moved = (): void => setPlace(location.hash);
    window.addEventListener('hashchange', moved);
    void port.snapshot().then((read) => (snapshot.value = read));
    const stop = port.onChange((changed) => (snapshot.value = changed));
    return () => {
      stop();
      window.removeEventListener('hashchange', moved);
    };
  }, [port]);

  const begin = (what: BreakRequest): void => {
    if (new URLSearchParams(query).has('here') && what === request) onGoOn(query);
    else void port.openBreakWindow(what);
  };
  const startOf = (read: Snapshot): { label: string; begin: () => void } => {
    if (request) return { label: t('safety_start'), begin: () => begin(request) };
    const label = t(read.state.breaks === 0 ? 'first_start' : 'safety_start_next');
    return { label, begin: () => begin(nextBreak(read, port.now(), port.zone())) };
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
            >
              <Kept port={port} record={record.value} change={change} />
            </Questions>
          ))}
      </main>
    </div>
  );
}
