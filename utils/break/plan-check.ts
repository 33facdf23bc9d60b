import { MOVES } from '../moves/data/moves.ts';
import type { BreakPlan, Segment } from '../moves/plan.ts';
import type { Change } from '../moves/sequence.ts';
import type { Level, Move } from '../moves/types.ts';

const SIDES = new Set<unknown>(['left', 'right', 'both']);
const LEVELS = new Set<unknown>([1, 2, 3, 4, 5] satisfies readonly Level[]);
const CHANGES = new Set<unknown>(['side', 'move', 'tool', 'posture'] satisfies readonly Change[]);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isSpan = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && value >= 0 && value < Infinity);

/**
 * Whether a saved plan can be shown and heard from its first second to its last. A plan that a newer version wrote, or that was
 * damaged, may name moves, levels or places that do not exist. `readSavedPlan` has already checked its lengths; checks that
 * need the moves themselves are made here, where the moves are loaded.
 */
export function canBeShown({ prep, segments, minutes }: BreakPlan): boolean {
  const [first, ...rest] = segments;
  return (
    first?.kind === 'ready' &&
    rest.length > 0 &&
    rest.every((part, index) => isWhole(part, rest[index + 1])) &&
    rest.every((part, index) => part.kind !== 'change' || part.next === index + 2) &&
    isTexts(prep) &&
    isSpan(minutes)
  );
}

/** The segment was read from storage, so it may not match its type. */
function isWhole(part: Segment, next: Segment | undefined): boolean {
  if (part.kind === 'change') return CHANGES.has(part.change) && next?.kind === 'move';
  if (part.kind !== 'move' || !Object.hasOwn(MOVES, part.moveId)) return false;
  const move: Move = MOVES[part.moveId];
  return (
    part.seconds > 0 &&
    SIDES.has(part.side) &&
    LEVELS.has(part.level) &&
    part.scale === move.intensity.scale &&
    part.unit === move.dose.unit &&
    typeof part.dose === 'number' &&
    isTexts(part.cautions) &&
    typeof part.isLight === 'boolean' &&
    isSpan(part.wordSeconds) &&
    isSpan(part.shortenedAt) &&
    isSpan(part.breathFrom)
  );
}
