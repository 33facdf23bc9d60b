import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { withAnswers, withSides } from '../../utils/body/answering.ts';
import type { Check } from '../../utils/body/answers.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { GateView } from './gate.tsx';
import type { GivenAnswers } from './health-questions.tsx';
import type { BreakFlow } from './use-break-flow.ts';
import type { Guide } from './use-guide.ts';

export interface BlockedScreenProps {
  port: PagePort;
  flow: BreakFlow;
  header: ComponentChildren;
  guide: Guide | null;
  onQuestions: (request: BreakRequest) => void;
  onHelp: () => void;
  onLeave: () => void;
  onMove: (moveId: MoveId) => void;
}

/** The gate before a break, and the effects of its answers. */
export function BlockedScreen({ port, flow, ...rest }: BlockedScreenProps): VNode | null {
  const { gate } = flow;
  const [hasFailed, setFailed] = useState(false);
  if (!gate) return null;
  /* If the answer cannot be saved, the break does not begin: the next break would not know the answer. */
  const save = async (change: (record: BodyRecord) => BodyRecord): Promise<void> => {
    try {
      const store = await port.body();
      await store.change(change);
    } catch {
      return setFailed(true);
    }
    setFailed(false);
    flow.start(gate.request);
  };
  const checked = (check: Omit<Check, 'day'>): void =>
    void save((record) => ({ ...record, check: { ...check, day: dayOf(port.now(), port.zone()) } }));
  const answered = ({ answers, sides }: GivenAnswers): void =>
    void save((record) => withSides(withAnswers(record, answers, port.now()), sides));
  return (
    <GateView
      {...rest}
      {...{ gate, hasFailed }}
      now={port.now()}
      zone={port.zone()}
      onStart={flow.start}
      onCheck={checked}
      onAnswers={answered}
    />
  );
}
