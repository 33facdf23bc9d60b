import { describe, expect, test } from 'vitest';
import { leadBreath, ledBreaths, ledLeast } from '../../../utils/break/breath-words.ts';
import { speechMs } from '../../../utils/break/cues.ts';
import type { SaidCue } from '../../../utils/break/cues.ts';
import { Draft } from '../../../utils/break/draft.ts';
import { setTextSource } from '../../../utils/i18n/messages.ts';
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

  describe('in a language with longer words', () => {
    const GERMAN: Readonly<Record<string, string>> = {
      said_in: 'Einatmen',
      said_more: 'Noch etwas',
      said_out: 'Ausatmen',
      said_2: 'Zwei',
      said_3: 'Drei',
      said_4: 'Vier',
      said_5: 'Fünf',
      said_6: 'Sechs',
    };
    const heard = (rate: number, all: readonly BreathPart[], words = GERMAN): SaidCue[] => {
      setTextSource(
        (key) => words[key] ?? '',
        () => 'de',
      );
      const draft = new Draft(rate);
      const end = all.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
      leadBreath(draft, all, { at: 0, isCounted: true }, 0, end);
      useEnglish();
      return draft.score().filter((cue) => 'say' in cue);
    };
    const words = (cues: readonly SaidCue[]): string[] => cues.map(({ say }) => say);

    test('no breath goes without its word, however slow the voice', () => {
      for (const rate of [50, 70, 100, 200]) {
        expect(words(heard(rate, parts)), `${rate} %`).toEqual(expect.arrayContaining(['Einatmen', 'Ausatmen']));
      }
      /* At half speed the word takes the time of the first number. */
      expect(words(heard(50, parts))).not.toContain('Zwei');
      expect(words(heard(50, parts))).toContain('Drei');
      expect(words(heard(100, parts)).slice(0, 4)).toEqual(['Einatmen', 'Zwei', 'Drei', 'Vier']);
    });

    test('a word that is longer than its part ends in the next one, whose word waits', () => {
      const sigh: readonly BreathPart[] = [
        { kind: 'in', seconds: 2 },
        { kind: 'more', seconds: 1 },
        { kind: 'out', seconds: 6 },
      ];
      expect(words(heard(50, sigh))).toEqual(expect.arrayContaining(['Einatmen', 'Noch etwas', 'Ausatmen']));
    });

    test('nothing is said over another word', () => {
      for (const rate of [50, 70, 100]) {
        const long = { ...GERMAN, said_2: 'Zweiundzwanzig', said_3: 'Dreiundzwanzig' };
        for (const cues of [heard(rate, parts), heard(rate, parts, long)]) {
          for (const [index, cue] of cues.entries()) {
            const after = cues[index + 1]?.at ?? Infinity;
            expect(cue.at + cue.lasts, cue.say).toBeLessThanOrEqual(after);
          }
        }
      }
    });
  });
});

describe('how long a voice takes', () => {
  test('a Japanese line takes twice as long as its number of signs in Latin letters, and its stops count', () => {
    expect(speechMs('足の裏を', 100) - 200).toBe(2 * (speechMs('abcd', 100) - 200));
    expect(speechMs('左足。', 100) - speechMs('左足', 100)).toBeGreaterThan(220);
  });

  test.each(['؟', '،', '。', '、', '।', '！'])('%s is a stop', (stop) => {
    expect(speechMs(`ab${stop}`, 100)).toBe(speechMs('ab.', 100));
  });
});
