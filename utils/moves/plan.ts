import { MOVES } from './data/moves.ts';
import { ROUTINES } from './data/routines.ts';
import { fitDoses } from './doses.ts';
import { sequence } from './sequence.ts';
import type { Change, Slot } from './sequence.ts';
import type { DoseUnit, Level, Move, MoveId, Routine, RoutineId, Side } from './types.ts';

/** Seconds to read the preparation list and sit down; not counted in a routine's minutes. */
export const READY_SECONDS = 15;

interface ReadySegment {
  readonly kind: 'ready';
  readonly seconds: number;
}

export interface MoveSegment {
  readonly kind: 'move';
  readonly moveId: MoveId;
  readonly side: Side | 'both';
  readonly seconds: number;
  /** In `unit`, for this side alone. */
  readonly dose: number;
  readonly unit: DoseUnit;
  readonly level: Level;
}

export interface ChangeSegment {
  readonly kind: 'change';
  readonly change: Change;
  readonly seconds: number;
  /** Index, in `segments`, of the move that follows. */
  readonly next: number;
}

export type Segment = ReadySegment | MoveSegment | ChangeSegment;

/** A break from the first second to the last, in order. */
export interface BreakPlan {
  readonly routineId: RoutineId;
  /** Whole minutes; the moves and changes last exactly this long, the ready segment comes on top. */
  readonly minutes: number;
  readonly segments: readonly Segment[];
}

export interface PlanOptions {
  /** Whole minutes; see `CATALOGUE` for what each routine can be. */
  readonly minutes: number;
  readonly firstSide: Side;
}

/** The plan of a routine at a length. Throws a `RangeError` where the routine cannot last exactly that long. */
export function planRoutine(routineId: RoutineId, { minutes, firstSide }: PlanOptions): BreakPlan {
  const routine: Routine = ROUTINES[routineId];
  const slots = sequence(routine.items, firstSide);
  const doses = dosesFor(routine, slots, minutes);
  if (!doses) throw new RangeError(`${routineId} cannot last ${minutes} minutes`);
  const ready: Segment = { kind: 'ready', seconds: READY_SECONDS };
  const rest = slots.map((slot, index): Segment => {
    // The ready segment shifts every index by one, and a move always follows its change directly.
    if (slot.kind === 'change') return { ...slot, next: index + 2 };
    const item = routine.items[slot.item];
    const dose = doses[slot.item];
    if (!item || dose === undefined) throw new RangeError(`no item ${slot.item}`);
    const move: Move = MOVES[item.move];
    return {
      kind: 'move',
      moveId: item.move,
      side: slot.side,
      seconds: dose * move.dose.secondsPerUnit,
      dose,
      unit: move.dose.unit,
      level: move.intensity.default,
    };
  });
  return { routineId, minutes, segments: [ready, ...rest] };
}

/** Whether the routine can last exactly so many whole minutes. */
export function canLast(routineId: RoutineId, minutes: number): boolean {
  const routine: Routine = ROUTINES[routineId];
  return dosesFor(routine, sequence(routine.items, 'left'), minutes) !== null;
}

function dosesFor(routine: Routine, slots: readonly Slot[], minutes: number): readonly number[] | null {
  if (minutes === routine.minutes) return routine.items.map((item) => item.dose);
  if (routine.lengthIsInName || !Number.isInteger(minutes)) return null;
  const changeSeconds = slots.reduce((sum, slot) => sum + (slot.kind === 'change' ? slot.seconds : 0), 0);
  return fitDoses(routine.items, minutes * 60 - changeSeconds, routine.fitMove);
}
