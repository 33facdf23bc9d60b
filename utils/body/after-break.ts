import { NOTHING_BY_FOOT, NOTHING_TODAY, withBreak, withFoot } from '../moves/caps.ts';
import { MOVES } from '../moves/data/moves.ts';
import { NO_FEEL, afterDoing, afterFeedback } from '../moves/feel.ts';
import type { Feedback } from '../moves/feel.ts';
import type { BreakPlan, MoveSegment } from '../moves/plan.ts';
import type { MoveId } from '../moves/types.ts';
import type { BodyRecord } from './record.ts';

export { NO_FEEL };

export interface DoneBreak {
  readonly runId: string;
  readonly plan: BreakPlan;
  /** The position in the plan where it ended. */
  readonly elapsedMs: number;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The local day it ended on, YYYY-MM-DD. */
  readonly day: string;
}

/** A move counts as done when at least half of one side was reached. */
const DONE_SHARE = 0.5;

/** The moves of a break that were done, each once, in order. */
export function movesDone(ended: Pick<DoneBreak, 'plan' | 'elapsedMs'>): MoveSegment[] {
  const parts = partsDone(ended);
  return parts.filter(({ moveId }, at) => parts.findIndex((one) => one.moveId === moveId) === at);
}

function partsDone({ plan, elapsedMs }: Pick<DoneBreak, 'plan' | 'elapsedMs'>): MoveSegment[] {
  const done: MoveSegment[] = [];
  let startMs = 0;
  for (const part of plan.segments) {
    const lengthMs = part.seconds * 1000;
    if (part.kind === 'move' && elapsedMs >= startMs + lengthMs * DONE_SHARE) done.push(part);
    startMs += lengthMs;
  }
  return done;
}

/** Records a break: when each move was last done, and what each foot has had today. The same break is recorded only once. */
export function afterBreak(record: BodyRecord, ended: DoneBreak): BodyRecord {
  if (record.last.runId === ended.runId) return record;
  const done = movesDone(ended);
  const feel = { ...record.feel };
  for (const { moveId } of done) {
    const known = feel[moveId] ?? NO_FEEL;
    /* Feedback given during this very break applies to the next one. */
    const wasAnswered = known.lastAt !== null && known.lastAt >= ended.startedAt;
    feel[moveId] = { ...afterDoing(known, ended.endedAt), ...(wasAnswered ? { halfNext: known.halfNext } : {}) };
  }
  const byFoot = partsDone(ended).reduce(
    (sum, { moveId, side, seconds }) => withFoot(sum, side, MOVES[moveId], seconds),
    NOTHING_BY_FOOT,
  );
  const before = record.today.day === ended.day ? record.today : NOTHING_TODAY;
  const today = { ...withBreak(before, byFoot), day: ended.day };
  const strong = done.filter(asksNextMorning).map(({ moveId }) => moveId);
  const morning = strong.length > 0 ? { day: ended.day, moves: strong } : record.morning;
  return { ...record, feel, today, morning, last: { runId: ended.runId, moves: done.map(({ moveId }) => moveId) } };
}

const FIRM = 4;

/** Heel raises, rolling and firm hands can cause soreness a day later. */
function asksNextMorning({ moveId, level }: MoveSegment): boolean {
  const { family } = MOVES[moveId];
  const isFirm = (family === 'massage' || family === 'pressure') && level >= FIRM;
  return isFirm || family === 'rolling' || moveId === 'standing-heel-raise' || moveId === 'towel-heel-raise';
}

/**
 * Records the answer on the morning after. Sorer counts as too strong: one level less and half the dose, and a week's rest
 * after two.
 */
export function afterMorning(record: BodyRecord, answer: 'better' | 'same' | 'sorer', at: number): BodyRecord {
  const feel = { ...record.feel };
  for (const id of answer === 'sorer' ? (record.morning?.moves ?? []) : []) {
    const known = feel[id] ?? NO_FEEL;
    const level = known.level ?? MOVES[id].intensity.default;
    feel[id] = afterFeedback(known, id, 'tooStrong', { at, level, dose: known.dose ?? MOVES[id].dose.default });
  }
  return { ...record, feel, morning: null };
}

/**
 * Records how a move of a break felt, during or after the break. Instants in epoch ms. Too strong twice in one break counts
 * once.
 */
export function withFeedback(
  record: BodyRecord,
  part: MoveSegment,
  answer: Feedback,
  { at, startedAt }: { at: number; startedAt: number },
): BodyRecord {
  const { moveId, level, dose } = part;
  const known = record.feel[moveId] ?? NO_FEEL;
  const wasSaid = known.halfNext && known.lastAt !== null && known.lastAt >= startedAt;
  const before = wasSaid && answer === 'tooStrong' ? { ...known, strongs: known.strongs - 1 } : known;
  const felt = afterFeedback(before, moveId, answer, { at, level, dose });
  return { ...record, feel: { ...record.feel, [moveId]: felt } };
}

/** Reverts everything that followed from a "hurt" or "too strong" answer, when that answer was a mistake. */
export function withoutRest(record: BodyRecord, moveId: MoveId): BodyRecord {
  const felt = record.feel[moveId];
  if (!felt) return record;
  const { before, ...feel } = felt;
  const taken = { ...feel, ...before, lockedUntil: null, halfNext: false, strongs: 0 };
  return { ...record, feel: { ...record.feel, [moveId]: taken } };
}
