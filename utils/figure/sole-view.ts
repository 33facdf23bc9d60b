import { faint, group, path, turn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, ellipse, limb, outline } from './shape.ts';
import type { Joint, Node, Point } from './shape.ts';
import { TOES } from './toes.ts';
import type { ToeNumber } from './toes.ts';

/** The left sole from below, toes up: view SOLE. */

/** The centre point below the ball, and the tips of the toes, big toe first. */
export const SOLE_CENTRE: Point = [116, 100];
export const SOLE_TIPS: readonly Point[] = [
  [88, 38],
  [111, 29],
  [129, 35],
  [145, 47],
  [158, 64],
];

const SOLE_PIVOTS: Readonly<Record<ToeNumber, Point>> = {
  1: [91, 70],
  2: [113, 62],
  3: [128, 63],
  4: [141, 68],
  5: [152, 79],
};

const PAD: readonly Node[] = [
  [80, 58],
  [75.5, 72],
  [75.2, 86],
  [79, 104],
  [84.5, 122],
  [89, 142],
  [92, 162],
  [93.2, 182],
  [95, 200],
  [102.5, 215],
  [117, 222.6],
  [132.5, 220.5],
  [144.5, 210.5],
  [149.4, 194],
  [151, 176],
  [153.6, 158],
  [157.6, 140],
  [162, 120],
  [164.8, 102],
  [164.4, 86],
  [159, 74],
  [150, 64],
  [138, 57.5],
  [124, 53],
  [108, 51],
  [93, 49.5],
];

/** The part of the sole that touches the ground. */
const PRINT: readonly Node[] = [
  [84, 74],
  [81.5, 86],
  [86, 100.4],
  [95.4, 106],
  [104.6, 115.6],
  [111, 129],
  [113.6, 146],
  [110, 164],
  [103.5, 180],
  [101.5, 196],
  [106.5, 209],
  [118, 215],
  [131, 212.6],
  [140.5, 203],
  [144.4, 188],
  [145.8, 172],
  [148.5, 155],
  [152.5, 138],
  [156.6, 120],
  [158.8, 104],
  [157.6, 89],
  [151.5, 78.5],
  [139, 71.5],
  [122, 67.5],
  [104, 66],
  [92, 67.5],
];

/** Toes from below: drop-shaped pads. */
const SOLE_TOES: Readonly<Record<ToeNumber, readonly Joint[]>> = {
  1: [
    [90.2, 58.5, 10.5],
    [89.4, 52.5, 12.6],
    [88.4, 46, 13.4],
    [88, 37.4, 13],
  ],
  2: [
    [112.3, 49.6, 6.8],
    [112.2, 47, 7.2],
    [111.8, 38, 8],
    [111.4, 29.4, 8],
  ],
  3: [
    [128.4, 51.8, 6.6],
    [128.8, 49, 7],
    [129.6, 42, 7.7],
    [130.2, 34.6, 7.7],
  ],
  4: [
    [142.6, 61, 6.4],
    [143.2, 59, 6.8],
    [145, 52.6, 7.4],
    [146.6, 46.4, 7.4],
  ],
  5: [
    [153.8, 75.6, 6.4],
    [154.8, 74, 6.8],
    [157.2, 68.6, 7.4],
    [159, 64, 7.4],
  ],
};

const TOE_PADS: Readonly<Record<ToeNumber, readonly [x: number, y: number, rx: number, ry: number]>> = {
  1: [88.2, 42, 8.6, 12],
  2: [111.6, 33, 4.6, 7],
  3: [130, 38, 4.4, 6.4],
  4: [146, 49.6, 4.2, 5.8],
  5: [158.2, 66.4, 4.2, 5.4],
};

const SOLE_AREA_NODES = {
  heel: [
    [95.5, 186],
    [98.6, 201],
    [105.6, 212.6],
    [118, 219.6],
    [131.6, 217.6],
    [142, 208.6],
    [146.6, 194],
    [147.6, 182],
    [136, 174],
    [121, 171.6],
    [106, 175],
  ],
  arch: [
    [88, 128],
    [92, 146],
    [95, 166],
    [96, 178],
    [106, 170],
    [122, 168],
    [138, 170],
    [148.6, 176],
    [151, 158],
    [155, 140],
    [158.6, 124],
    [140, 118],
    [120, 116],
    [100, 118],
  ],
  ball: [
    [79, 66],
    [78.4, 84],
    [82, 101],
    [86, 112],
    [100, 113],
    [120, 111.6],
    [140, 113],
    [159.6, 118],
    [162, 102],
    [161.4, 87],
    [156.6, 77],
    [149, 69.6],
    [136, 63],
    [122, 58.6],
    [106, 57],
    [92, 57],
  ],
} as const satisfies Record<string, readonly Node[]>;

type SoleArea = keyof typeof SOLE_AREA_NODES | 'toes';

interface SoleLook {
  /** Tint of each area, 0 to 1. */
  areas?: Readonly<Partial<Record<SoleArea, number>>>;
  /** Degrees that each toe is turned, big toe first. */
  fan?: readonly number[];
  /** Parts between the foot and its toes: fingers. */
  between?: Drawing;
}

/** The left sole. */
export function sole({ areas = {}, fan = [], between }: SoleLook = {}): Drawing {
  const foot = outline(PAD);
  const tint = (name: SoleArea, ...drawn: Drawing[]): Drawing | null => {
    const amount = areas[name];
    return amount === undefined ? null : faint(amount, ...drawn);
  };
  return group(
    {},
    path('ink', foot),
    path('skin', foot),
    path('print', outline(PRINT)),
    ...Object.entries(SOLE_AREA_NODES).map(([name, nodes]) =>
      tint(name as keyof typeof SOLE_AREA_NODES, path('area', outline(nodes))),
    ),
    path(
      'fine',
      curve([
        [86, 100.4],
        [95.4, 106],
        [104.6, 115.6],
        [111, 129],
        [113.6, 146],
        [110, 164],
      ]),
    ),
    path(
      'fine',
      curve([
        [103.6, 72.5],
        [106.4, 80.5],
        [104.6, 89],
      ]),
    ),
    between ?? null,
    ...TOES.map((toe) =>
      turn(
        fan[toe - 1] ?? 0,
        SOLE_PIVOTS[toe],
        path('part', limb(SOLE_TOES[toe], { base: 0.95 })),
        path('print', ellipse([TOE_PADS[toe][0], TOE_PADS[toe][1]], TOE_PADS[toe][2], TOE_PADS[toe][3])),
        tint('toes', path('area', limb(SOLE_TOES[toe], { base: 0.95 }))),
      ),
    ),
  );
}
