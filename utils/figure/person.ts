import { group, move, path, turn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { bodyOutline } from './rig.ts';
import type { LegPose } from './rig.ts';
import { curve, ellipse, limb, outline, round } from './shape.ts';
import type { Node, Point } from './shape.ts';
import { SMALL_FOOT } from './side-view.ts';

/**
 * Whole people from the side, facing left: views FIG (seated, floor 214) and STAND (floor 215). Arms and legs follow from the
 * positions of their joints.
 */

const capsule = ([ax, ay]: Point, aRadius: number, [bx, by]: Point, bRadius: number): string =>
  limb(
    [
      [ax, ay, aRadius],
      [(ax + bx) / 2, (ay + by) / 2, (aRadius + bRadius) / 2],
      [bx, by, bRadius],
    ],
    { base: 1 },
  );

/** Outlines that merge into each other. */
const melt = (fill: 'cloth' | 'skin', ...shapes: string[]): Drawing[] => [
  ...shapes.map((d) => path('ink', d)),
  ...shapes.map((d) => path(fill, d)),
];

/** The part of a trouser leg from the knee to its hem. */
function hemmed(knee: Point, kneeRadius: number, hem: Point, hemRadius: number): string {
  const length = Math.hypot(hem[0] - knee[0], hem[1] - knee[1]);
  const along: Point = [(hem[0] - knee[0]) / length, (hem[1] - knee[1]) / length];
  const at = (share: number, out: number): Point => [
    knee[0] + along[0] * length * share - along[1] * out,
    knee[1] + along[1] * length * share + along[0] * out,
  ];
  const corner = (share: number, out: number): Node => [...at(share, out), 'c'];
  const before = -kneeRadius * 0.72;
  return outline([
    at(before / length, kneeRadius * 0.7),
    at(0, kneeRadius),
    at(0.42, (kneeRadius + hemRadius) / 2 + 1.2),
    corner(1, hemRadius),
    corner(1, -hemRadius),
    at(0.42, -(kneeRadius + hemRadius) / 2),
    at(0, -kneeRadius),
    at(before / length, -kneeRadius * 0.7),
    at(-kneeRadius / length, 0),
  ]);
}

interface LegLook {
  hip: Point;
  knee: Point;
  ankle: Point;
  foot?: LegPose;
  /** Radii of the thigh, the knee and the hem. */
  radii?: readonly [number, number, number];
  footScale?: number;
  /** How far above the ankle the hem ends. */
  hemUp?: number;
  /** Blends the thigh into the body: centre and radii. */
  patch?: readonly [x: number, y: number, rx: number, ry: number];
}

export function leg({
  hip,
  knee,
  ankle,
  foot = {},
  radii = [15.5, 12, 9.2],
  footScale = 0.27,
  hemUp = 17,
  patch,
}: LegLook): Drawing {
  const length = Math.hypot(ankle[0] - knee[0], ankle[1] - knee[1]);
  const hem: Point = [
    ankle[0] - ((ankle[0] - knee[0]) / length) * hemUp,
    ankle[1] - ((ankle[1] - knee[1]) / length) * hemUp,
  ];
  const shank = (-Math.atan2(ankle[0] - knee[0], ankle[1] - knee[1]) * 180) / Math.PI;
  const [px, py] = SMALL_FOOT.pivots.shank;
  const s = footScale;
  return group(
    {},
    group(
      {
        transform: `translate(${round(ankle[0] - px * s)} ${round(ankle[1] - py * s)}) scale(${s} ${s})`,
        style: `--if-k:${round(1 / s)}`,
      },
      path('body', bodyOutline(SMALL_FOOT, { pin: 'P', shank, ...foot })),
    ),
    ...melt('cloth', capsule(hip, radii[0], knee, radii[1]), hemmed(knee, radii[1], hem, radii[2])),
    patch ? path('cloth', ellipse([patch[0], patch[1]], patch[2], patch[3])) : null,
  );
}

/** A relaxed head that faces left, eyes closed. */
export function head(x: number, y: number, k = 1): Drawing {
  const at = (nodes: readonly Node[]): Node[] =>
    nodes.map(([nx, ny, corner]) => (corner ? [x + nx * k, y + ny * k, corner] : [x + nx * k, y + ny * k]));
  const face = outline(
    at([
      [-1, -17],
      [-9, -14.6],
      [-13.6, -8],
      [-14.4, -1.4],
      [-17, 3.4],
      [-14.4, 5.6],
      [-14.2, 10.5],
      [-11, 15.6],
      [-5, 16.8],
      [-1.6, 16],
      [-2.4, 21],
      [-4, 30],
      [17, 30],
      [14.2, 20],
      [13.6, 11],
      [15.6, 2],
      [14.6, -7],
      [8.5, -14.4],
    ]),
  );
  const hair = outline(
    at([
      [-1, -17],
      [-9.4, -14.4],
      [-13.4, -7.4],
      [-7, -7.6],
      [-1, -6.4],
      [1.6, -1],
      [5.2, -0.6],
      [6.6, 4],
      [9, 10],
      [13, 10.6],
      [15.6, 2],
      [14.6, -7],
      [8.5, -14.4],
    ]),
  );
  return group(
    {},
    path('ink', face),
    path('skin', face),
    path('hair', hair),
    path(
      'fine',
      curve(
        at([
          [-11.4, 1.2],
          [-9.4, 2.4],
          [-7.2, 1.6],
        ]),
      ),
    ),
    path(
      'fine',
      curve(
        at([
          [-11.6, 10],
          [-9.2, 10.8],
          [-7.4, 9.6],
        ]),
      ),
    ),
  );
}

interface ArmLook {
  shoulder: Point;
  elbow: Point;
  wrist: Point;
  /** Where the hand points; degrees, 180 is to the left. */
  points?: number;
  hasThumb?: boolean;
  radii?: readonly [number, number, number];
  patch?: readonly [x: number, y: number, rx: number, ry: number];
}

export function arm({
  shoulder,
  elbow,
  wrist,
  points = 180,
  hasThumb = false,
  radii = [9, 7.4, 6],
  patch,
}: ArmLook): Drawing {
  const angle = (points * Math.PI) / 180;
  const at = (x: number, y: number): Point => [
    wrist[0] + x * Math.cos(angle) - y * Math.sin(angle),
    wrist[1] + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  const mitt = outline([
    at(-3, -5.4),
    at(4, -6.6),
    at(12, -6),
    at(18, -3.4),
    at(20, 0),
    at(18, 3.4),
    at(10, 5.4),
    at(3, 5.8),
    at(-3, 5.2),
  ]);
  const thumb = hasThumb
    ? [
        limb([
          [...at(2, 3), 3.6],
          [...at(9, 9), 3.3],
          [...at(17, 10), 2.9],
        ]),
      ]
    : [];
  return group(
    {},
    ...melt('skin', mitt, ...thumb),
    ...melt('cloth', capsule(shoulder, radii[0], elbow, radii[1]), capsule(elbow, radii[1], wrist, radii[2])),
    patch ? path('cloth', ellipse([patch[0], patch[1]], patch[2], patch[3])) : null,
  );
}

const HIP: Point = [142, 128];
const NECK: Point = [130, 58];

/** The trunk of a seated person; `breath` 0 to 1 widens the chest. */
function torso(breath: number): Drawing {
  const d = outline(
    (
      [
        [-14, -71],
        [-6, -73],
        [3, -70],
        [9, -60],
        [13, -44],
        [14.6, -26],
        [15, -10],
        [12, 4],
        [4, 12],
        [-10, 13],
        [-23, 8],
        [-26, -4],
        [-25, -18],
        [-27.5, -34],
        [-28, -48],
        [-24, -62],
      ] as const
    ).map(([x, y]): Node => {
      const chest = Math.exp(-(((y + 46) / 24) ** 2)) * breath;
      return [HIP[0] + x + (x < -10 ? -5.5 : 2.5) * chest, HIP[1] + y - 2 * chest];
    }),
  );
  return group({}, path('ink', d), path('cloth', d));
}

const chair = (): Drawing =>
  path('furn', 'M112 146H172M177 82C180 108 178 130 172 146M118 147L113 213M168 147L174 213');

const HIP_PATCH = [146, 117, 11, 9.5] as const;

interface SeatedLook {
  /** Near and far leg. */
  near?: Omit<LegLook, 'hip' | 'patch'>;
  far?: Omit<LegLook, 'hip' | 'patch'>;
  /** Degrees that the trunk leans back. */
  lean?: number;
  nod?: number;
  breath?: number;
  arm?: ArmLook;
  /** Drawn behind the legs: a second chair. */
  behind?: Drawing;
}

/** A person on a chair. */
export function seated({
  near = { knee: [84, 134], ankle: [88, 197] },
  far = { knee: [74, 131], ankle: [76, 195] },
  lean = 0,
  nod = 0,
  breath = 0,
  arm: armLook = {
    shoulder: [133, 72],
    elbow: [139, 103],
    wrist: [112, 115],
    points: 172,
    patch: [133.4, 69.5, 11.4, 11],
  },
  behind,
}: SeatedLook): Drawing {
  return group(
    {},
    path('ground', 'M-300 214H540'),
    chair(),
    behind ?? null,
    leg({ hip: [140, 127], ...far }),
    turn(lean, HIP, turn(nod, NECK, head(125, 36)), torso(breath)),
    leg({ hip: HIP, patch: HIP_PATCH, ...near }),
    arm(armLook),
  );
}

interface StandingLook {
  near: Omit<LegLook, 'patch'>;
  far: Omit<LegLook, 'patch'>;
  /** How far the trunk is moved, and how far it leans (degrees; − is forward). */
  dx?: number;
  dy?: number;
  lean?: number;
  arm: ArmLook;
  farArm?: ArmLook;
  patch: readonly [x: number, y: number, rx: number, ry: number];
}

const SHIRT: readonly Node[] = [
  [110, 52],
  [119, 50],
  [128, 52],
  [134, 60],
  [137, 74],
  [136.4, 92],
  [137, 107],
  [134, 119],
  [127, 126],
  [113, 126],
  [106, 116],
  [108, 98],
  [105, 82],
  [105, 66],
];

export const STANDING_LEG = { footScale: 0.235, radii: [14, 10.5, 8.4], hemUp: 14 } as const;
export const STANDING_ARM = { points: 178, radii: [8.4, 6.8, 5.2] } as const;

/** Head and trunk of a standing person. */
export const upperBody = (): Drawing =>
  group({}, head(119, 32, 0.88), path('ink', outline(SHIRT)), path('cloth', outline(SHIRT)));

/** A standing person. */
export function standing({ near, far, dx = 0, dy = 0, lean = 0, arm: armLook, farArm, patch }: StandingLook): Drawing {
  return group(
    {},
    path('ground', 'M-300 215H540'),
    farArm ? arm(farArm) : null,
    leg({ ...STANDING_LEG, ...far }),
    move(dx, dy, turn(lean, [124, 116], upperBody())),
    leg({ ...STANDING_LEG, ...near, patch }),
    arm(armLook),
  );
}

export const desk = (): Drawing => path('furn', 'M-300 113H66M28 114V215');
