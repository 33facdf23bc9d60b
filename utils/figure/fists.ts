import { group, path } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { cuff, fine, finger, ink, knuckle, line, nail, skin } from './hand-parts.ts';
import type { Finger } from './hand-parts.ts';
import { limb } from './shape.ts';
import type { Joint, Node } from './shape.ts';

/** A fist from the back, knuckles forward. */
export function fist(): Drawing {
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

/** The thumb across the fingers of a fist, from the side. */
function thumbAcross(middle: Joint, tip: Joint, nailOfIt: Drawing): Drawing[] {
  return [
    finger([[15, 79, 10.5], [10, 62, 11.4], [0, 50, 10], middle, tip]),
    skin([
      [4, 60],
      [14, 48],
      [26, 54],
      [31, 74],
      [26, 88],
      [0, 88],
      [0, 76],
    ]),
    nailOfIt,
    fine([2.5, 43.5], [4.4, 48]),
  ];
}

/** A fist from the side, holding a strap. */
export function fistSide(): Drawing {
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
    ...thumbAcross([-12, 43.6, 9], [-22, 40.4, 7.8], nail([-21, 40.2], -74, 4.4, 7.4)),
    fine([22, 10], [26, 15], [27, 22]),
    cuff([-15, 90], [30, 90]),
  );
}

/** A fist from the thumb side, with the index finger bent out so far that its middle knuckle stands out like a roof. */
export function bentKnuckle(): Drawing {
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
  /* From the hand's knuckle to the pressing one, and back to the thumb. */
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
    /* One finger: no gap between its two halves at the bend. */
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
    ...thumbAcross([-12, 46, 9], [-20, 44.4, 7.8], nail([-19, 44.2], -78, 4.4, 7.4)),
    cuff([-15, 90], [30, 90]),
  );
}
