import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../utils/moves/care.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { levelRange, nextLevel, withLevel } from '../../utils/moves/level.ts';
import type { Condition } from '../../utils/moves/care.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { planFor } from '../fakes/plans.ts';

const NOBODY = { conditions: [] };
const ids = Object.keys(MOVES) as MoveId[];

describe('the levels of a move', () => {
  test('go from its least to its most, and never to 5', () => {
    for (const id of ids) {
      const range = levelRange(id, NOBODY);
      expect(range?.least).toBe(MOVES[id].intensity.min);
      expect(range?.most).toBe(Math.min(MOVES[id].intensity.max, 4));
    }
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
