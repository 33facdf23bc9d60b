import { faint, group, path, turn } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { curve, limb, mix, nth, outline, round } from './shape.ts';
import type { Joint, Node, Point } from './shape.ts';
import { TOES } from './toes.ts';
import type { ToeNumber } from './toes.ts';

/** The left foot from above, and both: views TOP and PAIR. */

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
  /** 0 to 1: the toes bend under; from above they become short and their nails disappear. */
  curl?: number;
  /** Degrees that each toe is turned, big toe first. */
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
  /** How far apart the feet move. */
  apart?: number;
}

/** Your two feet as you see them yourself. */
export function pair({ dy = 0, apart = 0, ...look }: PairLook = {}): Drawing {
  const [left, right] = pairFeet(dy, apart);
  return group({}, group(left, top(look)), group(right, top(look)));
}

/** The placement of the left and the right foot of a pair. */
export function pairFeet(dy: number, apart: number): readonly [Record<string, string>, Record<string, string>] {
  /* The foot is drawn larger than it is shown; --if-k restores its lines to the weight of the other pictures. */
  const style = '--if-k:1.5';
  return [
    { transform: `translate(${round(5.6 - apart)} ${round(48.8 + dy)}) scale(.62 .62)`, style },
    { transform: `translate(${round(234.4 + apart)} ${round(48.8 + dy)}) scale(-.62 .62)`, style },
  ];
}
