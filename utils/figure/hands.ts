import { group, move, once, path } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { bentKnuckle, fist, fistSide } from './fists.ts';
import { cuff, fine, finger, ink, knuckle, line, nail, skin, tipNail } from './hand-parts.ts';
import type { Finger } from './hand-parts.ts';
import { limb, nth } from './shape.ts';
import type { Node } from './shape.ts';

/**
 * Hands around the point where they touch (0,0), at the size of SOLE. The other hand is the same one mirrored. Every hand has a
 * cuff, which ends the arm.
 */

/** The fingers of the thumb hand, drawn behind the foot. */
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

/** A pressing thumb; the hand comes from the right. */
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
  /** The touching point is the knuckle that stands out. */
  knuckle: once(() => move(8, 29, bentKnuckle())),
  cup: once(cup),
  pinch: once(pinch),
  hook: once(hook),
  point: once(point),
  weave: once(weave),
};
