import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, routineMinutes, suggestRoutine } from '../../utils/moves/catalogue.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../utils/moves/data/routines.ts';
import { READY_SECONDS, canLast, planRoutine } from '../../utils/moves/plan.ts';
import type { BreakPlan, MoveSegment } from '../../utils/moves/plan.ts';
import type { Move, RoutineId } from '../../utils/moves/types.ts';

/** The timelines as written, changes in brackets: seconds of every part, left foot first. */
const TIMELINES: Record<RoutineId, string> = {
  'desk-reset-60': 'ankle-pumps 24, (move 4), seated-heel-lifts 18, (move 4), slow-breath-feet 10',
  'meeting-proof-2':
    'toe-curl-and-fan 18, (move 4), breath-paced-pumps 32, (move 4), short-foot-dome 24, (move 4), foot-scan 34',
  'ball-break-3':
    'top-of-foot-stretch left 15, (side 3), top-of-foot-stretch right 15, (tool 8), ' +
    'ball-roll-sole left 54, (side 3), ball-roll-sole right 54, (tool 8), slow-breath-feet 20',
  'calm-pause-3':
    'slow-breath-feet 40, (move 4), cyclic-sigh 40, (move 4), foot-scan 40, (move 4), warm-sand-imagery 48',
  'standing-mobility-3':
    'one-leg-stand left 25, (side 3), one-leg-stand right 25, (move 4), standing-heel-raise 32, (move 4), ' +
    'wall-calf-stretch left 30, (side 3), wall-calf-stretch right 30, (move 4), slow-breath-feet 20',
  'walking-feet-3':
    'heel-bounce 30, (posture 8), standing-heel-raise 24, (move 4), mindful-roll-walk 76, (posture 8), cyclic-sigh 30',
  'heel-comfort-3':
    'ankle-pumps 32, (posture 6), plantar-fascia-pull left 60, (side 6), plantar-fascia-pull right 60, (posture 6), ' +
    'slow-breath-feet 10',
  'sleep-wind-down-5':
    'gliding-warm-up left 45, (move 4), solar-plexus-hold left 30, (side 6), gliding-warm-up right 45, (move 4), ' +
    'solar-plexus-hold right 30, (posture 6), tense-and-release-feet 24, (move 4), warm-sand-imagery 102',
};

function timeline(plan: BreakPlan): string {
  return plan.segments
    .slice(1)
    .map((segment) => {
      if (segment.kind === 'ready') return 'ready';
      if (segment.kind === 'change') return `(${segment.change} ${segment.seconds})`;
      return [segment.moveId, ...(segment.side === 'both' ? [] : [segment.side]), segment.seconds].join(' ');
    })
    .join(', ');
}

function moves(plan: BreakPlan): MoveSegment[] {
  return plan.segments.filter((segment) => segment.kind === 'move');
}

/** Every routine at every length it can have, either foot first. */
const planned = fc
  .constantFrom(...CATALOGUE)
  .chain(({ id, minMinutes, maxMinutes }) =>
    fc.record({
      id: fc.constant(id),
      minutes: fc.integer({ min: minMinutes, max: maxMinutes }),
      firstSide: fc.constantFrom('left' as const, 'right' as const),
    }),
  )
  .map(({ id, ...options }) => planRoutine(id, options));

describe('planRoutine', () => {
  test.each(CATALOGUE)('$id keeps its written timeline', ({ id, minutes }) => {
    const plan = planRoutine(id, { minutes, firstSide: 'left' });
    expect(plan.segments[0]).toEqual({ kind: 'ready', seconds: READY_SECONDS });
    expect(timeline(plan)).toBe(TIMELINES[id]);
  });

  test('the other foot first swaps the feet and nothing else', () => {
    const left = timeline(planRoutine('ball-break-3', { minutes: 3, firstSide: 'left' }));
    const right = timeline(planRoutine('ball-break-3', { minutes: 3, firstSide: 'right' }));
    const swapped = right.replace(/left|right/g, (side) => (side === 'left' ? 'right' : 'left'));
    expect(swapped).toBe(left);
    expect(right).not.toBe(left);
  });

  test('a move tells its dose, unit and level', () => {
    const [first] = moves(planRoutine('heel-comfort-3', { minutes: 3, firstSide: 'left' }));
    expect(first).toMatchObject({ dose: 16, unit: 'reps', level: 3, side: 'both', seconds: 32 });
  });

  test.each([
    ['calm-pause-3', 5],
    ['ball-break-3', 1],
    ['ball-break-3', 2.5],
  ] as const)('%s cannot last %d minutes', (id, minutes) => {
    expect(() => planRoutine(id, { minutes, firstSide: 'left' })).toThrow(RangeError);
  });

  test('lasts exactly as long as asked for', () => {
    fc.assert(
      fc.property(planned, (plan) => {
        const counted = plan.segments.reduce((sum, segment) => sum + segment.seconds, -READY_SECONDS);
        expect(counted).toBe(plan.minutes * 60);
      }),
    );
  });

  test('gives left and right the same, in the same order', () => {
    fc.assert(
      fc.property(planned, (plan) => {
        const of = (side: string) => moves(plan).flatMap((m) => (m.side === side ? [`${m.moveId} ${m.dose}`] : []));
        expect(of('left')).toEqual(of('right'));
      }),
    );
  });

  test('keeps every dose inside the limits of its move, in whole units', () => {
    fc.assert(
      fc.property(planned, (plan) => {
        for (const { moveId, dose, seconds, side } of moves(plan)) {
          const move: Move = MOVES[moveId];
          expect(Number.isInteger(dose)).toBe(true);
          expect(dose).toBeGreaterThanOrEqual(move.dose.min);
          expect(dose).toBeLessThanOrEqual(move.dose.max);
          expect(seconds).toBe(dose * move.dose.secondsPerUnit);
          expect(side === 'both').toBe(move.sides !== 'each-side');
        }
      }),
    );
  });

  test('puts one change between two moves, pointing at the second', () => {
    fc.assert(
      fc.property(planned, ({ segments }) => {
        segments.forEach((segment, index) => {
          expect(segment.kind).toBe(index === 0 ? 'ready' : index % 2 === 1 ? 'move' : 'change');
          if (segment.kind === 'change') expect(segment.next).toBe(index + 1);
        });
        expect(segments.at(-1)?.kind).toBe('move');
      }),
    );
  });
});

describe('the catalogue', () => {
  test('loads nothing else, so that the background stays small', () => {
    const source = readFileSync(new URL('../../utils/moves/catalogue.ts', import.meta.url), 'utf8');
    expect(source.match(/^import (?!type ).*$/gm)).toBeNull();
  });

  test('lists every routine once, as the data has it', () => {
    expect(CATALOGUE.map(({ id, minutes }) => [id, minutes])).toEqual(
      Object.entries(ROUTINES).map(([id, routine]) => [id, routine.minutes]),
    );
  });

  test.each(CATALOGUE)('$id: from the least to the most minutes, every length and none beside', (entry) => {
    const possible = Array.from({ length: 60 }, (_, index) => index + 1).filter((n) => canLast(entry.id, n));
    const span = entry.maxMinutes - entry.minMinutes + 1;
    expect(possible).toEqual(Array.from({ length: span }, (_, index) => entry.minMinutes + index));
    expect(possible).toContain(entry.minutes);
  });

  test.each([
    ['ball-break-3', 2, 2],
    ['ball-break-3', 1, 2],
    ['ball-break-3', 30, 6],
    ['ball-break-3', 3.6, 4],
    ['ball-break-3', Number.NaN, 3],
    ['desk-reset-60', 2, 1],
    ['sleep-wind-down-5', 2, 5],
  ] as const)('%s, wanted %d minutes, takes %d', (id, wanted, minutes) => {
    expect(routineMinutes(id, wanted)).toBe(minutes);
  });
});

describe('suggestRoutine', () => {
  test.each([
    [['ball-break-3', 'calm-pause-3'], 0, 'ball-break-3'],
    [['ball-break-3', 'calm-pause-3'], 1, 'calm-pause-3'],
    [['ball-break-3', 'calm-pause-3'], 2, 'ball-break-3'],
    [['gone-1', 'ball-break-3', 'toString', 'calm-pause-3'], 1, 'calm-pause-3'],
    [['gone-1'], 4, 'desk-reset-60'],
    [[], 0, 'desk-reset-60'],
    [['ball-break-3', 'calm-pause-3'], -1, 'ball-break-3'],
    [['ball-break-3', 'calm-pause-3'], Number.NaN, 'ball-break-3'],
  ] as const)('of %j, break %d: %s', (preferred, breakNumber, expected) => {
    expect(suggestRoutine(preferred, breakNumber)).toBe(expected);
  });
});
