import { ANSWER_RULES, CARE, QUIET_MOVES } from './data/care.ts';
import { MOVES } from './data/moves.ts';
import type { AnswerId, AnswerRule, FlagId, Level, Move, MoveId, Side } from './types.ts';

export type Condition = FlagId | AnswerId;

/** Flags that may affect only one foot or leg. */
export type SidedFlag = 'recent-injury-or-surgery' | 'acute-swelling-or-gout';

/** What must be known about a body before it is given moves. */
export interface Body {
  readonly conditions: readonly Condition[];
  /** Conditions that may apply but that the person prefers not to disclose. Moves they would change are treated with care. */
  readonly unsaid?: readonly Condition[];
  /** The side an injury or a swelling affects; absent if both, or not said. */
  readonly sides?: Readonly<Partial<Record<SidedFlag, Side>>>;
}

/** How far a move may go for a body. */
export interface Allowance {
  readonly isAllowed: true;
  readonly maxLevel: Level;
  /** In the move's unit. */
  readonly maxDose: number;
  /** Light hands, short doses, and a look at the skin. */
  readonly isLight: boolean;
  /** Conditions whose lines are spoken and shown with the move. */
  readonly cautions: readonly Condition[];
  /** The only foot that may do it; null for both. */
  readonly onlySide: Side | null;
}

export type Verdict = Allowance | { readonly isAllowed: false; readonly because: Condition };

/** The highest level that light pressure allows, by the move's scale. */
const LIGHT_LEVEL: Partial<Record<Move['intensity']['scale'], Level>> = {
  pressure: 2,
  device: 2,
  stretch: 2,
  effort: 3,
};

/** Level 5 of a strength is not for anyone exercising alone. */
const HIGHEST_LEVEL: Level = 4;

/** The highest level that a move can be set to for a body without complaints. 5 is never proposed. */
export function highestLevel({ scale, max }: Move['intensity']): Level {
  const isStrength = scale !== 'pace' && scale !== 'guidance';
  return isStrength && max > HIGHEST_LEVEL ? HIGHEST_LEVEL : max;
}

const SIDED: readonly Condition[] = ['recent-injury-or-surgery', 'acute-swelling-or-gout'] satisfies SidedFlag[];

/** Adds what the conditions imply: another flag, or the combination of two. */
export function withConsequences(conditions: readonly Condition[]): readonly Condition[] {
  const all = new Set(conditions);
  for (const condition of conditions) {
    const actsAs = ruleOf(condition)?.actsAs;
    if (actsAs) all.add(actsAs);
  }
  if (all.has('diabetes-or-numb-feet') && all.has('open-wound-or-infection')) all.add('numb-with-wound');
  return [...all];
}

/** Whether a move needs no answers: breath and attention, which no flag excludes. */
export function isQuiet(moveId: MoveId): boolean {
  return QUIET_MOVES.some((quiet) => quiet === moveId);
}

/** What a body allows of a move. The strictest of all its flags and answers applies. */
export function verdictOn(moveId: MoveId, body: Body): Verdict {
  const conditions = withConsequences(carefully(moveId, body));
  const move: Move = MOVES[moveId];
  const out = conditions.filter((condition) => excludes(condition, moveId));
  const onlySide = out.length > 0 ? healthySide(move, out, body) : null;
  const because = out[0];
  if (because !== undefined && onlySide === null) return { isAllowed: false, because: strictest(out, because) };

  const isLight = conditions.some((condition) => actionOf(condition, moveId) === 'light');
  const { intensity, dose } = move;
  const caps = conditions.flatMap((condition) => {
    const rule = ruleOf(condition);
    return [rule?.capAll, rule?.capLevel?.[moveId]].filter((cap) => cap !== undefined);
  });
  if (isLight) caps.push(LIGHT_LEVEL[intensity.scale] ?? HIGHEST_LEVEL);
  const highest = highestLevel(intensity);
  return {
    isAllowed: true,
    maxLevel: lowest([highest, ...caps]),
    maxDose: isLight ? dose.default : dose.max,
    isLight,
    cautions: conditions.filter((condition) => asksCaution(condition, moveId)),
    onlySide,
  };
}

/**
 * The conditions to judge a move by. An undisclosed condition asks for care only where it would change something, by itself or
 * with the others. Known conditions never remove that care: a yes allows no more than no answer.
 */
function carefully(moveId: MoveId, { conditions, unsaid = [] }: Body): readonly Condition[] {
  const isAsked = unsaid.some((condition) => mayActOn(condition, moveId, [...conditions, ...unsaid]));
  return isAsked ? [...conditions, 'careful-mode'] : conditions;
}

/** Whether a condition can change what a move allows, by itself or together with one of the others. */
export function mayActOn(condition: Condition, moveId: MoveId, others: readonly Condition[]): boolean {
  const acts = (one: Condition): boolean => actionOf(one, moveId) !== undefined || changes(ruleOf(one), moveId);
  return (
    withConsequences([condition]).some(acts) ||
    /* Two conditions can mean more together than each does alone. */
    others.some((other) => {
      const before = withConsequences([other]);
      return withConsequences([other, condition]).some((one) => !before.includes(one) && acts(one));
    })
  );
}

function changes(rule: AnswerRule | undefined, moveId: MoveId): boolean {
  if (!rule) return false;
  const isNamed = rule.exclude?.includes(moveId) === true || rule.caution?.includes(moveId) === true;
  const isCapped = rule.capAll !== undefined || rule.capLevel?.[moveId] !== undefined;
  return isNamed || isCapped || rule.only?.includes(moveId) === false;
}

const isAnswer = (condition: Condition): condition is AnswerId => Object.hasOwn(ANSWER_RULES, condition);

const ruleOf = (condition: Condition): AnswerRule | undefined =>
  isAnswer(condition) ? ANSWER_RULES[condition] : undefined;

const actionOf = (condition: Condition, moveId: MoveId) => (isAnswer(condition) ? undefined : CARE[moveId][condition]);

function excludes(condition: Condition, moveId: MoveId): boolean {
  const rule = ruleOf(condition);
  if (rule) return rule.exclude?.includes(moveId) === true || rule.only?.includes(moveId) === false;
  return actionOf(condition, moveId) === 'exclude';
}

function asksCaution(condition: Condition, moveId: MoveId): boolean {
  return actionOf(condition, moveId) === 'caution' || ruleOf(condition)?.caution?.includes(moveId) === true;
}

/**
 * The foot that may still do a move when only an injury or a swelling of the other foot excludes it: seated movement, strength
 * and stretch, one foot at a time, no leg across the bad one.
 */
function healthySide(move: Move, out: readonly Condition[], { sides }: Body): Side | null {
  const isGentle = move.family === 'mobility' || move.family === 'strength' || move.family === 'stretch';
  const isOneFooted = move.sides === 'each-side' && move.posture === 'seated' && move.badge !== 'cross-leg';
  if (!isGentle || !isOneFooted) return null;
  const bad = new Set(out.map((condition) => (isSided(condition) ? sides?.[condition] : undefined)));
  const [side] = bad;
  if (bad.size !== 1 || side === undefined) return null;
  return side === 'left' ? 'right' : 'left';
}

const isSided = (condition: Condition): condition is SidedFlag => SIDED.includes(condition);

/** The reason to report: the most restrictive one comes first. */
function strictest(out: readonly Condition[], otherwise: Condition): Condition {
  const order: readonly Condition[] = [
    'clot-now',
    'numb-with-wound',
    'dvt-or-blood-thinners',
    'acute-swelling-or-gout',
    'recent-injury-or-surgery',
    'open-wound-or-infection',
  ];
  return order.find((condition) => out.includes(condition)) ?? otherwise;
}

function lowest(levels: readonly [Level, ...Level[]]): Level {
  return levels.reduce((least, level) => (level < least ? level : least));
}

/** A body about which nothing is known. */
export const NO_BODY: Body = { conditions: [] };
