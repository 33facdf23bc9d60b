import type { BreakPlan, MoveSegment, Segment } from '../moves/plan.ts';

/** The segment at an index. Throws a `RangeError` where there is none. */
export function segmentAt(plan: BreakPlan, index: number): Segment {
  const segment = plan.segments[index];
  if (!segment) throw new RangeError(`no segment ${index}`);
  return segment;
}

/** The move at an index. Throws a `RangeError` where there is none. */
export function moveAt(plan: BreakPlan, index: number): MoveSegment {
  const segment = plan.segments[index];
  if (segment?.kind !== 'move') throw new RangeError(`no move at ${index}`);
  return segment;
}
