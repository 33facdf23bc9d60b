import { adaptRoutine } from './adapt.ts';
import type { Exchange } from './adapt.ts';
import { NOTHING_TODAY } from './caps.ts';
import type { Body, Condition } from './care.ts';
import type { Reason } from './compose/compose.ts';
import { MOVES } from './data/moves.ts';
import { ROUTINES } from './data/routines.ts';
import type { Experience } from './feel.ts';
import type { Lately, LeftOut, WhyOut } from './lately.ts';
import { prepFor } from './prep.ts';
import type { PrepId } from './prep.ts';
import { sequence } from './sequence.ts';
import type { Change } from './sequence.ts';
import type { Step } from './steps.ts';
import type { DoseUnit, Goal, Level, Move, MoveId, Routine, RoutineId, Side } from './types.ts';

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
  /** Seconds over which its words are spread, if its length was changed while it ran. */
  readonly wordSeconds?: number;
  /** When it was shortened, ms from its start: the closing words come after that. */
  readonly shortenedAt?: number;
  /** In `unit`, for this side only. */
  readonly dose: number;
  readonly unit: DoseUnit;
  readonly level: Level;
  /** The scale that the level belongs to. */
  readonly scale: Move['intensity']['scale'];
  /** Conditions whose lines are spoken and shown with it. */
  readonly cautions: readonly Condition[];
  /** Light hands; the skin is looked at before and after. */
  readonly isLight: boolean;
  /** Where its breath restarted because the pace changed, ms from its start. Absent: with the move. */
  readonly breathFrom?: number;
}

export interface ChangeSegment {
  readonly kind: 'change';
  readonly change: Change;
  readonly seconds: number;
  /** Index in `segments` of the move that follows. */
  readonly next: number;
}

export type Segment = ReadySegment | MoveSegment | ChangeSegment;

/** A break from the first second to the last, in order. It contains everything needed to guide through it. */
export interface BreakPlan {
  /** Id of the routine, or of what the plan was made from. */
  readonly routineId: string;
  /** The name the person gave it; absent if the routine has one. */
  readonly name?: string;
  /** Minutes that moves and changes last together; the ready segment is extra. */
  readonly minutes: number;
  readonly prep: readonly PrepId[];
  readonly segments: readonly Segment[];
  /** What was chosen and changed, and why; absent if the plan is as written. */
  readonly said?: PlanSaid;
}

declare const forOneBody: unique symbol;

/**
 * A plan that was checked against one person's answers, and the only kind that a break is shown from. `prepareBreak` makes it
 * from a body record. A changed or saved and restored personal plan stays personal.
 */
export type PersonalPlan = BreakPlan & { readonly [forOneBody]: true };

/** What a plan tells about itself before it begins. */
export interface PlanSaid {
  readonly exchanges: readonly Exchange[];
  /** Moves with less than the requested dose, because a break or a day has its limit. */
  readonly less?: readonly MoveId[];
  readonly reasons: readonly { readonly move: MoveId; readonly reasons: readonly Reason[] }[];
  /** Goals that nothing serves; `because` is null if place, things or rest prevent it. */
  readonly unserved: readonly { readonly goal: Goal; readonly because: Condition | null }[];
}

/** What to tell about a routine or plan with changes; nothing if there are none. */
export function saidOf(exchanges: readonly Exchange[], less: readonly MoveId[] = []): { said?: PlanSaid } {
  return exchanges.length + less.length > 0 ? { said: { exchanges, less, reasons: [], unserved: [] } } : {};
}

export interface PlanOptions extends Lately {
  /** Whole minutes; see `CATALOGUE` for the possible lengths of each routine. */
  readonly minutes: number;
  readonly firstSide: Side;
  readonly body: Body;
  readonly experience: Experience;
}

export type PlannedRoutine =
  | { readonly plan: BreakPlan; readonly exchanges: readonly Exchange[] }
  /** Not offered to this body now, with the moves that prevent it; null if it cannot last this long. */
  | { readonly plan: null; readonly because: WhyOut | null; readonly out: readonly LeftOut[] };

/** Nobody's answers: a body about which nothing is known, for looking at a routine only. */
export const ANYBODY: Pick<PlanOptions, 'body' | 'experience' | keyof Lately> = {
  body: { conditions: [] },
  experience: 'used',
  feel: {},
  today: NOTHING_TODAY,
  now: 0,
};

/** The plan of a routine with a given length, for a body. */
export function planRoutine(routineId: RoutineId, options: PlanOptions): PlannedRoutine {
  const routine: Routine = ROUTINES[routineId];
  const adapted = adaptRoutine(routine, options);
  if (adapted.isHidden) return { plan: null, because: adapted.because, out: adapted.out };
  const { steps, exchanges } = adapted;
  const prep = prepFor(steps, options.body, routine.prep);
  const said = saidOf(exchanges);
  return { plan: planOfSteps({ routineId, steps, prep, firstSide: options.firstSide, ...said }), exchanges };
}

/** Whether a routine can last exactly this many whole minutes. */
export function canLast(routineId: RoutineId, minutes: number): boolean {
  return planRoutine(routineId, { ...ANYBODY, minutes, firstSide: 'left' }).plan !== null;
}

export interface StepsToPlan {
  readonly routineId: string;
  readonly name?: string;
  readonly steps: readonly Step[];
  readonly prep: readonly PrepId[];
  readonly firstSide: Side;
  /** Total seconds by which changes last longer than usual. */
  readonly spareSeconds?: number;
  readonly said?: PlanSaid;
}

/** Lays out steps in time, with the changes between them. */
export function planOfSteps({ steps, firstSide, spareSeconds = 0, ...about }: StepsToPlan): BreakPlan {
  const slots = sequence(steps, firstSide);
  const changes = slots.filter((slot) => slot.kind === 'change').length;
  let spare = spareSeconds;
  let left = changes;
  const rest = slots.map((slot, index): Segment => {
    if (slot.kind === 'change') {
      /* The remainder goes to the last changes. */
      const more = Math.floor(spare / left);
      spare -= more;
      left -= 1;
      // The ready segment shifts every index by one, and a move always follows its change directly.
      return { ...slot, seconds: slot.seconds + more, next: index + 2 };
    }
    const step = steps[slot.item];
    if (!step) throw new RangeError(`no step ${slot.item}`);
    const move: Move = MOVES[step.move];
    return {
      kind: 'move',
      moveId: step.move,
      side: slot.side,
      seconds: step.dose * move.dose.secondsPerUnit,
      dose: step.dose,
      unit: move.dose.unit,
      level: step.level,
      scale: move.intensity.scale,
      cautions: step.cautions,
      isLight: step.isLight,
    };
  });
  const seconds = rest.reduce((sum, segment) => sum + segment.seconds, 0);
  return { ...about, minutes: seconds / 60, segments: [{ kind: 'ready', seconds: READY_SECONDS }, ...rest] };
}
