import { bodyOf, withoutClearNo } from '../body/answers.ts';
import type { BodyRecord } from '../body/record.ts';
import type { Body } from '../moves/care.ts';
import { CATALOGUE } from '../moves/catalogue.ts';
import { ROUTINES } from '../moves/data/routines.ts';
import { ANYBODY, planRoutine } from '../moves/plan.ts';
import type { Goal, RoutineId } from '../moves/types.ts';
import type { Offer } from './offer.ts';

/** What a body may be offered. */
export function offerOf(record: BodyRecord): Offer {
  const { answers, check } = record;
  const isAnswered = record.answeredAt !== null;
  /* Nobody is refused anything before the questions: they are asked first. */
  const hidden = isAnswered ? hiddenFor(bodyOf(answers, null, ''), record) : [];
  const morning = record.morning?.day ?? '';
  if (!check) return { isAnswered, hidden, today: { day: '', hidden: [] }, morning };
  const known = isAnswered ? bodyOf(answers, check, check.day) : { conditions: [] };
  const onDay = hiddenFor(known, record).filter((id) => !hidden.includes(id));
  return { isAnswered, hidden, today: { day: check.day, hidden: onDay }, morning };
}

function hiddenFor(body: Body, { answers, experience, feel }: BodyRecord): RoutineId[] {
  return CATALOGUE.flatMap(({ id, minutes }) => {
    const goals: readonly Goal[] = ROUTINES[id].goals;
    const own = goals.includes('nerve-comfort') ? withoutClearNo(body, answers) : body;
    const planned = planRoutine(id, { ...ANYBODY, minutes, firstSide: 'left', body: own, experience, feel });
    return planned.plan ? [] : [id];
  });
}
