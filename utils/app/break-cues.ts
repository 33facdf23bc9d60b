import type { BreakPlan } from '../moves/plan.ts';
import { startOf, totalMs } from '../player/session.ts';

/** The soft tones of a break. `half` is the middle of a move. */
export type Cue = 'start' | 'half' | 'change' | 'done';

/** A step over more than this is a jump, not time passing, and makes no sound. */
const JUMP_MS = 2500;
/** Shorter moves have no half: two tones would follow each other too closely. */
const HALF_FROM_SECONDS = 20;

interface TimedCue {
  /** From the start of the plan. */
  atMs: number;
  cue: Cue;
}

/** Every cue of a plan with its time from the start of the plan, in order. The end of the plan is `done`. */
function cuesOf(plan: BreakPlan): TimedCue[] {
  const cues = plan.segments.flatMap((part, index): TimedCue[] => {
    const atMs = startOf(plan, index);
    if (part.kind === 'ready') return [];
    if (part.kind === 'change') return [{ atMs, cue: 'change' }];
    const half: TimedCue = { atMs: atMs + part.seconds * 500, cue: 'half' };
    return [{ atMs, cue: 'start' }, ...(part.seconds < HALF_FROM_SECONDS ? [] : [half])];
  });
  return [...cues, { atMs: totalMs(plan), cue: 'done' }];
}

/** The cue that time passed on its way from one position to another (ms in the plan), if any; the last of several. */
export function cueBetween(plan: BreakPlan, fromMs: number, toMs: number): Cue | null {
  if (toMs <= fromMs || toMs - fromMs > JUMP_MS) return null;
  return cuesOf(plan).findLast(({ atMs }) => atMs > fromMs && atMs <= toMs)?.cue ?? null;
}

/** When the next cue comes, in ms from the start of the plan. */
export function nextCueMs(plan: BreakPlan, elapsedMs: number): number | null {
  return cuesOf(plan).find(({ atMs }) => atMs > elapsedMs)?.atMs ?? null;
}
