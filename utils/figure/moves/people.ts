import { faint, group, move, once, path, turn } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { loop } from '../loop.ts';
import { arrow, breathBar, holdRing, wave } from '../marks.ts';
import { STANDING_ARM, STANDING_LEG, arm, desk, leg, seated, standing, upperBody } from '../person.ts';
import { secondChair } from '../props.ts';
import type { LegPose } from '../rig.ts';
import { curve, ellipse, mix, outline, smooth } from '../shape.ts';
import type { Point } from '../shape.ts';
import { sole } from '../sole-view.ts';
import { pair } from '../top-view.ts';

/** Moves of the whole person. */

const arrowAt = (up: number, from: Point, to: Point): Drawing => faint(up, arrow([from, to]));

export const standingHeelRaise = loop({
  seconds: 4,
  still: 2,
  keys: {
    up: [
      [0, 0],
      [1.9, 1],
      [2.1, 1],
      [4, 0],
    ],
    rising: [
      [0, 1],
      [1.9, 1],
      [2.2, 0],
      [3.8, 0],
      [4, 1],
    ],
  },
  draw: ({ up, rising }) => {
    const dy = -10.2 * up;
    const foot = { foot: -48 * up, toes: 0 };
    return [
      desk(),
      standing({
        near: {
          hip: [124 - 3 * up, 119 + dy],
          knee: [123 - 3 * up, 160 + dy],
          ankle: [127 - 3 * up, 200.4 + dy],
          foot,
        },
        far: { hip: [123 - 3 * up, 120 + dy], knee: [113 - 3 * up, 160 + dy], ankle: [113 - 3 * up, 200 + dy], foot },
        dx: -3 * up,
        dy,
        arm: {
          ...STANDING_ARM,
          shoulder: [122 - 3 * up, 65 + dy],
          elbow: [110 - 4 * up, 92 + dy * 0.75],
          wrist: [78, 106.5],
          patch: [122.4 - 3 * up, 62.6 + dy, 9.6, 9.6],
        },
        patch: [124 - 3 * up, 108 + dy, 12, 9],
      }),
      arrowAt(rising, [162, 210], [162, 170]),
      faint(
        1 - rising,
        arrow(
          [
            [162, 170],
            [162, 210],
          ],
          { isDashed: true },
        ),
      ),
    ];
  },
});

export const oneLegStand = loop({
  seconds: 5,
  still: 2.5,
  drawnSide: 'right',
  keys: {
    up: [
      [0, 0],
      [1, 1],
      [4, 1],
      [5, 0],
    ],
    held: [
      [0, 0],
      [1, 0],
      [4, 1, 'even'],
      [4.8, 0],
    ],
  },
  draw: ({ up, held }) => [
    desk(),
    standing({
      far: { hip: [124, 120], knee: [124, 160], ankle: [127, 200.4] },
      near: {
        hip: [124, 119],
        knee: [mix(121, 90, up), mix(160, 140, up)],
        ankle: [mix(120, 102, up), mix(200, 180, up)],
        foot: { foot: -16 * up, toes: -16 * up },
      },
      arm: {
        ...STANDING_ARM,
        shoulder: [122, 65],
        elbow: [110, 92],
        wrist: [78, 106.5],
        patch: [122.4, 62.6, 9.6, 9.6],
      },
      patch: [124, 108, 12, 9],
    }),
    faint(
      up,
      arrow([
        [66, 196],
        [66, 158],
      ]),
    ),
    ...[112, 124, 137].map((x) => path('accent-fill', ellipse([x, 221], 2.6, 2.6))),
    holdRing([204, 48], held),
  ],
});

export const wallCalfStretch = loop({
  seconds: 8,
  still: 2.5,
  drawnSide: 'left',
  keys: {
    lean: [
      [0, 0],
      [2, 1],
      [4, 1],
      [5, 1],
      [7, 1],
      [8, 0],
    ],
    soft: [
      [0, 0],
      [4, 0],
      [5, 1],
      [7, 1],
      [8, 0],
    ],
  },
  draw: ({ lean, soft }) => {
    const dx = -4 * lean;
    return [
      path('furn', 'M28 -40V215'),
      arm({ shoulder: [98 + dx, 70], elbow: [70 + dx, 84], wrist: [41, 64], points: -88, radii: [8, 6.6, 5.2] }),
      group(
        {},
        path('ground', 'M-300 215H540'),
        leg({ hip: [120 + dx, 116], knee: [80 + dx, 146], ankle: [80, 200], ...STANDING_LEG }),
        move(dx - 2, 2, turn(-17 - 3 * lean, [124, 116], upperBody())),
        leg({
          hip: [123 + dx, 120],
          knee: [150 + dx - 5 * soft, 158 + 4 * soft],
          ankle: [180, 199],
          foot: { foot: 0 },
          ...STANDING_LEG,
          patch: [119 + dx, 110, 11, 9],
        }),
        path(
          'area',
          outline([
            [160, 150],
            [168, 158],
            [176, 172],
            [178, 182],
            [170, 178],
            [161, 165],
          ]),
        ),
        arm({
          shoulder: [103 + dx, 71],
          elbow: [76 + dx, 90],
          wrist: [41, 76],
          points: -86,
          radii: [8.4, 6.8, 5.2],
          patch: [103.6 + dx, 68.8, 9.6, 9.6],
        }),
      ),
      arrow([
        [186, 104],
        [160, 78],
      ]),
      arrow([
        [206, 168],
        [206, 202],
      ]),
    ];
  },
});

/** Steps in place of a path: one leg goes ahead, heel first, and rolls on to its toes. */
export const mindfulRollWalk = loop({
  seconds: 4,
  still: 0.25,
  keys: {
    at: [
      [0, 0],
      [4, 1, 'even'],
    ],
  },
  draw: ({ at }) => {
    const one = stepping(at);
    const other = stepping((at + 0.5) % 1);
    const bob = -2 * Math.cos(at * 4 * Math.PI);
    const swing = Math.sin(at * 2 * Math.PI);
    return [
      path('ground', 'M-300 215H540'),
      arm({
        shoulder: [122, 66 + bob],
        elbow: [124 + 14 * swing, 92 + bob],
        wrist: [114 + 24 * swing, 112 + bob],
        points: 110,
        radii: [8, 6.4, 5],
      }),
      leg({ ...other, hip: [123, 119 + bob], ...STANDING_LEG }),
      move(0, bob, upperBody()),
      leg({ ...one, hip: [124, 119 + bob], ...STANDING_LEG, patch: [124, 108 + bob, 12, 9] }),
      arm({
        shoulder: [122, 66 + bob],
        elbow: [124 - 14 * swing, 92 + bob],
        wrist: [114 - 24 * swing, 112 + bob],
        points: 110,
        radii: [8.4, 6.8, 5.2],
        patch: [122.4, 63.6 + bob, 9.6, 9.6],
      }),
      arrow([
        [196, 36],
        [158, 36],
      ]),
      pressureUnder(one, at),
      pressureUnder(other, (at + 0.5) % 1),
    ];
  },
});

/** How the weight shifts from the heel to the toes of a standing foot. */
const pressureUnder = ({ ankle }: { ankle: Point }, at: number): Drawing =>
  faint(
    Math.max(0, Math.min(1, at / 0.04, (0.48 - at) / 0.06)),
    move(
      ankle[0],
      223,
      ...wave(3, at < 0.5 ? at * 2 : 0).map((seen, index) =>
        faint(seen, path('accent-fill', ellipse([5 - 15 * index, 0], 3, 3))),
      ),
    ),
  );

/** A leg while walking to the left; `at` 0 is the heel coming down, 0.5 the toes leaving the floor. */
function stepping(at: number): { knee: Point; ankle: Point; foot: LegPose } {
  const stands = at < 0.5;
  const share = stands ? at * 2 : at * 2 - 1;
  const reach = stands ? mix(-34, 34, share) : mix(34, -34, 0.5 - 0.5 * Math.cos(Math.PI * share));
  /* The heel comes down first; at the end the foot rolls over its toes. */
  const tilt = stands ? 24 * (1 - smooth(0, 0.3, share)) - 38 * smooth(0.55, 1, share) : mix(-38, 24, share);
  const toes = stands ? Math.max(0, tilt) : mix(0, 24, share);
  const swing = stands ? 0 : Math.sin(Math.PI * share);
  const lift = stands ? Math.max(0, -tilt) * 0.42 : 16 * (1 - share) + 10 * swing;
  const bend = stands ? 3 + Math.max(0, -tilt) * 0.25 : mix(12.5, 3, share) + 12 * swing;
  const ankle: Point = [124 + reach, 200.4 - lift];
  return { knee: [(124 + ankle[0]) / 2 - bend, (119 + ankle[1]) / 2], ankle, foot: { foot: tilt, toes } };
}

const feet = once(() => pair());

/** A thought: what a person pictures with closed eyes. */
const thought = (...parts: Drawing[]): Drawing =>
  group(
    {},
    path('thought', ellipse([66, 66], 58, 58)),
    path('thought', ellipse([126, 98], 5, 5)),
    path('thought', ellipse([136, 106], 3, 3)),
    ...parts,
  );

/** A person seated at the right, small enough to leave room for a thought. */
const thinker = once(() => group({ transform: 'translate(68 44) scale(.8 .8)', style: '--if-k:1.15' }, seated({})));

export const slowBreathFeet = loop({
  seconds: 10,
  still: 3.6,
  keys: {
    breath: [
      [0, 0],
      [4, 1],
      [10, 0],
    ],
    bar: [
      [0, 0],
      [4, 1, 'even'],
      [10, 0, 'even'],
    ],
    isIn: [
      [0, 1],
      [3.8, 1],
      [4.2, 0],
      [9.8, 0],
      [10, 1],
    ],
  },
  draw: ({ breath, bar, isIn }) => [
    ...[26, 40].map((radius) =>
      faint(
        0.25 + 0.5 * breath,
        turn(
          0,
          [70, 206],
          path('glow', ellipse([72, 204], radius * (0.6 + 0.5 * breath), radius * (0.6 + 0.5 * breath))),
        ),
      ),
    ),
    seated({ breath }),
    faint(
      isIn,
      arrow(
        [
          [66, 34],
          [84, 36],
          [102, 41],
        ],
        { head: 7 },
      ),
    ),
    faint(
      1 - isIn,
      arrow(
        [
          [102, 43],
          [84, 50],
          [66, 50],
        ],
        { head: 7 },
      ),
    ),
    breathBar([52, 16], bar),
    path(
      'arrow',
      curve([
        [118, 92],
        [112, 108],
        [92, 122],
        [72, 140],
        [68, 180],
      ]),
      { 'stroke-dasharray': '.5 8.5' },
    ),
    faint(
      1,
      arrow(
        [
          [68.6, 176],
          [68, 188],
        ],
        { head: 7 },
      ),
    ),
  ],
});

export const cyclicSigh = loop({
  seconds: 10,
  still: 5,
  keys: {
    breath: [
      [0, 0],
      [2, 0.75],
      [2.2, 0.75],
      [3, 1.15],
      [9, 0],
      [10, 0],
    ],
    bar: [
      [0, 0],
      [2, 0.72, 'even'],
      [2.2, 0.72],
      [3, 1, 'even'],
      [9, 0, 'even'],
      [10, 0],
    ],
    isIn: [
      [0, 1],
      [3, 1],
      [3.3, 0],
      [9.6, 0],
      [10, 1],
    ],
    second: [
      [0, 0],
      [2, 0],
      [2.3, 1],
      [3, 1],
      [3.3, 0],
    ],
  },
  draw: ({ breath, bar, isIn, second }) => [
    seated({ breath: breath * 1.4 }),
    faint(
      isIn,
      arrow(
        [
          [70, 40],
          [86, 39],
          [102, 40],
        ],
        { head: 7 },
      ),
    ),
    faint(
      second,
      arrow(
        [
          [70, 28],
          [86, 28],
          [102, 33],
        ],
        { head: 7 },
      ),
    ),
    faint(
      1 - isIn,
      arrow(
        [
          [102, 48],
          [90, 43],
          [76, 52],
          [62, 44],
          [48, 53],
          [32, 47],
        ],
        { head: 8 },
      ),
    ),
    breathBar([52, 14], bar),
  ],
});

export const footScan = loop({
  seconds: 12,
  still: 2.8,
  keys: {
    toes: [
      [0, 1],
      [1.8, 1],
      [2.4, 0],
      [8, 0],
      [8.8, 1],
    ],
    ball: [
      [0, 0],
      [1.8, 0],
      [2.4, 1],
      [3.8, 1],
      [4.4, 0],
      [8, 0],
      [8.8, 1],
      [11.4, 1],
      [12, 0],
    ],
    arch: [
      [0, 0],
      [3.8, 0],
      [4.4, 1],
      [5.8, 1],
      [6.4, 0],
      [8, 0],
      [8.8, 1],
      [11.4, 1],
      [12, 0],
    ],
    heel: [
      [0, 0],
      [5.8, 0],
      [6.4, 1],
      [8, 1],
      [8.8, 1],
      [11.4, 1],
      [12, 0],
    ],
  },
  draw: ({ toes, ball, arch, heel }) => [
    thinker(),
    thought(
      group(
        { transform: 'translate(12 12) scale(.45 .45)', style: '--if-k:1.7' },
        sole({ areas: { toes, ball, arch, heel } }),
      ),
      arrow(
        [
          [102, 34],
          [106, 64],
          [98, 96],
        ],
        { head: 7 },
      ),
    ),
  ],
});

export const warmSandImagery = loop({
  seconds: 12,
  still: 8,
  keys: {
    sink: [
      [0, 0],
      [6, 1],
      [9, 1],
      [12, 0],
    ],
    wave: [
      [0, 0],
      [5.5, 0],
      [8, 1],
      [9.5, 1],
      [11.8, 0],
      [12, 0],
    ],
  },
  draw: ({ sink, wave }) => [
    thinker(),
    thought(
      group(
        { transform: 'translate(18 14) scale(.4 .4)', style: '--if-k:1.7' },
        move(0, -4 + 8 * sink, feet()),
        path(
          'sand',
          'M-10 166C30 150 60 162 92 154S150 160 180 152S230 160 252 154C246 190 226 222 196 240C160 266 90 268 52 244C22 226 0 200 -10 166Z',
        ),
      ),
      ...[
        [46, 92],
        [60, 102],
        [78, 98],
        [92, 90],
        [66, 112],
        [84, 110],
      ].map(([x = 0, y = 0]) => path('accent-fill', ellipse([x, y], 1.3, 1.3))),
      move(
        0,
        14 * wave,
        path(
          'tool-line',
          curve([
            [18, 34],
            [28, 28],
            [40, 34],
            [52, 28],
            [64, 34],
            [76, 28],
            [88, 34],
            [100, 28],
            [112, 33],
          ]),
        ),
      ),
      move(
        0,
        14 * wave,
        path(
          'tool-line',
          curve([
            [30, 24],
            [40, 19],
            [52, 25],
            [64, 19],
            [76, 25],
            [88, 19],
            [100, 24],
          ]),
        ),
      ),
    ),
  ],
});

export const feetUpRest = loop({
  seconds: 8,
  still: 3,
  keys: {
    breath: [
      [0, 0],
      [3.2, 1],
      [8, 0],
    ],
  },
  draw: ({ breath }) => [
    seated({
      behind: secondChair(),
      far: { knee: [92, 116], ankle: [36, 131], foot: { foot: 84, toes: 84 } },
      near: { knee: [96, 120], ankle: [42, 135], foot: { foot: 80, toes: 80 }, radii: [15.5, 12.5, 9.2] },
      lean: 9,
      nod: 6,
      breath: breath * 0.7,
      arm: { shoulder: [142, 75], elbow: [148, 104], wrist: [124, 114], points: 170, patch: [142.4, 72.5, 11.4, 11] },
    }),
  ],
});
