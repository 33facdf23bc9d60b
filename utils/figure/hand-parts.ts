import { group, path } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, limb, nth, outline, round } from './shape.ts';
import type { Joint, Node, Point } from './shape.ts';

/** The parts that hands are drawn from. */

export type Finger = readonly Joint[];

export const ink = (nodes: readonly Node[]): Drawing => path('ink', outline(nodes));
export const skin = (nodes: readonly Node[]): Drawing => path('skin', outline(nodes));
export const finger = (joints: Finger, ends?: { base?: number; tip?: number }): Drawing =>
  path('part', limb(joints, ends));
export const fine = (...nodes: Node[]): Drawing => path('fine', curve(nodes));
export const line = (...nodes: Node[]): Drawing => path('line', curve(nodes));
export const knuckle = (x: number, y: number, w = 3.4): Drawing => fine([x - w, y + 1.8], [x, y], [x + w, y + 1.8]);

export function nail([x, y]: Point, degrees: number, w = 4.4, h = 7): Drawing {
  return group(
    { transform: `translate(${round(x)} ${round(y)}) rotate(${round(degrees)})` },
    fine([-w, -h * 0.5], [-w, h * 0.2], [-w * 0.5, h * 0.55], [w * 0.5, h * 0.55], [w, h * 0.2], [w, -h * 0.5]),
  );
}

/** A nail on the tip of a finger, along it. */
export function tipNail(joints: Finger, w: number, h: number, [dx, dy]: Point): Drawing {
  const [x, y] = nth(joints, joints.length - 1);
  const [px, py] = nth(joints, joints.length - 2);
  return nail([x + dx, y + dy], (Math.atan2(y - py, x - px) * 180) / Math.PI + 90, w, h);
}

/** The end of a sleeve across the wrist, from a to b. */
export function cuff([ax, ay]: Point, [bx, by]: Point): Drawing {
  const length = Math.hypot(bx - ax, by - ay);
  const normal = [-(by - ay) / length, (bx - ax) / length] as const;
  const at = (along: number, out: number): Point => [
    ax + (bx - ax) * along + normal[0] * out,
    ay + (by - ay) * along + normal[1] * out,
  ];
  const corner = (along: number, out: number): Node => [...at(along, out), 'c'];
  const sleeve = outline([
    corner(-0.07, 0),
    at(0.5, 3.2),
    corner(1.07, 0),
    corner(1.12, 15),
    at(0.5, 18.6),
    corner(-0.12, 15),
  ]);
  return group({}, path('ink', sleeve), path('cloth', sleeve));
}
