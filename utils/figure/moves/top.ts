import { faint, group, move, once, path, put, swell } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { HANDS } from '../hands.ts';
import { loop } from '../loop.ts';
import { arrow, beats, breathBar, floor, pressure } from '../marks.ts';
import { massager } from '../props.ts';
import { drawLeg } from '../rig.ts';
import { curve, mix, outline } from '../shape.ts';
import type { Node } from '../shape.ts';
import { SIDE } from '../side-view.ts';
import { pair, top } from '../top-view.ts';

/** Moves shown from above, or from the front. */

const bare = once(() => top());
const glided = once(() => top({ area: 0.5 }));
const feet = once(() => pair());
const machine = once(() => massager(1));

/** The toes curl, seen from the side; then they spread, seen from above. */
export const toeCurlAndFan = loop({
  seconds: 6,
  still: 4.5,
  keys: {
    curl: [
      [0, 0],
      [1.3, 1],
      [1.7, 1],
      [2.8, 0],
    ],
    fan: [
      [0, 0],
      [3.2, 0],
      [4.3, 1],
      [4.9, 1],
      [5.8, 0],
    ],
    view: [
      [0, 0],
      [2.8, 0],
      [3.2, 1],
      [5.7, 1],
      [6, 0],
    ],
  },
  draw: ({ curl, fan, view }) => [
    faint(
      1 - view,
      floor(200),
      group(
        { transform: 'translate(-16 -76) scale(1.45 1.45)', style: '--if-k:.72' },
        ...drawLeg(SIDE, { toes: 16 * curl, tip: -66 * curl, areas: ['toes'] }),
        arrow([
          [24, 146],
          [18, 166],
          [26, 184],
        ]),
      ),
    ),
    faint(
      view,
      move(0, 14, top({ fan: [17, 6, -4, -15, -27].map((degrees) => degrees * fan) })),
      ...[
        [
          [171, 38],
          [184, 20],
        ],
        [
          [135, 27],
          [138, 7],
        ],
        [
          [107, 35],
          [102, 15],
        ],
        [
          [80, 51],
          [69, 35],
        ],
        [
          [60, 76],
          [44, 65],
        ],
      ].map((points) => arrow(points as [[number, number], [number, number]], { head: 7 })),
    ),
  ],
});

/** A left foot from the front, standing on y = 0: from the viewer's perspective its big toe lies to the left. */
function front(big: number, small: number): Drawing {
  const body: readonly Node[] = [
    [-19, -260],
    [-18, -130],
    [-17, -96],
    [-24, -80],
    [-28, -70],
    [-25, -60],
    [-31, -42],
    [-39, -26],
    [-44, -12],
    [-42, -4],
    [-20, -3],
    [10, -4],
    [34, -3],
    [45, -6],
    [46, -13],
    [41, -24],
    [33, -38],
    [27, -52],
    [25, -62],
    [28, -73],
    [23, -84],
    [16, -98],
    [18, -130],
    [20, -260],
  ];
  const toe = (x: number, r: number, h: number, up: number): Drawing => {
    const y = -up;
    return group(
      {},
      path(
        'part',
        outline([
          [x - r, y - h * 0.45],
          [x - r * 0.72, y - h * 0.86],
          [x, y - h],
          [x + r * 0.72, y - h * 0.86],
          [x + r, y - h * 0.45],
          [x + r * 0.82, y - 2],
          [x, y],
          [x - r * 0.82, y - 2],
        ]),
      ),
      path(
        'fine',
        curve([
          [x - r * 0.5, y - h * 0.78],
          [x - r * 0.46, y - h * 0.42],
          [x, y - h * 0.34],
          [x + r * 0.46, y - h * 0.42],
          [x + r * 0.5, y - h * 0.78],
        ]),
      ),
    );
  };
  return group(
    {},
    path('body', outline(body)),
    path(
      'fine',
      curve([
        [-28, -70],
        [-22, -68],
        [-20, -62],
      ]),
    ),
    path(
      'fine',
      curve([
        [28, -73],
        [22, -71],
        [20, -65],
      ]),
    ),
    toe(41, 6.6, 15, small),
    toe(29, 7.2, 17, small),
    toe(15.5, 7.6, 19, small),
    toe(0.5, 8.4, 21, small),
    toe(-24, 15, 27, big),
  );
}

export const bigToeSwitch = loop({
  seconds: 6,
  still: 1.5,
  keys: {
    big: [
      [0, 0],
      [1.2, 1],
      [1.8, 1],
      [3, 0],
    ],
    small: [
      [0, 0],
      [3, 0],
      [4.2, 1],
      [4.8, 1],
      [6, 0],
    ],
  },
  draw: ({ big, small }) => {
    const feet = front(17 * big, 14 * small);
    return [
      floor(206),
      group({ transform: 'translate(179 206) scale(1.12 1.12)', style: '--if-k:.9' }, feet),
      group({ transform: 'translate(61 206) scale(-1.12 1.12)', style: '--if-k:.9' }, feet),
      faint(
        Math.min(1, big * 2),
        arrow([
          [120, 182],
          [120, 144],
        ]),
      ),
      faint(
        Math.min(1, small * 2),
        arrow([
          [20, 170],
          [20, 134],
        ]),
        arrow([
          [220, 170],
          [220, 134],
        ]),
      ),
    ];
  },
});

export const glidingWarmUp = loop({
  seconds: 4,
  still: 1.2,
  drawnSide: 'left',
  keys: {
    down: [
      [0, 0],
      [2.6, 1],
      [3.8, 0],
      [4, 0],
    ],
    seen: [
      [0, 1],
      [2.6, 1],
      [2.9, 0.35],
      [3.7, 0.35],
      [4, 1],
    ],
  },
  draw: ({ down, seen }) => [
    move(0, 6, glided()),
    faint(seen, put([121, mix(92, 190, down)], { scale: 0.8, turn: 4 }, HANDS.flat())),
    arrow([
      [54, 54],
      [50, 116],
      [58, 190],
    ]),
  ],
});

export const toeRollAndPull = loop({
  seconds: 8,
  still: 4,
  drawnSide: 'left',
  keys: {
    roll: [
      [0, 0],
      [0.75, 1],
      [1.5, -1],
      [2.25, 1],
      [3, 0],
    ],
    out: [
      [0, 0],
      [3, 0.35],
      [5, 0.75],
      [5.6, 0.75],
      [6.6, 1.5],
      [8, 0],
    ],
    long: [
      [0, 0],
      [3, 0],
      [5, 1],
      [5.6, 1],
      [6, 0],
    ],
    seen: [
      [0, 1],
      [6, 1],
      [6.6, 0.2],
      [7.6, 0.2],
      [8, 1],
    ],
    pulls: [
      [0, 0],
      [2.8, 0],
      [3.2, 1],
      [5.8, 1],
      [6.2, 0],
      [8, 0],
    ],
  },
  draw: ({ roll, out, long, seen, pulls }) => [
    move(-12, 52, top({ fan: [3 * roll, 0, 0, 0, 0], long: 7 * long })),
    faint(seen, put([139, 104 - 26 * out], { scale: 0.92, turn: -58 + 8 * roll }, HANDS.pinch())),
    faint(
      pulls,
      arrow([
        [104, 62],
        [104, 26],
      ]),
    ),
    faint(
      1 - pulls,
      arrow(
        [
          [112, 72],
          [120, 58],
          [136, 54],
          [150, 60],
        ],
        { head: 7, isBoth: true },
      ),
    ),
  ],
});

export const taichongPress = loop({
  seconds: 10,
  still: 7,
  drawnSide: 'left',
  keys: {
    press: [
      [0, 0],
      [4, 0],
      [5.2, 1],
      [9, 0.9],
      [10, 0],
    ],
    breath: [
      [0, 0],
      [4, 1, 'even'],
      [10, 0, 'even'],
    ],
  },
  draw: ({ press, breath }) => [
    move(-14, 22, bare()),
    pressure([120, 106], press, [9, 16, 23]),
    put([121, 104 - 3 * (1 - press)], { scale: 0.92, swell: 1 - 0.03 * press, turn: 62 }, HANDS.point()),
    breathBar([190, 22], breath),
  ],
});

export const massagerSettleIn = loop({
  seconds: 6,
  still: 3.4,
  keys: {
    down: [
      [0, 0],
      [1.5, 1],
      [5.4, 1],
      [6, 0],
    ],
    beat: [
      [0, 0],
      [1.5, 0],
      [2.6, 1],
      [3, 0],
      [4.1, 1],
      [4.5, 0],
      [5.4, 0.9],
      [5.7, 0],
    ],
    entering: [
      [0, 1],
      [1.2, 1],
      [1.6, 0],
      [5.6, 0],
      [6, 1],
    ],
  },
  draw: ({ down, beat, entering }) => [
    put([120, 108], { scale: 0.95 }, machine()),
    swell([1.05 - 0.05 * down, 1.05 - 0.05 * down], [120, 150], move(0, mix(64, 20, down), feet())),
    faint(
      entering,
      arrow([
        [120, 226],
        [120, 192],
      ]),
    ),
    beats([32, 108], beat, -90),
    beats([208, 108], beat, 90),
  ],
});
