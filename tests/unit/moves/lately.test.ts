import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adaptRoutine } from '../../../utils/moves/adapt.ts';
import type { Adapted } from '../../../utils/moves/adapt.ts';
import { NOTHING_TODAY } from '../../../utils/moves/caps.ts';
import type { DoneToday } from '../../../utils/moves/caps.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import { ROUTINES } from '../../../utils/moves/data/routines.ts';
import { NO_FEEL, afterDoing } from '../../../utils/moves/feel.ts';
import type { MoveFeel } from '../../../utils/moves/feel.ts';
import { ANYBODY, planOfSteps } from '../../../utils/moves/plan.ts';
import type { Move, MoveId, Routine, RoutineId } from '../../../utils/moves/types.ts';

const NOW = Date.UTC(2026, 0, 5, 10);

interface Given {
  today?: Partial<DoneToday>;
  feel?: Partial<Record<MoveId, Partial<MoveFeel>>>;
}

function adapted(id: RoutineId, { today, feel }: Given = {}): Adapted {
  const routine: Routine = ROUTINES[id];
  const known = Object.fromEntries(Object.entries(feel ?? {}).map(([move, one]) => [move, { ...NO_FEEL, ...one }]));
  return adaptRoutine(routine, {
    ...ANYBODY,
    minutes: routine.minutes,
    firstSide: 'left',
    feel: known,
    today: { ...NOTHING_TODAY, ...today },
    now: NOW,
  });
}

/** Seconds of one foot, by what the table of safety.md counts together. */
function footSeconds(found: Adapted): DoneToday {
  if (found.isHidden) return NOTHING_TODAY;
  const sum = { ...NOTHING_TODAY };
  for (const { move: id, dose } of found.steps) {
    const move: Move = MOVES[id];
    const seconds = dose * move.dose.secondsPerUnit;
    if (move.family === 'massage' || move.family === 'pressure') sum.hands += seconds;
    if (move.family === 'device') sum.device += seconds;
    if (move.family === 'rolling') sum.rolling += seconds;
    if (move.family === 'rolling' && move.tools.required.includes('bottle')) sum.bottle += seconds;
  }
  return sum;
}

const secondsOf = (found: Adapted): number =>
  found.isHidden ? 0 : planOfSteps({ routineId: 'x', steps: found.steps, prep: [], firstSide: 'left' }).minutes * 60;

describe('a routine begun again on the same day', () => {
  test('stays as written while there is enough left', () => {
    expect(adapted('heel-strength-7', { today: { rolling: 360 - 45 } })).toEqual(adapted('heel-strength-7'));
  });

  test('has less of what is nearly used up, and still its minutes', () => {
    const found = adapted('heel-strength-7', { today: { rolling: 360 - 40 } });
    expect(found).toMatchObject({ isHidden: false, exchanges: [] });
    expect(footSeconds(found).rolling).toBeLessThanOrEqual(40);
    expect(secondsOf(found)).toBe(7 * 60);
  });

  test('leaves out what is used up, with the reason', () => {
    const found = adapted('heel-strength-7', { today: { rolling: 360 } });
    expect(found).toMatchObject({ isHidden: false, exchanges: [{ from: 'ball-roll-sole', because: 'enough-today' }] });
    expect(footSeconds(found).rolling).toBe(0);
  });

  test('is not offered when that is what it is about', () => {
    expect(adapted('ball-break-3', { today: { rolling: 355 } })).toMatchObject({
      isHidden: true,
      because: 'enough-today',
    });
    expect(adapted('massager-companion-10', { today: { device: 1800 } })).toMatchObject({
      isHidden: true,
      because: 'enough-today',
    });
  });

  test('no foot ever has more in a day than safety.md allows', () => {
    const day = { hands: 900, rolling: 360, bottle: 300, device: 1800 };
    fc.assert(
      fc.property(
        // The keys of constant objects are exactly the ids.
        fc.constantFrom(...(Object.keys(ROUTINES) as RoutineId[])),
        fc.record({
          hands: fc.integer({ min: 0, max: 900 }),
          rolling: fc.integer({ min: 0, max: 360 }),
          bottle: fc.integer({ min: 0, max: 300 }),
          device: fc.integer({ min: 0, max: 1800 }),
        }),
        (id, today) => {
          const found = adapted(id, { today });
          const more = footSeconds(found);
          expect(today.hands + more.hands).toBeLessThanOrEqual(day.hands);
          expect(today.rolling + more.rolling).toBeLessThanOrEqual(day.rolling);
          expect(today.bottle + more.bottle).toBeLessThanOrEqual(day.bottle);
          expect(today.device + more.device).toBeLessThanOrEqual(day.device);
          if (!found.isHidden) expect(secondsOf(found)).toBe(ROUTINES[id].minutes * 60);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a move that was too much', () => {
  test('is left out of a routine while it rests', () => {
    const feel = { 'ball-roll-sole': { lockedUntil: NOW + 1 } };
    expect(adapted('heel-strength-7', { feel })).toMatchObject({
      isHidden: false,
      exchanges: [{ from: 'ball-roll-sole', because: 'resting', until: NOW + 1 }],
    });
    expect(adapted('ball-break-3', { feel })).toEqual({
      isHidden: true,
      because: 'resting',
      out: [{ move: 'ball-roll-sole', because: 'resting', until: NOW + 1 }],
    });
    expect(adapted('ball-break-3', { feel: { 'ball-roll-sole': { lockedUntil: NOW } } })).toEqual(
      adapted('ball-break-3'),
    );
  });

  test('does not come back as what takes the place of another', () => {
    const [exchange] = exchangesOf(adapted('heel-strength-7', { today: { rolling: 360 } }));
    if (!exchange?.to) throw new Error('nothing took the place');
    const rests = adapted('heel-strength-7', {
      today: { rolling: 360 },
      feel: { [exchange.to]: { lockedUntil: NOW + 1 } },
    });
    expect(exchangesOf(rests)[0]?.to).not.toBe(exchange.to);
  });

  test('has half its dose in a routine the next time', () => {
    const found = adapted('ball-break-3', { feel: { 'ball-roll-sole': { halfNext: true } } });
    const before = adapted('ball-break-3');
    expect(footSeconds(found).rolling).toBeLessThanOrEqual(footSeconds(before).rolling / 2);
    expect(secondsOf(found)).toBe(180);
  });
});

test('a routine that half a dose does not fill says so; done once alone, it is back', () => {
  const halved: Partial<MoveFeel> = { halfNext: true };
  const feel = Object.fromEntries(ROUTINES['massager-companion-10'].items.map(({ move }) => [move, halved]));
  expect(adapted('massager-companion-10', { feel })).toMatchObject({ isHidden: true, because: 'half-dose', out: [] });
  expect(afterDoing({ ...NO_FEEL, ...halved }, NOW).halfNext).toBe(false);
});

const exchangesOf = (found: Adapted) => (found.isHidden ? [] : found.exchanges);
