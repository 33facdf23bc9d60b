import { describe, expect, test } from 'vitest';
import type { Body } from '../../../utils/moves/care.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { needsDoing, prepFor } from '../../../utils/moves/prep.ts';
import type { Move, MoveId, RoutineId } from '../../../utils/moves/types.ts';
import { planFor } from '../../fakes/plans.ts';

const NUMB: Body = { conditions: ['diabetes-or-numb-feet'] };
const WELL: Body = { conditions: [] };
const prep = (body: Body, ...moves: MoveId[]) =>
  prepFor(
    moves.map((move) => ({ move, dose: 1, level: 2 as const, cautions: [], isLight: false })),
    body,
    null,
  );
/* The keys of a constant object are exactly the ids. */
const routines = Object.keys(ROUTINES) as RoutineId[];

describe('shoes', () => {
  test.each(routines)('%s: nobody stands in socks', (id) => {
    const plan = planFor(id, { minutes: ROUTINES[id].minutes, firstSide: 'left' });
    const moves = plan.segments.flatMap((part): Move[] => (part.kind === 'move' ? [MOVES[part.moveId]] : []));
    const isStanding = moves.some(({ posture }) => posture === 'standing');
    expect(isStanding && plan.prep.includes('shoes-off-socks-ok')).toBe(false);
  });

  test('off to sit, and bare or in shoes to stand; feet that feel little stand in shoes alone', () => {
    expect(prep(WELL, 'ball-roll-sole')).toContain('shoes-off-socks-ok');
    expect(prep(WELL, 'ball-roll-sole', 'wall-calf-stretch')).toContain('shoes-off-to-sit');
    const numb = prep(NUMB, 'ball-roll-sole', 'wall-calf-stretch');
    expect(numb).toEqual(expect.arrayContaining(['shoes-on-to-stand', 'supportive-shoes']));
    expect(numb).not.toContain('shoes-off-to-sit');
  });
});

test('an ankle on the knee has another way, which holds no break up', () => {
  expect(prep(WELL, 'thumb-fans')).toContain('ankle-on-knee');
  expect(prep(WELL, 'ankle-pumps')).not.toContain('ankle-on-knee');
  expect(needsDoing(['ankle-on-knee'])).toBe(false);
});

test('where there is oil, its towels are spoken of', () => {
  expect(prep(WELL, 'oil-ritual-strokes')).toContain('oily-towels');
  expect(prep(WELL, 'thumb-fans')).not.toContain('oily-towels');
});
