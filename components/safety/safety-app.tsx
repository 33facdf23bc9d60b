import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { requestIn } from '../../utils/break/request.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Mark } from '../shared/mark.tsx';
import { PageNav } from '../shared/page-nav.tsx';
import { useBody } from '../shared/use-body.ts';
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

/** The questions before the first physical move, and the signs that need help. */
export function SafetyApp({ port, query, onGoOn }: SafetyAppProps): VNode {
  const { record, change } = useBody(port);
  const [place, setPlace] = useState(location.hash);
  const request = requestIn(query);

  useEffect(() => {
    const moved = (): void => setPlace(location.hash);
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);

  const begin = (what: BreakRequest): void => {
    if (new URLSearchParams(query).has('here') && what === request) onGoOn(query);
    else void port.openBreakWindow(what);
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
              request={request}
              change={change}
              onStart={begin}
              onQuiet={() =>
                begin({ kind: 'quiet', minutes: request && 'minutes' in request ? request.minutes : QUIET_MINUTES })
              }
            />
          ))}
      </main>
    </div>
  );
}
