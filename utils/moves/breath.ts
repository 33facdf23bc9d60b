import type { MoveSegment } from './plan.ts';
import type { Level, MoveId } from './types.ts';

/** A phase of a breath. `more` is a second, short breath in on top of the first. */
export interface BreathPart {
  readonly kind: 'in' | 'more' | 'out' | 'rest';
  readonly seconds: number;
}

const inOut = (inSeconds: number, outSeconds: number): readonly BreathPart[] => [
  { kind: 'in', seconds: inSeconds },
  { kind: 'out', seconds: outSeconds },
];

const FOUR_SIX = inOut(4, 6);

/** The paces to choose from by level. At level 1 people breathe at their own pace. */
const PACES: Readonly<Partial<Record<Level, readonly BreathPart[]>>> = {
  2: inOut(3, 4),
  3: FOUR_SIX,
  4: inOut(5, 7),
  5: inOut(6, 8),
};

/** Moves that keep their pace at every level. */
const BREATHS: Readonly<Partial<Record<MoveId, readonly BreathPart[]>>> = {
  'solar-plexus-hold': FOUR_SIX,
  'taichong-press': FOUR_SIX,
  'breath-paced-pumps': inOut(4, 4),
  'cyclic-sigh': [
    { kind: 'in', seconds: 2 },
    { kind: 'more', seconds: 1 },
    { kind: 'out', seconds: 6 },
    { kind: 'rest', seconds: 1 },
  ],
};

/** Whether a level changes anything about a move. The sigh has one pace, so its level could only name a wrong one. */
export function hasLevels(moveId: MoveId): boolean {
  return moveId !== 'cyclic-sigh';
}

/** The breath that a move guides at a level; null if it guides none. */
export function breathOf(moveId: MoveId, level: Level): readonly BreathPart[] | null {
  return (moveId === 'slow-breath-feet' ? PACES[level] : BREATHS[moveId]) ?? null;
}

/** How long one breath takes, in milliseconds. */
export const wholeMs = (parts: readonly BreathPart[]): number =>
  parts.reduce((sum, { seconds }) => sum + seconds * 1000, 0);

/** Whole breaths laid out over a step, one after another, in milliseconds from its start. */
export interface Breaths {
  readonly parts: readonly BreathPart[];
  /** Start of the first breath and end of the last: outside these there is no guidance. */
  readonly from: number;
  readonly to: number;
}

/** The breaths of a step; null if it guides none, or not even one fits. */
export function breathsOf({
  moveId,
  level,
  seconds,
  breathFrom = 0,
}: Pick<MoveSegment, 'moveId' | 'level' | 'seconds' | 'breathFrom'>): Breaths | null {
  const parts = breathOf(moveId, level);
  if (!parts) return null;
  const whole = wholeMs(parts);
  const from = breathFrom % whole;
  const count = Math.floor((seconds * 1000 - from) / whole);
  return count > 0 ? { parts, from, to: from + count * whole } : null;
}

/** The current position within a breath. */
export interface BreathAt {
  readonly kind: BreathPart['kind'];
  /** Whole seconds left in this part, including the current one. */
  readonly secondsLeft: number;
}

/**
 * The breath at `ms` into a step; null if there is no guidance at that time. Throws a `RangeError` for a pace without parts.
 */
export function breathAt({ parts, from, to }: Breaths, ms: number): BreathAt | null {
  if (ms < from || ms >= to) return null;
  let left = ((ms - from) % wholeMs(parts)) / 1000;
  for (const { kind, seconds } of parts) {
    if (left < seconds) return { kind, secondsLeft: Math.ceil(seconds - left) };
    left -= seconds;
  }
  throw new RangeError('a breath needs parts');
}
