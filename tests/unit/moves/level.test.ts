import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../../utils/moves/care.ts';
import type { Condition } from '../../../utils/moves/care.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { breathAnew, levelRange, nextLevel, withLevel } from '../../../utils/moves/level.ts';
import type { MoveId } from '../../../utils/moves/types.ts';
import { planFor } from '../../fakes/plans.ts';

const NOBODY = { conditions: [] };
const ids = Object.keys(MOVES) as MoveId[];

describe('the levels of a move', () => {
  test('go from its least to its most, and of a strength never to 5', () => {
    for (const id of ids) {
      const range = levelRange(id, NOBODY);
      const { scale, min, max } = MOVES[id].intensity;
      expect(range?.least).toBe(min);
      expect(range?.most).toBe(scale === 'pace' || scale === 'guidance' ? max : Math.min(max, 4));
    }
    expect(levelRange('slow-breath-feet', NOBODY)?.most).toBe(5);
  });

  test('the careful way caps words and breath as well', () => {
    const careful = { conditions: ['careful-mode'] } as const;
    expect(levelRange('foot-scan', careful)).toEqual({ least: 1, most: 2 });
    expect(levelRange('slow-breath-feet', careful)).toEqual({ least: 1, most: 2 });
    expect(levelRange('slow-breath-feet', { conditions: ['pregnancy'] })).toEqual({ least: 1, most: 5 });
  });

  test.each<Condition>(['pregnancy', 'diabetes-or-numb-feet', 'varicose-veins', 'osteoporosis', 'careful-mode'])(
    'stay within what %s allows',
    (condition) => {
      for (const id of ids) {
        const body = { conditions: [condition] };
        const verdict = verdictOn(id, body);
        const range = levelRange(id, body);
        expect(range === null).toBe(!verdict.isAllowed);
        if (verdict.isAllowed) expect(range?.most).toBeLessThanOrEqual(verdict.maxLevel);
      }
    },
  );

  test('end where there is no further one', () => {
    const range = { least: 2, most: 3 } as const;
    expect(nextLevel(2, 1, range)).toBe(3);
    expect(nextLevel(3, 1, range)).toBeNull();
    expect(nextLevel(2, -1, range)).toBeNull();
    expect(nextLevel(5, -1, range)).toBeNull();
  });
});

describe('a plan with a move at another level', () => {
  const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });

  test('has it on both sides, and nothing else changed', () => {
    const changed = withLevel(plan, 'ball-roll-sole', 2);
    const levels = changed.segments.flatMap((part) =>
      part.kind === 'move' && part.moveId === 'ball-roll-sole' ? [part.level] : [],
    );
    expect(levels).toEqual([2, 2]);
    expect(withLevel(changed, 'ball-roll-sole', 3)).toEqual(plan);
  });

  test('is the same plan where it is so already', () => {
    expect(withLevel(plan, 'ball-roll-sole', 3)).toBe(plan);
  });
});

describe('a breath that gets another pace', () => {
  const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
  const index = plan.segments.findIndex((part) => part.kind === 'move' && part.moveId === 'slow-breath-feet');

  test('begins at the next full second that there is time to learn of', () => {
    expect(breathAnew(plan, index, 4100).segments[index]).toMatchObject({ breathFrom: 5000 });
    expect(breathAnew(plan, index, 4900).segments[index]).toMatchObject({ breathFrom: 6000 });
  });

  test('changes nothing else', () => {
    const changed = breathAnew(plan, index, 4100);
    expect(changed.segments.filter((_, at) => at !== index)).toEqual(plan.segments.filter((_, at) => at !== index));
    expect(breathAnew(plan, 0, 4100)).toEqual(plan);
  });
});
