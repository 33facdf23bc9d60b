/** The sounds of a break, and their times in milliseconds of the plan. */

/** `in` and `out` go with the breath. */
export type Tone = 'start' | 'half' | 'change' | 'done' | 'in' | 'out';

export interface SaidCue {
  readonly at: number;
  readonly say: string;
  /** Estimated time to say it; nothing else is said meanwhile. */
  readonly lasts: number;
}

interface ToneCue {
  readonly at: number;
  readonly tone: Tone;
}

export type Cue = SaidCue | ToneCue;

/** All cues of a break, in chronological order. */
export type Score = readonly Cue[];

/** The cues passed on the way from one place to another: after `from`, up to and including `to`. */
export function cuesBetween(score: Score, from: number, to: number): Cue[] {
  return score.filter(({ at }) => at > from && at <= to);
}

/** When the next cue after a place comes; null after the last. */
export function nextCueAt(score: Score, after: number): number | null {
  return score.find(({ at }) => at > after)?.at ?? null;
}

/** Slow voices of the four big systems speak this many letters a second at their usual rate. */
const LETTERS_A_SECOND = 14;
const BEGIN_MS = 200;
const STOP_MS = 220;
/** A character of these scripts is a syllable or a word, and a voice says half as many of them. */
const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Full stops, commas and the like, in all scripts that have their own. */
const STOPS = /[.,:;!?…、。，．：；！？،؛؟۔।։·]+/g;

/** How long a voice takes to say a text at `rate` percent of its usual speed; rather too long than too short. */
export function speechMs(text: string, rate: number): number {
  const stops = text.match(STOPS)?.length ?? 0;
  const letters = text.length + (text.match(SYLLABLES)?.length ?? 0);
  return Math.ceil(BEGIN_MS + ((letters / LETTERS_A_SECOND) * 1000 + stops * STOP_MS) / (rate / 100));
}

/** A line repeated within this time sounds like a mistake. */
const AGAIN_MS = 8000;
/** Anything shorter is a word of a count, and those repeat all the time. */
const LINE_MS = 1000;

/**
 * The lines to leave out when a score replaces another during a break: lines that would cut short what is being said, and lines
 * that were said a moment ago.
 */
export function passedOver(before: Score, next: Score, place: number): ReadonlySet<Cue> {
  const said = before.filter((cue): cue is SaidCue => 'say' in cue);
  const running = said.findLast(({ at }) => at <= place);
  const busyUntil = running ? running.at + running.lasts : place;
  const recent = new Set(
    said.filter(({ at, lasts }) => at > place - AGAIN_MS && at <= place && lasts >= LINE_MS).map(({ say }) => say),
  );
  const isNew = (cue: SaidCue): boolean => !said.some(({ at, say }) => at === cue.at && say === cue.say);
  return new Set(
    next.filter(
      (cue) =>
        'say' in cue &&
        cue.at > place &&
        (cue.at < busyUntil || (cue.at <= place + AGAIN_MS && recent.has(cue.say))) &&
        isNew(cue),
    ),
  );
}

/** The lines of a score that say the same thing at the same place as some lines of another score. */
export function sameCues(some: ReadonlySet<Cue>, next: Score): Cue[] {
  const key = (cue: Cue): string => ('say' in cue ? `${cue.at} ${cue.say}` : '');
  const known = new Set([...some].map(key));
  return next.filter((cue) => 'say' in cue && known.has(key(cue)));
}
