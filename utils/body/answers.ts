import type { Body, Condition, SidedFlag } from '../moves/care.ts';
import type { Side } from '../moves/types.ts';
import { dayOf } from '../time/calendar.ts';

/** `unsure` counts as yes; `skip` means that somebody prefers not to say. */
export type Answer = 'no' | 'yes' | 'unsure' | 'skip';

export interface Question {
  readonly id: QuestionId;
  /** The condition that a yes sets; null if it changes no move. */
  readonly sets: Condition | null;
  /** After a yes, ask which foot or leg is affected. */
  readonly sided?: SidedFlag;
}

export type QuestionId =
  | 'clot'
  | 'thinners'
  | 'numb'
  | 'arteries'
  | 'cold'
  | 'illness'
  | 'pregnancy'
  | 'injury'
  | 'wound'
  | 'veins'
  | 'bones'
  | 'swelling'
  | 'balance'
  | 'implant'
  | 'scents'
  | 'hip'
  | 'tendon'
  | 'big-toe';

/** The questions of the safety screen, in order. Their texts are the messages `safety_q_<id>`. */
export const QUESTIONS: readonly Question[] = [
  { id: 'clot', sets: 'clot-now' },
  { id: 'swelling', sets: 'acute-swelling-or-gout', sided: 'acute-swelling-or-gout' },
  { id: 'thinners', sets: 'thinners-only' },
  { id: 'numb', sets: 'diabetes-or-numb-feet' },
  { id: 'arteries', sets: 'artery-risk' },
  { id: 'cold', sets: 'cold-sensitive' },
  { id: 'illness', sets: 'serious-illness' },
  { id: 'pregnancy', sets: 'pregnancy' },
  { id: 'injury', sets: 'recent-injury-or-surgery', sided: 'recent-injury-or-surgery' },
  { id: 'wound', sets: 'open-wound-or-infection' },
  { id: 'veins', sets: 'varicose-veins' },
  { id: 'bones', sets: 'osteoporosis' },
  { id: 'balance', sets: 'balance-risk' },
  { id: 'implant', sets: 'implant' },
  { id: 'scents', sets: null },
  { id: 'hip', sets: 'no-leg-crossing' },
  { id: 'tendon', sets: 'tendon-risk' },
  { id: 'big-toe', sets: 'stiff-big-toe' },
];

export interface Answers {
  readonly given: Readonly<Partial<Record<QuestionId, Answer>>>;
  /** When each answer was given or confirmed, epoch ms. */
  readonly at: Readonly<Partial<Record<QuestionId, number>>>;
  readonly sides: Readonly<Partial<Record<SidedFlag, Side>>>;
}

/** The result of today's look at the feet. */
export type Finding = 'nothing' | 'wound' | 'swelling' | 'numb' | 'pain';

export interface Check {
  /** The local day it was answered on, YYYY-MM-DD; it holds until midnight. */
  readonly day: string;
  readonly found: Finding;
  /** The foot with the swelling or pain; null: both, or not said. */
  readonly side: Side | null;
}

export const NO_ANSWERS: Answers = { given: {}, at: {}, sides: {} };

const DAY_MS = 86_400_000;
/** Answers expire after this long; a wound after a week. */
const ANSWER_HOLDS_MS = 90 * DAY_MS;
const WOUND_HOLDS_MS = 7 * DAY_MS;

const means = (answer: Answer | undefined): boolean => answer === 'yes' || answer === 'unsure';

/** Why a question is open at `now` (epoch ms); null while its answer applies. */
export function whyOpen(id: QuestionId, { given, at }: Answers, now: number): 'new' | 'old' | 'wound' | null {
  const answer = given[id];
  if (answer === undefined) return 'new';
  const age = now - (at[id] ?? -Infinity);
  if (age >= ANSWER_HOLDS_MS || age < -DAY_MS) return 'old';
  return id === 'wound' && means(answer) && age >= WOUND_HOLDS_MS ? 'wound' : null;
}

/** The condition that a question's answer sets now; null if none. */
export const conditionOf = (question: Question, answers: Answers): Condition | null =>
  means(answers.given[question.id]) ? conditionIf(question, answers) : null;

/** The condition that a yes would set. Blood thinners are harmless only without a clot. */
export const conditionIf = ({ id, sets }: Question, { given }: Answers): Condition | null =>
  id === 'thinners' && given.clot !== 'no' ? 'dvt-or-blood-thinners' : sets;

/** Whether any question was answered. */
export const isAnyGiven = ({ given }: Answers): boolean => Object.keys(given).length > 0;

/**
 * The body described by the answers and today's look at the feet; open questions set nothing. `day`: the local day, YYYY-MM-DD.
 */
export function bodyOf(answers: Answers, check: Check | null, day: string): Body {
  const conditions = new Set(QUESTIONS.flatMap((question) => conditionOf(question, answers) ?? []));
  const sides = { ...answers.sides };
  const today = check?.day === day ? check : null;
  if (today?.found === 'wound') conditions.add('open-wound-or-infection');
  if (today?.found === 'numb') conditions.add('diabetes-or-numb-feet');
  if (today?.found === 'swelling' || today?.found === 'pain') {
    const isElsewhere = conditions.has('acute-swelling-or-gout') && sides['acute-swelling-or-gout'] !== today.side;
    conditions.add('acute-swelling-or-gout');
    if (today.side && !isElsewhere) sides['acute-swelling-or-gout'] = today.side;
    else delete sides['acute-swelling-or-gout'];
  }
  const unsaid = QUESTIONS.flatMap((question) =>
    answers.given[question.id] === 'skip' ? (conditionIf(question, answers) ?? []) : [],
  );
  return { conditions: [...conditions], unsaid, sides };
}

/** The questions that today's look at the feet covers. */
const LOOK: readonly QuestionId[] = ['wound', 'swelling', 'numb'];

/** Whether both feet were looked at on `day` (YYYY-MM-DD), or the questions the look covers were answered that day. */
export function lookedAtOn(
  { answers: { given, at }, check }: { readonly answers: Answers; readonly check: Check | null },
  day: string,
  zone: string,
): boolean {
  if (check?.day === day) return true;
  return LOOK.every((id) => given[id] !== undefined && dayOf(at[id] ?? 0, zone) === day);
}

/** A body for the goal "sensitive or numb feet": without a clear no, the feet count as numb. */
export function withoutClearNo(body: Body, { given }: Answers): Body {
  if (given.numb === 'no') return body;
  return { ...body, conditions: [...new Set<Condition>([...body.conditions, 'diabetes-or-numb-feet'])] };
}
