import { faint, group, path, turn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, ellipse, limb, mix, nth, outline, round } from './shape.ts';
import type { Joint, Node, Point } from './shape.ts';

/** The left sole from below, toes up, and the left foot from above: views SOLE, TOP and PAIR. Toes are 1 to 5, the big one first. */
type ToeNumber = 1 | 2 | 3 | 4 | 5;
/** From the back to the front, as they cover each other. */
const TOES: readonly ToeNumber[] = [5, 4, 3, 2, 1];

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

/** The part of the sole that stands. */
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

/** Toes from below: pads like drops. */
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
  /** How much each place is tinted, 0 to 1. */
  areas?: Readonly<Partial<Record<SoleArea, number>>>;
  /** Degrees each toe is turned, big toe first. */
  fan?: readonly number[];
  /** Parts that lie between the foot and its toes: fingers. */
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

const TOP_PIVOTS: Readonly<Record<ToeNumber, Point>> = {
  1: [149, 76],
  2: [127, 66],
  3: [112, 66],
  4: [99, 71],
  5: [88, 82],
};

const DORSUM: readonly Node[] = [
  [160.4, 60],
  [164.8, 74],
  [164.6, 87],
  [160.6, 103],
  [155.4, 121],
  [151.4, 140],
  [149.8, 158],
  [151, 172],
  [154.2, 183],
  [153.6, 194],
  [149.6, 206],
  [147.6, 224],
  [148.5, 262],
  [150, 300],
  [90, 300],
  [91.5, 262],
  [93, 226],
  [92, 210],
  [87.4, 198],
  [84.8, 188],
  [85.6, 178],
  [86, 164],
  [83.4, 146],
  [79.6, 126],
  [76, 106],
  [75.4, 90],
  [80.6, 77],
  [90, 69.5],
  [102, 65.5],
  [115, 63],
  [130, 61],
  [146, 58],
];

const TOP_TOES: Readonly<Record<ToeNumber, readonly Joint[]>> = {
  1: [
    [148.5, 78, 12],
    [149, 64, 12.2],
    [151.4, 50, 13.1],
    [152.2, 37, 13.1],
  ],
  2: [
    [127, 66, 6],
    [127.8, 50, 6.6],
    [128.4, 38, 7.8],
    [128.8, 28.6, 8.1],
  ],
  3: [
    [112.5, 66, 6],
    [111.4, 52, 6.4],
    [110.6, 42, 7.5],
    [110, 34, 7.8],
  ],
  4: [
    [100, 71, 6],
    [97.4, 59.5, 6.3],
    [95.4, 52.4, 7.3],
    [93.8, 46, 7.6],
  ],
  5: [
    [89, 83, 6],
    [85.4, 73.5, 6.6],
    [82.6, 68, 7.5],
    [80.8, 63.2, 7.6],
  ],
};

interface TopLook {
  /** 0 to 1: the toes bend under, seen from above they become short and their nails go. */
  curl?: number;
  /** Degrees each toe is turned, big toe first. */
  fan?: readonly number[];
  /** How much longer the big toe is pulled. */
  long?: number;
  /** Tints the foot. */
  area?: number;
}

function topToe(toe: ToeNumber, curl: number, degrees: number, long: number): Drawing {
  const rest = TOP_TOES[toe];
  const base = nth(rest, 0);
  const bent = rest.map(([x, y, radius], index): Joint => [
    mix(x, base[0], 0.25 * curl),
    mix(y, base[1], 0.5 * curl) - (long * index) / 3,
    radius * (index === 3 ? 1 + 0.03 * curl : 1),
  ]);
  const [tipX, tipY, tipRadius] = nth(bent, 3);
  const [beforeX, beforeY] = nth(rest, 2);
  const [restX, restY] = nth(rest, 3);
  const k = tipRadius / 8;
  const [w, h] = toe === 1 ? [7.2, 11] : [4.3 * k, 7 * k];
  const tilt = (Math.atan2(restY - beforeY, restX - beforeX) * 180) / Math.PI + 90;
  const nail = path(
    'fine',
    curve([
      [-w, -h * 0.42],
      [-w, h * 0.22],
      [-w * 0.55, h * 0.56],
      [0, h * 0.64],
      [w * 0.55, h * 0.56],
      [w, h * 0.22],
      [w, -h * 0.42],
    ]),
  );
  const crease = tipRadius * 0.48;
  return turn(
    degrees,
    TOP_PIVOTS[toe],
    path('part', limb(bent)),
    faint(
      1 - Math.min(1, curl / 0.35),
      group(
        { transform: `translate(${round(tipX)} ${round(tipY - (toe === 1 ? 1.2 : 1))}) rotate(${round(tilt)})` },
        nail,
      ),
    ),
    faint(
      curl,
      ...[-2.6, 2].map((up) =>
        path(
          'fine',
          curve([
            [tipX - crease, tipY + 1.8 + up],
            [tipX, tipY + up],
            [tipX + crease, tipY + 1.8 + up],
          ]),
        ),
      ),
    ),
  );
}

/** The left foot from above. */
export function top({ curl = 0, fan = [], long = 0, area }: TopLook = {}): Drawing {
  const foot = outline(DORSUM);
  return group(
    {},
    path('ink', foot),
    ...TOES.map((toe) => topToe(toe, curl, fan[toe - 1] ?? 0, toe === 1 ? long : 0)),
    path('skin', foot),
    area === undefined ? null : faint(area, path('area', foot)),
    ...WEBS.map((web) => path('line', curve(web))),
    path(
      'fine',
      curve([
        [143, 92],
        [139.5, 112],
        [134, 134],
        [129, 152],
      ]),
    ),
    path(
      'fine',
      curve([
        [147.4, 181],
        [143.6, 187.4],
        [145, 195],
      ]),
    ),
    path(
      'fine',
      curve([
        [91.8, 186.5],
        [95.6, 192],
        [94.4, 200],
      ]),
    ),
  );
}

/** The lines between the toes. */
const WEBS: readonly (readonly Node[])[] = [
  [
    [135.8, 55],
    [134.6, 69],
  ],
  [
    [120.3, 57],
    [119.6, 70],
  ],
  [
    [104.4, 59],
    [106.2, 73],
  ],
  [
    [91, 69.5],
    [94.4, 82],
  ],
];

interface PairLook extends TopLook {
  dy?: number;
  /** How far the feet move apart. */
  apart?: number;
}

/** Your two feet as you see them yourself. */
export function pair({ dy = 0, apart = 0, ...look }: PairLook = {}): Drawing {
  const [left, right] = pairFeet(dy, apart);
  return group({}, group(left, top(look)), group(right, top(look)));
}

/** How the left and the right foot of a pair are placed. */
export function pairFeet(dy: number, apart: number): readonly [Record<string, string>, Record<string, string>] {
  /* The foot is drawn larger than it is shown; --if-k brings its lines back to the weight of the other pictures. */
  const style = '--if-k:1.5';
  return [
    { transform: `translate(${round(5.6 - apart)} ${round(48.8 + dy)}) scale(.62 .62)`, style },
    { transform: `translate(${round(234.4 + apart)} ${round(48.8 + dy)}) scale(-.62 .62)`, style },
  ];
}
