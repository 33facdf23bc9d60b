import { NOTHING_TODAY } from '../moves/caps.ts';
import type { DoneToday } from '../moves/caps.ts';
import type { Body } from '../moves/care.ts';
import { CATALOGUE } from '../moves/catalogue.ts';
import { ROUTINES } from '../moves/data/routines.ts';
import { ANYBODY, planRoutine } from '../moves/plan.ts';
import type { Goal, RoutineId } from '../moves/types.ts';
import { bodyOf, withoutClearNo } from './answers.ts';
import { ownChoices } from './own-choices.ts';
import type { OwnPlan } from './own-plans.ts';
import type { BodyRecord } from './record.ts';
import type { RoutinesLeftOut } from './routines-left-out.ts';

/**
 * The routines, moves and plans to leave out for a body. Questions never asked leave nothing out, because they are asked before
 * a break. `now`: epoch ms.
 */
export function routinesLeftOutFor(record: BodyRecord, plans: readonly OwnPlan[] = [], now = 0): RoutinesLeftOut {
  const { answers, check, today } = record;
  const body = bodyOf(answers, null, '');
  const hidden = hiddenFor(body, record, NOTHING_TODAY);
  const morning = record.morning?.day ?? '';
  const resting = restingFor(body, record, hidden);
  const day = check && check.day > today.day ? check.day : today.day;
  const known = bodyOf(answers, check, day);
  const done = today.day === day ? today : NOTHING_TODAY;
  const own = ownChoices(plans, { record, body, onDay: { day, body: known, done }, now });
  if (day === '') return { hidden, today: { day, hidden: [] }, resting, morning, own };
  const onDay = hiddenFor(known, record, done).filter((id) => !hidden.includes(id));
  return { hidden, today: { day, hidden: onDay }, resting, morning, own };
}

/** Routines left out at `now` (epoch ms); Infinity: once no move rests. */
function hiddenFor(
  body: Body,
  { answers, experience, feel }: BodyRecord,
  today: DoneToday,
  now = Infinity,
): RoutineId[] {
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
      now,
    });
    return planned.plan ? [] : [id];
  });
}

/** Routines that a resting move holds back, and until when. If several moves rest: until a plan is possible again. */
function restingFor(body: Body, record: BodyRecord, hidden: readonly RoutineId[]): RoutinesLeftOut['resting'] {
  const ends = Object.values(record.feel).flatMap((feel) => feel?.lockedUntil ?? []);
  const sorted = [...new Set(ends)].toSorted((a, b) => b - a);
  const until = new Map<RoutineId, number>();
  /* From the last end to the first: a routine left out just before an end waits for that end. */
  for (const end of sorted) {
    for (const id of hiddenFor(body, record, NOTHING_TODAY, end - 1)) if (!until.has(id)) until.set(id, end);
  }
  return [...until].filter(([id]) => !hidden.includes(id)).map(([id, end]) => ({ id, until: end }));
}
