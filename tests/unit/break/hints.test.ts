import { describe, expect, test } from 'vitest';
import { breakView } from '../../../utils/break/break-view.ts';
import type { StepView } from '../../../utils/break/break-view.ts';
import { limitOf } from '../../../utils/break/hints.ts';
import { startOf } from '../../../utils/break/position.ts';
import { scoreOf } from '../../../utils/break/script.ts';
import { lookUp } from '../../../utils/i18n/messages.ts';
import { moveIds } from '../../../utils/moves/compose/candidates.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { PURPOSES } from '../../../utils/moves/data/purposes.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import type { BreakPlan } from '../../../utils/moves/plan.ts';
import type { Move, RoutineId } from '../../../utils/moves/types.ts';
import { stem } from '../../../utils/words/names.ts';
import { useEnglish } from '../../fakes/english.ts';
import { planFor } from '../../fakes/plans.ts';

useEnglish();

/* The keys of a constant object are exactly the ids. */
const routines = Object.keys(ROUTINES) as RoutineId[];
const planned = (id: RoutineId): BreakPlan => planFor(id, { minutes: ROUTINES[id].minutes, firstSide: 'left' });
const stepAt = (plan: BreakPlan, ms: number): StepView => {
  const view = breakView(plan, ms, { now: 0, zone: 'UTC', rate: 100 });
  if (view.kind !== 'move') throw new Error('not a move');
  return view;
};
/** Where the moves of a plan begin, in milliseconds. */
const moves = (plan: BreakPlan) =>
  plan.segments.flatMap((part, index) =>
    part.kind === 'move' ? [{ ...part, from: startOf(plan, index), to: startOf(plan, index + 1) }] : [],
  );
const onView = ({ hints, hint }: StepView): string => hints[hint] ?? '';

test('hands, tools, rolling, standing and the calf have a line that says when to stop', () => {
  for (const id of moveIds()) {
    const { tools, family, posture }: Move = MOVES[id];
    const isHeld = tools.required.length > 0 || family === 'rolling' || posture === 'standing';
    const wanted = isHeld || PURPOSES[id].area === 'calf';
    expect(limitOf(id), id).toBe(wanted ? lookUp(`move_${stem(id)}_ease_off`) : '');
  }
});

describe.each(routines)('%s', (id) => {
  const plan = planned(id);

  test('shows when to stop for the second half of each such move at the latest, on both feet', () => {
    for (const { moveId, from, to } of moves(plan)) {
      const limit = limitOf(moveId);
      if (limit === '') continue;
      for (const share of [0.5, 0.75, 0.99])
        expect(onView(stepAt(plan, from + (to - from) * share)), moveId).toBe(limit);
    }
  });

  test('shows how to breathe once for each move that is long enough, where no circle leads it', () => {
    const seen = new Set<string>();
    for (const { moveId, from, to } of moves(plan)) {
      const breath = lookUp(`move_${stem(moveId)}_breath`);
      const view = stepAt(plan, from);
      const isLed = moveId === 'slow-breath-feet' || moveId === 'cyclic-sigh';
      const isShort = limitOf(moveId) !== '' && to - from < 24_000;
      const isShown = view.hints.includes(breath) && onView(view) === breath;
      expect(isShown || isShort, moveId).toBe(isShort || (!isLed && !seen.has(moveId)));
      seen.add(moveId);
    }
  });

  test('says when to stop once for each such move, where there is time for it', () => {
    const score = scoreOf(plan, 100);
    for (const moveId of new Set(moves(plan).map((part) => part.moveId))) {
      const limit = limitOf(moveId);
      const places = moves(plan).filter((part) => part.moveId === moveId);
      const heard = score.filter(
        (cue) => 'say' in cue && cue.say === limit && places.some(({ from, to }) => cue.at >= from && cue.at < to),
      );
      if (limit === '') expect(heard, moveId).toEqual([]);
      else if (Math.max(...places.map(({ to, from }) => to - from)) >= 25_000) expect(heard, moveId).toHaveLength(1);
      else expect(heard.length, moveId).toBeLessThanOrEqual(1);
    }
  });
});

test('a screen reader hears when to stop as the move begins, on the first foot', () => {
  const plan = planned('after-workout-8');
  const [first, second] = moves(plan).filter(({ moveId }) => moveId === 'calf-knead');
  const limit = lookUp('move_calf_knead_ease_off');
  expect(stepAt(plan, first?.from ?? 0).announcement).toContain(limit);
  expect(stepAt(plan, second?.from ?? 0).announcement).not.toContain(limit);
});
