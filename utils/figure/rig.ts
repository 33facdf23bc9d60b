import { path } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, nth, turned } from './shape.ts';
import type { Node, Point } from './shape.ts';

/**
 * The bending rig. A leg is one closed line. Every point takes its share of each joint's turn, so that ankle, toes and knee
 * bend without a seam.
 */

/** A point's share of each joint's turn, 0 to 1. The foot is the root: it turns everything. */
export interface Shares {
  readonly shank: number;
  readonly thigh: number;
  readonly toes: number;
  /** The last joint of the toes. */
  readonly tip: number;
}

/** Changes to the shape of a leg besides its joints. Amount 1 is the natural maximum. */
type Morph = 'dome' | 'squeeze' | 'calf' | 'yaw';

export type Area = 'arch' | 'heel' | 'ball' | 'achilles' | 'fascia' | 'instep' | 'toes' | 'calf' | 'calf-low' | 'shin';

interface Line {
  readonly look: 'body' | 'fine' | 'far';
  readonly isClosed: boolean;
  readonly nodes: readonly Node[];
}

export interface Leg {
  readonly anchors: Readonly<Record<string, Point>>;
  /** Pivots of the joints, at rest. */
  readonly pivots: Readonly<Record<'shank' | 'thigh' | 'toes' | 'tip', Point>>;
  readonly lines: readonly Line[];
  readonly areas: Readonly<Partial<Record<Area, readonly Node[]>>>;
  readonly sharesOf: (point: Point) => Shares;
  /** How far a morph of amount 1 moves a point. */
  readonly morphs: Readonly<Partial<Record<Morph, (point: Point) => Point>>>;
}

/** Angles are tilts relative to the drawing at rest, in degrees, clockwise on the screen: + turns the toes up. */
export interface LegPose {
  readonly foot?: number;
  /** Same as the foot, unless given. */
  readonly toes?: number;
  /** The last joint of the toes, relative to the toes; -60 curls them. */
  readonly tip?: number;
  readonly shank?: number;
  readonly thigh?: number;
  /** The anchor that stays in place, or is put at `to`. */
  readonly pin?: string;
  readonly to?: Point;
  readonly dx?: number;
  readonly dy?: number;
  readonly morph?: Readonly<Partial<Record<Morph, number>>>;
  /** The highlighted areas. */
  readonly areas?: readonly Area[];
  /** The pale outer border under the arch of a foot that stands flat. */
  readonly hasBorder?: boolean;
}

const JOINTS = ['tip', 'toes', 'thigh', 'shank'] as const;

/** Maps the points of a leg to their places in a pose. */
function bender(leg: Leg, pose: LegPose): (point: Point) => Point {
  const { foot = 0, tip = 0, shank = 0, thigh = 0, dx = 0, dy = 0, pin = 'P', morph = {} } = pose;
  const turns = { tip, toes: (pose.toes ?? foot) - foot, thigh: thigh - shank, shank: shank - foot };
  const bend = (rest: Point): Point => {
    let point = rest;
    for (const [name, amount] of Object.entries(morph)) {
      const [mx, my] = leg.morphs[name as Morph]?.(rest) ?? [0, 0];
      point = [point[0] + mx * amount, point[1] + my * amount];
    }
    const shares = leg.sharesOf(rest);
    for (const joint of JOINTS) {
      const degrees = turns[joint] * shares[joint];
      if (degrees !== 0) point = turned(point, leg.pivots[joint], degrees);
    }
    return turned(point, [0, 0], foot);
  };
  const rest = anchor(leg, pin);
  const bent = bend(rest);
  const [toX, toY] = pose.to ?? rest;
  const shift: Point = [toX - bent[0] + dx, toY - bent[1] + dy];
  return (point) => {
    const [x, y] = bend(point);
    return [x + shift[0], y + shift[1]];
  };
}

/** The position of a leg's anchor in a pose. Throws a `RangeError` for an anchor that the leg does not have. */
export function anchorAt(leg: Leg, pose: LegPose, name: string): Point {
  return bender(leg, pose)(anchor(leg, name));
}

function anchor(leg: Leg, name: string): Point {
  const found = leg.anchors[name];
  if (!found) throw new RangeError(`no anchor ${name}`);
  return found;
}

/** Draws the leg in a pose. Poses with the same areas and border give the same parts, transformed. */
export function drawLeg(leg: Leg, pose: LegPose): Drawing[] {
  const bend = bender(leg, pose);
  const placed = (nodes: readonly Node[]): Node[] =>
    nodes.map(([x, y, corner]) => (corner ? [...bend([x, y]), corner] : bend([x, y])));
  const areas = (pose.areas ?? []).map((name) => path('area', curve(placed(leg.areas[name] ?? []), true)));
  return leg.lines
    .filter(({ look }) => look !== 'far' || (pose.hasBorder ?? false))
    .flatMap(({ look, isClosed, nodes }) => {
      const line = path(look, curve(placed(nodes), isClosed));
      return look === 'body' ? [line, ...areas] : [line];
    });
}

/** The outline of the leg only. */
export function bodyOutline(leg: Leg, pose: LegPose): string {
  const bend = bender(leg, pose);
  const body = nth(
    leg.lines.filter(({ look }) => look === 'body'),
    0,
  );
  return curve(
    body.nodes.map(([x, y]) => bend([x, y])),
    true,
  );
}
