import type { Allowance } from './care.ts';
import { MOVES } from './data/moves.ts';
import type { Level, Move, MoveId } from './types.ts';

/** What is remembered about one move, on this device only. Instants in epoch ms. */
export interface MoveFeel {
  readonly lastAt: number | null;
  /** The level that felt right last time; null: none yet. */
  readonly level: Level | null;
  /** The dose that felt right last time, in the move's unit; null: none yet. */
  readonly dose: number | null;
  /** Consecutive "good" answers at `level`. */
  readonly goods: number;
  /** Consecutive "too strong" answers. */
  readonly strongs: number;
  /** How well it is liked: a running mean from -1 to 1. */
  readonly liking: number;
  /** Half the dose next time. */
  readonly halfNext: boolean;
  /** Not proposed before this. */
  readonly lockedUntil: number | null;
  /** The state before it hurt or was too strong, to restore if the person says that was a mistake. */
  readonly before?: Pick<MoveFeel, 'level' | 'goods' | 'liking'>;
}

export type Feedback = 'tooLight' | 'good' | 'tooStrong' | 'hurt' | 'skipped';

/** How experienced a person is: sets the starting level. */
export type Experience = 'new' | 'used' | 'seasoned';

export const NO_FEEL: MoveFeel = {
  lastAt: null,
  level: null,
  dose: null,
  goods: 0,
  strongs: 0,
  liking: 0,
  halfNext: false,
  lockedUntil: null,
};

const DAY_MS = 86_400_000;
/** A move that hurt, or was too strong twice, rests for a week. */
const LOCK_MS = 7 * DAY_MS;
/** Consecutive good answers before a move goes up a level. */
const GOODS_TO_RISE = 3;
/** The highest level that answers lead to; 5 is never proposed, and can be chosen only where it is not a strength. */
const HIGHEST: Level = 4;
/** Share of the newest answer in `liking`. */
const NEWEST_SHARE = 0.4;

const LIKING: Record<Feedback, number> = { good: 1, tooLight: 0, skipped: -0.3, tooStrong: -0.7, hurt: -1 };

/** The move was done at `at`, as planned. */
export function afterDoing(feel: MoveFeel, at: number): MoveFeel {
  return { ...feel, lastAt: at, halfNext: false };
}

/** An answer about how a move felt, at the level and dose it was done with. */
export function afterFeedback(
  { before, ...feel }: MoveFeel,
  moveId: MoveId,
  answer: Feedback,
  { at, level, dose }: { at: number; level: Level; dose: number },
): MoveFeel {
  const { intensity }: Move = MOVES[moveId];
  const liking = feel.liking * (1 - NEWEST_SHARE) + LIKING[answer] * NEWEST_SHARE;
  const lower = asLevel(Math.max(intensity.min, level - 1));
  const { goods: goodsBefore, level: levelBefore, liking: likingBefore } = feel;
  const now = { goods: goodsBefore, level: levelBefore, liking: likingBefore };
  /* The same complaint twice counts as one event. */
  const isSame = feel.strongs > 0 || (feel.lockedUntil !== null && at < feel.lockedUntil);
  const known = before && isSame ? before : now;
  switch (answer) {
    case 'good': {
      const goods = feel.level === level || feel.level === null ? feel.goods + 1 : 1;
      const rises = goods >= GOODS_TO_RISE && level < Math.min(intensity.max, HIGHEST);
      const next = { ...feel, liking, strongs: 0, dose };
      return rises ? { ...next, level: asLevel(level + 1), goods: 0 } : { ...next, level, goods };
    }
    case 'tooLight':
    case 'skipped':
      return { ...feel, liking, strongs: 0 };
    case 'tooStrong': {
      const strongs = feel.strongs + 1;
      const next = { ...feel, liking, goods: 0, level: lower, halfNext: true, before: known };
      return strongs >= 2 ? { ...next, strongs: 0, lockedUntil: at + LOCK_MS } : { ...next, strongs };
    }
    case 'hurt':
      return {
        ...feel,
        liking,
        goods: 0,
        strongs: 0,
        level: lower,
        halfNext: true,
        lockedUntil: at + LOCK_MS,
        before: known,
      };
  }
}

/** The proposed level of a move: what felt right, else its own. A beginner starts lower; never above what is allowed. */
export function levelFor(moveId: MoveId, allowance: Allowance, feel: MoveFeel, experience: Experience): Level {
  const { intensity }: Move = MOVES[moveId];
  const wanted = feel.level ?? Math.min(startLevel(intensity, experience), HIGHEST);
  return asLevel(Math.max(intensity.min, Math.min(wanted, allowance.maxLevel)));
}

/** Pressure and stretch begin at the move's own level for everyone: lighter is never wrong. */
function startLevel({ scale, default: usual }: Move['intensity'], experience: Experience): number {
  if (experience === 'new') return usual - 1;
  return experience === 'seasoned' && (scale === 'effort' || scale === 'guidance') ? usual + 1 : usual;
}

function asLevel(level: number): Level {
  return level <= 1 ? 1 : level >= 5 ? 5 : level <= 2 ? 2 : level <= 3 ? 3 : 4;
}

/** The dose of a move unless something else requires another: what felt right, or half of that after too much. */
export function doseFor(moveId: MoveId, allowance: Allowance, feel: MoveFeel): number {
  const { dose }: Move = MOVES[moveId];
  const wanted = feel.dose ?? dose.default;
  return Math.max(dose.min, Math.min(allowance.maxDose, Math.round(feel.halfNext ? wanted / 2 : wanted)));
}
