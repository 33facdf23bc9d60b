import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, routineMinutes, suggestRoutine } from '../../../utils/moves/catalogue.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { READY_SECONDS, canLast } from '../../../utils/moves/plan.ts';
import type { BreakPlan, MoveSegment } from '../../../utils/moves/plan.ts';
import type { Move, Routine, RoutineId } from '../../../utils/moves/types.ts';
import { planFor } from '../../fakes/plans.ts';

/** The timelines as written, changes in brackets: seconds of every part, left foot first. */
const TIMELINES: Record<RoutineId, string> = {
  'desk-reset-60': 'ankle-pumps 24, (4), seated-heel-lifts 18, (4), slow-breath-feet 10',
  'meeting-proof-2': 'toe-curl-and-fan 18, (4), breath-paced-pumps 32, (4), short-foot-dome 24, (4), foot-scan 34',
  'walking-feet-3': 'heel-bounce 30, (8), standing-heel-raise 24, (4), mindful-roll-walk 76, (8), cyclic-sigh 30',
  'standing-mobility-3':
    'one-leg-stand left 25, (3), one-leg-stand right 25, (4), standing-heel-raise 32, (4), wall-calf-stretch left 30, (3), wall-calf-stretch right 30, (4), slow-breath-feet 20',
  'ball-break-3':
    'top-of-foot-stretch left 15, (3), top-of-foot-stretch right 15, (8), ball-roll-sole left 54, (3), ball-roll-sole right 54, (8), slow-breath-feet 20',
  'heel-comfort-3':
    'ankle-pumps 32, (6), plantar-fascia-pull left 60, (6), plantar-fascia-pull right 60, (6), slow-breath-feet 10',
  'heel-strength-7':
    'ankle-pumps 30, (8), towel-heel-raise 64, (8), wall-calf-stretch left 40, (3), wall-calf-stretch right 40, (8), ball-roll-sole left 45, (3), ball-roll-sole right 45, (8), heel-cup-squeeze left 20, (6), heel-cup-squeeze right 20, (6), foot-scan 66',
  'arch-trainer-4':
    'big-toe-switch 24, (4), short-foot-dome 32, (8), towel-scrunch left 30, (3), towel-scrunch right 30, (8), tucked-toe-stretch left 25, (3), tucked-toe-stretch right 25, (4), foot-scan 44',
  'calm-pause-3': 'slow-breath-feet 40, (4), cyclic-sigh 40, (4), foot-scan 40, (4), warm-sand-imagery 48',
  'sleep-wind-down-5':
    'gliding-warm-up left 45, (4), solar-plexus-hold left 30, (6), gliding-warm-up right 45, (4), solar-plexus-hold right 30, (6), tense-and-release-feet 24, (4), warm-sand-imagery 102',
  'weekly-ritual-10':
    'slow-breath-feet 30, (6), gliding-warm-up left 30, (4), toe-weave-circles left 25, (4), thumb-fans left 40, (4), toe-roll-and-pull left 40, (8), oil-ritual-strokes left 75, (6), gliding-warm-up right 30, (4), toe-weave-circles right 25, (4), thumb-fans right 40, (4), toe-roll-and-pull right 40, (8), oil-ritual-strokes right 75, (8), warm-sand-imagery 90',
  'reflexology-sampler-5':
    'reflex-thumb-walk left 50, (4), inner-arch-line left 30, (4), solar-plexus-hold left 30, (6), reflex-thumb-walk right 50, (4), inner-arch-line right 30, (4), solar-plexus-hold right 30, (6), foot-scan 52',
  'shiatsu-sampler-4':
    'shiatsu-sole-line left 49, (4), taichong-press left 30, (6), shiatsu-sole-line right 49, (4), taichong-press right 30, (6), foot-scan 62',
  'traditions-tour-10':
    'gliding-warm-up left 30, (4), reflex-thumb-walk left 45, (4), shiatsu-sole-line left 28, (4), thai-knuckle-press left 30, (4), taichong-press left 20, (8), oil-ritual-strokes left 60, (6), gliding-warm-up right 30, (4), reflex-thumb-walk right 45, (4), shiatsu-sole-line right 28, (4), thai-knuckle-press right 30, (4), taichong-press right 20, (8), oil-ritual-strokes right 60, (8), warm-sand-imagery 112',
  'lymph-style-5':
    'breath-paced-pumps 48, (4), lymph-sweep left 60, (3), lymph-sweep right 60, (4), ankle-pumps 40, (4), feet-up-rest 77',
  'nerve-gentle-5':
    'foot-scan 67, (4), ankle-circles left 18, (3), ankle-circles right 18, (4), toe-curl-and-fan 36, (4), seated-heel-lifts 24, (4), breath-paced-pumps 40, (4), ankle-pumps 30, (4), slow-breath-feet 40',
  'massager-companion-10':
    'slow-breath-feet 20, (8), massager-settle-in 90, (4), massager-three-zones 386, (8), ankle-pumps 20, (4), foot-scan 60',
  'after-workout-8':
    'ankle-circles left 12, (3), ankle-circles right 12, (8), wall-calf-stretch left 40, (3), wall-calf-stretch right 40, (8), calf-knead left 45, (3), calf-knead right 45, (6), thumb-fans left 35, (4), arch-knuckle-slide left 30, (6), thumb-fans right 35, (4), arch-knuckle-slide right 30, (6), feet-up-rest 105',
};

/* The keys of a constant object are exactly the ids. */
const routines = Object.entries(ROUTINES) as [RoutineId, Routine][];

function timeline(plan: BreakPlan): string {
  return plan.segments
    .slice(1)
    .map((segment) => {
      if (segment.kind === 'ready') return 'ready';
      if (segment.kind === 'change') return `(${segment.seconds})`;
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
  .map(({ id, ...options }) => planFor(id, options));

describe('planRoutine', () => {
  test.each(routines)('%s keeps its written timeline', (id, { minutes }) => {
    const plan = planFor(id, { minutes, firstSide: 'left' });
    expect(plan.segments[0]).toEqual({ kind: 'ready', seconds: READY_SECONDS });
    expect(timeline(plan)).toBe(TIMELINES[id]);
  });

  test('the other foot first swaps the feet and nothing else', () => {
    const left = timeline(planFor('ball-break-3', { minutes: 3, firstSide: 'left' }));
    const right = timeline(planFor('ball-break-3', { minutes: 3, firstSide: 'right' }));
    const swapped = right.replace(/left|right/g, (side) => (side === 'left' ? 'right' : 'left'));
    expect(swapped).toBe(left);
    expect(right).not.toBe(left);
  });

  test('a move tells its dose, unit and level', () => {
    const [first] = moves(planFor('heel-comfort-3', { minutes: 3, firstSide: 'left' }));
    expect(first).toMatchObject({ dose: 16, unit: 'reps', level: 3, side: 'both', seconds: 32 });
  });

  test.each([
    ['calm-pause-3', 5],
    ['ball-break-3', 1],
    ['ball-break-3', 2.5],
  ] as const)('%s cannot last %d minutes', (id, minutes) => {
    expect(() => planFor(id, { minutes, firstSide: 'left' })).toThrow(RangeError);
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
    const source = readFileSync(new URL('../../../utils/moves/catalogue.ts', import.meta.url), 'utf8');
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
