import type { Side } from '../moves/types.ts';
import type { Drawing } from './drawing.ts';
import { mix, nth, round } from './shape.ts';

/**
 * A value at a moment of a loop (seconds), reached from the one before softly, or at an even speed. Before the first and
 * after the last one the value stands still; a loop that should have no seam ends as it begins.
 */
export type Key = readonly [seconds: number, value: number, pace?: 'even'];

/** What is to be seen of a move, over and over. */
export interface Loop {
  /** How long it takes, once. */
  readonly seconds: number;
  /** The moment that says most, for lists and for people who want nothing to move. */
  readonly still: number;
  /** The foot that is drawn (for standing moves the leg the words call "this leg"); absent where both are, or it does not matter. */
  readonly drawnSide?: Side;
  /** The moments between which the picture moves evenly enough for a browser to fill in, ascending, from 0 to `seconds`. */
  readonly moments: readonly number[];
  /** The picture at a moment, 0 to `seconds`; always the same parts, moved. View box 0 0 240 240. */
  readonly draw: (at: number) => Drawing[];
}

interface LoopPlan<Name extends string> {
  seconds: number;
  still: number;
  drawnSide?: Side;
  /** Key poses: what changes, each with its moments. */
  keys: Readonly<Record<Name, readonly Key[]>>;
  draw: (pose: Readonly<Record<Name, number>>) => (Drawing | false | null)[];
}

/** Moments each movement is looked at: this many a second, at least and at most. */
const A_SECOND = 12;
const LEAST = 6;
const MOST = 36;

export function loop<Name extends string>({ keys, draw, ...about }: LoopPlan<Name>): Loop {
  // Object.entries forgets what the names are.
  const tracks = Object.entries(keys) as [Name, readonly Key[]][];
  const moments = new Set([0, about.seconds]);
  for (const [, track] of tracks) {
    for (const [index, [to, value]] of track.entries()) {
      const before = track[index - 1];
      moments.add(to);
      if (!before || before[1] === value) continue;
      const length = to - before[0];
      const count = Math.min(MOST, Math.max(LEAST, Math.ceil(length * A_SECOND)));
      for (let step = 1; step < count; step++) moments.add(round(before[0] + (length * step) / count, 3));
    }
  }
  return {
    ...about,
    moments: [...moments].sort((a, b) => a - b),
    draw: (at) => {
      const values = Object.fromEntries(tracks.map(([name, track]) => [name, valueAt(track, at)]));
      return draw(values as Record<Name, number>).filter((part) => part !== null && part !== false);
    },
  };
}

function valueAt(track: readonly Key[], at: number): number {
  const next = track.findIndex(([seconds]) => seconds > at);
  if (next === 0) return nth(track, 0)[1];
  if (next === -1) return nth(track, track.length - 1)[1];
  const [from, before] = nth(track, next - 1);
  const [to, value, pace] = nth(track, next);
  const share = (at - from) / (to - from);
  return mix(before, value, pace === 'even' ? share : 0.5 - 0.5 * Math.cos(Math.PI * share));
}
