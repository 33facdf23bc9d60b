import { moveAt, segmentAt } from '../../utils/break/plan-parts.ts';
import { positionAt } from '../../utils/break/position.ts';
import { countdown } from '../../utils/i18n/format.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { BreakPlan } from '../../utils/moves/plan.ts';
import type { MoveId, Side } from '../../utils/moves/types.ts';
import { moveName, nameWithSide } from '../../utils/words/names.ts';

export interface WaitingView {
  moveId: MoveId;
  step: string;
  title: string;
  side: Side | 'both';
  sideText: string;
  status: string;
  upNext: { when: string; what: string }[];
}

/** What a break waiting at `elapsedMs` shows: where it stopped and what is still to come. */
export function waitingView(plan: BreakPlan, elapsedMs: number): WaitingView {
  const position = positionAt(plan, elapsedMs);
  const index = plan.segments.findIndex((part, at) => at >= position.index && part.kind === 'move');
  const current = moveAt(plan, index);
  const moves = plan.segments.filter((part) => part.kind === 'move');
  const left = countdown(index === position.index ? position.msLeftInSegment : current.seconds * 1000);
  const hasBegun = segmentAt(plan, position.index).kind !== 'ready';
  return {
    moveId: current.moveId,
    step: t('waiting_step', moves.indexOf(current) + 1, moves.length),
    title: moveName(current.moveId),
    side: current.side,
    sideText: t(`side_${current.side}`),
    status: hasBegun ? t(current.side === 'both' ? 'waiting_move' : 'waiting_foot', left) : t('waiting_ready'),
    upNext: plan.segments.slice(index).flatMap((part, at) => {
      if (part.kind !== 'move') return [];
      return [{ when: at === 0 ? left : countdown(part.seconds * 1000), what: nameWithSide(part) }];
    }),
  };
}
