import { describe, expect, test } from 'vitest';
import { leadBreath, ledBreaths, ledLeast } from '../../../utils/break/breath-words.ts';
import { Draft } from '../../../utils/break/draft.ts';
import type { BreathPart } from '../../../utils/moves/breath.ts';
import { useEnglish } from '../../fakes/english.ts';

useEnglish();

const parts: readonly BreathPart[] = [
  { kind: 'in', seconds: 4 },
  { kind: 'out', seconds: 6 },
];
const breaths = (count: number) => ({ parts, from: 0, to: count * 10_000 });
const options = { start: 0, wordsFrom: 0, breathFrom: 0, isAlone: true, isKnown: false };

describe('breaths that are led', () => {
  test('two are counted, until the pace is known', () => {
    expect(ledBreaths(breaths(3), options)).toEqual([
      { at: 0, isCounted: true },
      { at: 10_000, isCounted: true },
      { at: 20_000, isCounted: false },
    ]);
    expect(ledBreaths(breaths(2), { ...options, isKnown: true }).map(({ isCounted }) => isCounted)).toEqual([
      false,
      false,
    ]);
  });

  test('begin when the words are over, and the last one is led all the same where there is nothing else', () => {
    expect(ledBreaths(breaths(3), { ...options, wordsFrom: 15_000 }).map(({ at }) => at)).toEqual([20_000]);
    expect(ledBreaths(breaths(3), { ...options, wordsFrom: 25_000 }).map(({ at }) => at)).toEqual([20_000]);
    expect(ledBreaths(breaths(3), { ...options, wordsFrom: 25_000, isAlone: false })).toEqual([]);
  });

  test('at another pace on the way are counted anew from there', () => {
    const led = ledBreaths(breaths(4), { ...options, breathFrom: 20_000 });
    expect(led.map(({ isCounted }) => isCounted)).toEqual([false, false, true, true]);
  });

  test('the words leave the last one free, or two of many', () => {
    expect(ledLeast(breaths(4))).toBe(10_000);
    expect(ledLeast(breaths(5))).toBe(20_000);
  });

  test('each part has a tone and a word, and its seconds where it is counted', () => {
    const heard = (isCounted: boolean): string[] => {
      const draft = new Draft(100);
      leadBreath(draft, parts, { at: 0, isCounted }, 0, 10_000);
      return draft.score().map((cue) => ('say' in cue ? cue.say : cue.tone));
    };
    expect(heard(false)).toEqual(['in', 'In', 'out', 'Out']);
    expect(heard(true)).toEqual([
      'in',
      'In',
      'Two',
      'Three',
      'Four',
      'out',
      'Out',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
    ]);
  });
});
