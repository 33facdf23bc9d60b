import type { Leg, Shares } from './rig.ts';
import { smooth } from './shape.ts';
import type { Node, Point } from './shape.ts';
import { ANCHORS, AREAS, FOOT, LINES, degreesFrom, footShares } from './side-view.ts';

/**
 * The lower leg of a seated person, toes to the left: view LEGSIDE. Its foot is the one from SIDE; the floor lies at y = 204.8.
 */
const SCALE = 0.57;
const ANKLE: Point = [134, 170];
const KNEE: Point = [131, 53];
const smaller = ([x, y, corner]: Node): Node => {
  const px = ANKLE[0] + SCALE * (x - ANCHORS.P[0]);
  const py = ANKLE[1] + SCALE * (y - ANCHORS.P[1]);
  return corner ? [px, py, corner] : [px, py];
};
const smallerPoint = (point: Point): Point => {
  const [x, y] = smaller(point);
  return [x, y];
};

const seatedFootShares = footShares(
  ANKLE,
  smallerPoint(ANCHORS.MTP),
  smallerPoint(ANCHORS.IP),
  smallerPoint(ANCHORS.TIP),
);

function seatedShares(point: Point): Shares {
  const [, y] = point;
  const foot = seatedFootShares(point);
  if (y >= 120) return foot;
  return { shank: 1, thigh: y < 110 ? thighShare(point) : 0, toes: 0, tip: 0 };
}

function thighShare(point: Point): number {
  const angle = degreesFrom(point, KNEE);
  if (point[1] > KNEE[1] + 56 || angle > 100) return 0;
  return angle <= 0 ? 1 - smooth(46, 176, -angle) : 1 - smooth(14, 66, angle);
}

/** Displacement of the calf's outline per unit. */
const calf = (amount: number, from: number, to: number): ((point: Point) => Point) => {
  return ([x, y]) => [x > 140 && y > 72 && y < 150 ? amount * smooth(74, from, y) * (1 - smooth(to, 152, y)) : 0, 0];
};

const yaw = (point: Point): Point => {
  const { shank } = seatedShares(point);
  return [(ANKLE[0] - point[0]) * (1 - shank), 0];
};

export const LEGSIDE: Leg = {
  anchors: {
    ...Object.fromEntries(Object.entries(ANCHORS).map(([name, point]) => [name, smallerPoint(point)])),
    P: ANKLE,
    K: KNEE,
    CALF: [158, 92],
    SHIN: [112, 100],
  },
  pivots: {
    shank: ANKLE,
    thigh: KNEE,
    toes: smallerPoint(ANCHORS.MTP),
    tip: smallerPoint(ANCHORS.IP),
  },
  areas: {
    ...Object.fromEntries(Object.entries(AREAS).map(([name, nodes]) => [name, nodes.map(smaller)])),
    calf: [
      [157, 82],
      [159.6, 92],
      [158.6, 106],
      [154.4, 121],
      [150.6, 134],
      [145, 131],
      [142, 112],
      [144, 95],
      [149, 84],
    ],
    'calf-low': [
      [156.6, 112],
      [153.6, 122],
      [150.6, 135],
      [149, 147],
      [144, 146],
      [142, 128],
      [146, 114],
    ],
    shin: [
      [112, 72],
      [112.4, 92],
      [114, 109],
      [117, 127],
      [120.4, 142],
      [128, 140],
      [124, 116],
      [121, 92],
      [119, 72],
    ],
  },
  sharesOf: seatedShares,
  /* `yaw` turns the foot inward, as seen from the side: parts in front of the ankle move closer to it. */
  morphs: { calf: calf(4.5, 98, 108), squeeze: calf(-4.5, 100, 108), yaw },
  lines: [
    {
      look: 'body',
      isClosed: true,
      nodes: [
        [460, 25],
        [360, 24],
        [300, 24],
        [262, 23.5],
        [225, 24],
        [190, 24.5],
        [162, 24.5],
        [142, 25],
        [125, 28.5],
        [112.5, 37],
        [106.5, 48],
        [107, 58.5],
        [110, 68],
        [110.4, 77],
        [110.8, 91],
        [112.6, 109],
        [115.6, 127],
        [119, 142],
        ...FOOT.map(smaller),
        [150, 149],
        [151.8, 137],
        [155.8, 122],
        [160.2, 107],
        [161.2, 93],
        [159.2, 83],
        [155, 75, 'c'],
        [166, 71.8],
        [190, 75.5],
        [225, 79],
        [262, 81],
        [300, 82],
        [360, 82],
        [460, 80],
      ],
    },
    ...LINES.filter(({ name }) => name === 'ankle bone' || name === 'nail').map(
      ({ nodes }) => ({ look: 'fine', isClosed: false, nodes: nodes.map(smaller) }) as const,
    ),
    {
      look: 'fine',
      isClosed: false,
      nodes: [
        [117, 43],
        [114.4, 51],
        [117, 59.5],
      ],
    },
    {
      look: 'fine',
      isClosed: false,
      nodes: [
        [153, 86],
        [154.4, 101],
        [150.4, 117],
      ],
    },
  ],
};
