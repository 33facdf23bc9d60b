import type { BreakPlan } from '../moves/plan.ts';
import { needsDoing } from '../moves/prep.ts';

/** Anything that runs in timed parts, one after the other. */
export interface Timed<Part extends { readonly seconds: number } = { readonly seconds: number }> {
  readonly segments: readonly Part[];
}

/** The position in a break. All lengths in milliseconds. */
export interface Position {
  /** Index into `segments`; the last one when the break is over. */
  readonly index: number;
  readonly msIntoSegment: number;
  readonly msLeftInSegment: number;
  readonly msLeftTotal: number;
  readonly isOver: boolean;
  /** How much of the segment is done, 0 to 1. */
  readonly fraction: number;
}

/** "Back" this soon after a start goes to the previous start, as on a music player. */
const BACK_TO_PREVIOUS_MS = 3000;

/** Length of the whole plan in milliseconds. */
export function totalMs(plan: Timed): number {
  return plan.segments.reduce((sum, segment) => sum + segment.seconds * 1000, 0);
}

/** Length of the get-ready time, in milliseconds. */
export function readyMs({ segments }: Pick<BreakPlan, 'segments'>): number {
  return segments.reduce((sum, part) => sum + (part.kind === 'ready' ? part.seconds * 1000 : 0), 0);
}

/** Whether a break waits before its first move until the person is ready. */
export const asksReady = ({ prep }: Pick<BreakPlan, 'prep'>): boolean => needsDoing(prep);

/**
 * When a segment begins, in milliseconds from the start of the plan; the end of the plan for the index after the last.
 * Throws a `RangeError` for any other index.
 */
export function startOf(plan: Timed, index: number): number {
  if (!Number.isInteger(index) || index < 0 || index > plan.segments.length) {
    throw new RangeError(`no segment ${index}`);
  }
  return totalMs({ segments: plan.segments.slice(0, index) });
}

/**
 * The segment running at `elapsedMs` of unpaused time. A segment's own start belongs to it. Times before the start count as the
 * start, and times after the end as the end. Throws a `RangeError` for a plan without segments.
 */
export function positionAt(plan: Timed, elapsedMs: number): Position {
  const total = totalMs(plan);
  const elapsed = Math.min(total, Math.max(0, elapsedMs));
  let start = 0;
  for (const [index, { seconds }] of plan.segments.entries()) {
    const length = seconds * 1000;
    const isLast = index === plan.segments.length - 1;
    if (elapsed < start + length || isLast) {
      const msIntoSegment = elapsed - start;
      return {
        index,
        msIntoSegment,
        msLeftInSegment: length - msIntoSegment,
        msLeftTotal: total - elapsed,
        isOver: elapsed >= total,
        fraction: length > 0 ? msIntoSegment / length : 1,
      };
    }
    start += length;
  }
  throw new RangeError('a plan needs at least one segment');
}

/**
 * Where "next" leads: the start of the first segment after the running one that is not skipped, or the end of the plan. In
 * milliseconds from the start of the plan.
 */
export function nextStart<Part extends { readonly seconds: number }>(
  plan: Timed<Part>,
  elapsedMs: number,
  isPassedOver: (part: Part) => boolean,
): number {
  const { index } = positionAt(plan, elapsedMs);
  const next = plan.segments.findIndex((part, at) => at > index && !isPassedOver(part));
  return startOf(plan, next === -1 ? plan.segments.length : next);
}

/**
 * Where "back" leads: the start of the running segment, or in its first three seconds the start of the previous one. Skipped
 * segments do not count; from a skipped segment, "back" leads to the start of the one before it.
 */
export function previousStart<Part extends { readonly seconds: number }>(
  plan: Timed<Part>,
  elapsedMs: number,
  isPassedOver: (part: Part) => boolean,
): number {
  const { index, msIntoSegment } = positionAt(plan, elapsedMs);
  const running = plan.segments[index];
  const staysHere = running !== undefined && !isPassedOver(running) && msIntoSegment >= BACK_TO_PREVIOUS_MS;
  const last = staysHere ? index : index - 1;
  const back = plan.segments.findLastIndex((part, at) => at <= last && !isPassedOver(part));
  return startOf(plan, Math.max(0, back));
}
