import type { SidedFlag } from '../moves/care.ts';
import type { Side } from '../moves/types.ts';
import { QUESTIONS } from './answers.ts';
import type { Answer, Answers, QuestionId } from './answers.ts';
import type { BodyRecord } from './record.ts';

/** Never answered in bulk with the other questions: each of these two stops every physical move on its own. */
export const ONE_BY_ONE: readonly QuestionId[] = ['clot', 'swelling'];

/** The record with answers given at `now` (epoch ms). They apply from that moment on. */
export function withAnswers(record: BodyRecord, answers: Partial<Record<QuestionId, Answer>>, now: number): BodyRecord {
  const { given, at, sides } = record.answers;
  /* The keys of an object of answers are questions. */
  const ids = Object.keys(answers) as QuestionId[];
  return {
    ...record,
    answers: {
      given: { ...given, ...answers },
      at: { ...at, ...Object.fromEntries(ids.map((id) => [id, now])) },
      sides,
    },
  };
}

/** The record with the side a condition affects; null: both sides. */
export function withSide(record: BodyRecord, flag: SidedFlag, side: Side | null): BodyRecord {
  const { [flag]: _, ...others } = record.answers.sides;
  return { ...record, answers: { ...record.answers, sides: side ? { ...others, [flag]: side } : others } };
}

/** The record with the sides that several conditions affect. */
export const withSides = (record: BodyRecord, sides: Partial<Record<SidedFlag, Side | null>>): BodyRecord =>
  /* The keys of an object of flags are flags. */
  (Object.keys(sides) as SidedFlag[]).reduce((next, flag) => withSide(next, flag, sides[flag] ?? null), record);

/** Answers "no" to every question never answered, except those that must be asked one by one. */
export function withNoToOthers(record: BodyRecord, now: number): BodyRecord {
  return withAnswers(record, Object.fromEntries(othersOpen(record.answers).map((id) => [id, 'no'] as const)), now);
}

/** The questions that {@link withNoToOthers} would answer. */
export const othersOpen = ({ given }: Answers): QuestionId[] =>
  QUESTIONS.flatMap(({ id }) => (given[id] === undefined && !ONE_BY_ONE.includes(id) ? [id] : []));

/** The record after the person confirms that their earlier answers still apply. */
export const withConfirmed = (record: BodyRecord, now: number): BodyRecord =>
  withAnswers(record, record.answers.given, now);
