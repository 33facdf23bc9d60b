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
/** A sign of these scripts is a syllable or a word, of which a voice says half as many. */
const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Full stops, commas and the like, of all the scripts that have their own. */
const STOPS = /[.,:;!?…、。，．：；！？،؛؟۔।։·]+/g;

/** How long a voice takes for a text at `rate` percent of its usual speed; rather too long than too short. */
export function speechMs(text: string, rate: number): number {
  const stops = text.match(STOPS)?.length ?? 0;
  const letters = text.length + (text.match(SYLLABLES)?.length ?? 0);
  return Math.ceil(BEGIN_MS + ((letters / LETTERS_A_SECOND) * 1000 + stops * STOP_MS) / (rate / 100));
}

/** Said once more within this time, a line sounds like a mistake. */
const AGAIN_MS = 8000;
/** Shorter ones are words of a count, which come again and again. */
const LINE_MS = 1000;

/**
 * The lines to leave out where a score takes the place of another in the middle of a break: those that would cut short what is
 * just being said, and those that were said a moment ago.
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

/** The lines of a score that say the same at the same place as some of another one. */
export function sameCues(some: ReadonlySet<Cue>, next: Score): Cue[] {
  const key = (cue: Cue): string => ('say' in cue ? `${cue.at} ${cue.say}` : '');
  const known = new Set([...some].map(key));
  return next.filter((cue) => 'say' in cue && known.has(key(cue)));
}
