import type { ComponentChildren, VNode } from 'preact';
import type { Check } from '../../utils/body/answers.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { GateView } from './gate.tsx';
import type { BreakFlow } from './use-break-flow.ts';

export interface BlockedScreenProps {
  port: PagePort;
  flow: BreakFlow;
  header: ComponentChildren;
  /** The two feet, once they are loaded. */
  picture: ComponentChildren;
  onQuestions: (request: BreakRequest) => void;
  onHelp: () => void;
  onLeave: () => void;
  onMove: (moveId: MoveId) => void;
}

/** What stands before a break, with what its answers do. */
export function BlockedScreen({ port, flow, ...rest }: BlockedScreenProps): VNode | null {
  const { gate } = flow;
  if (!gate) return null;
  const answered = async (check: Omit<Check, 'day'>): Promise<void> => {
    const store = await port.body();
    await store.change((record) => ({ ...record, check: { ...check, day: dayOf(port.now(), port.zone()) } }));
    flow.start(gate.request);
  };
  return (
    <GateView
      {...rest}
      gate={gate}
      now={port.now()}
      zone={port.zone()}
      onStart={flow.start}
      onCheck={(check) => void answered(check)}
    />
  );
}
