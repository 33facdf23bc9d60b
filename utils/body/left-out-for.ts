import { NOTHING_TODAY } from '../moves/caps.ts';
import type { DoneToday } from '../moves/caps.ts';
import type { Body } from '../moves/care.ts';
import { CATALOGUE } from '../moves/catalogue.ts';
import { ROUTINES } from '../moves/data/routines.ts';
import { ANYBODY, planRoutine } from '../moves/plan.ts';
import type { Goal, RoutineId } from '../moves/types.ts';
import { bodyOf, withoutClearNo } from './answers.ts';
import type { BodyRecord } from './record.ts';
import type { RoutinesLeftOut } from './routines-left-out.ts';

/** What a body may be offered. */
export function routinesLeftOutFor(record: BodyRecord): RoutinesLeftOut {
  const { answers, check, today } = record;
  const isAnswered = record.answeredAt !== null;
  /* Nobody is refused anything before the questions: they are asked first. */
  const hidden = isAnswered ? hiddenFor(bodyOf(answers, null, ''), record, NOTHING_TODAY) : [];
  const morning = record.morning?.day ?? '';
  const day = check && check.day > today.day ? check.day : today.day;
  if (day === '') return { isAnswered, hidden, today: { day, hidden: [] }, morning };
  const known = isAnswered ? bodyOf(answers, check, day) : { conditions: [] };
  const done = today.day === day ? today : NOTHING_TODAY;
  const onDay = hiddenFor(known, record, done).filter((id) => !hidden.includes(id));
  return { isAnswered, hidden, today: { day, hidden: onDay }, morning };
}

/** A move's week of rest ends without a word: who begins it then is told. */
function hiddenFor(body: Body, { answers, experience, feel }: BodyRecord, today: DoneToday): RoutineId[] {
  return CATALOGUE.flatMap(({ id, minutes }) => {
    const goals: readonly Goal[] = ROUTINES[id].goals;
    const own = goals.includes('nerve-comfort') ? withoutClearNo(body, answers) : body;
    const planned = planRoutine(id, {
      ...ANYBODY,
      minutes,
      firstSide: 'left',
      body: own,
      experience,
      feel,
      today,
      now: Infinity,
    });
    return planned.plan ? [] : [id];
  });
}
