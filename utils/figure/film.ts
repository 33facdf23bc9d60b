import type { Drawing } from './drawing.ts';
import type { Loop } from './loop.ts';
import { nth } from './shape.ts';

/** The properties that a browser animates by itself. */
type Animated = 'd' | 'transform' | 'opacity' | 'strokeDashoffset';

/** One animated value of one part of the picture, over the whole loop. */
export interface Strip {
  /** The path to the part: child indices, starting from the parts that `Loop.draw` returns. */
  readonly way: readonly number[];
  readonly property: Animated;
  /** `offset` 0 to 1; the browser interpolates linearly between two frames. */
  readonly frames: readonly { readonly offset: number; readonly value: string }[];
}

/**
 * A loop as the strips that change, for `Element.animate`. Static parts are left out. Throws an `Error` if the picture does not
 * consist of the same parts at all moments, because the browser could not interpolate between them.
 */
export function filmOf({ moments, seconds, draw }: Loop): Strip[] {
  return stripsOf(
    moments.map((at): Drawing => ['g', {}, ...draw(at)]),
    moments.map((at) => at / seconds),
    [],
  );
}

const ANIMATED = {
  d: 'd',
  transform: 'transform',
  opacity: 'opacity',
  'stroke-dashoffset': 'strokeDashoffset',
} as const;

function stripsOf(states: readonly Drawing[], offsets: readonly number[], way: readonly number[]): Strip[] {
  const first = nth(states, 0);
  if (states.every((state) => state === first)) return [];
  const [tag, attributes, ...children] = first;
  const strips: Strip[] = [];
  for (const name of Object.keys(attributes)) {
    const values = states.map(([, { [name]: value }]) => {
      if (value === undefined) throw new Error(`${name} is missing at ${way.join('.')}`);
      return value;
    });
    if (values.every((value) => value === values[0])) continue;
    if (!isAnimated(name)) throw new Error(`${name} changes at ${way.join('.')}`);
    strips.push({
      way,
      property: ANIMATED[name],
      frames: framesOf(
        values.map((value) => inCss(name, value)),
        offsets,
      ),
    });
  }
  for (const [otherTag, , ...others] of states) {
    if (otherTag !== tag || others.length !== children.length) throw new Error(`the parts change at ${way.join('.')}`);
  }
  for (const index of children.keys()) {
    strips.push(
      ...stripsOf(
        states.map(([, , ...parts]) => nth(parts, index)),
        offsets,
        [...way, index],
      ),
    );
  }
  return strips;
}

const isAnimated = (name: string): name is keyof typeof ANIMATED => Object.hasOwn(ANIMATED, name);

/** Removes the frames in the middle of a rest. */
function framesOf(values: readonly string[], offsets: readonly number[]): Strip['frames'] {
  return values.flatMap((value, index) =>
    value === values[index - 1] && value === values[index + 1] ? [] : [{ offset: nth(offsets, index), value }],
  );
}

/** CSS requires units where attributes do not. */
function inCss(name: keyof typeof ANIMATED, value: string): string {
  if (name === 'd') return `path("${value}")`;
  if (name !== 'transform') return value;
  return value
    .replaceAll(/translate\((\S+) (\S+)\)/g, 'translate($1px, $2px)')
    .replaceAll(/rotate\((\S+)\)/g, 'rotate($1deg)')
    .replaceAll(/scale\((\S+) (\S+)\)/g, 'scale($1, $2)');
}
