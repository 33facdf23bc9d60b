import type { MoveId } from '../moves/types.ts';
import { speechMs } from './cues.ts';
import type { Cue, Score, Tone } from './cues.ts';
import { PAUSE_MS } from './lines.ts';

/** A score being written, from the beginning of a break to its end. Times in milliseconds of the plan. */
export class Draft {
  /** Percent of a voice's usual speed. */
  readonly rate: number;
  /** The move that was named just before it begins. */
  named: MoveId | null = null;
  /** Breath paces that were already counted, as JSON of their parts. */
  readonly knownPaces = new Set<string>();
  /** Moves for which it was already said when to stop. */
  readonly limited = new Set<MoveId>();
  private readonly cues: Cue[] = [];
  private readonly heard = new Map<MoveId, Set<number>>();
  private freeAt = 0;

  constructor(rate: number) {
    this.rate = rate;
  }

  /** When everything so far has been said, including the pause after it. */
  get free(): number {
    return this.freeAt;
  }

  /** Says nothing before `at`. */
  waitUntil(at: number): void {
    this.freeAt = Math.max(this.freeAt, at);
  }

  /** The numbers of a move's lines that were already said, whichever foot did the move. */
  heardOf(moveId: MoveId): Set<number> {
    const heard = this.heard.get(moveId) ?? new Set();
    this.heard.set(moveId, heard);
    return heard;
  }

  tone(at: number, tone: Tone): void {
    this.cues.push({ at, tone });
  }

  /** Says the text at `at`, or as soon as nothing else is being said, provided it is over by `by`. */
  say(at: number, text: string, by: number): boolean {
    const lasts = speechMs(text, this.rate);
    const begin = Math.max(at, this.freeAt);
    if (!text || begin + lasts > by) return false;
    this.cues.push({ at: begin, say: text, lasts });
    this.freeAt = begin + lasts + PAUSE_MS;
    return true;
  }

  /** Says the text exactly at `at`, or not at all. */
  call(at: number, text: string, by: number): void {
    if (this.freeAt <= at) this.say(at, text, by);
  }

  /** Says a word of a breath or of a count, and returns when it is over. Does not affect when lines are said. */
  word(at: number, text: string): number {
    const lasts = speechMs(text, this.rate);
    this.cues.push({ at, say: text, lasts });
    return at + lasts;
  }

  /** How long it takes to say these lines, with the pauses after them. */
  spokenMs(lines: readonly string[]): number {
    return lines.reduce((whole, line) => whole + speechMs(line, this.rate) + PAUSE_MS, 0);
  }

  /** All cues in chronological order; cues at the same time stay in the order in which they were written. */
  score(): Score {
    return this.cues.toSorted((a, b) => a.at - b.at);
  }
}
