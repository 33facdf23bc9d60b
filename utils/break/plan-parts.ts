import type { BreakPlan, MoveSegment, Segment } from '../moves/plan.ts';

/** The segment at an index. Throws a `RangeError` if there is none. */
export function segmentAt(plan: BreakPlan, index: number): Segment {
  const segment = plan.segments[index];
  if (!segment) throw new RangeError(`no segment ${index}`);
  return segment;
}

/** The move at an index. Throws a `RangeError` if there is none. */
export function moveAt(plan: BreakPlan, index: number): MoveSegment {
  const segment = plan.segments[index];
  if (segment?.kind !== 'move') throw new RangeError(`no move at ${index}`);
  return segment;
}

/** Whether the move at `index` also occurs elsewhere in the plan. */
export interface Turn {
  /** The move has already been done: with the other foot, or in an earlier set. */
  readonly isAgain: boolean;
  readonly comesAgain: boolean;
}

export function turnOf({ segments }: BreakPlan, index: number): Turn {
  const segment = segments[index];
  const isIn = (parts: readonly Segment[]): boolean =>
    segment?.kind === 'move' && parts.some((part) => part.kind === 'move' && part.moveId === segment.moveId);
  return { isAgain: isIn(segments.slice(0, index)), comesAgain: isIn(segments.slice(index + 1)) };
}
