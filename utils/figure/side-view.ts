import type { Area, Leg, Shares } from './rig.ts';
import { smooth } from './shape.ts';
import type { Node, Point } from './shape.ts';

/** The inner side of a right foot, toes to the left: view SIDE. The floor lies at y = 192. */
export const ANCHORS = {
  /** Ankle joint. */
  P: [159, 130],
  /** Heel, where it stands. */
  H: [180, 189],
  /** Front of the heel. */
  HF: [158, 187],
  /** Joint of the big toe with the foot. */
  MTP: [80, 176],
  /** Last joint of the big toe. */
  IP: [55, 178],
  TIP: [37, 183],
  ARCH: [124, 173],
  BALL: [80, 189],
  /** Back of the heel. */
  HB: [202, 165],
  /** Instep. */
  IN: [104, 137],
  /** Top of the toes. */
  TT: [46, 171],
} as const satisfies Record<string, Point>;

export const FOOT: readonly Node[] = [
  [136.6, 100],
  [133.8, 113],
  [126.5, 121.8],
  [116, 129],
  [105, 136.6],
  [93.5, 145.4],
  [83, 153.8],
  [74, 159.8],
  [65.5, 163.6],
  [57.5, 165.6],
  [50, 167.6],
  [43, 171.4],
  [38.2, 177.2],
  [37.4, 183.2],
  [41, 187.6],
  [48, 189.2],
  [55.5, 188.6],
  [61.2, 186.4],
  [65.8, 184.8],
  [70.4, 186.8],
  [76.2, 188.9],
  [83.5, 189.3],
  [92, 187.4],
  [101.5, 182],
  [112, 176],
  [124, 173.3],
  [136, 174.8],
  [147, 180.4],
  [157.5, 186.4],
  [168, 188.9],
  [180, 189],
  [190.5, 186.4],
  [198.5, 179],
  [202.3, 168.5],
  [201, 157],
  [195.5, 144],
  [189.8, 130],
  [186.6, 115],
];

export const LINES: readonly { readonly name: string; readonly nodes: readonly Node[] }[] = [
  {
    name: 'ankle bone',
    nodes: [
      [146.6, 119.5],
      [146, 128],
      [151.6, 135.6],
      [160.4, 137],
      [166.4, 132.4],
    ],
  },
  {
    name: 'Achilles hollow',
    nodes: [
      [179, 86],
      [177.8, 106],
      [179.6, 126],
      [184.2, 142],
    ],
  },
  {
    name: 'arch',
    nodes: [
      [107, 169.8],
      [116.6, 164.2],
      [127, 162.6],
      [137, 165],
    ],
  },
  {
    name: 'ball',
    nodes: [
      [88, 162.5],
      [85.4, 169],
      [86.4, 176],
    ],
  },
  {
    name: 'nail',
    nodes: [
      [41, 179.2],
      [45.4, 176.2],
      [51.2, 174.4, 'c'],
      [53.4, 169.4],
    ],
  },
];

export const AREAS: Readonly<Partial<Record<Area, readonly Node[]>>> = {
  arch: [
    [86, 186],
    [96, 184],
    [104, 179],
    [113, 174.6],
    [124, 172],
    [136, 173.2],
    [147, 178.4],
    [158, 184],
    [160, 177],
    [148, 168],
    [134, 162],
    [120, 161],
    [106, 165],
    [94, 172],
    [86, 179],
  ],
  heel: [
    [158, 185],
    [168, 187.4],
    [180, 187.4],
    [190, 184.6],
    [196.8, 178],
    [200.6, 168.4],
    [199.4, 157.6],
    [192, 152],
    [180, 156],
    [168, 166],
    [160, 175],
  ],
  ball: [
    [66, 184],
    [70, 185.4],
    [76, 187.4],
    [83.5, 187.6],
    [91, 185.8],
    [98, 181],
    [96, 172],
    [84, 168],
    [72, 172],
  ],
  achilles: [
    [181, 76],
    [187.4, 76],
    [185, 98],
    [185.2, 114],
    [188.4, 130],
    [193, 141],
    [186, 144],
    [180, 130],
    [177.6, 112],
    [178, 94],
  ],
  fascia: [
    [80, 187.6],
    [92, 186],
    [101.5, 180.6],
    [112, 174.6],
    [124, 171.8],
    [136, 173.4],
    [147, 179],
    [158, 185],
    [170, 187.4],
    [168, 178],
    [152, 170],
    [138, 163.4],
    [124, 161.6],
    [110, 165],
    [98, 172],
    [86, 179],
  ],
  instep: [
    [133, 112],
    [126, 121.4],
    [116, 128.6],
    [105, 136.4],
    [93.5, 145.4],
    [84, 153],
    [90, 160],
    [104, 151],
    [120, 141],
    [134, 131],
    [141, 118],
  ],
  toes: [
    [66, 165],
    [57.5, 167.4],
    [50, 169.2],
    [43.6, 172.6],
    [39.8, 177.8],
    [39, 183],
    [42, 186.2],
    [48, 187.6],
    [55, 187],
    [61, 184.8],
    [66, 182],
  ],
};

export const degreesFrom = ([x, y]: Point, [cx, cy]: Point): number => (Math.atan2(y - cy, x - cx) * 180) / Math.PI;

/** Shares for a foot with its ankle, big toe joints and toe tip at these points. */
export function footShares(ankle: Point, mtp: Point, ip: Point, tip: Point): (point: Point) => Shares {
  const k = (ankle[0] - tip[0]) / (ANCHORS.P[0] - ANCHORS.TIP[0]);
  const shank = (point: Point): number => {
    const angle = degreesFrom(point, ankle);
    if (angle > 8 && angle <= 150) return 0;
    const below = angle > 0 ? angle - 360 : angle;
    if (below > -90) return 1 - smooth(-78, 8, below);
    return below < -352 ? 0 : 1 - smooth(96, 174, -below);
  };
  return (point) => {
    const [x, y] = point;
    const toes = y < mtp[1] - 26 * k ? 0 : smooth(-9 * k, 15 * k, mtp[0] - x);
    return {
      shank: x === ankle[0] && y === ankle[1] ? 0 : shank(point),
      thigh: 0,
      toes,
      tip: toes > 0.5 ? smooth(-7 * k, 7 * k, ip[0] - x) : 0,
    };
  };
}

const sideShares = footShares(ANCHORS.P, ANCHORS.MTP, ANCHORS.IP, ANCHORS.TIP);

/** The arch lifts, and the front of the foot moves towards the heel. */
const dome = ([x, y]: Point): Point => {
  if (y < 155) return [0, 0];
  return [4.5 * (1 - smooth(80, 104, x)), -7 * smooth(88, 114, x) * (1 - smooth(134, 160, x))];
};

const heelSqueeze = ([x, y]: Point): Point =>
  x > 170 && y > 118 ? [-3 * smooth(118, 150, y) * smooth(170, 196, x), 0] : [0, 0];

/** The pale border of the far side, under the arch. */
const BORDER: readonly Node[] = [
  [86, 160],
  [84, 189.6],
  [100, 190.4],
  [124, 190.6],
  [146, 190.4],
  [164, 189.6],
  [162, 160],
  [124, 150],
];

export const SIDE: Leg = {
  anchors: ANCHORS,
  pivots: { shank: ANCHORS.P, thigh: ANCHORS.P, toes: ANCHORS.MTP, tip: ANCHORS.IP },
  areas: AREAS,
  sharesOf: sideShares,
  morphs: { dome, squeeze: heelSqueeze },
  lines: [
    { look: 'far', isClosed: true, nodes: BORDER },
    {
      look: 'body',
      isClosed: true,
      nodes: [
        [122, -60],
        [128.5, 10],
        [133, 50],
        [135.8, 80],
        ...FOOT,
        [186.4, 99],
        [188.8, 76],
        [194, 48],
        [203, 8],
        [212, -60],
      ],
    },
    ...LINES.map(({ nodes }) => ({ look: 'fine', isClosed: false, nodes }) as const),
  ],
};

/** A foot for small sizes, cut off above the ankle. */
export const SMALL_FOOT: Leg = {
  ...SIDE,
  lines: [
    {
      look: 'body',
      isClosed: true,
      nodes: [[131, 46], [134, 64], [135.8, 82], ...FOOT, [186.8, 98], [189, 80], [192, 62], [194, 46]],
    },
  ],
};
