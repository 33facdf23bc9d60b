import type { Side } from '../moves/types.ts';
import type { Drawing } from './drawing.ts';
import { mix, nth, round } from './shape.ts';

/**
 * A value at a moment of a loop (seconds), approached from the previous one with easing, or at an even speed. The value is
 * constant before the first and after the last key; a seamless loop has to end as it begins.
 */
export type Key = readonly [seconds: number, value: number, pace?: 'even'];

/** The looping animation of a move. */
export interface Loop {
  /** Duration of one pass. */
  readonly seconds: number;
  /** The most telling moment, for lists and for people who want no motion. */
  readonly still: number;
  /**
   * The foot that is drawn (for standing moves the leg that the words call "this leg"); absent if both are drawn or it does not
   * matter.
   */
  readonly drawnSide?: Side;
  /** Moments between which the picture moves evenly enough for a browser to interpolate, ascending, from 0 to `seconds`. */
  readonly moments: readonly number[];
  /** The picture at a moment, 0 to `seconds`; always the same parts, transformed. View box 0 0 240 240. */
  readonly draw: (at: number) => Drawing[];
}

interface LoopPlan<Name extends string> {
  seconds: number;
  still: number;
  drawnSide?: Side;
  /** Key poses: each animated value with its moments. */
  keys: Readonly<Record<Name, readonly Key[]>>;
  draw: (pose: Readonly<Record<Name, number>>) => (Drawing | false | null)[];
}

/** Moments sampled for each movement: this many per second, with a minimum and a maximum. */
const A_SECOND = 12;
const LEAST = 6;
const MOST = 36;

export function loop<Name extends string>({ keys, draw, ...about }: LoopPlan<Name>): Loop {
  // Object.entries loses the type of the names.
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
