import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_BY_FOOT, NOTHING_TODAY, withFoot } from '../../../utils/moves/caps.ts';
import { CATALOGUE } from '../../../utils/moves/catalogue.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { withLength } from '../../../utils/moves/length.ts';
import type { Doses } from '../../../utils/moves/length.ts';
import type { BreakPlan, MoveSegment, PersonalPlan } from '../../../utils/moves/plan.ts';
import type { MoveId, Side } from '../../../utils/moves/types.ts';
import { planFor } from '../../fakes/plans.ts';

const ids = Object.keys(MOVES) as MoveId[];
const ANY: Doses = { most: Object.fromEntries(ids.map((id) => [id, MOVES[id].dose.max])), today: NOTHING_TODAY };
const ROLL: MoveId = 'ball-roll-sole';

const turnsOf = (plan: BreakPlan, moveId: MoveId): { index: number; part: MoveSegment }[] =>
  plan.segments.flatMap((part, index) => (part.kind === 'move' && part.moveId === moveId ? [{ index, part }] : []));
const secondsOf = (plan: BreakPlan, moveId: MoveId): number[] => turnsOf(plan, moveId).map(({ part }) => part.seconds);

/** Seconds of hands on one foot. */
const handsOn = ({ segments }: BreakPlan, side: Side): number =>
  segments.reduce(
    (sum, part) => (part.kind === 'move' ? withFoot(sum, part.side, MOVES[part.moveId], part.seconds) : sum),
    NOTHING_BY_FOOT,
  )[side].hands;

describe('a move of a break', () => {
  const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
  const [left, right] = turnsOf(plan, ROLL);
  const before = left?.part.seconds ?? 0;
  const at = (index: number | undefined, msInto = 10_000) => ({ index: index ?? -1, msInto });

  test('becomes ten seconds longer on both feet while the other is still to come, and on one after', () => {
    const longer = withLength(plan, 1, at(left?.index), ANY);
    expect(longer && secondsOf(longer, ROLL)).toEqual([before + 10, before + 10]);
    const second = withLength(plan, 1, at(right?.index), ANY);
    expect(second && secondsOf(second, ROLL)).toEqual([before, before + 10]);
    expect(longer?.segments.length).toBe(plan.segments.length);
  });

  test('becomes shorter likewise, but neither ends at once nor is there less than the least of it', () => {
    const shorter = withLength(plan, -1, at(left?.index), ANY);
    expect(shorter && secondsOf(shorter, ROLL)).toEqual([before - 10, before - 10]);
    const late = withLength(plan, -1, at(left?.index, (before - 8) * 1000), ANY);
    expect(late && secondsOf(late, ROLL)).toEqual([before - 5, before - 5]);
    expect(withLength(plan, -1, at(left?.index, (before - 3) * 1000), ANY)).toBeNull();
    let least = plan;
    for (let next: PersonalPlan | null = plan; next; next = withLength(next, -1, at(left?.index, 0), ANY)) least = next;
    expect(secondsOf(least, ROLL)[0]).toBe(MOVES[ROLL].dose.min);
  });

  test('keeps its words where they were when it becomes longer, and brings them nearer when shorter', () => {
    const longer = withLength(plan, 1, at(left?.index), ANY) ?? plan;
    expect(turnsOf(longer, ROLL).map(({ part }) => part.wordSeconds)).toEqual([before, undefined]);
    const again = withLength(longer, -1, at(left?.index), ANY) ?? plan;
    const shorter = withLength(again, -1, at(left?.index), ANY) ?? plan;
    expect(turnsOf(shorter, ROLL)[0]?.part.wordSeconds).toBe(before - 10);
    const back = withLength(shorter, 1, at(left?.index), ANY) ?? plan;
    expect(turnsOf(back, ROLL)[0]?.part.wordSeconds).toBe(before - 10);
  });

  test('becomes longer only within what the body may have, now and on this day', () => {
    const most = (units: number): Doses => ({ ...ANY, most: { [ROLL]: units } });
    expect(withLength(plan, 1, at(left?.index), most(before))).toBeNull();
    expect(withLength(plan, 1, at(left?.index), { ...ANY, most: {} })).toBeNull();
    const little = withLength(plan, 1, at(left?.index), most(before + 4));
    expect(little && secondsOf(little, ROLL)).toEqual([before + 4, before + 4]);
    /* 360 s of rolling a day for each foot. */
    const today = { ...NOTHING_TODAY, rolling: 360 - before - 3 };
    const last = withLength(plan, 1, at(left?.index), { ...ANY, today });
    expect(last && secondsOf(last, ROLL)).toEqual([before + 3, before + 3]);
  });

  test('has its pair by turns: the second left goes with the second right', () => {
    const turns = turnsOf(plan, ROLL).map(({ part }) => part);
    const sets = { ...plan, segments: [...turns, ...turns] };
    const longer = withLength(sets, 1, at(2), ANY);
    expect(longer && secondsOf(longer, ROLL)).toEqual([before, before, before + 10, before + 10]);
    const end = withLength(sets, 1, at(1), ANY);
    expect(end && secondsOf(end, ROLL)).toEqual([before, before + 10, before, before]);
  });

  test('gives the other foot as much more or less, and never takes from it what it has', () => {
    const second = withLength(plan, 1, at(right?.index), ANY) ?? plan;
    const more = withLength(withLength(second, 1, at(right?.index), ANY) ?? plan, 1, at(left?.index), ANY) ?? plan;
    expect(secondsOf(more, ROLL)).toEqual([before + 10, before + 30]);
    const less = withLength(more, -1, at(left?.index), ANY) ?? plan;
    expect(secondsOf(less, ROLL)).toEqual([before, before + 20]);
    const [, other] = turnsOf(less, ROLL);
    expect(other?.part.wordSeconds).toBeUndefined();
  });

  test('counts in whole units', () => {
    const breath: MoveId = 'slow-breath-feet';
    const calm = planFor('calm-pause-3', { minutes: 3, firstSide: 'left' });
    const [turn] = turnsOf(calm, breath);
    const longer = withLength(calm, 1, at(turn?.index), ANY);
    expect(longer && turnsOf(longer, breath)[0]?.part.dose).toBe((turn?.part.dose ?? 0) + 1);
  });
});

test('a change can have more time, up to a minute, and never less', () => {
  let plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
  const index = plan.segments.findIndex(({ kind }) => kind === 'change');
  const before = plan.segments[index]?.seconds ?? 0;
  expect(withLength(plan, -1, { index, msInto: 0 }, ANY)).toBeNull();
  expect(withLength(plan, 1, { index, msInto: 0 }, ANY)?.segments[index]?.seconds).toBe(before + 10);
  for (let next: PersonalPlan | null = plan; next; next = withLength(next, 1, { index, msInto: 0 }, ANY)) plan = next;
  expect(plan.segments[index]?.seconds).toBe(60);
  expect(withLength(plan, 1, { index: 0, msInto: 0 }, ANY)).toBeNull();
});

test('whatever is pressed, in any routine: doses stay within their limits, and all else stays as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CATALOGUE),
      fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), by: fc.constantFrom(1 as const, -1) }), {
        maxLength: 25,
      }),
      ({ id, minutes }, presses) => {
        const first = planFor(id, { minutes, firstSide: 'left' });
        let plan = first;
        for (const { share, by } of presses) {
          const index = Math.floor(share * (plan.segments.length - 1));
          plan = withLength(plan, by, { index, msInto: 2000 }, ANY) ?? plan;
        }
        for (const [index, part] of plan.segments.entries()) {
          const was = first.segments[index];
          expect(part.kind).toBe(was?.kind);
          if (part.kind !== 'move') continue;
          const { dose } = MOVES[part.moveId];
          expect(part.seconds).toBe(part.dose * dose.secondsPerUnit);
          expect(part.dose).toBeGreaterThanOrEqual(Math.min(dose.min, was?.kind === 'move' ? was.dose : 0));
          expect(part.dose).toBeLessThanOrEqual(dose.max);
        }
        for (const side of ['left', 'right'] as const) {
          expect(handsOn(plan, side)).toBeLessThanOrEqual(Math.max(300, handsOn(first, side)));
        }
      },
    ),
  );
});
