/** What is heard of a break, and when. Times in milliseconds of the plan. */

/** `in` and `out` go with the breath. */
export type Tone = 'start' | 'half' | 'change' | 'done' | 'in' | 'out';

export interface SaidCue {
  readonly at: number;
  readonly say: string;
  /** How long it takes to say, by estimate; nothing else is said meanwhile. */
  readonly lasts: number;
}

interface ToneCue {
  readonly at: number;
  readonly tone: Tone;
}

export type Cue = SaidCue | ToneCue;

/** All cues of a break, in the order of time. */
export type Score = readonly Cue[];

/** The cues that time passes on its way from one place to another: after `from`, up to and with `to`. */
export function cuesBetween(score: Score, from: number, to: number): Cue[] {
  return score.filter(({ at }) => at > from && at <= to);
}

/** When the next cue after a place comes; null after the last. */
export function nextCueAt(score: Score, after: number): number | null {
  return score.find(({ at }) => at > after)?.at ?? null;
}

/** Slow talkers among the voices of the four big systems reach this many letters a second at their usual rate. */
const LETTERS_A_SECOND = 14;
const BEGIN_MS = 200;
const STOP_MS = 220;

/** How long a voice takes for a text at `rate` percent of its usual speed; rather too long than too short. */
export function speechMs(text: string, rate: number): number {
  const stops = text.match(/[.,:;!?…]+/g)?.length ?? 0;
  return Math.ceil(BEGIN_MS + ((text.length / LETTERS_A_SECOND) * 1000 + stops * STOP_MS) / (rate / 100));
}
