import { NOTHING_TODAY } from '../moves/caps.ts';
import type { DoneToday } from '../moves/caps.ts';
import { NO_BODY, verdictOn } from '../moves/care.ts';
import type { Body } from '../moves/care.ts';
import { moveIds } from '../moves/compose/candidates.ts';
import { NO_FEEL, doseFor, levelFor } from '../moves/feel.ts';
import { verdictNow } from '../moves/lately.ts';
import type { Lately } from '../moves/lately.ts';
import { planOfSteps } from '../moves/plan.ts';
import type { Step } from '../moves/steps.ts';
import type { MoveId } from '../moves/types.ts';
import { LONGEST_PLAN_MINUTES, stepsOfPlan } from './own-plans.ts';
import type { OwnPlan } from './own-plans.ts';
import type { BodyRecord } from './record.ts';
import type { KnownChoice } from './routines-left-out.ts';

/** The facts that plans and moves are checked against. */
export interface ChoiceFacts {
  readonly record: BodyRecord;
  /** The body according to the answers. */
  readonly body: Body;
  /** The body according to the answers and the look at the feet on `day`, YYYY-MM-DD; '' if nothing is known about any day. */
  readonly onDay: { readonly day: string; readonly body: Body; readonly done: DoneToday };
  /** Epoch ms. */
  readonly now: number;
}

type StepsFor = (body: Body, lately: Lately) => readonly Step[];

/** Every plan and every single move, with name, length and anything that holds it back. */
export function ownChoices(plans: readonly OwnPlan[], facts: ChoiceFacts): KnownChoice[] {
  const { favourites } = facts.record;
  return [
    ...moveIds().map((move) => ({
      ...choiceOf(`move:${move}`, '', (body, lately) => stepsOfMove(move, body, lately, facts.record), facts),
      ...(favourites.includes(move) && { isFavourite: true as const }),
    })),
    ...plans.map((plan) =>
      choiceOf(`own:${plan.id}`, plan.name.trim(), (body, lately) => stepsOfPlan(plan, body, lately).steps, facts),
    ),
  ];
}

function choiceOf(
  id: string,
  name: string,
  stepsFor: StepsFor,
  { record, body, onDay, now }: ChoiceFacts,
): KnownChoice {
  const { feel } = record;
  const at = (instant: number): readonly Step[] => stepsFor(body, { feel, today: NOTHING_TODAY, now: instant });
  const ends = [...new Set(Object.values(feel).flatMap((one) => one?.lockedUntil ?? []))].toSorted((a, b) => b - a);
  const restsUntil = ends.find((end) => at(end - 1).length === 0);
  const minutes = minutesOf(at(Math.max(now, restsUntil ?? now)));
  if (at(Infinity).length === 0 || minutes > LONGEST_PLAN_MINUTES) {
    const anybody = minutesOf(stepsFor(NO_BODY, { feel: {}, today: NOTHING_TODAY, now }));
    return { id, name, minutes: Math.min(LONGEST_PLAN_MINUTES, anybody), isOut: true };
  }
  const isOnDay = onDay.day === '' || stepsFor(onDay.body, { feel, today: onDay.done, now: Infinity }).length > 0;
  return {
    id,
    name,
    minutes,
    ...(restsUntil !== undefined && { restsUntil }),
    ...(!isOnDay && { notOn: onDay.day }),
  };
}

function minutesOf(steps: readonly Step[]): number {
  if (steps.length === 0) return 1;
  return Math.max(1, Math.round(planOfSteps({ routineId: '', steps, prep: [], firstSide: 'left' }).minutes));
}

/** A break of one move, as it would start. */
function stepsOfMove(move: MoveId, body: Body, lately: Lately, { experience }: BodyRecord): Step[] {
  const verdict = verdictNow(move, body, lately);
  if (!verdict.isAllowed) return [];
  const feel = lately.feel[move] ?? NO_FEEL;
  return [
    {
      move,
      dose: doseFor(move, verdict, feel),
      level: levelFor(move, verdict, feel, experience),
      ...(verdict.onlySide ? { side: verdict.onlySide } : {}),
      cautions: verdict.cautions,
      isLight: verdict.isLight,
    },
  ];
}

/** Whole minutes of a break with one move, as it would start for this body; as for anybody if the body may not do the move. */
export function minutesOfMove(move: MoveId, body: Body, record: BodyRecord): number {
  const lately: Lately = { feel: record.feel, today: NOTHING_TODAY, now: Infinity };
  return minutesOf(stepsOfMove(move, verdictOn(move, body).isAllowed ? body : NO_BODY, lately, record));
}
