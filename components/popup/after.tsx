import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type * as questionModule from './after-question.tsx';

export interface AfterProps {
  port: PagePort;
  /** The plan of the last break begun. */
  plan: SavedPlan | null;
  /** Changes when something has ended. */
  asOf: unknown;
  /** Shown while there is nothing to ask. */
  children: ComponentChildren;
}

/** A break that began longer ago than this did not just end, however often it waited. */
const LATELY_MS = 3 * 3_600_000;

interface Asked extends Pick<typeof questionModule, 'AfterQuestion'> {
  ended: NonNullable<Awaited<ReturnType<typeof questionModule.openQuestion>>>;
}

/** The question after a break that ended while no page showed it. Its code loads only if there may be such a break. */
export function After({ port, plan, asOf, children }: AfterProps): VNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (asked || plan?.startedAt === undefined || port.now() - plan.startedAt > LATELY_MS) return;
    let isOpen = true;
    void import('./after-question.tsx').then(async ({ AfterQuestion, openQuestion }) => {
      const ended = await openQuestion(port, plan);
      if (isOpen && ended) setAsked({ AfterQuestion, ended });
    });
    return () => {
      isOpen = false;
    };
  }, [plan?.runId, asOf]);
  if (!asked) return <>{children}</>;
  return <asked.AfterQuestion port={port} ended={asked.ended} onClose={() => setAsked(null)} />;
}
