import { group, move, once, path } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, limb, nth, outline, round } from './shape.ts';
import type { Joint, Node, Point } from './shape.ts';

/** Hands around the point where they touch (0,0), at the size of SOLE. The other hand is one turned round. No hand without a cuff: it ends the arm. */

type Finger = readonly Joint[];

const ink = (nodes: readonly Node[]): Drawing => path('ink', outline(nodes));
const skin = (nodes: readonly Node[]): Drawing => path('skin', outline(nodes));
const finger = (joints: Finger, ends?: { base?: number; tip?: number }): Drawing => path('part', limb(joints, ends));
const fine = (...nodes: Node[]): Drawing => path('fine', curve(nodes));
const line = (...nodes: Node[]): Drawing => path('line', curve(nodes));
const knuckle = (x: number, y: number, w = 3.4): Drawing => fine([x - w, y + 1.8], [x, y], [x + w, y + 1.8]);

function nail([x, y]: Point, degrees: number, w = 4.4, h = 7): Drawing {
  return group(
    { transform: `translate(${round(x)} ${round(y)}) rotate(${round(degrees)})` },
    fine([-w, -h * 0.5], [-w, h * 0.2], [-w * 0.5, h * 0.55], [w * 0.5, h * 0.55], [w, h * 0.2], [w, -h * 0.5]),
  );
}

/** On the tip of a finger, along it. */
function tipNail(joints: Finger, w: number, h: number, [dx, dy]: Point): Drawing {
  const [x, y] = nth(joints, joints.length - 1);
  const [px, py] = nth(joints, joints.length - 2);
  return nail([x + dx, y + dy], (Math.atan2(y - py, x - px) * 180) / Math.PI + 90, w, h);
}

/** The end of a sleeve across the wrist, from a to b. */
function cuff([ax, ay]: Point, [bx, by]: Point): Drawing {
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

/** The fingers of the thumb hand, to be drawn behind the foot. */
function thumbBack(): Drawing {
  const index = limb([
    [98, 48, 19],
    [82, 26, 19],
    [66, 8, 13],
    [44, -6, 8.6],
    [20, -13, 7.4],
    [-4, -15, 7],
  ]);
  const middle = limb([
    [96, 44, 18],
    [86, 16, 14],
    [70, -6, 10],
    [44, -20, 8],
    [18, -27, 7.2],
  ]);
  return group(
    {},
    path('ink', middle),
    path('skin', middle),
    path('ink', index),
    path('skin', index),
    fine([74, 3], [71, -2], [65, -5]),
  );
}

/** A thumb that presses; comes from the right. */
function thumb(): Drawing {
  const nodes: readonly Node[] = [
    [-5.6, -3.5],
    [1, -8.6],
    [10, -9.4],
    [19, -6.6],
    [29, -5.4],
    [40, -1.5],
    [50, 5.5],
    [60, 13],
    [74, 22],
    [90, 32],
    [104, 43],
    [96, 62],
    [86, 80],
    [72, 74],
    [58, 63],
    [47, 50],
    [38, 38],
    [28, 27],
    [18, 17.5],
    [8, 11],
    [-1, 7.8],
    [-6.4, 2.4],
  ];
  return group(
    {},
    ink(nodes),
    skin(nodes),
    fine([3, -5.4], [-1.2, -1], [0.6, 4.4], [6.4, 5.6]),
    fine([25, -0.5], [22.6, 5], [24.2, 10.5]),
    fine([52, 22], [58, 30], [60, 40]),
    cuff([87, 83], [106, 42]),
  );
}

/** The back of an open hand, fingers up. */
function flat(): Drawing {
  const palm: readonly Node[] = [
    [-30.5, 6],
    [-29.5, -4],
    [-22, -8],
    [-8, -10],
    [8, -8.5],
    [22, -3],
    [29.4, 4],
    [29.6, 18],
    [26.6, 38],
    [23.4, 56],
    [21.5, 72],
    [21, 84],
    [-19.5, 84],
    [-20.4, 70],
    [-25, 52],
    [-29.6, 30],
  ];
  const fingers: readonly Finger[] = [
    [
      [-22, 20, 7],
      [-22.4, -6, 6.9],
      [-23.6, -34, 6.5],
      [-24, -58, 6],
    ],
    [
      [-7.2, 20, 7.2],
      [-7.6, -8, 7.1],
      [-8.4, -42, 6.7],
      [-8.6, -71, 6.1],
    ],
    [
      [7.6, 20, 7],
      [7.6, -6, 6.9],
      [7.6, -36, 6.5],
      [7.6, -63, 6],
    ],
    [
      [22, 24, 6.4],
      [22, 0, 6.2],
      [22.6, -22, 5.8],
      [23.2, -43, 5.3],
    ],
  ];
  const thumbLine = limb([
    [-12, 66, 13],
    [-26, 44, 11.5],
    [-38, 24, 9],
    [-45.5, 4, 8.2],
    [-48, -11, 7.2],
  ]);
  return group(
    {},
    ink(palm),
    path('ink', thumbLine),
    ...fingers.map((joints) => finger(joints)),
    skin(palm),
    path('skin', thumbLine),
    ...fingers.map((joints, index) => {
      const [x, y] = nth(joints, 3);
      return nail([x, y + 0.5], index === 3 ? 3 : 0, 3.6, 6.4);
    }),
    nail([-48, -10], -9, 4.2, 7),
    knuckle(-22, -2.4),
    knuckle(-7.2, -5.8),
    knuckle(7.6, -4),
    knuckle(21.4, 1.6),
    fine([-24, 22], [-21.5, 34], [-14, 44]),
    line([-14.8, -12], [-14.6, -2]),
    line([0, -14], [0, -4]),
    line([14.9, -10], [14.8, 1]),
    cuff([-21.5, 84], [23, 84]),
  );
}

/** A fist from the back, knuckles ahead. */
function fist(): Drawing {
  const back: readonly Node[] = [
    [-31, 24],
    [-30.4, 13],
    [-23, 8],
    [-8, 5.5],
    [8, 6],
    [22, 9.5],
    [30.5, 15],
    [31.4, 30],
    [29, 48],
    [24.6, 64],
    [22.6, 78],
    [22, 90],
    [-20.5, 90],
    [-21.6, 76],
    [-25.6, 60],
    [-30, 42],
  ];
  const fingers: readonly Finger[] = [
    [
      [-22.8, 34, 7.4],
      [-23, 18, 7.5],
      [-23, 4.4, 7.3],
    ],
    [
      [-7.6, 34, 7.6],
      [-7.8, 14, 7.6],
      [-7.8, -0.4, 7.4],
    ],
    [
      [7.6, 34, 7.5],
      [7.6, 14, 7.5],
      [7.7, 0.4, 7.3],
    ],
    [
      [22.4, 36, 7],
      [22.6, 20, 7],
      [22.8, 7, 6.8],
    ],
  ];
  return group(
    {},
    ink(back),
    path(
      'ink',
      limb([
        [-14, 72, 13],
        [-30, 56, 10.6],
        [-38, 40, 9],
        [-37, 25, 8.2],
        [-31, 15, 7],
      ]),
    ),
    ...fingers.map((joints) => finger(joints)),
    skin(back),
    finger([
      [-16, 70, 12],
      [-29, 57, 10.6],
      [-37.4, 41, 9],
      [-37.4, 26, 8.2],
      [-33, 15.5, 7],
    ]),
    skin([
      [-24, 40],
      [-12, 36],
      [0, 60],
      [-10, 84],
      [-20, 78],
    ]),
    knuckle(-22.8, 27.4, 4),
    knuckle(-7.7, 24.4, 4),
    knuckle(7.6, 24.8, 4),
    knuckle(22.4, 29.4, 4),
    line([-15.2, 10], [-15, 22]),
    line([0, 6], [0, 20]),
    line([15.2, 10], [14.9, 23]),
    cuff([-22.5, 90], [24, 90]),
  );
}

/** A fist from the side, holding a strap. */
function fistSide(): Drawing {
  const back: readonly Node[] = [
    [-26, 20],
    [-25, 9],
    [-18, 1.5],
    [-8, -0.5],
    [4, -2],
    [16, -1],
    [27, 4],
    [34, 15],
    [35.5, 32],
    [33.4, 50],
    [29.6, 68],
    [28, 90],
    [-13, 90],
    [-14.4, 76],
    [-20, 62],
    [-25.4, 48],
    [-27, 34],
  ];
  return group(
    {},
    ink(back),
    skin(back),
    line([-7.6, 13], [-5.2, 22], [-6.6, 33]),
    fine([-25, 14], [-19, 11], [-15, 5]),
    finger([
      [15, 79, 10.5],
      [10, 62, 11.4],
      [0, 50, 10],
      [-12, 43.6, 9],
      [-22, 40.4, 7.8],
    ]),
    skin([
      [4, 60],
      [14, 48],
      [26, 54],
      [31, 74],
      [26, 88],
      [0, 88],
      [0, 76],
    ]),
    nail([-21, 40.2], -74, 4.4, 7.4),
    fine([2.5, 43.5], [4.4, 48]),
    fine([22, 10], [26, 15], [27, 22]),
    cuff([-15, 90], [30, 90]),
  );
}

/** A fist from the side of the thumb, the index finger bent so far out that its middle knuckle stands out like a roof. */
function bentKnuckle(): Drawing {
  const back: readonly Node[] = [
    [-14, 20],
    [4, 12],
    [22, 12],
    [33, 16],
    [39.6, 26],
    [41, 40],
    [35, 56],
    [30, 70],
    [28, 90],
    [-13, 90],
    [-15, 76],
    [-22, 60],
    [-22, 40],
  ];
  /* From the knuckle of the hand to the one that presses, and back to the thumb. */
  const near: Finger = [
    [30, 34, 11],
    [22, 12, 11],
    [10, -4, 9.8],
    [-9, -20, 8.6],
  ];
  const far: Finger = [
    [-10, -19, 8.4],
    [-19, 12, 8.8],
    [-23, 44, 8.4],
  ];
  return group(
    {},
    ink(back),
    skin(back),
    finger([
      [8, 14, 8],
      [6, 30, 8],
      [0, 46, 8],
    ]),
    finger(far),
    finger(near),
    /* One finger: nothing between its two halves where it bends. */
    skin([
      [-16, -19],
      [-9, -24],
      [0, -17],
      [-5, -5],
      [-12, -2],
      [-18.4, -8],
    ]),
    line([-5, -5], [-1, -8]),
    skin([
      [18, 12],
      [30, 13],
      [37, 24],
      [38.8, 40],
      [28, 56],
      [15, 34],
    ]),
    finger([
      [15, 79, 10.5],
      [10, 62, 11.4],
      [0, 50, 10],
      [-12, 46, 9],
      [-20, 44.4, 7.8],
    ]),
    skin([
      [4, 60],
      [14, 48],
      [26, 54],
      [31, 74],
      [26, 88],
      [0, 88],
      [0, 76],
    ]),
    nail([-19, 44.2], -78, 4.4, 7.4),
    fine([2.5, 43.5], [4.4, 48]),
    cuff([-15, 90], [30, 90]),
  );
}

/** A cupping hand, fingers to the left. */
function cup(): Drawing {
  const back: readonly Node[] = [
    [30, -34],
    [42, -38],
    [56, -35],
    [68, -24],
    [80, -10],
    [92, 4],
    [101, 14],
    [86, 44],
    [74, 40],
    [60, 38],
    [46, 34],
    [34, 26],
    [28, 10],
    [26, -12],
  ];
  const fingers: readonly Finger[] = [
    [
      [52, -22, 8],
      [38, -28, 7.6],
      [22, -29, 7],
      [6, -25, 6.5],
      [-6, -18.5, 5.9],
    ],
    [
      [52, -8, 8],
      [34, -12, 7.7],
      [14, -12.4, 7.2],
      [-4, -9, 6.7],
      [-17, -3.5, 6],
    ],
    [
      [52, 8, 8],
      [34, 4.5, 7.5],
      [15, 4, 7],
      [-2, 6.4, 6.5],
      [-14, 11, 5.8],
    ],
    [
      [52, 24, 7],
      [36, 20.6, 6.8],
      [20, 20, 6.4],
      [6, 21.6, 5.9],
      [-4, 25, 5.3],
    ],
  ];
  return group(
    {},
    ink(back),
    ...fingers.toReversed().map((joints) => finger(joints)),
    skin(back),
    ...fingers.map((joints) => tipNail(joints, 3.3, 6, [1, -0.6])),
    line([22, -20.6], [40, -19.4]),
    line([22, -4], [41, -2.4]),
    line([22, 12.4], [41, 14.4]),
    cuff([87, 47], [101, 12]),
  );
}

/** Thumb and index finger hold from both sides; the hand comes from the right. */
function pinch(): Drawing {
  const back: readonly Node[] = [
    [38, -30],
    [48, -38],
    [60, -36],
    [72, -24],
    [86, -10],
    [103, 3],
    [88, 40],
    [76, 36],
    [64, 33],
    [54, 28],
    [46, 16],
    [40, -4],
    [38, -18],
  ];
  return group(
    {},
    finger([
      [78, 14, 13],
      [64, 30, 10],
      [48, 36, 8.2],
      [34, 32, 7.2],
    ]),
    finger([
      [78, 8, 13],
      [64, 22, 10],
      [46, 27, 8.6],
      [28, 23, 7.4],
    ]),
    ink(back),
    skin(back),
    finger([
      [64, -14, 12],
      [50, -27, 9.4],
      [30, -30, 8.2],
      [13, -22.6, 7.4],
      [2.6, -12, 6.8],
    ]),
    skin([
      [46, -34],
      [58, -34],
      [70, -24],
      [86, -8],
      [94, 10],
      [80, 10],
      [64, 2],
      [52, -10],
      [46, -20],
    ]),
    finger([
      [90, 24, 14],
      [68, 20, 12],
      [44, 14.6, 9.8],
      [24, 12.6, 8.8],
      [8, 11.4, 8.2],
      [0.6, 10.6, 7.2],
    ]),
    skin([
      [60, 8],
      [76, 2],
      [100, 6],
      [88, 38],
      [72, 33],
      [58, 27],
    ]),
    nail([2.4, -12.6], -138, 3.4, 6),
    nail([1.6, 11], -88, 4.2, 7),
    fine([25.6, 7.6], [27, 12.6]),
    fine([32, -27], [34.6, -23]),
    cuff([88, 42], [104, 3]),
  );
}

/** Fingers bent over an edge; the arm comes from the upper right. */
function hook(): Drawing {
  const back: readonly Node[] = [
    [8, -40],
    [18, -48],
    [32, -50],
    [46, -46],
    [60, -44],
    [78, -50],
    [92, -14],
    [76, -8],
    [60, -4],
    [46, 4],
    [32, 8],
    [18, 2],
    [8, -10],
    [4, -26],
  ];
  const fingers: readonly Finger[] = [
    [
      [22, -36, 8],
      [6, -38, 7.6],
      [-9, -30, 7],
      [-15, -17, 6.5],
      [-14, -6, 5.8],
    ],
    [
      [24, -26, 8],
      [10, -27, 7.6],
      [-3, -20, 7],
      [-8, -7, 6.5],
      [-6, 4, 5.8],
    ],
    [
      [28, -16, 8],
      [16, -16, 7.6],
      [5, -8, 7],
      [1, 4, 6.4],
      [4, 14, 5.7],
    ],
    [
      [32, -6, 7],
      [23, -4, 6.8],
      [14, 4, 6.4],
      [12, 14, 5.8],
      [15, 22, 5.2],
    ],
  ];
  return group(
    {},
    ink(back),
    ...fingers.map((joints) => finger(joints)),
    skin(back),
    ...fingers.map((joints) => tipNail(joints, 3.2, 5.8, [0, -0.6])),
    cuff([93, -12], [78, -51]),
  );
}

/** One fingertip; the hand comes from below. */
function point(): Drawing {
  const back: readonly Node[] = [
    [-31, 64],
    [-30, 52],
    [-22, 46],
    [-8, 44],
    [6, 46],
    [20, 51],
    [27, 60],
    [27, 76],
    [24, 94],
    [20, 108],
    [19, 120],
    [-20, 120],
    [-21, 106],
    [-25, 92],
    [-30, 78],
  ];
  return group(
    {},
    ink(back),
    path(
      'ink',
      limb([
        [-20, 76, 8.4],
        [-20, 50, 8],
        [-13, 24, 7.4],
        [-4, 4, 6.6],
      ]),
    ),
    finger([
      [8, 74, 7.3],
      [8, 58, 7.3],
      [8, 46, 7],
    ]),
    finger([
      [20.6, 76, 6.6],
      [21, 62, 6.6],
      [21.2, 52.4, 6.3],
    ]),
    finger([
      [-6.4, 72, 7.4],
      [-6.6, 56, 7.5],
      [-6.6, 43, 7.2],
    ]),
    finger([
      [-20, 76, 8.4],
      [-21, 52, 8.2],
      [-14.5, 28, 7.6],
      [-4.4, 5.5, 6.6],
    ]),
    skin(back),
    finger([
      [-10, 104, 12],
      [-26, 90, 10],
      [-36, 76, 8.6],
      [-35, 62, 7.8],
      [-26.5, 55, 6.8],
    ]),
    skin([
      [-22, 84],
      [-10, 70],
      [0, 92],
      [-8, 112],
      [-20, 104],
    ]),
    nail([-4.8, 5], 25, 3.5, 6),
    knuckle(-20, 51.6, 3.6),
    knuckle(-6.6, 49.1, 3.6),
    knuckle(8, 51.1, 3.6),
    knuckle(20.8, 57.6, 3.6),
    fine([-16, 27], [-12, 29.4]),
    line([0.6, 52], [0.7, 62]),
    line([14.8, 56], [14.8, 65]),
    cuff([-21.5, 120], [21, 120]),
  );
}

/** Four spread fingers that go between the toes of SOLE: drawn between the foot and its toes. */
function weave(): Drawing {
  const palm: readonly Node[] = [
    [-30, -2],
    [-26, -9],
    [-14, -13],
    [0, -14],
    [14, -11],
    [26, -3],
    [29, 8],
    [27, 26],
    [24, 44],
    [21.6, 58],
    [21, 70],
    [-19.5, 70],
    [-20.4, 58],
    [-25, 42],
    [-30, 22],
  ];
  const fingers: readonly Finger[] = [
    [
      [-20, 14, 6.6],
      [-22, -8, 6.2],
      [-20.6, -30, 5.4],
      [-17, -50, 4.6],
    ],
    [
      [-6.4, 12, 6.8],
      [-4, -12, 6.3],
      [0, -36, 5],
      [3.4, -58, 4.2],
    ],
    [
      [8, 12, 6.6],
      [12.6, -10, 6],
      [17.4, -28, 4.9],
      [20.6, -46, 4.1],
    ],
    [
      [20, 16, 6.2],
      [25.6, -2, 5.6],
      [29.6, -15, 4.7],
      [32.6, -28, 4],
    ],
  ];
  const thumbLine = limb([
    [-10, 54, 12],
    [-26, 40, 10.6],
    [-39, 24, 8.8],
    [-46, 8, 7.8],
    [-48.6, -5, 7],
  ]);
  return group(
    {},
    ink(palm),
    path('ink', thumbLine),
    ...fingers.map((joints) => finger(joints)),
    skin(palm),
    path('skin', thumbLine),
    nail([-48.2, -4.6], -12, 4, 6.6),
    knuckle(-21, -4.6),
    knuckle(-5.4, -8.4),
    knuckle(11, -6.2),
    knuckle(22.6, 1.4),
    line([-13, -14], [-13, -6]),
    line([3.6, -15], [2.6, -6]),
    line([19, -9], [17, -1]),
    cuff([-21.5, 70], [23, 70]),
  );
}

export const HANDS = {
  thumb: once(thumb),
  thumbBack: once(thumbBack),
  flat: once(flat),
  fist: once(fist),
  fistSide: once(fistSide),
  /** The point that touches is the knuckle that stands out. */
  knuckle: once(() => move(8, 29, bentKnuckle())),
  cup: once(cup),
  pinch: once(pinch),
  hook: once(hook),
  point: once(point),
  weave: once(weave),
};
