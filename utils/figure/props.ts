import { disc, group, move, once, path, turn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, ellipse, outline, plate, round } from './shape.ts';
import type { Node, Point } from './shape.ts';

/** Tools, drawn around the point where they are held or rolled (0,0). */

const THIN = { style: '--if-k:.72' };
const part = (d: string): Drawing => path('tool-part', d);
const line = (d: string): Drawing => path('tool-line', d);
const lines = (...all: (readonly Node[])[]): Drawing[] => all.map((nodes) => line(curve(nodes)));

/** A ball, turned by this many degrees. */
export const ball = (degrees: number): Drawing =>
  turn(
    degrees,
    [0, 0],
    part(ellipse([0, 0], 14.5, 14.5)),
    group(
      THIN,
      ...lines(
        [
          [-12.6, -5],
          [-3, -1.2],
          [2.4, -8],
          [3.4, -13.6],
        ],
        [
          [12.4, 5.6],
          [4, 1.6],
          [-2.6, 7.6],
          [-4, 13.4],
        ],
      ),
    ),
  );

/** A ridged roller lying across the foot, seen at an angle; only its near end shows that it turns. */
export function roller(degrees: number): Drawing {
  const near: Point = [17, 8.5];
  const r = 12.6;
  const along: Point = [0.894, 0.447];
  const across: Point = [-0.447, 0.894];
  const rib = (angle: number): readonly Node[] => {
    const out = r * Math.cos((angle * Math.PI) / 180);
    return [
      [-near[0] + across[0] * out, -near[1] + across[1] * out],
      [near[0] + across[0] * out - along[0] * 8, near[1] + across[1] * out - along[1] * 8],
    ];
  };
  /* Ribs on the far side wait at the edges. */
  const seen = (angle: number): number => Math.min(168, Math.max(38, angle - degrees));
  return group(
    {},
    part(cylinder([-near[0], -near[1]], near, r + 1)),
    group(THIN, ...[0, 30, 60, 90, 120, 150, 180, 210].map((angle) => line(curve(rib(seen(angle)))))),
    turn(
      degrees,
      near,
      part(cog(near, r)),
      group(THIN, line(ellipse(near, 4.6, 4.6)), line(`M${near[0]} ${near[1] - 8.6}v2`)),
    ),
  );
}

function cylinder(far: Point, near: Point, r: number): string {
  const length = Math.hypot(near[0] - far[0], near[1] - far[1]);
  const n: Point = [-(near[1] - far[1]) / length, (near[0] - far[0]) / length];
  const at = ([x, y]: Point, side: 1 | -1): string => `${round(x + n[0] * r * side)} ${round(y + n[1] * r * side)}`;
  return `M${at(far, -1)}A${r} ${r} 0 0 0 ${at(far, 1)}L${at(near, 1)}A${r} ${r} 0 0 0 ${at(near, -1)}Z`;
}

function cog([x, y]: Point, r: number): string {
  const TEETH = 8;
  return outline(
    Array.from({ length: TEETH * 2 }, (_, index): Node => {
      const angle = (index * Math.PI) / TEETH;
      const out = index % 2 ? r - 2.4 : r + 1;
      return [x + out * Math.cos(angle), y + out * Math.sin(angle)];
    }),
  );
}

/** A bottle lying across the foot; its bands move as it turns. */
export function bottle(degrees: number): Drawing {
  const at = (along: number, across: number): Point => [0.94 * along - 0.34 * across, 0.34 * along + 0.94 * across];
  const corner = (along: number, across: number): Node => [...at(along, across), 'c'];
  const body = outline([
    corner(-26, -12),
    at(-10, -12.4),
    corner(6, -12),
    at(12, -10),
    at(17, -6.4),
    corner(22, -5.2),
    corner(27, -5.2),
    corner(27, 5.2),
    corner(22, 5.2),
    at(17, 6.4),
    at(12, 10),
    corner(6, 12),
    at(-10, 12.4),
    corner(-26, 12),
    at(-30, 0),
  ]);
  const cap = outline([corner(27, -6.4), corner(36, -6.4), at(37, 0), corner(36, 6.4), corner(27, 6.4)]);
  /* A mark on the side of the bottle, seen from the side: it moves up and down as the bottle turns. */
  const mark = 9 * Math.sin((degrees * Math.PI) / 180);
  return group(
    {},
    part(body),
    part(cap),
    group(
      THIN,
      ...lines([at(4, -12), at(6, 0), at(4, 12)], [at(-12, -12), at(-10, 0), at(-12, 12)], [at(-8, mark), at(2, mark)]),
    ),
  );
}

/** A rolled towel, seen from its end. */
export const towelRoll = once(() =>
  group(
    {},
    part(ellipse([0, 0], 12.5, 12.5)),
    group(THIN, line('M0 0c2.4 -2.6 6 .4 4.2 3.8c-2.2 4 -9.6 2.6 -9.6 -3.6c0 -6.8 9 -9 13 -3.4')),
  ),
);

/** A towel on the floor, from the toes (left) to the heel. Gathered 0 to 1: folds rise, and its free end comes closer. */
export function towel(gathered: number): Drawing {
  const end = -88 + 40 * gathered;
  const up = (height: number): number => -4 - height * gathered;
  const x = (share: number): number => end + (26 - end) * share;
  return group(
    {},
    part(
      outline([
        [end, 5, 'c'],
        [end, -3, 'c'],
        [x(0.12), -4],
        [x(0.22), up(2)],
        [x(0.3), up(14)],
        [x(0.38), up(20)],
        [x(0.46), up(7)],
        [x(0.52), up(15)],
        [x(0.6), up(24)],
        [x(0.68), up(10)],
        [x(0.74), up(13)],
        [x(0.82), up(18)],
        [x(0.9), up(4)],
        [30, -5],
        [56, -4],
        [86, -4, 'c'],
        [86, 5, 'c'],
      ]),
    ),
    group(
      THIN,
      line(`M${round(end + 6)} -3V4M78 -3V4M72 -3V4M${round(end + 11)} -3V4`),
      line(
        curve([
          [x(0.38), up(17)],
          [x(0.37), -3],
          [x(0.4), 2],
        ]),
      ),
      line(
        curve([
          [x(0.6), up(20)],
          [x(0.58), -4],
          [x(0.63), 1],
        ]),
      ),
      line(
        curve([
          [x(0.82), up(15)],
          [x(0.79), -3],
          [x(0.84), 2],
        ]),
      ),
    ),
  );
}

/** A foot massager from above; as many of its five level lights are on as the level. */
export const massager = (level: number): Drawing =>
  group(
    {},
    part(plate(-88, -50, 176, 100, 26)),
    ...[-74, 8].flatMap((x) => [
      path('tool-well', plate(x, -40, 66, 72, 30)),
      group(THIN, line(plate(x, -40, 66, 72, 30))),
    ]),
    ...[0, 1, 2, 3, 4].map((light) => disc(light < level ? 'dot-on' : 'dot', [-20 + light * 10, -43], 2.9)),
  );

/** A foot massager from the side, sloping up to the toes; 0,0 is the centre of its top. */
export const massagerSide = once(() =>
  group(
    {},
    part(
      outline([
        [-104, 4, 'c'],
        [-100, -9],
        [-92, -12],
        [-82, -6],
        [-40, -3],
        [20, -2],
        [66, -4],
        [76, -12],
        [84, -11],
        [90, -2],
        [92, 20, 'c'],
        [90, 24],
        [-102, 24],
        [-105, 20, 'c'],
      ]),
    ),
    group(THIN, line('M-96 14H82')),
    disc('dot-on', [-88, 4], 2.6),
    disc('dot', [-79, 4], 2.6),
  ),
);

export const secondChair = once(() =>
  group({}, path('furn', 'M32 154H80M36 155L32 213M76 155L80 213'), path('tool-ink', 'M34 150H78')),
);

export const oilBottle = once(() =>
  group(
    {},
    part('M-7 -24H7V-14C15 -11 18 -5 18 3V26A6 6 0 0 1 12 32H-12A6 6 0 0 1 -18 26V3C-18 -5 -15 -11 -7 -14Z'),
    part(plate(-9, -33, 18, 10, 3)),
    group(THIN, line('M-18 6H18M-18 22H18')),
    path('tool-dark', 'M0 8.6C3.4 12.4 4.6 14.4 4.6 16.2A4.6 4.6 0 0 1 -4.6 16.2C-4.6 14.4 -3.4 12.4 0 8.6Z'),
  ),
);

export const note = once(() =>
  group(
    {},
    path('tool-dark', ellipse([-6, 14], 6.4, 5)),
    path('tool-dark', ellipse([14, 9], 6.4, 5)),
    line('M0 13V-16L20 -21V8M0 -8L20 -13'),
  ),
);

const FEATHER: readonly Node[] = [
  [-12, 17, 'c'],
  [-13, 8],
  [-12, -1],
  [-8.6, -9, 'c'],
  [-6.4, -6.4, 'c'],
  [-4, -14],
  [2, -20, 'c'],
  [3.4, -17.4, 'c'],
  [9, -24],
  [20, -30, 'c'],
  [18.6, -19],
  [13, -9, 'c'],
  [10.6, -9.4, 'c'],
  [9.4, -2],
  [3.6, 5, 'c'],
  [1.6, 4.2, 'c'],
  [-3, 11],
  [-12, 17, 'c'],
];

export const feather = once(() =>
  group(
    {},
    part(outline(FEATHER)),
    group(
      THIN,
      ...lines([
        [-19, 28],
        [-11, 14],
        [-1, -3],
        [15, -25],
      ]),
    ),
  ),
);

/** A snowflake, for cold. */
export const flake = (at: Point, scale = 1): Drawing =>
  move(
    at[0],
    at[1],
    group(
      { style: `--if-k:${round(0.72 / scale, 2)}`, transform: `scale(${scale} ${scale})` },
      line('M0 -7V7M-6 -3.5L6 3.5M-6 3.5L6 -3.5'),
    ),
  );

/** A strap around the front of a foot, leading to a hand. */
export const strap = (foot: Point, hand: Point): Drawing =>
  group(
    { style: '--if-k:2' },
    line(
      curve([
        [foot[0] - 1, foot[1] + 10],
        [...foot, 'c'],
        [...hand, 'c'],
      ]),
    ),
  );
