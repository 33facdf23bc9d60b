import { verdictOn } from './care.ts';
import type { Body } from './care.ts';
import { MOVES } from './data/moves.ts';
import type { PersonalPlan } from './plan.ts';
import type { Level, Move, MoveId } from './types.ts';

/** The levels a move can be set to. */
export interface LevelRange {
  readonly least: Level;
  readonly most: Level;
}

/** What a body may choose from in the middle of a move; null where the move is not for it. */
export function levelRange(moveId: MoveId, body: Body): LevelRange | null {
  const verdict = verdictOn(moveId, body);
  if (!verdict.isAllowed) return null;
  const { intensity }: Move = MOVES[moveId];
  const most = intensity.max < verdict.maxLevel ? intensity.max : verdict.maxLevel;
  return { least: intensity.min, most };
}

/** A level up (1) or down (−1); null where there is none. */
export function nextLevel(level: Level, by: 1 | -1, { least, most }: LevelRange): Level | null {
  const wanted = level + by;
  return LEVELS.find((one) => one === wanted && one >= least && one <= most) ?? null;
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** The plan with a move at another level, wherever it comes; the same plan where it is so already. */
export function withLevel(plan: PersonalPlan, moveId: MoveId, level: Level): PersonalPlan {
  const isOther = plan.segments.some((part) => part.kind === 'move' && part.moveId === moveId && part.level !== level);
  if (!isOther) return plan;
  return {
    ...plan,
    segments: plan.segments.map((part) => (part.kind === 'move' && part.moveId === moveId ? { ...part, level } : part)),
  };
}

/** Time to learn of another pace before its first breath. */
const WORD_MS = 300;

/**
 * The plan with the breath of one of its moves begun anew at the next full second, `ms` into that move: a breath that got
 * another pace in its middle would jump.
 */
export function breathAnew(plan: PersonalPlan, index: number, ms: number): PersonalPlan {
  const breathFrom = Math.ceil((ms + WORD_MS) / 1000) * 1000;
  return {
    ...plan,
    segments: plan.segments.map((part, at) => (at === index && part.kind === 'move' ? { ...part, breathFrom } : part)),
  };
}
