import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { BARELY_BEGUN_MS } from '../../utils/break/ended-break.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { WakeLock } from '../../utils/ports/wake-lock.ts';
import { Boundary } from '../shared/boundary.tsx';
import { Button } from '../shared/button.tsx';
import { Notices } from '../shared/notices.tsx';
import type { PageState } from '../shared/page-state.ts';
import type { BreakFlow } from './use-break-flow.ts';
import type { Guide } from './use-guide.ts';
import { usePlan } from './use-plan.ts';

export interface BreakScreenProps {
  port: PagePort;
  page: PageState;
  wakeLock: WakeLock;
  guide: Guide | null;
  flow: BreakFlow;
  /** Shown above a waiting break. */
  header: ComponentChildren;
  onWindow?: () => void;
  /** After the last view of an ended break. */
  onClose: () => void;
}

/** The break of a page, running or just ended. Empty while the pictures load. */
export function BreakScreen({ guide, flow, page, header, onClose, ...rest }: BreakScreenProps): VNode {
  const { run, ended, done, projection } = flow;
  const planned = usePlan(rest.port, run, flow.plan);
  const isTooShort = ended !== null && ended.doneMs < BARELY_BEGUN_MS;
  useEffect(() => {
    if (isTooShort) onClose();
  }, [isTooShort]);

  const end = (): void => void page.dispatch({ type: 'breakEnded', id: rest.port.newId() });

  if (!guide || isTooShort || (run && planned === undefined)) return <main class="player" />;
  if (ended) {
    const { records } = page;
    const plan = flow.plan?.plan ?? null;
    const { port } = rest;
    return (
      <guide.AfterBreak
        {...{ port, ended, plan, done, projection, onClose }}
        records={records.value}
        zone={port.zone()}
      />
    );
  }
  if (run && planned && guide.canBeShown(planned.plan)) {
    return (
      <>
        <Notices notices={[]} failure={page.failure.value} onDismiss={() => {}} />
        <Boundary key={run.id} port={rest.port} where="break" wayOn={{ label: t('action_end_here'), go: end }}>
          <guide.Stage
            {...rest}
            {...{ page, run, planned, header }}
            settings={flow.snapshot.settings}
            isFirst={flow.snapshot.state.breaks <= 1}
          />
        </Boundary>
      </>
    );
  }
  return (
    <main class="popup">
      {header}
      <div class="status">
        <h2 class="title">{t('lost_title')}</h2>
        <p class="voice quiet">{t('lost_text')}</p>
      </div>
      <Button look="primary" block onClick={end}>
        {t('action_end_here')}
      </Button>
    </main>
  );
}
