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
  /** Seconds over which its words are spread, where its length was changed while it ran. */
  readonly wordSeconds?: number;
  /** When it was made shorter, ms from its start: what is said of its end comes after that. */
  readonly shortenedAt?: number;
  /** In `unit`, for this side alone. */
  readonly dose: number;
  readonly unit: DoseUnit;
  readonly level: Level;
  /** What the level is a level of. */
  readonly scale: Move['intensity']['scale'];
  /** Whose lines are spoken and shown with it. */
  readonly cautions: readonly Condition[];
  /** Light hands; the skin is looked at before and after. */
  readonly isLight: boolean;
  /** Where its breath began anew, because it got another pace; ms from its start. Absent: with the move. */
  readonly breathFrom?: number;
}

export interface ChangeSegment {
  readonly kind: 'change';
  readonly change: Change;
  readonly seconds: number;
  /** Index, in `segments`, of the move that follows. */
  readonly next: number;
}

export type Segment = ReadySegment | MoveSegment | ChangeSegment;

/** A break from the first second to the last, in order. It holds all that is needed to guide through it. */
export interface BreakPlan {
  /** Of the routine, or of what it was made from. */
  readonly routineId: string;
  /** The name the person has given it; absent where the routine has one. */
  readonly name?: string;
  /** Minutes that moves and changes last together; the ready segment comes on top. */
  readonly minutes: number;
  readonly prep: readonly PrepId[];
  readonly segments: readonly Segment[];
  /** What was chosen and changed, and why; absent where the plan is as written. */
  readonly said?: PlanSaid;
}

declare const forOneBody: unique symbol;

/**
 * A plan that went through one person's answers, and the only kind that a break is shown by. `prepareBreak` makes it, from the
 * record of a body; what is changed in it stays one, and so does what was saved of it.
 */
export type PersonalPlan = BreakPlan & { readonly [forOneBody]: true };

/** What a plan has to say of itself before it begins. */
export interface PlanSaid {
  readonly exchanges: readonly Exchange[];
  /** Moves there is less of than was asked for, because one break or one day has its limit. */
  readonly less?: readonly MoveId[];
  readonly reasons: readonly { readonly move: MoveId; readonly reasons: readonly Reason[] }[];
  /** Goals that nothing serves; `because` is null where place, things or rest are in the way. */
  readonly unserved: readonly { readonly goal: Goal; readonly because: Condition | null }[];
}

/** What is said of a routine or plan with changes; nothing where there are none. */
export function saidOf(exchanges: readonly Exchange[], less: readonly MoveId[] = []): { said?: PlanSaid } {
  return exchanges.length + less.length > 0 ? { said: { exchanges, less, reasons: [], unserved: [] } } : {};
}

export interface PlanOptions extends Lately {
  /** Whole minutes; see `CATALOGUE` for what each routine can be. */
  readonly minutes: number;
  readonly firstSide: Side;
  readonly body: Body;
  readonly experience: Experience;
}

export type PlannedRoutine =
  | { readonly plan: BreakPlan; readonly exchanges: readonly Exchange[] }
  /** Not offered to this body now, with the moves that keep it away; null where it cannot be so long. */
  | { readonly plan: null; readonly because: WhyOut | null; readonly out: readonly LeftOut[] };

/** Nobody's answers: a body that nothing is known of, for whoever only wants to know a routine. */
export const ANYBODY: Pick<PlanOptions, 'body' | 'experience' | keyof Lately> = {
  body: { conditions: [] },
  experience: 'used',
  feel: {},
  today: NOTHING_TODAY,
  now: 0,
};

/** The plan of a routine at a length, for a body. */
export function planRoutine(routineId: RoutineId, options: PlanOptions): PlannedRoutine {
  const routine: Routine = ROUTINES[routineId];
  const adapted = adaptRoutine(routine, options);
  if (adapted.isHidden) return { plan: null, because: adapted.because, out: adapted.out };
  const { steps, exchanges } = adapted;
  const prep = prepFor(steps, options.body, routine.prep);
  const said = saidOf(exchanges);
  return { plan: planOfSteps({ routineId, steps, prep, firstSide: options.firstSide, ...said }), exchanges };
}

/** Whether a routine can last exactly so many whole minutes. */
export function canLast(routineId: RoutineId, minutes: number): boolean {
  return planRoutine(routineId, { ...ANYBODY, minutes, firstSide: 'left' }).plan !== null;
}

export interface StepsToPlan {
  readonly routineId: string;
  readonly name?: string;
  readonly steps: readonly Step[];
  readonly prep: readonly PrepId[];
  readonly firstSide: Side;
  /** Seconds that changes last longer than usual, together. */
  readonly spareSeconds?: number;
  readonly said?: PlanSaid;
}

/** Lays steps out in time, with the changes between them. */
export function planOfSteps({ steps, firstSide, spareSeconds = 0, ...about }: StepsToPlan): BreakPlan {
  const slots = sequence(steps, firstSide);
  const changes = slots.filter((slot) => slot.kind === 'change').length;
  let spare = spareSeconds;
  let left = changes;
  const rest = slots.map((slot, index): Segment => {
    if (slot.kind === 'change') {
      /* What is over goes to the last ones. */
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
