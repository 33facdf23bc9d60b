import { describe, expect, test } from 'vitest';
import { breakView } from '../../../utils/break/break-view.ts';
import { linesToSay, marksOf } from '../../../utils/break/move-words.ts';
import type { PlacedMove } from '../../../utils/break/move-words.ts';
import { startOf } from '../../../utils/break/position.ts';
import type { MoveSegment } from '../../../utils/moves/plan.ts';
import { useEnglish } from '../../fakes/english.ts';
import { planFor } from '../../fakes/plans.ts';

useEnglish();

const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });

function placed(moveId: string, isAgain = false): PlacedMove {
  const index = plan.segments.findIndex((part) => part.kind === 'move' && part.moveId === moveId);
  const segment = plan.segments[index];
  const at = startOf(plan, index);
  const view = breakView(plan, at, { now: 0, zone: 'UTC', rate: 100 });
  if (segment?.kind !== 'move' || view.kind !== 'move') throw new Error(`no ${moveId}`);
  return { view, segment, at, end: at + segment.seconds * 1000, isAgain, isLast: isAgain };
}
const roll = placed('ball-roll-sole');
const lasting = (seconds: number, more: Partial<MoveSegment> = {}): MoveSegment => ({
  ...roll.segment,
  seconds,
  ...more,
});

describe('what is heard beside the words', () => {
  test('a half from thirty seconds on, and the last five counted from twenty on', () => {
    expect(marksOf(lasting(30), 30_000, 1000)).toMatchObject({ hasHalf: true, isHalfSaid: true, isCounted: true });
    expect(marksOf(lasting(29), 29_000, 1000)).toMatchObject({ hasHalf: false, isHalfSaid: false, isCounted: true });
    expect(marksOf(lasting(19), 19_000, 1000)).toMatchObject({ isCounted: false, forWordsMs: 19_000 });
  });

  test('no count where the words need its time', () => {
    expect(marksOf(lasting(30), 30_000, 25_000).isCounted).toBe(true);
    expect(marksOf(lasting(30), 30_000, 25_001)).toMatchObject({ isCounted: false, isHalfSaid: false, hasHalf: true });
  });

  test('no half where the length was changed on the way', () => {
    expect(marksOf(lasting(40, { wordSeconds: 30 }), 40_000, 1000)).toMatchObject({ hasHalf: false, isCounted: true });
  });

  test('neither in a rest', () => {
    expect(marksOf(lasting(60, { scale: 'guidance' }), 60_000, 1000)).toMatchObject({
      hasHalf: false,
      isCounted: false,
    });
  });
});

describe('the lines that are still to be said', () => {
  const all = roll.view.lines.flat();
  const numbers = (move: PlacedMove, ...heard: number[]): number[] =>
    linesToSay(move, new Set(heard)).map(({ number }) => number);

  test('are those that were not heard', () => {
    expect(linesToSay(roll, new Set()).map(({ text }) => text)).toEqual(all);
    expect(numbers(roll, 0, 1)).toEqual([...all.keys()].slice(2));
  });

  test('and for the other foot how it is done and how it ends', () => {
    const heard = [...all.keys()];
    expect(numbers({ ...roll, isAgain: true }, ...heard)).toEqual(heard.slice(-2));
  });

  test('come when they come on view, and again at once', () => {
    const [first, second] = linesToSay(roll, new Set());
    expect(first?.from).toBe(roll.at);
    expect(second?.from).toBeGreaterThan(roll.at);
    const heard = new Set(all.keys());
    const again = linesToSay({ ...roll, isAgain: true }, heard);
    expect(again[0]?.from).toBe(roll.at);
    /* The last line is for the end of this move. */
    expect(again[1]?.from).toBeGreaterThan(roll.at);
  });
});
