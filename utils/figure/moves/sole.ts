import { faint, group, move, once, path, put, turn } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { HANDS } from '../hands.ts';
import { loop } from '../loop.ts';
import type { Key } from '../loop.ts';
import { arrow, breathBar, pressure } from '../marks.ts';
import { oilBottle } from '../props.ts';
import { curve, mix, nth, round, turned } from '../shape.ts';
import type { Point } from '../shape.ts';
import { SOLE_CENTRE, SOLE_TIPS, sole } from '../sole-view.ts';
import { top } from '../top-view.ts';

/** Moves of hands on a sole that rests on the other knee. */

/** A thumb hand with its fingers behind the foot. */
interface ThumbLook {
  at: Point;
  turn?: number;
  scale?: number;
  swell?: number;
  isFlipped?: boolean;
  lift?: number;
}

const bare = once(() => sole());
const slid = once(() => sole({ areas: { ball: 0.4, arch: 1 } }));
const oiled = once(() => sole({ areas: { heel: 0.6, arch: 0.6, ball: 0.6 } }));
const woven = once(() => sole({ fan: [-15, -7, 2, 10, 18], between: put([120, 88], { scale: 0.98 }, HANDS.weave()) }));
const back = once(() => top());

const fingersBehind = ({ at, ...look }: ThumbLook): Drawing => put(at, look, HANDS.thumbBack());
const thumbOn = ({ at, lift = 0, ...look }: ThumbLook): Drawing => put([at[0], at[1] - lift], look, HANDS.thumb());

export const thumbFans = loop({
  seconds: 6,
  still: 3,
  drawnSide: 'left',
  keys: {
    apart: [
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 0],
      [5, 1],
      [6, 0],
    ],
    y: [
      [0, 180],
      [1, 180],
      [2, 146],
      [3, 146],
      [4, 112],
      [5, 112],
      [6, 180],
    ],
  },
  draw: ({ apart, y }) => {
    const right: ThumbLook = { at: [126 + 18 * apart, y], scale: 0.8, turn: 14 };
    const left: ThumbLook = { at: [112 - 18 * apart, y], scale: 0.8, turn: -14, isFlipped: true };
    return [
      fingersBehind(right),
      fingersBehind(left),
      bare(),
      thumbOn(right),
      thumbOn(left),
      arrow([
        [114, y - 24],
        [88, y - 30],
      ]),
      arrow([
        [124, y - 24],
        [150, y - 30],
      ]),
    ];
  },
});

export const archKnuckleSlide = loop({
  seconds: 5,
  still: 1.6,
  drawnSide: 'left',
  keys: {
    down: [
      [0, 0],
      [3.5, 1],
      [4.8, 0],
      [5, 0],
    ],
    seen: [
      [0, 1],
      [3.5, 1],
      [3.8, 0.35],
      [4.7, 0.35],
      [5, 1],
    ],
  },
  draw: ({ down, seen }) => [
    slid(),
    faint(seen, put([114, mix(84, 186, down)], { scale: 0.86, turn: -52 }, HANDS.fist())),
    arrow([
      [54, 84],
      [54, 190],
    ]),
  ],
});

const LANES = [0, 1, 2, 3, 4] as const;
const LANE_SECONDS = 2;
const HOPS = 8;
const HOP_SECONDS = 0.18;

/** A point on the line from the heel to a toe, at `share` of the way. */
function lanePoint(lane: number, share: number): Point {
  const [x, y] = nth(SOLE_TIPS, lane);
  return [mix(120, x, share) + (lane - 2) * 6 * Math.sin(Math.PI * share), mix(198, y + 8, share)];
}

/** One coordinate of a thumb that hops up one line after another. */
const hopping = (axis: 0 | 1): Key[] =>
  LANES.flatMap((lane) => {
    const from = lane * LANE_SECONDS;
    const hops = Array.from({ length: HOPS }, (_, hop): Key[] => [
      [from + hop * HOP_SECONDS + 0.08, lanePoint(lane, hop / HOPS)[axis]],
      [from + (hop + 1) * HOP_SECONDS, lanePoint(lane, (hop + 1) / HOPS)[axis]],
    ]);
    const back: Key = [from + LANE_SECONDS, lanePoint((lane + 1) % LANES.length, 0)[axis]];
    return [...hops.flat(), back];
  });

export const reflexThumbWalk = loop({
  seconds: LANES.length * LANE_SECONDS,
  still: 1.1,
  drawnSide: 'left',
  keys: {
    x: [[0, lanePoint(0, 0)[0]], ...hopping(0)],
    y: [[0, lanePoint(0, 0)[1]], ...hopping(1)],
    lane: [
      [0, 0],
      ...LANES.flatMap((lane): Key[] => [
        [(lane + 1) * LANE_SECONDS - 0.4, lane],
        [(lane + 1) * LANE_SECONDS, (lane + 1) % LANES.length],
      ]),
    ],
  },
  draw: ({ x, y, lane: active }) => {
    const thumb: ThumbLook = { at: [x + 5, y + 6], scale: 0.86, turn: -4 };
    return [
      fingersBehind(thumb),
      bare(),
      ...LANES.map((lane) =>
        faint(
          Math.max(0.35, 1 - Math.abs(active - lane)),
          path('arrow', curve([lanePoint(lane, 0), lanePoint(lane, 0.5), lanePoint(lane, 0.97)]), {
            'stroke-dasharray': '.5 8.5',
          }),
          arrow([lanePoint(lane, 0.94), lanePoint(lane, 1)], { head: 7 }),
        ),
      ),
      thumbOn(thumb),
    ];
  },
});

export const solarPlexusHold = loop({
  seconds: 10,
  still: 3.6,
  drawnSide: 'left',
  keys: {
    press: [
      [0, 0],
      [4, 1],
      [5, 0.7],
      [10, 0],
    ],
    breath: [
      [0, 0],
      [4, 1, 'even'],
      [10, 0, 'even'],
    ],
  },
  draw: ({ press, breath }) => {
    const thumb: ThumbLook = { at: [120, 104], scale: 0.95, swell: 1 - 0.03 * press, turn: -6, lift: 3 * (press - 1) };
    return [
      fingersBehind(thumb),
      bare(),
      pressure(SOLE_CENTRE, press, [10, 18, 26]),
      thumbOn(thumb),
      breathBar([52, 226], breath),
    ];
  },
});

const INNER_EDGE: readonly Point[] = [
  [84, 66],
  [90, 98],
  [98, 132],
  [104, 166],
  [107, 204],
];

/** A point along the inner edge, from the big toe to the heel. */
function innerPoint(share: number): Point {
  const at = share * (INNER_EDGE.length - 1);
  const index = Math.min(INNER_EDGE.length - 2, Math.floor(at));
  const [from, to] = [nth(INNER_EDGE, index), nth(INNER_EDGE, index + 1)];
  return [mix(from[0], to[0], at - index), mix(from[1], to[1], at - index)];
}

/** Four hops to the heel, four back. */
const INNER_HOPS = [0, 1, 2, 3, 4, 3, 2, 1, 0];

export const innerArchLine = loop({
  seconds: 8,
  still: 2.2,
  drawnSide: 'left',
  keys: {
    walk: INNER_HOPS.flatMap((hop, index): Key[] => [
      [index, hop / 4],
      [Math.min(8, index + 0.4), hop / 4],
    ]),
    back: [
      [0, 0],
      [3.8, 0],
      [4.2, 1],
      [7.8, 1],
      [8, 0],
    ],
  },
  draw: ({ walk, back }) => {
    const [x, y] = innerPoint(walk);
    const thumb: ThumbLook = { at: [x, y], scale: 0.86, turn: 4, isFlipped: true };
    return [
      fingersBehind(thumb),
      bare(),
      path('arrow', curve(INNER_EDGE), { 'stroke-dasharray': '.5 8.5' }),
      faint(
        1 - back,
        arrow(
          [
            [106, 194],
            [107, 209],
          ],
          { head: 8 },
        ),
      ),
      faint(
        back,
        arrow(
          [
            [86, 76],
            [83, 62],
          ],
          { head: 8 },
        ),
      ),
      thumbOn(thumb),
    ];
  },
});

export const shiatsuSoleLine = loop({
  seconds: 7,
  still: 3,
  drawnSide: 'left',
  keys: {
    press: [
      [0, 0],
      [1, 0],
      [2, 1],
      [5, 1],
      [5.6, 0],
      [7, 0],
    ],
    up: [
      [0, 0],
      [5.6, 0],
      [6.6, 1],
      [7, 0],
    ],
  },
  draw: ({ press, up }) => {
    const y = 156 - 16 * up;
    const right: ThumbLook = { at: [127, y], scale: 0.82, turn: 22 };
    const left: ThumbLook = { at: [114, y], scale: 0.82, turn: -22, isFlipped: true };
    return [
      fingersBehind(right),
      fingersBehind(left),
      bare(),
      ...[188, 172, 140, 124, 108].map((stop) =>
        faint(0.45, path('accent-fill', `M117.5 ${stop}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z`)),
      ),
      pressure([120.5, y - 3], press, [16, 24, 32]),
      thumbOn(right),
      thumbOn(left),
      faint(
        1 - press,
        arrow(
          [
            [120.5, y - 26],
            [120.5, y - 56],
          ],
          { head: 7 },
        ),
      ),
    ];
  },
});

const KNUCKLE_STOPS: readonly Point[] = [
  [118, 164],
  [118, 146],
  [119, 128],
  [96, 92],
  [118, 88],
  [140, 100],
];

const STOP_SECONDS = 10 / KNUCKLE_STOPS.length;

/** One coordinate of a knuckle that presses at one stop after another. */
const pressing = (axis: 0 | 1): Key[] => [
  ...KNUCKLE_STOPS.flatMap((stop, index): Key[] => [
    [index * STOP_SECONDS, stop[axis]],
    [(index + 1) * STOP_SECONDS - 0.4, stop[axis]],
  ]),
  [10, nth(KNUCKLE_STOPS, 0)[axis]],
];

export const thaiKnucklePress = loop({
  seconds: 10,
  still: 4.2,
  drawnSide: 'left',
  keys: {
    x: pressing(0),
    y: pressing(1),
    press: KNUCKLE_STOPS.flatMap((_, index): Key[] => {
      const from = index * STOP_SECONDS;
      return [
        [from, 0],
        [from + 0.4, 1],
        [from + 1, 1],
        [from + 1.3, 0],
      ];
    }),
  },
  draw: ({ x, y, press }) => {
    const at: Point = [x, y];
    return [
      bare(),
      ...KNUCKLE_STOPS.map(([x, y]) => faint(0.5, path('accent-fill', `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z`))),
      pressure(at, press, [10, 17]),
      put([at[0] + 2, at[1] + 3 + 4 * (1 - press)], { scale: 0.9, turn: -38 }, HANDS.knuckle()),
    ];
  },
});

export const toeWeaveCircles = loop({
  seconds: 8,
  still: 1,
  drawnSide: 'left',
  keys: {
    around: [
      [0, 0],
      [4, 360, 'even'],
      [8, 0, 'even'],
    ],
    back: [
      [0, 0],
      [3.8, 0],
      [4.2, 1],
      [7.8, 1],
      [8, 0],
    ],
  },
  draw: ({ around, back }) => {
    const [dx, dy] = turned([0, -6], [0, 0], around);
    const ring = (degrees: number): Point => turned([120, 0], [120, 62], degrees);
    const way = [-70, -50, -30, -10, 10, 30, 50, 66].map(ring);
    return [
      move(
        0,
        22,
        turn(dx * 0.9, [120, 210], swellUp(dy, woven())),
        put([150, 196], { scale: 0.84, turn: 12 }, HANDS.cup()),
      ),
      faint(1 - back, arrow(way)),
      faint(back, arrow(way.toReversed())),
    ];
  },
});

const swellUp = (dy: number, drawing: Drawing): Drawing =>
  group({ transform: `translate(120 210) scale(1 ${round(1 - dy * 0.006, 3)}) translate(-120 -210)` }, drawing);

/** Oil: over the sole, then over the top of the foot. */
export const oilRitualStrokes = loop({
  seconds: 10,
  still: 2.2,
  drawnSide: 'left',
  keys: {
    up: [
      [0, 0],
      [4.4, 1],
      [10, 0],
    ],
    down: [
      [0, 0],
      [5, 0],
      [9.4, 1],
      [10, 0],
    ],
    turned: [
      [0, 0],
      [4.4, 0],
      [5.2, 1],
      [9.4, 1],
      [10, 0],
    ],
  },
  draw: ({ up, down, turned }) => [
    faint(
      1 - turned,
      oiled(),
      put([122, mix(176, 96, up)], { scale: 0.78, turn: -4 }, HANDS.flat()),
      arrow([
        [62, 200],
        [54, 130],
        [62, 62],
      ]),
    ),
    faint(
      turned,
      move(0, 6, back()),
      put([121, mix(96, 160, down)], { scale: 0.78, turn: 4 }, HANDS.flat()),
      arrow([
        [60, 62],
        [54, 116],
        [62, 186],
      ]),
    ),
    put([206, 176], { scale: 0.85 }, oilBottle()),
    path('tool-dark', 'M206 118C211 125 213 129 213 132A7 7 0 0 1 199 132C199 129 201 125 206 118Z'),
  ],
});
