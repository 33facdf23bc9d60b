import { faint, group, move, put } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { HANDS } from '../hands.ts';
import { LEGSIDE } from '../legside-view.ts';
import { loop } from '../loop.ts';
import { arrow, breathBar, chevrons, floor, holdRing, seat, wave } from '../marks.ts';
import { head } from '../person.ts';
import { feather, note, strap } from '../props.ts';
import { anchorAt, drawLeg } from '../rig.ts';
import type { LegPose } from '../rig.ts';
import { round } from '../shape.ts';
import type { Point } from '../shape.ts';

/** Moves shown on the lower leg of a seated person. */

const FLOOR = 204.8;

/** The other leg does the same, slightly behind. */
const bothLegs = (pose: LegPose): Drawing =>
  group(
    {},
    group({ opacity: '.38', transform: 'translate(-24 -3)' }, ...drawLeg(LEGSIDE, { ...pose, areas: [] })),
    ...drawLeg(LEGSIDE, pose),
  );

/** Toes up on the heel (+), or heel up on the ball (−). */
const rocking = (foot: number, areas: LegPose['areas'] = []): LegPose =>
  foot >= 0
    ? { foot, pin: 'H', areas }
    : { foot, toes: 0, pin: 'MTP', thigh: -foot / 10, morph: { calf: -foot / 30 }, areas };

const toesArrow = (): Drawing =>
  arrow([
    [46, 190],
    [38, 169],
    [45, 146],
  ]);
const heelArrow = (): Drawing =>
  arrow([
    [174, 200],
    [174, 164],
  ]);
const calfMarks = (share: number): Drawing =>
  chevrons(
    [
      [172, 132],
      [175, 114],
      [176, 96],
    ],
    4,
    wave(3, share),
  );

export const anklePumps = loop({
  seconds: 2,
  still: 0.5,
  keys: {
    foot: [
      [0, 0],
      [0.45, 24],
      [0.6, 24],
      [1, 0],
      [1.45, -32],
      [1.6, -32],
      [2, 0],
    ],
    up: [
      [0, 1],
      [0.8, 1],
      [1, 0],
      [1.8, 0],
      [2, 1],
    ],
    flow: [
      [0, 0],
      [1, 0],
      [1.7, 1],
      [1.8, 1],
      [2, 0],
    ],
  },
  draw: ({ foot, up, flow }) => [
    floor(FLOOR),
    seat(),
    bothLegs(rocking(foot, ['calf'])),
    faint(up, toesArrow()),
    faint(1 - up, heelArrow(), calfMarks(flow)),
  ],
});

export const breathPacedPumps = loop({
  seconds: 8,
  still: 3,
  keys: {
    foot: [
      [0, 0],
      [3, 22],
      [4, 22],
      [5, 0],
      [7, -28],
      [7.6, -28],
      [8, 0],
    ],
    breath: [
      [0, 0],
      [4, 1, 'even'],
      [8, 0, 'even'],
    ],
    up: [
      [0, 1],
      [4, 1],
      [4.6, 0],
      [7.6, 0],
      [8, 1],
    ],
  },
  draw: ({ foot, breath, up }) => [
    floor(FLOOR),
    seat(),
    bothLegs(rocking(foot)),
    faint(up, toesArrow()),
    faint(1 - up, heelArrow()),
    breathBar([120, 226], breath),
    breather([58, 48], up),
  ],
});

/** A person breathing in (1) or out (0). */
const breather = ([x, y]: Point, isIn: number): Drawing =>
  move(
    x,
    y,
    head(0, 0, 0.9),
    faint(
      isIn,
      arrow(
        [
          [-50, -4],
          [-36, -1],
          [-22, 4],
        ],
        { head: 7 },
      ),
    ),
    faint(
      1 - isIn,
      arrow(
        [
          [-22, 8],
          [-36, 12],
          [-50, 11],
        ],
        { head: 7 },
      ),
    ),
  );

export const heelBounce = loop({
  seconds: 0.6,
  still: 0.3,
  keys: {
    foot: [
      [0, 0],
      [0.3, -14],
      [0.6, 0],
    ],
  },
  draw: ({ foot }) => [
    floor(FLOOR),
    seat(),
    bothLegs(rocking(foot)),
    arrow(
      [
        [174, 202],
        [174, 172],
      ],
      { head: 7, isBoth: true },
    ),
    put([30, 96], {}, note()),
    put([56, 72], { scale: 0.75 }, note()),
  ],
});

export const seatedHeelLifts = loop({
  seconds: 2,
  still: 1,
  keys: {
    foot: [
      [0, 0],
      [0.9, -36],
      [1.1, -36],
      [2, 0],
    ],
  },
  draw: ({ foot }) => [
    floor(FLOOR),
    seat(),
    bothLegs(rocking(foot, ['calf'])),
    arrow([
      [176, 201],
      [176, 154],
    ]),
  ],
});

/** The tip of the big toe moves in a circle; from the side, the foot tips up and down, and turns in and out. */
export const ankleCircles = loop({
  seconds: 6,
  still: 0.75,
  drawnSide: 'right',
  keys: {
    around: [
      [0, 0],
      [3, 360, 'even'],
      [6, 0, 'even'],
    ],
    back: [
      [0, 0],
      [2.85, 0],
      [3.15, 1],
      [5.85, 1],
      [6, 0],
    ],
  },
  draw: ({ around, back }) => {
    const angle = (around * Math.PI) / 180;
    const pose: LegPose = {
      shank: 14,
      foot: 14 + 17 * Math.cos(angle),
      thigh: -3,
      pin: 'K',
      morph: { yaw: 0.11 + 0.16 * Math.sin(angle) },
    };
    const ring = (degrees: number): Point => [
      54 + 24 * Math.cos((degrees * Math.PI) / 180),
      178 + 34 * Math.sin((degrees * Math.PI) / 180),
    ];
    const path = [150, 180, 210, 240, 270, 300, 330, 0, 30, 60].map(ring);
    return [
      floor(228),
      seat(),
      ...drawLeg(LEGSIDE, pose),
      faint(1 - back, arrow(path)),
      faint(back, arrow(path.toReversed())),
    ];
  },
});

export const tuckedToeStretch = loop({
  seconds: 6,
  still: 3,
  drawnSide: 'right',
  keys: {
    over: [
      [0, 0],
      [2, 1],
      [4.5, 1],
      [6, 0],
    ],
    held: [
      [0, 0],
      [1.8, 0],
      [4.6, 1, 'even'],
      [6, 0],
    ],
  },
  draw: ({ over, held }) => [
    floor(FLOOR),
    seat(),
    ...drawLeg(LEGSIDE, {
      shank: -14 - 13 * over,
      foot: -40 - 24 * over,
      toes: -2,
      pin: 'MTP',
      to: [128, 197.4],
      areas: ['fascia'],
    }),
    arrow([
      [204, 132],
      [182, 152],
    ]),
    holdRing([38, 136], held),
  ],
});

export const topOfFootStretch = loop({
  seconds: 6,
  still: 3,
  drawnSide: 'right',
  keys: {
    over: [
      [0, 0],
      [2, 1],
      [4.5, 1],
      [6, 0],
    ],
    held: [
      [0, 0],
      [1.8, 0],
      [4.6, 1, 'even'],
      [6, 0],
    ],
  },
  draw: ({ over, held }) => [
    floor(FLOOR),
    seat(),
    ...drawLeg(LEGSIDE, {
      shank: -28 - 10 * over,
      foot: -84 - 12 * over,
      toes: -142,
      pin: 'TIP',
      to: [186, 197],
      areas: ['instep', 'shin'],
    }),
    arrow([
      [132, 178],
      [100, 178],
    ]),
    holdRing([38, 136], held),
  ],
});

export const strapCalfStretch = loop({
  seconds: 6,
  still: 3,
  drawnSide: 'right',
  keys: {
    pull: [
      [0, 0],
      [2, 1],
      [4.5, 1],
      [6, 0],
    ],
  },
  draw: ({ pull }) => {
    const pose: LegPose = {
      shank: 62,
      foot: 62 + 14 * pull,
      thigh: -26,
      pin: 'HB',
      to: [66, 207],
      areas: ['calf'],
    };
    const [x, y] = anchorAt(LEGSIDE, pose, 'BALL');
    const hand: Point = [202 + 6 * pull, 49 - 3 * pull];
    return [
      floor(212),
      ...drawLeg(LEGSIDE, pose),
      strap([x - 3, y - 3], hand),
      put([hand[0] - 8, hand[1] + 2], { turn: -70, scale: 0.5 }, HANDS.fistSide()),
      arrow([
        [124, 54],
        [168, 30],
      ]),
    ];
  },
});

export const calfKnead = loop({
  seconds: 4,
  still: 0.9,
  drawnSide: 'right',
  keys: {
    squeeze: [
      [0, 0],
      [0.8, 1],
      [1.2, 1],
      [1.8, 0],
      [2, 0],
      [2.8, 1],
      [3.2, 1],
      [3.8, 0],
      [4, 0],
    ],
    up: [
      [0, 0],
      [1.6, 0],
      [2, 1],
      [3.6, 1],
      [4, 0],
    ],
  },
  draw: ({ squeeze, up }) => {
    const y = 128 - 30 * up;
    return [
      floor(FLOOR),
      seat(),
      put([118 + 2 * squeeze, y], { scale: 0.52, turn: 62, isFlipped: true }, HANDS.cup()),
      ...drawLeg(LEGSIDE, { morph: { squeeze: 0.35 + 0.65 * squeeze }, areas: ['calf'] }),
      put([138 - 2 * squeeze, y + 4], { scale: 0.54, swell: 1 - 0.04 * squeeze, turn: -56 }, HANDS.cup()),
      arrow([
        [60, 160],
        [60, 108],
      ]),
    ];
  },
});

export const lymphSweep = loop({
  seconds: 5,
  still: 2.4,
  drawnSide: 'right',
  keys: {
    up: [
      [0, 0],
      [3.8, 1],
      [4.2, 1],
      [5, 0],
    ],
    seen: [
      [0, 0.2],
      [0.4, 1],
      [3.8, 1],
      [4.1, 0.2],
      [5, 0.2],
    ],
  },
  draw: ({ up, seen }) => {
    const x = 76 + 40 * up;
    const y = 176 - 96 * up;
    return [
      floor(FLOOR),
      seat(),
      ...drawLeg(LEGSIDE, { areas: ['shin'] }),
      faint(seen, put([x, y], { scale: 0.5, turn: round(-16 - 40 * up) }, HANDS.cup())),
      arrow([
        [58, 150],
        [72, 108],
        [76, 66],
      ]),
      put([50, 178], { scale: 0.9 }, feather()),
    ];
  },
});
