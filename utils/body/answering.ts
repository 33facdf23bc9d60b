import type { SidedFlag } from '../moves/care.ts';
import type { Side } from '../moves/types.ts';
import { NO_ANSWERS, QUESTIONS, isComplete } from './answers.ts';
import type { Answer, Answers, QuestionId } from './answers.ts';
import type { BodyRecord } from './record.ts';

/** These two are never answered along with others: each of them alone stops every physical move. */
const ONE_BY_ONE: ReadonlySet<QuestionId> = new Set(['clot', 'swelling']);

/**
 * The record after a tap on an answer. It holds from that moment on; the questions as a whole count as answered (`now`, epoch
 * ms) once none is open.
 */
export function withAnswer(record: BodyRecord, id: QuestionId, answer: Answer, now: number): BodyRecord {
  return completed(record, { ...record.answers, given: { ...record.answers.given, [id]: answer } }, now);
}

/** The record with the side that a condition is on; null: both sides. */
export function withSide(record: BodyRecord, flag: SidedFlag, side: Side | null): BodyRecord {
  const { [flag]: _, ...others } = record.answers.sides;
  return { ...record, answers: { ...record.answers, sides: side ? { ...others, [flag]: side } : others } };
}

/** "No" to all that is open, but for what is asked one by one. */
export function withNoToOthers(record: BodyRecord, now: number): BodyRecord {
  const { given } = record.answers;
  const open = QUESTIONS.filter(({ id }) => given[id] === undefined && !ONE_BY_ONE.has(id));
  const no = Object.fromEntries(open.map(({ id }) => [id, 'no'] as const));
  return completed(record, { ...record.answers, given: { ...given, ...no } }, now);
}

/** Whether there is something that {@link withNoToOthers} would answer. */
export const hasOthersOpen = ({ given }: Answers): boolean =>
  QUESTIONS.some(({ id }) => given[id] === undefined && !ONE_BY_ONE.has(id));

/** The record where somebody says that the answers hold as they are; what is open is taken with care. */
export const withConfirmed = (record: BodyRecord, now: number): BodyRecord => ({ ...record, answeredAt: now });

/** The record without health answers and without today's look at the feet. */
export const withoutAnswers = (record: BodyRecord): BodyRecord => ({
  ...record,
  answers: NO_ANSWERS,
  answeredAt: null,
  check: null,
});

/** The record with the answers that another one has. */
export const withAnswersOf = (
  record: BodyRecord,
  { answers, answeredAt, check }: Pick<BodyRecord, 'answers' | 'answeredAt' | 'check'>,
): BodyRecord => ({ ...record, answers, answeredAt, check });

const completed = (record: BodyRecord, answers: Answers, now: number): BodyRecord => ({
  ...record,
  answers,
  answeredAt: record.answeredAt ?? (isComplete(answers) ? now : null),
});
