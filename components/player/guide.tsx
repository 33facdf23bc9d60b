import type { VNode } from 'preact';
import type { EndedBreak } from '../../utils/app/break-phase.ts';
import { settledBreak } from '../../utils/app/break-phase.ts';
import { routineName } from '../../utils/app/break-view.ts';
import { closeView } from '../../utils/app/close-view.ts';
import { breaksTaken } from '../../utils/app/popup-view.ts';
import { isRoutineId } from '../../utils/moves/catalogue.ts';
import { canLast, planRoutine } from '../../utils/moves/plan.ts';
import type { BreakPlan } from '../../utils/moves/plan.ts';
import { totalMs } from '../../utils/player/session.ts';
import type { BreakRun, EndRecord, Projection } from '../../utils/rhythm/types.ts';
import { PairFigure } from '../figure/pair-figure.tsx';
import { Close } from './close.tsx';

export { Stage } from './stage.tsx';
export { PairFigure };

export interface PlannedBreak {
  plan: BreakPlan;
  totalMs: number;
  readyMs: number;
}

/** The plan of a run; null for a routine or a length that this version does not know. */
export function planOf({ routineId, minutes, firstSide }: Pick<BreakRun, 'routineId' | 'minutes' | 'firstSide'>): PlannedBreak | null {
  if (!isRoutineId(routineId) || !canLast(routineId, minutes)) return null;
  const plan = planRoutine(routineId, { minutes, firstSide });
  const readyMs = plan.segments.reduce((sum, part) => sum + (part.kind === 'ready' ? part.seconds * 1000 : 0), 0);
  return { plan, totalMs: totalMs(plan), readyMs };
}

export interface AfterBreakProps {
  ended: EndedBreak;
  records: readonly EndRecord[];
  projection: Projection;
  zone: string;
  onClose: () => void;
}

/** The view after a break. */
export function AfterBreak({ ended, records, projection, zone, onClose }: AfterBreakProps): VNode {
  const settled = settledBreak(ended, records);
  const { routineId } = ended.run;
  const view = closeView({
    ...settled.ended,
    routineName: isRoutineId(routineId) ? routineName(routineId) : '',
    breaksToday: breaksTaken(records) + (settled.isRecorded ? 0 : 1),
    projection,
    zone,
  });
  return <Close view={view} onClose={onClose} />;
}
