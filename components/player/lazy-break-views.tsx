import type { VNode } from 'preact';
import type { EndedBreak } from '../../utils/break/ended-break.ts';
import { settledBreak } from '../../utils/break/ended-break.ts';
import { canBeShown } from '../../utils/break/plan-check.ts';
import { breaksTaken, isDone } from '../../utils/history/breaks-taken.ts';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { EndRecord, Projection } from '../../utils/rhythm/types.ts';
import { titleOf } from '../../utils/words/names.ts';
import { PairFigure } from '../figure/pair-figure.tsx';
import { Close } from './close.tsx';
import { Felt } from './felt.tsx';
import { RitualOfferRow } from './ritual-offer-row.tsx';
import { closeView } from './summary-view.ts';
import { useFeelingAfter } from './use-feelings.ts';
import { useLastLight } from './use-soft.ts';

export { canBeShown } from '../../utils/break/plan-check.ts';
export { HealthQuestions } from './health-questions.tsx';
export { Stage } from './stage.tsx';
export { PairFigure };

export interface AfterBreakProps {
  port: PagePort;
  ended: EndedBreak;
  /** The plan that the break followed; null if unknown. */
  plan: BreakPlan | null;
  /** The moves of the break written to the body record; null until they are written. */
  done: readonly MoveSegment[] | null;
  records: readonly EndRecord[];
  projection: Projection;
  zone: string;
  onClose: () => void;
}

/** The view after a break. */
export function AfterBreak({ port, ended, plan, done, records, projection, zone, onClose }: AfterBreakProps): VNode {
  useLastLight();
  const settled = settledBreak(ended, records);
  const { id, routineId, startedAt } = ended.run;
  const feeling = useFeelingAfter(port, { id, at: startedAt });
  const { doneMs, plannedMs, reachedEnd } = settled.ended;
  const outcome = reachedEnd ? 'taken' : 'stoppedEarly';
  const view = closeView({
    ...settled.ended,
    routineId,
    routineName: plan?.name ?? titleOf(routineId),
    breaksToday: breaksTaken(records) + (settled.isRecorded || !isDone({ outcome, doneMs, plannedMs }) ? 0 : 1),
    projection,
    zone,
  });
  const onHelp = (): void => void port.openPage('safety', '#help');
  const isAsked = plan !== null && canBeShown(plan) && done !== null && done.length > 0;
  const after = (
    <>
      {reachedEnd && plan !== null && <RitualOfferRow {...{ port, plan, startedAt }} />}
      {isAsked && <Felt key={id} {...{ port, done, onHelp }} ended={settled.ended} />}
    </>
  );
  /* Closing the window loses what is not yet saved. */
  const leave = (): void => void feeling.leave().then(onClose);
  return <Close {...{ view, feeling, after }} onClose={leave} />;
}
