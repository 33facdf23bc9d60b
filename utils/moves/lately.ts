import { secondsLeft } from './caps.ts';
import type { DoneToday } from './caps.ts';
import { verdictOn } from './care.ts';
import type { Allowance, Body, Condition } from './care.ts';
import { MOVES } from './data/moves.ts';
import { NO_FEEL, doseFor } from './feel.ts';
import type { MoveFeel } from './feel.ts';
import type { Move, MoveId } from './types.ts';

/** What the last few days mean for the moves. */
export interface Lately {
  readonly feel: Readonly<Partial<Record<MoveId, MoveFeel>>>;
  readonly today: DoneToday;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Why a move or a routine is left out: a health answer, enough of its kind for one day, its week of rest after it was too much,
 * or a halved dose after too much that cannot fill the minutes.
 */
export type WhyOut = Condition | 'enough-today' | 'resting' | 'half-dose';

export type VerdictNow =
  | Allowance
  /** `until`: the end of its rest, epoch ms; absent if it does not rest. */
  | { readonly isAllowed: false; readonly because: WhyOut; readonly until?: number };

/** A move that is left out, and why. */
export interface LeftOut {
  readonly move: MoveId;
  readonly because: WhyOut;
  /** The end of its rest, epoch ms. */
  readonly until?: number;
}

/** Describes a move that a verdict leaves out. */
export const leftOutBy = (move: MoveId, { because, until }: Omit<LeftOut, 'move'>): LeftOut => ({
  move,
  because,
  ...(until === undefined ? {} : { until }),
});

/** What a body may do of a move after everything it has done lately. */
export function verdictNow(id: MoveId, body: Body, { feel, today, now }: Lately): VerdictNow {
  const verdict = verdictOn(id, body);
  if (!verdict.isAllowed) return verdict;
  const move: Move = MOVES[id];
  const { lockedUntil } = feel[id] ?? NO_FEEL;
  if (lockedUntil !== null && now < lockedUntil) {
    return { isAllowed: false, because: 'resting', until: lockedUntil };
  }
  const left = Math.floor(secondsLeft(move, today) / move.dose.secondsPerUnit);
  if (left < move.dose.min) return { isAllowed: false, because: 'enough-today' };
  return { ...verdict, maxDose: Math.min(verdict.maxDose, left) };
}

/** The most of a move requested with a dose: half of that dose after too much. */
export function mostOf(id: MoveId, dose: number, allowance: Allowance, { feel }: Lately): number {
  const known = feel[id] ?? NO_FEEL;
  return known.halfNext ? doseFor(id, allowance, { ...known, dose }) : allowance.maxDose;
}
