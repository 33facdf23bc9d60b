import { mayActOn, isQuiet, verdictOn } from '../moves/care.ts';
import type { Body, Condition } from '../moves/care.ts';
import { needsLook } from '../moves/prep.ts';
import type { MoveId } from '../moves/types.ts';
import { ONE_BY_ONE } from './answering.ts';
import { QUESTIONS, bodyOf, conditionIf, whyOpen } from './answers.ts';
import type { Answers, Question, QuestionId } from './answers.ts';
import type { BodyRecord } from './record.ts';

/** Everything a break may consist of, whatever the answers are. */
export interface Reach {
  /** Its moves, each with the substitutes that may replace it when an answer excludes it. */
  readonly moves: readonly { readonly id: MoveId; readonly substitutes: readonly MoveId[] }[];
  /** The break is refused without these, or with more than `mostOut` of its moves left out. */
  readonly core: readonly MoveId[];
  readonly mostOut: number;
  /** The break is for feet that count as numb unless there is a clear no. */
  readonly isForNumbFeet: boolean;
  /** Its preparation list includes a look at the feet, which differs for numb feet. */
  readonly hasLook: boolean;
}

/**
 * The open questions to ask next because their answers could change a break, at `now` (epoch ms) on `day` (YYYY-MM-DD). Empty
 * if no open question could. A question that stops every physical move is asked alone. More questions may follow once these are
 * answered.
 */
export function openQuestions(
  reach: Reach,
  { answers, check }: Pick<BodyRecord, 'answers' | 'check'>,
  now: number,
  day: string,
): QuestionId[] {
  const open = QUESTIONS.filter(({ id, sets }) => sets !== null && whyOpen(id, answers, now) !== null);
  const settled = withoutOpen(answers, open);
  const possible = open.flatMap((question) => {
    const would = conditionIf(question, settled);
    return would ? [{ id: question.id, would }] : [];
  });
  const body = bodyOf(settled, check, day);
  if (isRefused(reach, body)) return [];
  const known = [...body.conditions, ...(body.unsaid ?? [])];
  const moves = movesIn(
    reach,
    body,
    possible.map(({ would }) => would),
  );

  const isPhysical = moves.some((move) => !isQuiet(move));
  const alone = possible.filter(
    ({ id, would }) =>
      moves.some((move) => mayActOn(would, move, known)) ||
      (reach.isForNumbFeet && id === 'numb' && isPhysical) ||
      (changesLook(id) && isPhysical && (reach.hasLook || needsLook(moves, body))),
  );
  const first = ONE_BY_ONE.find((id) => alone.some((one) => one.id === id));
  if (first) return [first];
  if (alone.length > 0) return alone.map(({ id }) => id);
  const all = [...known, ...possible.map(({ would }) => would)];
  return possible.filter(({ would }) => moves.some((move) => mayActOn(would, move, all))).map(({ id }) => id);
}

/** Feet with little feeling are looked at differently. */
const changesLook = (id: QuestionId): boolean => id === 'numb' || id === 'arteries';

/** The answers that still apply. While the clot question is open, assume "no", so that blood thinners count as harmless. */
function withoutOpen({ given, at, sides }: Answers, open: readonly Question[]): Answers {
  const isOpen = (id: string): boolean => open.some((question) => question.id === id);
  const kept = Object.fromEntries(Object.entries(given).filter(([id]) => !isOpen(id)));
  return { given: isOpen('clot') ? { ...kept, clot: 'no' } : kept, at, sides };
}

/** Whether the break is already refused, whatever else is answered. */
function isRefused({ moves, core, mostOut }: Reach, body: Body): boolean {
  const out = moves.filter(({ id }) => !verdictOn(id, body).isAllowed);
  return out.length > mostOut || out.some(({ id }) => core.includes(id));
}

/** The moves a break could end up with: its own, plus substitutes for any that are or could be excluded. */
function movesIn({ moves }: Reach, body: Body, possible: readonly Condition[]): MoveId[] {
  const allows = (id: MoveId, more: Body = body): boolean => verdictOn(id, more).isAllowed;
  const bodies = possible.flatMap((condition) => bodiesWith(body, condition));
  const found = moves.flatMap(({ id, substitutes }) => {
    const fit = substitutes.filter((one) => allows(one));
    if (!allows(id)) return fit;
    const could = fit.filter((one) => bodies.some((other) => !allows(id, other) && allows(one, other)));
    return [id, ...could];
  });
  return [...new Set(found)];
}

/** Bodies with one more condition, on both sides or on one. */
function bodiesWith(body: Body, condition: Condition): Body[] {
  const conditions = [...body.conditions, condition];
  const { unsaid = [] } = body;
  const both = { ...body, conditions };
  if (condition !== 'recent-injury-or-surgery' && condition !== 'acute-swelling-or-gout') return [both];
  return [both, { unsaid, conditions, sides: { ...body.sides, [condition]: 'left' } }];
}
