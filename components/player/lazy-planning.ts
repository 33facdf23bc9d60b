import { NO_FEEL, withFeedback } from '../../utils/body/after-break.ts';
import { bodyOf } from '../../utils/body/answers.ts';
import { latelyOf } from '../../utils/body/record.ts';
import { planAnew } from '../../utils/break/prepare.ts';
import type { Feedback } from '../../utils/moves/feel.ts';
import { verdictNow } from '../../utils/moves/lately.ts';
import type { Doses } from '../../utils/moves/length.ts';
import { levelRange } from '../../utils/moves/level.ts';
import type { LevelRange } from '../../utils/moves/level.ts';
import type { BreakPlan, MoveSegment, PersonalPlan } from '../../utils/moves/plan.ts';
import type { Level, MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { BreakRun } from '../../utils/rhythm/types.ts';
import { dayOf } from '../../utils/time/calendar.ts';

/* Everything needed to change a plan during a break, including the moves: loaded when a break is on view. */

export { scoreWithout } from '../../utils/break/script.ts';
export { withLength } from '../../utils/moves/length.ts';
export { breathAnew, nextLevel, withLevel } from '../../utils/moves/level.ts';

/** What the body allows for the moves of a break. */
interface BodyCare {
  readonly ranges: Readonly<Partial<Record<MoveId, LevelRange>>>;
  /** Moves that hurt recently, including during this break. */
  readonly resting: ReadonlySet<MoveId>;
  readonly doses: Doses;
}

export async function careOf(plan: BreakPlan, port: PagePort): Promise<BodyCare> {
  const record = await (await port.body()).read();
  const now = port.now();
  const body = bodyOf(record.answers, record.check, dayOf(now, port.zone()));
  const ids = new Set(plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : [])));
  const lately = latelyOf(record, now, port.zone());
  const ranges: Partial<Record<MoveId, LevelRange>> = {};
  const resting = new Set<MoveId>();
  const most: Partial<Record<MoveId, number>> = {};
  for (const id of ids) {
    const range = levelRange(id, body);
    if (range) ranges[id] = range;
    if ((record.feel[id]?.lockedUntil ?? 0) > now) resting.add(id);
    const verdict = verdictNow(id, body, lately);
    /* A dose halved after too much stays halved. */
    if (verdict.isAllowed && !record.feel[id]?.halfNext) most[id] = verdict.maxDose;
  }
  return { ranges, resting, doses: { most, today: lately.today } };
}

/** The same care, but the move cannot be made longer than planned: a dose halved after too much stays halved. */
export function withoutMore(care: BodyCare, moveId: MoveId): BodyCare {
  const { [moveId]: _most, ...most } = care.doses.most;
  return { ...care, doses: { ...care.doses, most } };
}

/** Saves the level that a person chose. The move begins there next time. */
export async function keepLevel(port: PagePort, moveId: MoveId, level: Level): Promise<void> {
  const store = await port.body();
  await store.change((record) => {
    const felt = record.feel[moveId] ?? NO_FEEL;
    return { ...record, feel: { ...record.feel, [moveId]: { ...felt, level, goods: 0 } } };
  });
}

/** Saves what a person said about a move while doing it. */
export async function keepAnswer(
  port: PagePort,
  { startedAt }: BreakRun,
  part: MoveSegment,
  answer: Feedback,
): Promise<void> {
  const store = await port.body();
  await store.change((record) => {
    const now = port.now();
    const answered = withFeedback(record, part, answer, { at: now, startedAt });
    const felt = answered.feel[part.moveId] ?? NO_FEEL;
    return { ...answered, feel: { ...answered.feel, [part.moveId]: { ...felt, lastAt: now } } };
  });
}

/** Rebuilds the lost plan of a routine's run; null for any other run, or if the current answers lead to a different break. */
export async function planOfRun(run: BreakRun, port: PagePort): Promise<PersonalPlan | null> {
  const store = await port.body();
  const [record, plans] = await Promise.all([store.read(), store.plans()]);
  return planAnew(run, { record, plans, now: port.now(), zone: port.zone(), breaks: 0, satMs: 0 });
}
