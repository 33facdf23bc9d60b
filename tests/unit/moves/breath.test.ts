import { describe, expect, test } from 'vitest';
import { breathAt, breathOf, breathsOf, hasLevels } from '../../../utils/moves/breath.ts';
import type { BreathPart } from '../../../utils/moves/breath.ts';
import { MOVES } from '../../../utils/moves/data/moves.ts';
import type { Level, Move, MoveId } from '../../../utils/moves/types.ts';

// Object.keys forgets that the keys are moves.
const ids = Object.keys(MOVES) as MoveId[];
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const secondsOf = (parts: readonly BreathPart[]): number => parts.reduce((sum, { seconds }) => sum + seconds, 0);
const slow = (level: Level, seconds: number, breathFrom = 0) =>
  breathsOf({ moveId: 'slow-breath-feet', level, seconds, breathFrom });

describe('the pace of a breath', () => {
  test('follows the level of the slow breath, and gets slower from level to level', () => {
    const paces = LEVELS.map((level) => breathOf('slow-breath-feet', level)?.map(({ seconds }) => seconds) ?? null);
    expect(paces).toEqual([null, [3, 4], [4, 6], [5, 7], [6, 8]]);
  });

  test('is that of the move at every level of all others, and as long as a repetition, or a part of it', () => {
    for (const id of ids.filter((one) => one !== 'slow-breath-feet')) {
      const { dose }: Move = MOVES[id];
      for (const level of LEVELS) expect(breathOf(id, level)).toBe(breathOf(id, 3));
      const parts = breathOf(id, 3);
      if (parts) expect(secondsOf(parts) % dose.secondsPerUnit, id).toBe(0);
    }
    expect(secondsOf(breathOf('breath-paced-pumps', 1) ?? [])).toBe(8);
  });

  test('is chosen wherever there are levels of it', () => {
    for (const id of ids.filter((one) => MOVES[one].intensity.scale === 'pace' && hasLevels(one))) {
      const paces = LEVELS.map((level) => JSON.stringify(breathOf(id, level)));
      expect(new Set(paces).size, id).toBe(5);
    }
  });
});

describe('breaths over a step', () => {
  test.each([
    [2, 60, 56],
    [3, 60, 60],
    [4, 60, 60],
    [5, 60, 56],
    [4, 20, 12],
  ] as const)('at level %d %d seconds have whole ones up to %d, and nobody is led after', (level, seconds, to) => {
    expect(slow(level, seconds)).toMatchObject({ from: 0, to: to * 1000 });
  });

  test('are none where not even one fits, and at the first level', () => {
    expect(slow(4, 10)).toBeNull();
    expect(slow(1, 300)).toBeNull();
  });

  test('begin where they got another pace, whole ones before and after', () => {
    const breaths = slow(4, 60, 31_000);
    expect(breaths).toMatchObject({ from: 7000, to: 55_000 });
    expect(breaths && breathAt(breaths, 31_000)).toEqual({ kind: 'in', secondsLeft: 5 });
    expect(breaths && breathAt(breaths, 30_500)).toMatchObject({ kind: 'out', secondsLeft: 1 });
    expect(breaths && breathAt(breaths, 6999)).toBeNull();
    expect(breaths && breathAt(breaths, 55_000)).toBeNull();
  });

  test('go in, out and rest at their pace', () => {
    const parts = breathOf('cyclic-sigh', 3) ?? [];
    const at = (ms: number) => breathAt({ parts, from: 0, to: 20_000 }, ms);
    expect(at(0)).toEqual({ kind: 'in', secondsLeft: 2 });
    expect(at(1999)).toEqual({ kind: 'in', secondsLeft: 1 });
    expect(at(2500)).toEqual({ kind: 'more', secondsLeft: 1 });
    expect(at(4500)).toEqual({ kind: 'out', secondsLeft: 5 });
    expect(at(6000)).toEqual({ kind: 'out', secondsLeft: 3 });
    expect(at(9500)).toEqual({ kind: 'rest', secondsLeft: 1 });
    expect(at(10_000)).toEqual({ kind: 'in', secondsLeft: 2 });
    expect(at(20_000)).toBeNull();
    expect(() => breathAt({ parts: [], from: 0, to: 1 }, 0)).toThrow(RangeError);
  });
});
