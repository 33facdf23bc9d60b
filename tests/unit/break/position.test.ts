import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStart, positionAt, previousStart, startOf, totalMs } from '../../../utils/break/position.ts';

/** ready 0–5 s, first 5–15, change 15–18, second 18–28. */
const plan = {
  segments: [
    { name: 'ready', seconds: 5 },
    { name: 'first', seconds: 10 },
    { name: 'change', seconds: 3 },
    { name: 'second', seconds: 10 },
  ],
};

const isChange = ({ name }: { name: string }) => name === 'change';

describe('positionAt', () => {
  test.each([
    [-1, 0, 0, 5000, 28_000, false, 0],
    [0, 0, 0, 5000, 28_000, false, 0],
    [4999, 0, 4999, 1, 23_001, false, 0.9998],
    [5000, 1, 0, 10_000, 23_000, false, 0],
    [10_000, 1, 5000, 5000, 18_000, false, 0.5],
    [15_000, 2, 0, 3000, 13_000, false, 0],
    [27_999, 3, 9999, 1, 1, false, 0.9999],
    [28_000, 3, 10_000, 0, 0, true, 1],
    [99_000, 3, 10_000, 0, 0, true, 1],
  ])('at %d ms', (at, index, msIntoSegment, msLeftInSegment, msLeftTotal, isOver, fraction) => {
    expect(positionAt(plan, at)).toEqual({
      index,
      msIntoSegment,
      msLeftInSegment,
      msLeftTotal,
      isOver,
      fraction: expect.closeTo(fraction, 9),
    });
  });

  test('refuses a plan without segments', () => {
    expect(() => positionAt({ segments: [] }, 0)).toThrow(RangeError);
  });
});

describe('startOf', () => {
  test.each([
    [0, 0],
    [1, 5000],
    [2, 15_000],
    [3, 18_000],
    [4, 28_000],
  ])('segment %d begins at %d ms', (index, at) => expect(startOf(plan, index)).toBe(at));

  test.each([-1, 5, 0.5])('refuses index %d', (index) => expect(() => startOf(plan, index)).toThrow(RangeError));
});

test.each([
  [0, 5000],
  [5000, 18_000],
  [14_999, 18_000],
  [15_000, 18_000],
  [18_000, 28_000],
  [28_000, 28_000],
])('next from %d ms is %d', (at, next) => expect(nextStart(plan, at, isChange)).toBe(next));

test.each([
  [0, 0],
  [4000, 0],
  [5000, 0],
  [7999, 0],
  [8000, 5000],
  [14_999, 5000],
  [15_000, 5000],
  [17_999, 5000],
  [18_000, 5000],
  [20_999, 5000],
  [21_000, 18_000],
  [28_000, 18_000],
])('back from %d ms is %d', (at, back) => expect(previousStart(plan, at, isChange)).toBe(back));

const anyPlan = fc
  .array(fc.record({ seconds: fc.integer({ min: 1, max: 120 }), name: fc.constantFrom('move', 'change') }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((segments) => ({ segments }));

describe('for any plan', () => {
  test('a segment starts where the clock finds it, and the parts add up', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(3_000_000), (any, elapsed) => {
        const at = positionAt(any, elapsed);
        const into = Math.min(elapsed, totalMs(any));
        expect(startOf(any, at.index) + at.msIntoSegment).toBe(into);
        expect(at.msLeftTotal).toBe(totalMs(any) - into);
        expect(startOf(any, at.index + 1)).toBe(into + at.msLeftInSegment);
      }),
    );
  });

  test('next goes forward and back goes back; pressed again and again they reach the end and the start', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(3_000_000), (any, elapsed) => {
        const total = totalMs(any);
        let at = Math.min(elapsed, total);
        for (let presses = 0; presses <= any.segments.length; presses += 1) {
          const next = nextStart(any, at, isChange);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next;
        }
        expect(at).toBe(total);
        for (let presses = 0; presses <= any.segments.length; presses += 1) {
          const back = previousStart(any, at, isChange);
          expect(back).toBeLessThanOrEqual(at);
          at = back;
        }
        expect(at).toBe(0);
      }),
    );
  });
});
