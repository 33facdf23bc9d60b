import {
  LONGEST_PLAN_MINUTES,
  doseLimits,
  levelLimits,
  newItem,
  stepOfItem,
  stepsOfPlan,
} from '../../utils/body/own-plans.ts';
import type { OwnItem, OwnPlan } from '../../utils/body/own-plans.ts';
import { countdown, lengthInWords } from '../../utils/i18n/format.ts';
import { lookUp, plural, t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import { hasLevels } from '../../utils/moves/breath.ts';
import type { Body } from '../../utils/moves/care.ts';
import { NO_BODY } from '../../utils/moves/care.ts';
import { moveIds } from '../../utils/moves/compose/candidates.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import type { Lately } from '../../utils/moves/lately.ts';
import { planOfSteps } from '../../utils/moves/plan.ts';
import type { Level, MoveId } from '../../utils/moves/types.ts';
import { MINUTE_MS } from '../../utils/time/units.ts';
import { moveName, moveNames } from '../../utils/words/names.ts';
import { leftOut } from '../../utils/words/reasons.ts';
import { plain } from './plans-changes.ts';

export interface PlanView {
  name: string;
  /** "6 moves, about 7 minutes" */
  summary: string;
  /** "Ball roll, Heel raises and 2 more"; '' if the plan is empty. */
  moves: string;
  /** How many of its moves are left out; '' if none. */
  leftOut: string;
  /** For the picture; null if the plan is empty. */
  firstMove: MoveId | null;
  /** Length of the break, including changes. */
  seconds: number;
  clock: string;
  /** The same for screen readers, including the number of moves. */
  inWords: string;
  /** Why it cannot be started; '' if it can. */
  cannotStart: string;
}

/** A plan as a body would do it now; null: nothing is known about the body. */
export function planView(plan: OwnPlan, body: Body | null, lately?: Lately): PlanView {
  const { steps, exchanges } = stepsOfPlan(plan, body ?? NO_BODY, lately);
  const { minutes } = planOfSteps({ routineId: `own:${plan.id}`, steps, prep: [], firstSide: 'left' });
  const seconds = Math.round(minutes * 60);
  const moves = plural('ready_moves', plan.items.length);
  return {
    name: planName(plan),
    summary: plan.items.length === 0 ? t('plans_empty') : t('plans_summary', moves, about(seconds)),
    moves: moveNames(plan.items.map(({ move }) => move)),
    leftOut: exchanges.length === 0 ? '' : plural('plans_left_out', exchanges.length),
    firstMove: plan.items[0]?.move ?? null,
    seconds,
    clock: countdown(seconds * 1000),
    inWords: t('plans_total_words', lengthInWords(seconds * 1000), moves),
    cannotStart: whyNotNow(plan, steps.length, seconds),
  };
}

export function planName({ name }: Pick<OwnPlan, 'name'>): string {
  return name.trim() || t('plans_unnamed');
}

const about = (seconds: number): string =>
  lengthInWords(seconds < 60 ? seconds * 1000 : Math.round(seconds / 60) * MINUTE_MS);

function whyNotNow({ items }: OwnPlan, steps: number, seconds: number): string {
  if (items.length === 0) return t('plans_add_first');
  if (steps === 0) return t('plans_all_out');
  return seconds > LONGEST_PLAN_MINUTES * 60 ? t('plans_too_long') : '';
}

export interface LineView {
  name: string;
  /** "3 times", "3 breaths", "3 seconds", depending on the dose's unit. */
  dose: (amount: number) => string;
  doseName: string;
  doseRange: { min: number; max: number };
  /** Empty if a level would change nothing. */
  levels: readonly { value: Level; label: string }[];
  /** Done on each side, so one side can be left out. */
  isSided: boolean;
  isOut: boolean;
  /** What health answers leave out or change; '' if nothing. */
  care: string;
}

export function lineView(item: OwnItem, body: Body | null, lately?: Lately): LineView {
  const { move, sides } = item;
  const isSided = MOVES[move].sides === 'each-side';
  const { step, because } = stepOfItem(item, body ?? NO_BODY, lately);
  return {
    name: moveName(move),
    dose: (amount) => doseInWords(move, amount),
    doseName: t(isSided && sides === 'both' ? 'plans_dose_side' : 'plans_dose'),
    doseRange: doseLimits(move),
    levels: levelsOf(move).map((value) => ({ value, label: levelName(move, value) })),
    isSided,
    isOut: step === null,
    care: step === null ? leftOut(because) : changeText(item, step),
  };
}

const doseInWords = (move: MoveId, dose: number): string => plural(`plans_unit_${MOVES[move].dose.unit}`, dose);

const levelName = (move: MoveId, level: Level): string => lookUp(`level_${MOVES[move].intensity.scale}_${level}`);

function levelsOf(move: MoveId): Level[] {
  const { min, max } = levelLimits(move);
  if (!hasLevels(move) || min === max) return [];
  const levels: readonly Level[] = [1, 2, 3, 4, 5];
  return levels.filter((level) => level >= min && level <= max);
}

function changeText(item: OwnItem, step: NonNullable<ReturnType<typeof stepOfItem>['step']>): string {
  const { move, dose, level, side } = step;
  const said: string[] = [];
  if (dose < item.dose || level < item.level) {
    const amount = doseInWords(move, dose);
    if (hasLevels(move)) said.push(t('plans_lighter', amount, levelName(move, level)));
    else if (dose < item.dose) said.push(t('plans_shorter', amount));
  }
  if (side && item.sides === 'both') said.push(t(`plans_only_${side}`));
  return joinSentences(...said);
}

export interface FoundMove {
  id: MoveId;
  name: string;
  kind: string;
  /** Why health answers leave it out; '' if they do not. */
  out: string;
}

/** The moves whose name or kind contains all words of a query, in their usual order. */
export function movesFor(query: string, body: Body | null): FoundMove[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return moveIds().flatMap((id): FoundMove[] => {
    const [name, kind] = [moveName(id), lookUp(`family_${MOVES[id].family}`)];
    const text = plain(`${name} ${kind}`);
    if (!words.every((word) => text.includes(word))) return [];
    const { because } = stepOfItem(newItem(id), body ?? NO_BODY);
    return [{ id, name, kind, out: because === null ? '' : leftOut(because) }];
  });
}
