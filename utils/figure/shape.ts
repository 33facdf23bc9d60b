/** A point in the picture; x to the right, y down. */
export type Point = readonly [x: number, y: number];
/** A point that an outline passes through: smoothly, or as a corner. */
export type Node = readonly [x: number, y: number, corner?: 'c'];
/** A point on the centre line of a finger or limb, and the thickness there (radius). */
export type Joint = readonly [x: number, y: number, radius: number];

export function round(value: number, digits = 1): number {
  const k = 10 ** digits;
  /* Avoids negative zero. */
  return Math.round(value * k) / k + 0;
}

const written = ([x, y]: readonly [number, number, ...unknown[]]): string => `${round(x)} ${round(y)}`;

/** The list element at an index known to be valid. */
export function nth<Element>(list: readonly Element[], index: number): Element {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index}`);
  return found;
}

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Goes smoothly from 0 to 1 while x goes from a to b; 0 and 1 outside. */
export function smooth(a: number, b: number, x: number): number {
  const share = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return share * share * (3 - 2 * share);
}

function unit(x: number, y: number): Point {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** A point rotated about another; degrees, clockwise on the screen. */
export function turned([x, y]: Point, [cx, cy]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const s = Math.sin(angle);
  const c = Math.cos(angle);
  return [cx + (x - cx) * c - (y - cy) * s, cy + (x - cx) * s + (y - cy) * c];
}

/**
 * A smooth line through points. Its tangents follow the circle through three neighbours, so that heels and toes come out round.
 * The same nodes at other places give the same commands, so a browser can interpolate between the two lines.
 */
export function curve(nodes: readonly Node[], isClosed = false): string {
  const count = nodes.length;
  const at = (index: number): Node =>
    nth(nodes, isClosed ? (index + count) % count : Math.min(count - 1, Math.max(0, index)));
  const tangent = (index: number): Point | null => {
    const [x, y, corner] = at(index);
    if (corner || (!isClosed && (index === 0 || index === count - 1))) return null;
    const [px, py] = at(index - 1);
    const [nx, ny] = at(index + 1);
    const before = Math.hypot(x - px, y - py) || 1e-6;
    const after = Math.hypot(nx - x, ny - y) || 1e-6;
    return unit(
      ((x - px) / before) * after + ((nx - x) / after) * before,
      ((y - py) / before) * after + ((ny - y) / after) * before,
    );
  };

  let d = `M${written(at(0))}`;
  for (let index = 0; index < (isClosed ? count : count - 1); index++) {
    const from = at(index);
    const to = at(index + 1);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const along = unit(to[0] - from[0], to[1] - from[1]);
    const out = tangent(index);
    const into = tangent(isClosed ? (index + 1) % count : index + 1);
    if (!out && !into) {
      d += `L${written(to)}`;
      continue;
    }
    /* At an end or a corner, the line leaves as the mirror image of how it arrives. */
    const mirrored = ([x, y]: Point): Point => {
      const k = 2 * (x * along[0] + y * along[1]);
      return [k * along[0] - x, k * along[1] - y];
    };
    const start = out ?? mirrored(into ?? along);
    const end = into ?? mirrored(start);
    const reach = ([x, y]: Point): number => {
      const angle = 2 * Math.acos(Math.min(1, Math.max(-1, x * along[0] + y * along[1])));
      const sine = Math.sin(angle / 2);
      return length * (sine < 1e-3 ? 1 / 3 : Math.min(0.62, ((2 / 3) * Math.tan(angle / 4)) / sine));
    };
    const a = reach(start);
    const b = reach(end);
    d += `C${written([from[0] + start[0] * a, from[1] + start[1] * a])} ${written([to[0] - end[0] * b, to[1] - end[1] * b])} ${written(to)}`;
  }
  return d + (isClosed ? 'Z' : '');
}

/** A closed outline. */
export const outline = (nodes: readonly Node[]): string => curve(nodes, true);

interface Ends {
  /** How far the ends bulge, as a share of their radius. */
  base?: number;
  tip?: number;
}

/** Points per section of a centre line. */
const PER_STRETCH = 3;

/** A finger, toe or limb: the closed outline around a centre line, base first, with a round tip. */
export function limb(joints: readonly Joint[], { base = 0.35, tip = 1 }: Ends = {}): string {
  const at = (index: number): Joint => nth(joints, Math.min(joints.length - 1, Math.max(0, index)));
  const line: Joint[] = [];
  for (let index = 0; index < joints.length - 1; index++) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 0; step < PER_STRETCH; step++) {
      const t = step / PER_STRETCH;
      /* A Catmull-Rom curve through four points. */
      const through = (k: 0 | 1 | 2): number =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      line.push([through(0), through(1), through(2)]);
    }
  }
  line.push(at(joints.length - 1));

  const last = line.length - 1;
  const left: Point[] = [];
  const right: Point[] = [];
  for (const [index, [x, y, radius]] of line.entries()) {
    const [px, py] = nth(line, Math.max(0, index - 1));
    const [nx, ny] = nth(line, Math.min(last, index + 1));
    const [ux, uy] = unit(nx - px, ny - py);
    left.push([x - uy * radius, y + ux * radius]);
    right.push([x + uy * radius, y - ux * radius]);
  }
  const cap = ([x, y, radius]: Joint, [qx, qy]: Joint, bulge: number): Point[] => {
    const [ux, uy] = unit(x - qx, y - qy);
    const point = (out: number, side: number): Point => [
      x + ux * radius * out * bulge - uy * radius * side,
      y + uy * radius * out * bulge + ux * radius * side,
    ];
    return [point(0.72, 0.7), point(1, 0), point(0.72, -0.7)];
  };
  return outline([
    ...left,
    ...cap(nth(line, last), nth(line, last - 1), tip),
    ...right.toReversed(),
    ...cap(nth(line, 0), nth(line, 1), base),
  ]);
}

export const ellipse = ([x, y]: Point, rx: number, ry: number): string =>
  `M${round(x - rx)} ${round(y)}a${round(rx)} ${round(ry)} 0 1 0 ${round(2 * rx)} 0a${round(rx)} ${round(ry)} 0 1 0 ${round(-2 * rx)} 0Z`;

/** A rectangle with round corners. */
export const plate = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
