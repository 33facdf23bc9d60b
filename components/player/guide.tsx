import type { VNode } from 'preact';
import type { EndedBreak } from '../../utils/app/break-phase.ts';
import { settledBreak } from '../../utils/app/break-phase.ts';
import { titleOf } from '../../utils/app/move-names.ts';
import { closeView } from '../../utils/app/close-view.ts';
import { breaksTaken } from '../../utils/app/popup-view.ts';
import type { EndRecord, Projection } from '../../utils/rhythm/types.ts';
import { PairFigure } from '../figure/pair-figure.tsx';
import { Close } from './close.tsx';

export { Stage } from './stage.tsx';
export { PairFigure };

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
    routineName: titleOf(routineId),
    breaksToday: breaksTaken(records) + (settled.isRecorded ? 0 : 1),
    projection,
    zone,
  });
  return <Close view={view} onClose={onClose} />;
}
