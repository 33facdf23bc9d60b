import { round } from './shape.ts';
import type { Point } from './shape.ts';

export type Attributes = Readonly<Record<string, string>>;

/**
 * A picture as data: tag, attributes, children. Pictures are never HTML strings, because the add-on stores refuse
 * pages that set `innerHTML`. The view box is 0 0 240 240; colours and line weights come from classes (`if-…`).
 */
export type Drawing = readonly [tag: 'path' | 'g' | 'circle', attributes: Attributes, ...children: Drawing[]];

/** A path with one of the style sheet's looks. */
export const path = (look: string, d: string, more: Attributes = {}): Drawing => [
  'path',
  { class: `if-${look}`, d, ...more },
];

export const disc = (look: string, [x, y]: Point, r: number, more: Attributes = {}): Drawing => [
  'circle',
  { class: `if-${look}`, cx: String(round(x)), cy: String(round(y)), r: String(round(r)), ...more },
];

/** The parts stacked in order; `null` and `false` are skipped. */
export const group = (attributes: Attributes, ...parts: readonly (Drawing | false | null)[]): Drawing => [
  'g',
  attributes,
  ...parts.filter((part) => part !== null && part !== false),
];

/** A part that never changes, drawn when first requested. */
export function once(make: () => Drawing): () => Drawing {
  let made: Drawing | undefined;
  return () => (made ??= make());
}

interface Placing {
  /** Degrees, clockwise. */
  turn?: number;
  scale?: number;
  /** Scales the part by a few percent, including its lines; the only size that may change during motion. */
  swell?: number;
  /** Mirrored, left to right. */
  isFlipped?: boolean;
}

/** Puts parts drawn around 0,0 at a point. Their lines keep the weight of the picture. */
export function put(
  [x, y]: Point,
  { turn = 0, scale = 1, swell = 1, isFlipped = false }: Placing,
  ...parts: Drawing[]
): Drawing {
  const size = round(scale * swell, 3);
  const transform = `translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${isFlipped ? -size : size} ${size})`;
  return group({ transform, ...(scale === 1 ? {} : { style: `--if-k:${round(1 / scale, 2)}` }) }, ...parts);
}

/** Translates parts. */
export const move = (x: number, y: number, ...parts: readonly (Drawing | false | null)[]): Drawing =>
  group({ transform: `translate(${round(x)} ${round(y)})` }, ...parts);

/** Rotates parts about a point; degrees, clockwise. */
export const turn = (degrees: number, [x, y]: Point, ...parts: readonly (Drawing | false | null)[]): Drawing =>
  group(
    { transform: `translate(${round(x)} ${round(y)}) rotate(${round(degrees)}) translate(${round(-x)} ${round(-y)})` },
    ...parts,
  );

/** Scales parts towards a point. Their lines scale too, so use it for a few percent only. */
export const swell = ([sx, sy]: Point, [x, y]: Point, ...parts: readonly (Drawing | false | null)[]): Drawing =>
  group(
    {
      transform: `translate(${round(x)} ${round(y)}) scale(${round(sx, 3)} ${round(sy, 3)}) translate(${round(-x)} ${round(-y)})`,
    },
    ...parts,
  );

/** Sets the opacity of parts, 0 to 1. */
export const faint = (opacity: number, ...parts: readonly (Drawing | false | null)[]): Drawing =>
  group({ opacity: String(round(opacity, 2)) }, ...parts);
