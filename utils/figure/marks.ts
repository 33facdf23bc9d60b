import { disc, faint, group, once, path } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, nth, round } from './shape.ts';
import type { Point } from './shape.ts';

/** Marks drawn beside a body: where it moves, where it is pressed, how it breathes. */

interface ArrowLook {
  /** A head at both ends. */
  isBoth?: boolean;
  isDashed?: boolean;
  /** Length of the head. */
  head?: number;
}

/** An arrow along a curve, its head at the last point. */
export function arrow(
  points: readonly Point[],
  { isBoth = false, isDashed = false, head = 8.5 }: ArrowLook = {},
): Drawing {
  return group(
    {},
    path('arrow', curve(points), isDashed ? { 'stroke-dasharray': '7 7' } : {}),
    arrowHead(points, head),
    isBoth ? arrowHead(points.toReversed(), head) : null,
  );
}

function arrowHead(points: readonly Point[], length: number): Drawing {
  const tip = nth(points, points.length - 1);
  const before = nth(points, points.length - 2);
  let angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const earlier = points[points.length - 3];
  if (earlier) {
    /* The tangent, at the tip, of the circle through the last three points. */
    const first = Math.atan2(before[1] - earlier[1], before[0] - earlier[0]);
    const bend = Math.atan2(Math.sin(angle - first), Math.cos(angle - first));
    angle += bend * 0.45;
  }
  const side = (by: number): Point => [tip[0] - length * Math.cos(angle + by), tip[1] - length * Math.sin(angle + by)];
  return path('arrow', curve([[...side(0.55)], [tip[0], tip[1], 'c'], [...side(-0.55)]]));
}

/** A pressed point, 0 to 1: rings spread from it. */
export function pressure([x, y]: Point, amount = 1, radii: readonly number[] = [8, 15, 22]): Drawing {
  return group(
    { transform: `translate(${round(x)} ${round(y)})` },
    disc('accent-fill', [0, 0], 3.6),
    ...radii.map((radius, index) =>
      group(
        {
          transform: `scale(${round(0.45 + 0.55 * amount, 3)} ${round(0.45 + 0.55 * amount, 3)})`,
          opacity: String(round(amount * (1 - index * 0.3), 2)),
        },
        disc('ring', [0, 0], radius),
      ),
    ),
  );
}

/** A row of small marks that show a direction. `seen` gives the opacity of each, 0 to 1. */
export function chevrons(points: readonly Point[], degrees: number, seen: readonly number[], size = 6): Drawing {
  return group(
    {},
    ...points.map(([x, y], index) =>
      group(
        { transform: `translate(${x} ${y}) rotate(${degrees})`, opacity: String(round(nth(seen, index), 2)) },
        path('arrow', `M${-size} ${size * 0.6}L0 ${-size * 0.4}L${size} ${size * 0.6}`),
      ),
    ),
  );
}

/** A wave that runs over a row of marks: the opacity of each of `count` marks while `share` goes from 0 to 1. */
export const wave = (count: number, share: number): number[] =>
  Array.from({ length: count }, (_, index) => {
    const distance = Math.abs(share * (count + 1) - (index + 1));
    return Math.max(0.15, 1 - distance * 0.6);
  });

/** Fills while breathing in, empties while breathing out; 0 to 1. */
export const breathBar = ([x, y]: Point, full: number): Drawing =>
  group(
    { transform: `translate(${x} ${y})` },
    path('bar', 'M-44 0H44'),
    path('bar-fill', 'M-44 0H44', {
      pathLength: '100',
      'stroke-dasharray': '100 200',
      'stroke-dashoffset': String(round(100 - full * 100)),
    }),
  );

/** Fills while something is held; 0 to 1. */
export const holdRing = ([x, y]: Point, full: number): Drawing =>
  group({ transform: `translate(${x} ${y}) rotate(-90)` }, disc('bar-ring', [0, 0], 13), [
    'circle',
    {
      class: 'if-ring',
      r: '13',
      pathLength: '100',
      'stroke-dasharray': '100 200',
      'stroke-dashoffset': String(round(100 - full * 100)),
    },
  ]);

/** Beats that rise from a machine, 0 to 1. */
export function beats([x, y]: Point, amount: number, degrees = 0): Drawing {
  return group(
    { transform: `translate(${round(x)} ${round(y)}) rotate(${degrees})` },
    ...[7, 13, 19].map((radius, index) =>
      faint(
        Math.max(0, Math.min(1, amount * 3 - index)),
        path(
          'ring',
          `M${round(-radius * 0.8)} ${round(-radius * 0.45)}A${radius} ${radius} 0 0 1 ${round(radius * 0.8)} ${round(-radius * 0.45)}`,
        ),
      ),
    ),
  );
}

export const floor = (y: number, from = -300, to = 540): Drawing => path('ground', `M${from} ${y}H${to}`);

/** The front edge of a seat, behind a lower leg of view LEGSIDE. */
export const seat = once(() => path('furn', 'M176 88H540M190 89V205'));
