import type { MoveId } from './types.ts';

/** A stretch of a breath. `more` is a second, short breath in on top of the first. */
export interface BreathPart {
  readonly kind: 'in' | 'more' | 'out' | 'rest';
  readonly seconds: number;
}

const FOUR_SIX: readonly BreathPart[] = [
  { kind: 'in', seconds: 4 },
  { kind: 'out', seconds: 6 },
];

/** Moves that go with the breath, and at what pace; one breath is as long as a repetition of the move. */
export const BREATHS: Readonly<Partial<Record<MoveId, readonly BreathPart[]>>> = {
  'slow-breath-feet': FOUR_SIX,
  'solar-plexus-hold': FOUR_SIX,
  'taichong-press': FOUR_SIX,
  'breath-paced-pumps': [
    { kind: 'in', seconds: 4 },
    { kind: 'out', seconds: 4 },
  ],
  'cyclic-sigh': [
    { kind: 'in', seconds: 2 },
    { kind: 'more', seconds: 1 },
    { kind: 'out', seconds: 6 },
    { kind: 'rest', seconds: 1 },
  ],
};

/** Where a breath stands. */
export interface BreathAt {
  readonly kind: BreathPart['kind'];
  /** Of this part, 0 to 1. */
  readonly share: number;
  /** Whole seconds of this part that are left, counting the one that runs. */
  readonly secondsLeft: number;
  /** How full the lungs are, 0 to 1. */
  readonly full: number;
}

/** The breath at `ms` into a move. Throws a `RangeError` for a pace without parts. */
export function breathAt(parts: readonly BreathPart[], ms: number): BreathAt {
  const whole = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const inSeconds = parts.reduce((sum, { kind, seconds }) => sum + (kind === 'in' || kind === 'more' ? seconds : 0), 0);
  let left = (ms / 1000) % whole;
  let filled = 0;
  for (const { kind, seconds } of parts) {
    const isIn = kind === 'in' || kind === 'more';
    if (left < seconds) {
      const share = left / seconds;
      const full = isIn ? (filled + left) / inSeconds : kind === 'out' ? 1 - share : 0;
      return { kind, share, secondsLeft: Math.ceil(seconds - left), full };
    }
    left -= seconds;
    if (isIn) filled += seconds;
  }
  throw new RangeError('a breath needs parts');
}
