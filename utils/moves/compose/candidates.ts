import { secondsLeft } from '../caps.ts';
import { verdictOn } from '../care.ts';
import type { Allowance, Condition } from '../care.ts';
import { MOVES } from '../data/moves.ts';
import { PURPOSES } from '../data/purposes.ts';
import { unitSecondsOf } from '../doses.ts';
import { NO_FEEL, doseFor, levelFor } from '../feel.ts';
import type { MoveFeel } from '../feel.ts';
import type { Level, Move, MoveId, Purpose } from '../types.ts';
import type { ComposeRequest, BreakSetting, Thing } from './request.ts';

/** A move that may be chosen. Lengths in seconds, counting both sides. */
export interface Candidate {
  readonly id: MoveId;
  readonly move: Move;
  readonly purpose: Purpose;
  readonly allowance: Allowance;
  readonly feel: MoveFeel;
  readonly level: Level;
  readonly unitSeconds: number;
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** Why a move is not offered. */
export type Refusal =
  | { readonly kind: 'care'; readonly because: Condition }
  | {
      readonly kind:
        | 'banned'
        | 'locked'
        | 'setting'
        | 'shoes'
        | 'thing'
        | 'hands'
        | 'standing'
        | 'rest'
        | 'today'
        | 'size';
    };

const HOUR_MS = 3_600_000;

/** All moves that pass every hard rule, with their limits. */
export function candidatesFor(request: ComposeRequest): Candidate[] {
  return moveIds().flatMap((id) => {
    const candidate = candidateFor(id, request);
    return 'kind' in candidate ? [] : [candidate];
  });
}

export function moveIds(): MoveId[] {
  /* The keys of a constant object are exactly the ids. */
  return Object.keys(MOVES) as MoveId[];
}

/** A move with its limits, or the first rule that excludes it. */
export function candidateFor(id: MoveId, request: ComposeRequest): Candidate | Refusal {
  const move: Move = MOVES[id];
  const purpose = PURPOSES[id];
  const allowance = verdictOn(id, request.body);
  if (!allowance.isAllowed) return { kind: 'care', because: allowance.because };
  const feel = request.feel[id] ?? NO_FEEL;
  if (request.banned.includes(id)) return { kind: 'banned' };
  if (feel.lockedUntil !== null && request.now < feel.lockedUntil) return { kind: 'locked' };
  const misfit = unfitFor(move, request.place);
  if (misfit) return { kind: misfit };
  const isRested = feel.lastAt === null || request.now - feel.lastAt >= purpose.restHours * HOUR_MS;
  if (!isRested) return { kind: 'rest' };

  const unitSeconds = unitSecondsOf(move, allowance.onlySide !== null);
  const footSeconds = move.dose.secondsPerUnit;
  const maxDose = Math.min(allowance.maxDose, Math.floor(secondsLeft(move, request.today) / footSeconds));
  if (maxDose < move.dose.min) return { kind: 'today' };
  const least = move.dose.min * unitSeconds;
  if (least > request.minutes * 60 * (request.minutes === 1 ? 0.8 : 0.6)) return { kind: 'size' };
  return {
    id,
    move,
    purpose,
    allowance,
    feel,
    level: levelFor(id, allowance, feel, request.experience),
    unitSeconds,
    least,
    usual: Math.min(maxDose, doseFor(id, allowance, feel)) * unitSeconds,
    most: (feel.halfNext ? Math.min(maxDose, doseFor(id, allowance, feel)) : maxDose) * unitSeconds,
  };
}

/** The aspect of a place that a move does not fit; null if it fits. */
function unfitFor(move: Move, place: BreakSetting): 'setting' | 'shoes' | 'thing' | 'hands' | 'standing' | null {
  if (place.isSilent && move.discreet !== 'invisible') return 'setting';
  if (place.setting === 'open-office' && move.discreet === 'private') return 'setting';
  if (place.shoes === 'on' && move.shoes !== 'on-ok') return 'shoes';
  if (place.shoes === 'soft' && move.shoes === 'off') return 'shoes';
  if (!place.handsFree && move.hand !== 'none') return 'hands';
  if (!place.mayStand && move.posture === 'standing') return 'standing';
  const needed: Thing[] = [...move.tools.required];
  if (move.hand === 'support') needed.push('support');
  if (move.badge === 'second-chair') needed.push('second-chair');
  return needed.every((thing) => place.things.includes(thing)) ? null : 'thing';
}
