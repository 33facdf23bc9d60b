import { describe, expect, test } from 'vitest';
import { speechMs } from '../../../utils/break/cues.ts';
import { Draft } from '../../../utils/break/draft.ts';
import { PAUSE_MS } from '../../../utils/break/lines.ts';

const LINE = 'Press the heel down.';
const lasts = speechMs(LINE, 100);

describe('a draft of a score', () => {
  test('says a line as soon as nothing else is said', () => {
    const draft = new Draft(100);
    expect(draft.say(1000, LINE, Infinity)).toBe(true);
    expect(draft.say(1000, LINE, Infinity)).toBe(true);
    expect(draft.score()).toEqual([
      { at: 1000, say: LINE, lasts },
      { at: 1000 + lasts + PAUSE_MS, say: LINE, lasts },
    ]);
  });

  test('leaves out what would not be over in time, and what has no words', () => {
    const draft = new Draft(100);
    expect(draft.say(0, LINE, lasts - 1)).toBe(false);
    expect(draft.say(0, '', Infinity)).toBe(false);
    expect(draft.score()).toEqual([]);
    expect(draft.say(0, LINE, lasts)).toBe(true);
  });

  test('calls at that very moment or not at all', () => {
    const draft = new Draft(100);
    draft.waitUntil(500);
    draft.call(499, LINE, Infinity);
    expect(draft.score()).toEqual([]);
    draft.call(500, LINE, Infinity);
    expect(draft.score()).toEqual([{ at: 500, say: LINE, lasts }]);
  });

  test('says a word of a count beside the lines, and tells when it is over', () => {
    const draft = new Draft(100);
    expect(draft.word(100, 'Two')).toBe(100 + speechMs('Two', 100));
    expect(draft.free).toBe(0);
  });

  test('is in the order of time, and of the same time as it was written', () => {
    const draft = new Draft(100);
    draft.tone(9, 'done');
    draft.tone(5, 'half');
    draft.tone(5, 'start');
    expect(draft.score().map((cue) => 'tone' in cue && cue.tone)).toEqual(['half', 'start', 'done']);
  });
});
