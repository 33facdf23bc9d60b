import { t } from '../i18n/messages.ts';
import { wholeMs } from '../moves/breath.ts';
import type { BreathPart, Breaths } from '../moves/breath.ts';
import { speechMs } from './cues.ts';
import type { Draft } from './draft.ts';
import { PAUSE_MS } from './lines.ts';

/** Whole breaths of a pace that are counted aloud until the pace is known; later breaths are only called. */
const COUNTED_BREATHS = 2;
const MANY_BREATHS = 5;

/**
 * The least time of a step's breaths that is led, whatever there is to say: the last breath, or the last two if there are many.
 */
export const ledLeast = ({ parts, from, to }: Breaths): number =>
  wholeMs(parts) * ((to - from) / wholeMs(parts) >= MANY_BREATHS ? 2 : 1);

/** A breath to be led, in milliseconds of the plan. */
export interface LedBreath {
  readonly at: number;
  readonly isCounted: boolean;
}

/** Which breaths of a step are led, and which of them counted. */
export function ledBreaths(
  { parts, from, to }: Breaths,
  options: {
    /** When the step begins. */
    start: number;
    /** When the words of the step are over. */
    wordsFrom: number;
    /** When the breath takes up its pace, in ms of the step. */
    breathFrom: number;
    /** The step is only breathing. */
    isAlone: boolean;
    isKnown: boolean;
  },
): LedBreath[] {
  const { start, wordsFrom, breathFrom, isAlone, isKnown } = options;
  const end = start + to;
  const whole = wholeMs(parts);
  const led: LedBreath[] = [];
  let toCount = isKnown ? 0 : COUNTED_BREATHS;
  for (let at = start + from; at < end; at += whole) {
    const isLast = at + whole >= end;
    /* Nobody breathes to a pace while listening to instructions. If the step is only breathing, one breath is still led. */
    if (at < wordsFrom && !(isLast && isAlone)) continue;
    /* After a change of pace, breaths are counted again. */
    const isCounted = toCount > 0 && at >= start + breathFrom;
    if (isCounted) toCount -= 1;
    led.push({ at, isCounted });
  }
  return led;
}

/**
 * Leads one breath: a tone and a word for each part, and its seconds if the breath is counted. A word is never left out for its
 * length: a long word takes seconds from the count and, in a part of one second, from the part that follows. `end`: of the
 * step's breaths.
 */
export function leadBreath(
  draft: Draft,
  parts: readonly BreathPart[],
  { at: begin, isCounted }: LedBreath,
  wordsFrom: number,
  end: number,
): void {
  const fits = (at: number, text: string, by: number): boolean => at + speechMs(text, draft.rate) <= by;
  let [at, free] = [begin, begin];
  for (const { kind, seconds } of parts) {
    if (kind === 'in' || kind === 'out') draft.tone(at, kind);
    const next = at + seconds * 1000;
    const word = kind === 'rest' ? '' : t(`said_${kind}`);
    const from = Math.max(at + PAUSE_MS, free);
    if (word && at + PAUSE_MS >= wordsFrom && from < next && fits(from, word, end)) {
      free = draft.word(from, word);
      const counted = isCounted ? seconds : 1;
      for (let second = 2; second <= counted; second++) {
        const [number, on] = [numberWord(second), at + (second - 1) * 1000 + PAUSE_MS];
        if (on >= free && fits(on, number, Math.min(next + PAUSE_MS, end))) free = draft.word(on, number);
      }
    }
    at = next;
  }
}

const NUMBERS = ['said_1', 'said_2', 'said_3', 'said_4', 'said_5', 'said_6', 'said_7', 'said_8'] as const;

/** The word for a number from 1 to 8. */
export const numberWord = (number: number): string => t(NUMBERS[number - 1] ?? 'said_1');
