import type { MoveId } from '../moves/types.ts';
import { speechMs } from './cues.ts';
import type { Cue, Score, Tone } from './cues.ts';
import { PAUSE_MS } from './lines.ts';

/** A score while it is written, from the beginning of a break to its end. Times in milliseconds of the plan. */
export class Draft {
  /** Percent of a voice's usual speed. */
  readonly rate: number;
  /** The move that was named just before it begins. */
  named: MoveId | null = null;
  /** Paces of breath that were counted, as JSON of their parts. */
  readonly knownPaces = new Set<string>();
  /** Moves of which was said when to stop. */
  readonly limited = new Set<MoveId>();
  private readonly cues: Cue[] = [];
  private readonly heard = new Map<MoveId, Set<number>>();
  private freeAt = 0;

  constructor(rate: number) {
    this.rate = rate;
  }

  /** When everything is said, with a pause after it. */
  get free(): number {
    return this.freeAt;
  }

  /** Nothing is said before that. */
  waitUntil(at: number): void {
    this.freeAt = Math.max(this.freeAt, at);
  }

  /** The numbers of the lines of a move that were said, whichever foot did it. */
  heardOf(moveId: MoveId): Set<number> {
    const heard = this.heard.get(moveId) ?? new Set();
    this.heard.set(moveId, heard);
    return heard;
  }

  tone(at: number, tone: Tone): void {
    this.cues.push({ at, tone });
  }

  /** Says it at `at` or as soon as nothing else is said, if it is over by `by`. */
  say(at: number, text: string, by: number): boolean {
    const lasts = speechMs(text, this.rate);
    const begin = Math.max(at, this.freeAt);
    if (!text || begin + lasts > by) return false;
    this.cues.push({ at: begin, say: text, lasts });
    this.freeAt = begin + lasts + PAUSE_MS;
    return true;
  }

  /** Says it at that very moment, or not at all. */
  call(at: number, text: string, by: number): void {
    if (this.freeAt <= at) this.say(at, text, by);
  }

  /** Says a word of a breath or of a count, and returns when it is over. Lines have their time beside it. */
  word(at: number, text: string): number {
    const lasts = speechMs(text, this.rate);
    this.cues.push({ at, say: text, lasts });
    return at + lasts;
  }

  /** How long it takes to say these lines, with the pauses after them. */
  spokenMs(lines: readonly string[]): number {
    return lines.reduce((whole, line) => whole + speechMs(line, this.rate) + PAUSE_MS, 0);
  }

  /** All cues in the order of time; of those at the same time, as they were written. */
  score(): Score {
    return this.cues.toSorted((a, b) => a.at - b.at);
  }
}
