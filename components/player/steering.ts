import type { PlannedBreak } from '../../utils/break/planned-break.ts';
import { nextStart, previousStart } from '../../utils/break/position.ts';
import type { Segment } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { PageState } from '../shared/page-state.ts';

/** The controls of a break. Each one sends a command to the worker. */
export interface Steering {
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly end: () => void;
  /** The person is ready. */
  readonly ready: () => void;
  readonly back: () => void;
  readonly next: () => void;
  /** Jumps past this segment to the next one that is not out. */
  readonly passOver: (isOut: (segment: Segment) => boolean) => void;
  readonly fromStart: () => void;
}

interface SteeringOptions {
  port: PagePort;
  page: PageState;
  planned: PlannedBreak;
  /** Where the break is in its plan. */
  elapsedMs: number;
  isPassedOver: (segment: Segment) => boolean;
}

export function steering({ port, page, planned, elapsedMs, isPassedOver }: SteeringOptions): Steering {
  const { plan, readyMs } = planned;
  const id = port.newId;
  const moveTo = (toMs: number): void => void page.dispatch({ type: 'breakMoved', id: id(), toMs });
  const goOn = (): void => void page.dispatch({ type: 'breakResumed', id: id() });
  const passOver = (isOut: (segment: Segment) => boolean): void => moveTo(nextStart(plan, elapsedMs, isOut));
  return {
    pause: () => void page.dispatch({ type: 'breakPaused', id: id() }),
    goOn,
    end: () => void page.dispatch({ type: 'breakEnded', id: id() }),
    ready: () => {
      moveTo(readyMs);
      /* A pause command may still be in flight. */
      goOn();
    },
    back: () => moveTo(Math.max(readyMs, previousStart(plan, elapsedMs, isPassedOver))),
    next: () => passOver(isPassedOver),
    passOver,
    fromStart: () => {
      moveTo(0);
      goOn();
    },
  };
}
