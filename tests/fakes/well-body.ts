import { QUESTIONS } from '../../utils/body/answers.ts';
import type { Answer, QuestionId } from '../../utils/body/answers.ts';
import { EMPTY_BODY } from '../../utils/body/record.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { dayOf } from '../../utils/time/calendar.ts';

/** Somebody who has answered every question with no but those given, and found nothing new on the feet today. */
export function wellBody(now: number, zone: string, given: Partial<Record<QuestionId, Answer>> = {}): BodyRecord {
  const no = Object.fromEntries(QUESTIONS.map(({ id }) => [id, 'no']));
  return {
    ...EMPTY_BODY,
    answers: { given: { ...no, ...given }, at: Object.fromEntries(QUESTIONS.map(({ id }) => [id, now])), sides: {} },
    check: { day: dayOf(now, zone), found: 'nothing', side: null },
  };
}

/** Everything is offered. */
export const ALL_ANSWERED: RoutinesLeftOut = {
  hidden: [],
  today: { day: '', hidden: [] },
  resting: [],
  morning: '',
  own: [],
};
